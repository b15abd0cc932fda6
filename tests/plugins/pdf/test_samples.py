"""The Universal Declaration as PDF, against the same text as a web page: the words, in the same order."""

import re
from difflib import SequenceMatcher

import pytest

from atau.pipeline.sources import FileSource
from atau_html import Html
from atau_pdf import Pdf


def words(format, path):
    _document, units = format.extract(FileSource(str(path)))
    return re.findall(r"\w+", "\n".join(unit.text for unit in units if unit.kind != "title"))


@pytest.mark.parametrize(
    ("page", "pdf", "recall", "precision"),
    [
        ("eng", "udhr_eng_DejaVuSerif", 0.998, 0.99),
        ("rus", "udhr_rus_DejaVuSerif", 0.998, 0.985),
        ("kaz", "udhr_kaz_DejaVuSerif", 0.998, 0.99),
        ("kaz", "udhr_kaz_LiberationSerif", 0.998, 0.99),  # borrows the Kazakh letters from another font
    ],
)
def test_the_words_of_a_pdf_are_those_of_the_page(shared, page, pdf, recall, precision):
    folder = shared / "samples" / "udhr"
    expected, found = words(Html(), folder / f"udhr_{page}.html"), words(Pdf(), folder / f"{pdf}.pdf")
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    assert same / len(expected) >= recall
    assert same / len(found) >= precision
