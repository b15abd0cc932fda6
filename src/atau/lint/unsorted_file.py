"""A concept of a term file stands before one whose id is less, or a source before one whose key is less.

Why: in a sorted file one finds a concept at once, and two people who add one do not collide. Only TOML files are judged.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

from atau.i18n import _
from atau.lint.subject import Place, Subject, fault, source_fault
from atau.model.fault import Fault

name = "unsorted-file"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each concept and each source that should stand earlier."""
    for file in subject.files:
        if PurePath(file.path).suffix != ".toml":
            continue
        for number, (before, concept) in enumerate(pairwise(file.glossary.concepts), start=1):
            if concept.id < before.id:
                message = _("it stands after “{id}”").format(id=before.id)
                yield fault(name, Place(file, concept, number), message, _("sort the concepts of the file by id"))
        for number, (earlier, source) in enumerate(pairwise(file.glossary.sources), start=1):
            if source.key < earlier.key:
                message = _("the source “{key}” stands after “{other}”").format(key=source.key, other=earlier.key)
                yield source_fault(name, file, number, message, _("sort the sources of the file by key"))
