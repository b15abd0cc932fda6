"""Small OpenDocument packages, built from a line or two of XML."""

import io
import zipfile

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    [
        *(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta")),
        f'xmlns:draw="{OASIS}:drawing:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" xmlns:svg="{OASIS}:svg-compatible:1.0"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)
TEXT_DOCUMENT = "application/vnd.oasis.opendocument.text"


def odt(body, automatic="", styles="", masters="", meta="", mimetype=TEXT_DOCUMENT, manifest="", faces=""):
    """The bytes of a package: the inside of its body, its automatic styles, common styles, master pages, properties."""
    root = f'{SPACES} office:version="1.3"'
    members = {
        "mimetype": mimetype,
        "content.xml": f"<office:document-content {root}><office:font-face-decls>{faces}</office:font-face-decls>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {root}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
        "meta.xml": f"<office:document-meta {root}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TEXT_DOCUMENT}"/>'
        + "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
            for name in ("content.xml", "styles.xml", "meta.xml")
        )
        + f"{manifest}</manifest:manifest>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in members.items():
            declaration = "" if name == "mimetype" else '<?xml version="1.0" encoding="UTF-8"?>\n'
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, (2020, 2, 2, 2, 2, 2)), (declaration + text).encode(), packed)
    return stream.getvalue()


def p(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def note(text, number="1", kind="footnote"):
    return (
        f'<text:note text:id="n{number}" text:note-class="{kind}"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def box(text, anchor="paragraph"):
    return (
        f'<draw:frame draw:name="f" text:anchor-type="{anchor}" svg:width="5cm"><draw:text-box fo:min-height="1cm">{p(text)}'
        "</draw:text-box></draw:frame>"
    )


def cell(*inside, attributes=""):
    return f"<table:table-cell {attributes}>{''.join(inside)}</table:table-cell>"


def table(*rows):
    inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="t"><table:table-column table:number-columns-repeated="2"/>{inner}</table:table>'
