"""The address of a server, as far as people need to see it."""

from __future__ import annotations

from urllib.parse import urlsplit


def host(address: str) -> str:
    """Give the part of an address that says who is spoken to, and how: scheme, name and port, and no password."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
