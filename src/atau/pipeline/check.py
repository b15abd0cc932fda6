"""`glossary check`: every document is extracted, scanned, judged by the checks, reviewed; one result a document."""

from collections.abc import Iterator, Sequence
from typing import cast

from atau.config import Configuration
from atau.errors import UsageError
from atau.hooks.interfaces import Check, DocumentCheck
from atau.hooks.manager import Plugins
from atau.i18n import _
from atau.matching.mentions import Mentions
from atau.model import Document, Finding, Profile, Result
from atau.pipeline.context import Context, Memory, Reading
from atau.pipeline.documents import Failure, Run, for_each_document, plugin_at_work, raise_for_plugin
from atau.pipeline.pool import in_parallel
from atau.pipeline.review import review


def check_documents(run: Run, profile: Profile) -> Iterator[Result]:
    """The result of each document, as soon as it is judged; one that cannot be read is a result with an error."""
    return in_parallel(checked, run, profile)


def checked(run: Run, profile: Profile) -> Iterator[Result]:
    """The same, in this process."""
    checks = chosen_checks(run.configuration, run.plugins)
    mentions = Mentions(run.glossary, run.plugins.languages)

    def judge(document: Document, readings: Iterator[Reading]) -> Iterator[Result]:
        yield judged(document, readings, checks, Memory(document, profile, run.plugins.languages, mentions), run)

    for result in for_each_document(run, judge):
        if isinstance(result, Failure):
            result = Result(result.path, error=result.message, exit_code=result.exit_code)
        yield result


def chosen_checks(configuration: Configuration, plugins: Plugins) -> list[Check]:
    """The checks of a run: those selected, or all, without those ignored; UsageError for a name that is none."""
    for name in (*configuration.select, *configuration.ignore, *dict(configuration.severity)):
        if name not in plugins.checks:
            known = ", ".join(sorted(plugins.checks))
            raise UsageError(_("there is no check “{name}”; known checks: {known}").format(name=name, known=known))
    wanted = configuration.select or tuple(plugins.checks)
    return [plugins.checks[name] for name in wanted if name not in configuration.ignore]


def judged(
    document: Document, readings: Iterator[Reading], checks: Sequence[Check], memory: Memory, run: Run
) -> Result:
    """What the checks say of the units of one document."""
    findings: list[Finding] = []
    candidates: dict[str, list[Finding]] = {check.name: [] for check in checks if hasattr(check, "conclude")}
    asked = [
        (check.findings, Context(check, memory), candidates.get(check.name, findings), _owner(check, run))
        for check in checks
    ]
    order: dict[str, int] = {}
    silenced: dict[str, tuple[str, ...]] = {}
    units = 0
    for units, reading in enumerate(readings, start=1):
        order[reading.unit.id] = units
        if reading.unit.silenced:
            silenced[reading.unit.id] = reading.unit.silenced
        for find, context, found, owner in asked:
            context.reading = reading
            try:
                found.extend(find(reading.unit, context))
            except Exception as error:
                raise_for_plugin(owner, error)
    for check in checks:
        if check.name in candidates:
            with plugin_at_work(_owner(check, run)):
                findings += cast(DocumentCheck, check).conclude(candidates[check.name])
    spoken, silent = review(findings, order, silenced, run.configuration)
    return Result(document.name, tuple(spoken), units=units, silenced=silent)


def _owner(check: Check, run: Run) -> str:
    return run.plugins.owner("checks", check.name)
