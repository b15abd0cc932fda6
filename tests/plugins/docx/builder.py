"""Small Word packages, built from a line or two of XML."""

import io
import re
import zipfile

from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.model.inline import marked_up, unmarked
from atau_docx import Docx

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ROOTS = {"body": "document", "header": "hdr", "footer": "ftr"}


class Bytes:
    """A source in memory."""

    def __init__(self, data, name="a.docx"):
        self.name, self.data, self.size, self.head = name, data, len(data), data[:4096]

    def open(self):
        return io.BytesIO(self.data)


def p(text, properties=""):
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{r(text)}</w:p>"


def r(text, properties=""):
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(
    body, namespace=TRANSITIONAL, office=OFFICE, main="word/document.xml", prolog="", main_type=MAIN_TYPE, **parts
):
    """A source. `parts` are the inner XML of styles, footnotes …; header1, footer1 and so on get the ids rIdheader1 …"""
    names = (
        f'xmlns:w="{namespace}" xmlns:r="{office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    folder = main.rpartition("/")[0]
    links = ""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", content_types(main, main_type, folder, parts))
        link = f'<Relationship Id="a" Type="{office}/officeDocument" Target="/{main}"/>'
        package.writestr("_rels/.rels", relationships(link))
        package.writestr(main, f"{prolog}<w:document {names}><w:body>{body}</w:body></w:document>")
        for name, inner in parts.items():
            kind = name.rstrip("0123456789")
            root = ROOTS.get(kind, kind)
            package.writestr(f"{folder}/{name}.xml", f"<w:{root} {names}>{inner}</w:{root}>")
            links += f'<Relationship Id="rId{name}" Type="{office}/{kind}" Target="{name}.xml"/>'
        package.writestr(f"{folder}/_rels/{main.rpartition('/')[2]}.rels", relationships(links))
    return Bytes(stream.getvalue())


def content_types(main, main_type, folder, parts):
    family = MAIN_TYPE.removesuffix("document.main+xml")
    overrides = "".join(
        f'<Override PartName="/{folder}/{name}.xml" ContentType="{family}{name.rstrip("0123456789")}+xml"/>'
        for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/>{overrides}</Types>'
    )


def relationships(inner):
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def messages(source):
    """The messages of a document by the ids of its units."""
    return {unit.id: marked_up(unit.text, unit.codes) for unit in Docx().passages(source)[1]}


def rendered(source, targets, language="kk", **options):
    """The document with messages in the place of others, and the remarks; None leaves a unit untranslated."""
    units = {unit.id: unit for unit in Docx().passages(source)[1]}
    segments = {}
    for name, message in targets.items():
        if message is None:
            unit = units[name]
            segments[name] = Segment(unit.text, codes=unit.codes, state="untranslated")
        else:
            text, codes = unmarked(message)
            segments[name] = Segment(text, language, codes=codes)
    data, remarks = Docx().render(source, segments, RenderOptions(language, **options))
    return Bytes(data), list(remarks)


def inside(source, member="word/document.xml"):
    """What stands in the root of a part, without declarations of namespaces."""
    with zipfile.ZipFile(source.open()) as package:
        xml = package.read(member).decode()
    xml = re.sub(r' xmlns:\w+="[^"]*"', "", xml)
    return re.search(r"<w:(?:body|\w+)>(?:<w:body>)?(.*?)(?:</w:body>)?</w:\w+>\Z", xml, re.DOTALL)[1]
