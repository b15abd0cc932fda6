"""The pages that docs/generate.py writes: each module gives the text of one page, or of a folder of them."""
