"""How single values are written. Each function returns the value, or raises ValueError with the
form that is wanted and an example."""

from __future__ import annotations

import re

from generator.periods import split

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def written_as_slug(value: str) -> str:
    """Check an id, which stands in addresses."""
    if _SLUG.fullmatch(value) is None:
        raise ValueError("write small letters and digits with hyphens between, such as alibaba")
    return value


def written_as_period(value: str) -> str:
    """Check a fiscal period."""
    split(value)
    return value


def written_as_address(value: str) -> str:
    """Check an address on the web; others could run scripts."""
    if _ADDRESS.fullmatch(value) is None:
        raise ValueError("write an address that begins with https:// or http://")
    return value


def written_as_encoding(value: str) -> str:
    """Check the name of an encoding."""
    try:
        b" ".decode(value)  # of no bytes at all, Python does not look for a codec
    except (LookupError, UnicodeError) as error:
        message = "no encoding is called so; write utf-8, gb18030, big5, cp1252 or the like"
        raise ValueError(message) from error
    return value
