"""A JSON value inside an HTML file, from which no word of a report can break out."""

import gzip
from base64 import b64encode
from typing import Any

from msgspec import json

LARGE = 1_000_000
"""Bytes from which on the JSON is packed; below it stays readable to whoever opens the file."""

UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def embed(value: Any, name: str) -> str:
    """Return a script element with a value in it, as JSON, packed with gzip where it is large.

    >>> embed({"title": "</script>"}, "record")
    '<script type="application/json" id="record">{"title":"\\\\u003c/script>"}</script>'
    """
    encoded = json.encode(value)
    if len(encoded) > LARGE:
        packed = b64encode(gzip.compress(encoded, compresslevel=9, mtime=0)).decode()
        return f'<script type="text/plain" id="{name}" data-packed="gzip">{packed}</script>'
    words = encoded.decode()
    for character, escape in UNSAFE.items():
        words = words.replace(character, escape)
    return f'<script type="application/json" id="{name}">{words}</script>'
