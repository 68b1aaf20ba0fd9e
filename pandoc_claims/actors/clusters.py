"""Clusters: words that stand in the same company, which a name shares with names that the model has seen.

The table beside the model holds, for each word, the first 32 bits of a hash and the number of its cluster; it is read
as it is and searched by halving, so that nothing is built when a process starts.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from functools import cache
from pathlib import Path
from zlib import crc32

TABLE = Path(__file__).parent.parent / "models" / "clusters.bin"

#: Fine clusters whose numbers share all but the last digits are alike; so many make one coarse cluster.
NONE = ("", "")


def cluster(word: str) -> tuple[str, str]:
    """Return the names of the fine and the coarse cluster of a word in lower case, "" where it has none."""
    hashes, fine, coarse = _table()
    key = crc32(word.encode("utf-8", "replace"))
    at = bisect_left(hashes, key)
    if at == len(hashes) or hashes[at] != key:
        return NONE
    number = fine[at]
    return f"{number:x}", f"{coarse[number]:x}"


@cache
def _table() -> tuple[array[int], array[int], bytes]:
    """Read the table: a count of words and of fine clusters, then hashes, fine clusters, and their coarse ones."""
    data = TABLE.read_bytes()
    count, size = int.from_bytes(data[:4], "little"), int.from_bytes(data[4:8], "little")
    hashes, fine = array("I"), array("H")
    hashes.frombytes(data[8 : 8 + 4 * count])
    fine.frombytes(data[8 + 4 * count : 8 + 6 * count])
    if sys.byteorder == "big":
        hashes.byteswap()
        fine.byteswap()
    return hashes, fine, data[8 + 6 * count : 8 + 6 * count + size]
