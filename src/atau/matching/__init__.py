"""Recognising terms: the glossary is compiled once, text is only scanned.

`compile.py` turns a glossary into tables, `compiled.py` is those tables and their file, `cache.py` keeps the file,
`scan.py` finds the terms of a text, `explain.py` tells why or why not, `nearest.py` what a missed term lacks. Start with
scan.py.
"""
