"""What happens to files: they are cut short, bits of them flip, pieces are lost or come twice. Always the same way."""

from collections.abc import Iterator
from random import Random

BINARY = bytes(range(256)) * 8


def mutants(name: str, data: bytes, number: int) -> Iterator[tuple[str, bytes]]:
    """Damaged copies of a file, each with a name that says what was done to it; the same in every run."""
    random = Random(f"{name} {len(data)}")
    ways = (_cut, _flip, _lose, _repeat, _scatter)
    for index in range(number):
        way = ways[index % len(ways)]
        yield f"{name}, {way.__name__.strip('_')} {index}", way(data, random)


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
