"""Concepts ↔ RDF graphs, by rdflib: a small graph for each concept when writing, the whole one when reading."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, GlossaryPart, fields
from atau_skos.labels import ALTERNATIVE, HIDDEN, PREFERRED, labels, terms

if TYPE_CHECKING:
    from rdflib import Graph

CONCEPT, SOURCE = "urn:atau:concept:", "urn:atau:source:"
NOTE = "atau: "
_TAG = re.compile("[a-z]+(-[a-z0-9]+)*")


def write(parts: Iterable[GlossaryPart], target: BinaryIO) -> None:
    """Each part as Turtle; the prefixes stand once, at the top."""
    _require_rdflib("skos")
    from rdflib import DCTERMS, RDF, SKOS, Literal, URIRef

    for prefix, namespace in _prefixes().items():
        target.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    for part in parts:
        graph = _graph()
        if isinstance(part, Concept):
            node = URIRef(CONCEPT + quote(part.id, safe=""))
            graph.add((node, RDF.type, SKOS.Concept))
            for label in labels(part):
                if not _TAG.fullmatch(label.language):
                    reason = _("{concept}: “{tag}” is no tag of a language, such as ru or kk")
                    raise GlossaryError("skos", reason.format(concept=part.id, tag=label.language))
                graph.add((node, SKOS[label.kind], Literal(label.text, lang=label.language)))
            if part.definition:
                graph.add((node, SKOS.definition, Literal(part.definition)))
            for narrower in part.narrower:
                graph.add((node, SKOS.narrower, URIRef(CONCEPT + quote(narrower, safe=""))))
        else:
            node = URIRef(SOURCE + quote(part.key, safe=""))
            graph.add((node, RDF.type, DCTERMS.BibliographicResource))
            graph.add((node, DCTERMS.title, Literal(part.title)))
        graph.add((node, SKOS.editorialNote, Literal(NOTE + json.dumps(part.to_json(), ensure_ascii=False))))
        text = graph.serialize(format="turtle")
        lines = [line for line in text.splitlines(keepends=True) if not line.startswith("@prefix")]
        target.write(("\n" + "".join(lines).strip() + "\n").encode())


def read(source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
    """The concepts and sources; GlossaryError for what is no RDF, or has no concept."""
    _require_rdflib(source.name)
    from rdflib import DCTERMS, RDF, SKOS

    graph = _parsed(source)
    nodes = sorted(graph.subjects(RDF.type, SKOS.Concept, unique=True), key=str)
    texts = sorted(graph.subjects(RDF.type, DCTERMS.BibliographicResource, unique=True), key=str)
    if graph and not nodes and not texts:
        raise GlossaryError(source.name, _("there is no skos:Concept in it"))
    used = {
        SKOS.prefLabel,
        SKOS.altLabel,
        SKOS.hiddenLabel,
        SKOS.definition,
        SKOS.narrower,
        SKOS.editorialNote,
        RDF.type,
    }
    try:
        for node in nodes:
            options.passed_over.update(
                graph.namespace_manager.normalizeUri(str(kind)) for kind in graph.predicates(node) if kind not in used
            )
            yield _concept(graph, node, options)
        for node in texts:
            noted = _note(graph, node)
            if noted is None:
                options.passed_over["dcterms:BibliographicResource"] += 1
            else:
                yield fields.evidence(noted | {"quotes": dict(noted.get("quotes", []))})
    except fields.FieldError as error:
        raise GlossaryError(source.name, str(error)) from None


def _concept(graph: "Graph", node: Any, options: GlossaryOptions) -> Concept:
    from rdflib import SKOS

    written = set()
    for kind in (PREFERRED, ALTERNATIVE, HIDDEN):
        for label in graph.objects(node, SKOS[kind]):
            if language := getattr(label, "language", None):
                written.add((kind, fields.text({kind: str(label)}, kind), language.lower()))
            else:
                options.passed_over[f"skos:{kind} ({_('without a language')})"] += 1
    noted = _noted_concept(_note(graph, node))
    found = terms(written, noted)
    name = noted.id if noted else _id(node)
    if not found:
        raise fields.FieldError(f"{name}: " + _("the concept has no terms"))
    narrower = {_id(other) for other in graph.objects(node, SKOS.narrower)}
    definitions = sorted(str(text) for text in graph.objects(node, SKOS.definition))
    definition = next(iter(definitions), None)
    kept = [one for one in (noted.narrower if noted else ()) if one in narrower]
    return Concept(
        id=name,
        domain=noted.domain if noted else None,
        definition=fields.optional_text({"definition": definition}, "definition"),
        definition_source=noted.definition_source if noted and noted.definition in (None, definition) else None,
        confusable=noted.confusable if noted else (),
        narrower=(*kept, *sorted(narrower - set(kept))),
        terms=found,
    )


def _noted_concept(values: dict[str, Any] | None) -> Concept | None:
    """The concept of a note of ours, each field of it checked as in a term file."""
    if values is None:
        return None
    told = [
        fields.term(term | ({"condition": dict(term["condition"])} if "condition" in term else {}))
        for term in values.get("terms", [])
    ]
    swapped = [
        {"with": one.get("concept")} | ({"how": one["how"]} if "how" in one else {})
        for one in values.get("confusable", [])
    ]
    texts = {key: fields.optional_text(values, key) for key in ("domain", "definition", "definition_source")}
    return Concept(
        id=fields.text(values, "id"),
        confusable=fields.confusables({"confusable": swapped}),
        narrower=fields.texts(values, "narrower"),
        terms=tuple(told),
        **texts,
    )


def _note(graph: "Graph", node: Any) -> dict[str, Any] | None:
    from rdflib import SKOS

    for note in graph.objects(node, SKOS.editorialNote):
        if str(note).startswith(NOTE):
            try:
                values = json.loads(str(note).removeprefix(NOTE))
            except ValueError:
                values = None
            if not isinstance(values, dict):
                raise fields.FieldError(_("the note that begins with “atau:” is damaged; take it out"))
            return values
    return None


def _parsed(source: Source) -> "Graph":
    """The graph; nothing is fetched, and RDF/XML may declare no entities."""
    from rdflib import Graph

    with source.open() as stream:
        data = stream.read()
    is_xml = source.name.lower().endswith(".rdf")
    if is_xml:
        from atau_container import parse_xml

        parse_xml(data, source.name, forbid_doctype=True)
    graph = Graph()
    try:
        graph.parse(data=data, format="xml" if is_xml else "turtle")
    except Exception as error:  # each parser of rdflib has errors of its own
        said = re.search(r"line (\d+)", str(error))
        reason = _("is no valid RDF (line {line})").format(line=said[1] if said else 1)
        raise GlossaryError(source.name, reason) from None
    return graph


def _graph() -> "Graph":
    from rdflib import Graph

    graph = Graph(bind_namespaces="none")
    for prefix, namespace in _prefixes().items():
        graph.bind(prefix, namespace)
    return graph


def _prefixes() -> dict[str, Any]:
    from rdflib import DCTERMS, SKOS

    return {"skos": SKOS, "dcterms": DCTERMS, "concept": CONCEPT, "source": SOURCE}


def _id(node: Any) -> str:
    """The end of a name: "torture" of `urn:atau:concept:torture`, of `http://example.org/terms#torture`."""
    from urllib.parse import unquote

    text = str(node)
    return unquote(
        text.removeprefix(CONCEPT) if text.startswith(CONCEPT) else re.split(r"[/#:]", text.rstrip("/#:"))[-1]
    )


def _require_rdflib(name: str) -> None:
    from importlib.util import find_spec

    if find_spec("rdflib") is None:
        raise GlossaryError(name, _("SKOS needs a package more: pip install 'atau[skos]'"))
