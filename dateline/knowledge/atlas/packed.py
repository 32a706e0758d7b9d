"""The packed atlas: one file of tables, opened without reading it through.

A line of JSON says which tables follow (name, type, bytes); the tables come after it in that order,
each on a multiple of 16 bytes. ``tools/build_atlas.py`` writes it.
"""

import mmap
import zlib
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from dateline.errors import BadKnowledge

MAGIC = b"dateline atlas 2\n"
NOWHERE = -(2**31)
"""The latitude of a spot whose point is not known."""

ROW = np.dtype(
    [
        ("id", "<u4"),
        ("lat", "<i4"),
        ("lon", "<i4"),
        ("people", "<u4"),
        ("admin1", "<u2"),
        ("admin2", "<u2"),
        ("country", "u1"),
        ("level", "u1"),
        ("weight", "u1"),
    ]
)
"""A spot: id 0 means that its id stands before its name; degrees are times 100,000."""

BLOCK = 64
"""So many spots have their names compressed together: a line each, tabs between the names."""

KEY = np.dtype("<u4")


class Table(msgspec.Struct, frozen=True):
    """Where one table lies in the file."""

    name: str
    type: str
    length: int


class Packed(msgspec.Struct, frozen=True):
    """The tables of an open atlas file.

    ``blocks`` says where each block of ``names`` begins, and where the last one ends.
    ``keys`` are the checksums of all folded names in rising order, ``rows`` the spots they name;
    ``sounds`` and ``sound_rows`` the same for names as they are heard.
    """

    spots: NDArray[np.void]
    names: memoryview
    blocks: NDArray[np.uint32]
    keys: NDArray[np.uint32]
    rows: NDArray[np.uint32]
    sounds: NDArray[np.uint32]
    sound_rows: NDArray[np.uint32]
    countries: tuple[str, ...]
    admin1: tuple[str, ...]
    admin2: tuple[str, ...]


def pack(tables: dict[str, bytes]) -> bytes:
    """Return the bytes of an atlas file."""
    head = msgspec.json.encode([Table(name, "bytes", len(data)) for name, data in tables.items()])
    out = bytearray(MAGIC + head + b"\n")
    for data in tables.values():
        out += b"\0" * (-len(out) % 16) + data
    return bytes(out)


def unpack(path: Path) -> Packed:
    """Open an atlas file; nothing is read before it is looked up."""
    with path.open("rb") as file:
        view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    if view[: len(MAGIC)] != MAGIC:
        raise BadKnowledge(f"{path} is no atlas of this version; build it anew")
    end = bytes(view[:4096]).index(b"\n", len(MAGIC))
    found, at = {}, end + 1
    for table in msgspec.json.decode(view[len(MAGIC) : end], type=tuple[Table, ...]):
        at += -at % 16
        found[table.name] = view[at : at + table.length]
        at += table.length
    return Packed(
        spots=np.frombuffer(found["spots"], ROW),
        names=found["names"],
        blocks=np.frombuffer(found["blocks"], KEY),
        keys=np.frombuffer(found["keys"], KEY),
        rows=np.frombuffer(found["rows"], KEY),
        sounds=np.frombuffer(found["sounds"], KEY),
        sound_rows=np.frombuffer(found["sound_rows"], KEY),
        countries=tuple(str(found["countries"], "utf-8").split("\n")),
        admin1=tuple(str(found["admin1"], "utf-8").split("\n")),
        admin2=tuple(str(found["admin2"], "utf-8").split("\n")),
    )


def names_of(packed: Packed, block: int) -> list[str]:
    """Return the names of a block of spots, a line each."""
    start, end = packed.blocks[block], packed.blocks[block + 1]
    return zlib.decompress(packed.names[start:end]).decode().split("\n")
