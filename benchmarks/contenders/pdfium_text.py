"""The bare text of a PDF, as PDFium has it: its path → the number of characters."""

import sys

import pypdfium2

document = pypdfium2.PdfDocument(sys.argv[1])
print(sum(len(page.get_textpage().get_text_range()) for page in document))
