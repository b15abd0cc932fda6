"""PDFs written by hand, with any letters: the font is not embedded, but says what its characters mean and how wide they are."""

import zlib

A4 = (595, 842)
WIDTH = 0.5  # of each character, in sizes


def text(words, x, y, size=11):
    """An operator sequence that shows words; y counts from the lower edge."""
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"


def lines(rows, x=72, y=760, size=11, leading=14):
    """Lines one below the other; an empty one is a gap."""
    return "".join(text(row, x, y - leading * number, size) for number, row in enumerate(rows) if row)


PICTURE = "q 400 0 0 400 90 200 cm /Im1 Do Q\n"


def pdf(*contents, size=A4, rotate=0):
    """A document with these contents of pages."""
    to_unicode = b"\n".join(
        [
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def",
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
            b"100 beginbfrange",
            *(b"<%02X00> <%02XFF> <%02X00>" % (row, row, row) for row in range(100)),
            b"endbfrange endcmap end end",
        ]
    )
    return _file(_objects(to_unicode, contents, size, rotate))


def raw_pdf(packed):
    """A document whose only page has this content, packed already."""
    objects = _objects(b"", [""], A4, 0)
    objects[-1] = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    return _file(objects)


def _objects(to_unicode, contents, size, rotate):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (8 + 2 * number) for number in range(len(contents))), len(contents)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Free /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Free /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /FontDescriptor 5 0 R /DW %d >>" % (1000 * WIDTH),
        b"<< /Type /FontDescriptor /FontName /Free /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800"
        b" /Descent -200 /CapHeight 700 /StemV 80 >>",
        _stream(to_unicode),
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        b"\nstream\n\0\nendstream",
    ]
    for content in contents:
        number = len(objects) + 2
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 7 0 R >> >> >>" % (*size, rotate, number)
        )
        objects.append(_stream(content.encode()))
    return objects


def _stream(data):
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def _file(objects):
    output = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(output)
    output += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    output += b"".join(b"%010d 00000 n \n" % place for place in places)
    output += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(output)
