"""What is wrong with a glossary: `glossary lint`."""

import json
from collections.abc import Iterator, Sequence

from atau.hooks.interfaces import ReportOptions
from atau.i18n import _, ngettext
from atau.model.fault import Fault
from atau.reports.styles import BOLD, YELLOW, styled


def as_text(faults: Sequence[Fault], files: int, options: ReportOptions) -> Iterator[str]:
    """A line for each fault, what to do below it, and a line that sums up."""
    for fault in faults:
        place = fault.path if fault.line is None else f"{fault.path}:{fault.line}"
        names = [
            name for name in (fault.concept, _("“{text}”").format(text=fault.term) if fault.term else None) if name
        ]
        about = f"{', '.join(names)}: " if names else ""
        rule = styled(f"[{fault.rule}]", YELLOW, options)
        yield f"{styled(place, BOLD, options)}: {rule} {about}{fault.message}\n    {fault.advice}\n"
    if options.verbosity >= 0:
        read = ngettext("{number} file read", "{number} files read", files).format(number=files)
        found = ngettext("{number} fault", "{number} faults", len(faults)).format(number=len(faults))
        yield f"{read}; {found if faults else _('no faults')}.\n"


def as_json(faults: Sequence[Fault], files: int) -> Iterator[str]:
    """One object with every fault; keys are null where they do not apply."""
    plain = [
        {
            "rule": fault.rule,
            "path": fault.path,
            "line": fault.line,
            "concept": fault.concept,
            "term": fault.term,
            "message": fault.message,
            "advice": fault.advice,
        }
        for fault in faults
    ]
    yield json.dumps({"version": 1, "faults": plain, "files": files}, ensure_ascii=False, indent=2) + "\n"
