"""What tells one version of a file from another, for adapters and for the core."""

import hashlib

from atau.hooks.interfaces import Source


def sha256_of(source: Source) -> str:
    """The SHA-256 of a source's bytes, in hexadecimal digits; they are read piece by piece."""
    digest = hashlib.sha256()
    with source.open() as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
