"""Weblate's glossary check: its own functions, with the database replaced by a dictionary.

Modules of Weblate that only hold database models or links to its documentation are empty here. The terms of all units
are fetched at once, which is faster than Weblate's way of asking for them unit by unit.
"""

import sys
from collections import defaultdict
from types import ModuleType, SimpleNamespace

from django.conf import settings
from serve import read_task, serve

settings.configure()


def replace(name: str, **members: object) -> None:
    """Let `name` be a module with these members."""
    sys.modules[name] = ModuleType(name)
    vars(sys.modules[name]).update(members)


class Model:
    """Stands for models that are only named."""

    objects = SimpleNamespace(only=lambda *_fields: None)


replace("weblate.trans.models", Component=Model, Project=Model)
replace("weblate.trans.models.unit", Unit=Model)
replace("weblate.trans.models.component", prefetch_glossary_terms=lambda _glossaries: None)
replace("weblate.utils.docs", get_doc_url=str)

from weblate.checks.glossary import GlossaryCheck  # noqa: E402
from weblate.glossary import models  # noqa: E402

models.Prefetch = lambda *_arguments, **_named: None


class Query:
    """Answers the one question that is put to the database: the terms with these sources."""

    def __init__(self, terms: dict[str, list[object]]) -> None:
        self.terms = terms

    def select_related(self, *_names: str) -> "Query":
        """Itself."""
        return self

    prefetch_related = exclude = select_related

    def filter(self, condition: object) -> list[object]:
        """The terms whose lower-cased source is one of those asked for."""
        ((_field, wanted),) = condition.children
        sources = [digest.source_expressions[0].value for digest in wanted]
        return [term for source in sources for term in self.terms.get(source, ())]


def build():
    """The automaton, as Weblate builds it."""
    task = read_task()
    terms: dict[str, list[object]] = defaultdict(list)
    for number, (_concept, english, russian) in enumerate(task["terms"]):
        term = SimpleNamespace(
            pk=number, source=english, target=russian, all_flags=(), variant_id=None, glossary_sort_key=(100, english)
        )
        terms[english.lower()].append(term)
    source, target = (SimpleNamespace(code=code, uses_whitespace=lambda: True) for code in ("en", "ru"))
    project = SimpleNamespace(slug="project", glossaries=[SimpleNamespace(glossary_sources=list(terms))])
    project.glossary_automaton = models.get_glossary_automaton(project)
    component = SimpleNamespace(hide_glossary_matches=False, project=project, source_language=source)
    translation = SimpleNamespace(id=1, language=target, component=component)
    models.get_glossary_units = lambda *_languages: Query(terms)
    judge = GlossaryCheck().check_single

    def check() -> dict[str, float]:
        units = [
            SimpleNamespace(pk=None, source=english, target=russian, translation=translation, glossary_terms=None)
            for english, russian in task["units"]
        ]
        models.fetch_glossary_terms(units, include_variants=False)
        return {"faults": sum(bool(judge(unit.source, unit.target, unit)) for unit in units)}

    return check


serve(build)
