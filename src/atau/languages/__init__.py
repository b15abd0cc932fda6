"""Languages: a citation form becomes the surface forms that it allows; a text becomes words and sentences.

`words.py` and `sentences.py` are common to all; each language has a file of its own name.
"""
