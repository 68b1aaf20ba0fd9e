"""Text from anywhere, made harmless for a terminal: a document must not steer it through what we print of it."""

from __future__ import annotations

#: What would steer the terminal, or turn the line it stands in, is shown as a replacement character instead.
_UNSAFE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F),
                         *range(0x2066, 0x206A), *range(0xD800, 0xE000)], "\ufffd")  # fmt: skip
_UNSAFE |= dict.fromkeys(map(ord, "\t\n\r\u2028\u2029"), " ")


def printable(text: str) -> str:
    """Return text as one line that is safe to print; every character stays one character, so that offsets hold."""
    return text.translate(_UNSAFE)


def one_line(error: BaseException, longest: int = 200) -> str:
    """Return what another library's error says, as one line of at most so many characters."""
    return printable(" ".join(str(error).split()))[:longest]
