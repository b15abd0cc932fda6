"""Two versions of a text are compared: which passage of the one is which of the other, and which words are others.

Pure functions over texts. Start with `sequences.aligned`: equal texts are anchors (`anchors`), the gaps between them are
filled by likeness (`gaps`, `likeness`), what is left is looked for everywhere (`search`), and what then stands in the place
of another was `rewritten`. `words` tells what changed inside a passage, with `numerals` and `negations`, and `redline` shows
it there; `codes` tells which inline code of the one version is which of the other.
"""
