"""Two versions of a text are compared: which passage of the one is which of the other, and which words are others.

Pure functions over texts. Start with `sequences.aligned`: equal texts are anchors (`anchors`), the gaps between them are
filled by likeness (`gaps`, `likeness`), and what is left is looked for everywhere (`search`). `words` tells what changed inside
a passage, `codes` which inline code of the one version is which of the other.
"""
