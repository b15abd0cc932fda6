"""What happens to files: they are cut short, bits of them flip, pieces are lost or come twice. Always the same way.

Of archives every other copy is damaged inside: one member, packed again with a correct checksum, since that is what reaches
the parsers.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from random import Random

BINARY = bytes(range(256)) * 8


def mutants(name: str, data: bytes, number: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """Damaged copies of a file, each with a name that says what was done to it; the same in every run with that seed."""
    random = Random(f"{name} {len(data)} {seed or ''}".strip())
    ways = (_cut, _flip, _lose, _repeat, _scatter)
    is_archive = zipfile.is_zipfile(io.BytesIO(data))
    for index in range(number):
        way = ways[index % len(ways)]
        damaged = _inside(data, way, random) if is_archive and index % 2 else way(data, random)
        yield f"{name}, {way.__name__.strip('_')} {index}", damaged


def _inside(data: bytes, way: "Callable[[bytes, Random], bytes]", random: Random) -> bytes:
    """An archive with one member damaged; the larger a member, the likelier it is."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as changed:
        members = archive.infolist()
        (chosen,) = random.choices(members, [member.file_size + 1 for member in members])
        for member in members:
            content = archive.read(member)
            changed.writestr(zipfile.ZipInfo(member.filename), way(content, random) if member is chosen else content)
    return stream.getvalue()


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _flip(data: bytes, random: Random) -> bytes:
    """One to eight bits."""
    damaged = bytearray(data)
    for _bit in range(random.randint(1, 8) if data else 0):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def _lose(data: bytes, random: Random) -> bytes:
    begin, end = sorted(random.randrange(len(data) + 1) for _border in range(2))
    return data[:begin] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    begin, end = sorted(random.randrange(len(data) + 1) for _border in range(2))
    return data[:end] + data[begin:]


def _scatter(data: bytes, random: Random) -> bytes:
    """Random bytes in place of a few."""
    begin = random.randrange(len(data) + 1)
    return data[:begin] + random.randbytes(random.randint(1, 40)) + data[begin + 20 :]
