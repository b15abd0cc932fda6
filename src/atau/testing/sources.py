"""Sources for tests."""

from io import BytesIO
from typing import BinaryIO

HEAD = 4096


class BytesSource:
    """A document in memory. `streams` are all that were opened, so that a test can see whether they were closed."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.streams: list[BinaryIO] = []
        self._data = data

    def __repr__(self) -> str:
        return f"BytesSource({self.name!r}, {self.size} bytes)"

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self._data)

    @property
    def head(self) -> bytes:
        """The first 4,096 bytes."""
        return self._data[:HEAD]

    def open(self) -> BinaryIO:
        """A new stream from the first byte."""
        stream = BytesIO(self._data)
        self.streams.append(stream)
        return stream
