import pytest

from atau.errors import DocumentError
from atau_container import parse_xml


def test_entities_are_not_expanded():
    data = b'<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>'
    root = parse_xml(data, "a.xml")
    assert "bomb" not in "".join(root.itertext(tag="a"))
    assert root.text is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<a>\n<b></a>", "“p.xml” in it is not well-formed XML (line 2)"),
        (b"", "“p.xml” in it is not well-formed XML (line 1)"),
        (b"<!DOCTYPE a><a/>", "“p.xml” in it has a document type declaration"),
        (b"<a>" * 100_000, "“p.xml” in it is not well-formed XML (line 1)"),
    ],
)
def test_refusals_name_the_part(data, reason):
    with pytest.raises(DocumentError) as caught:
        parse_xml(data, "a.docx", "p.xml", forbid_doctype=True)
    assert str(caught.value).startswith(f"a.docx: {reason}")
