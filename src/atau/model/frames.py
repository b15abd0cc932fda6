"""Frames: the combinations of case, number and the like in which a form can stand, as bits of a mask."""

EVERY_FRAME = (1 << 63) - 1
COORDINATED_FRAMES = EVERY_FRAME & ~((1 << 48) - 1)
"""Frames that count only across a coordination: a number or an ending that one word of a list spares another."""
