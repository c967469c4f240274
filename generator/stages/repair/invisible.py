"""Characters that nobody sees: they turn the order of text around and part words in secret."""

from __future__ import annotations

import re

from generator.model import Repair

# Control characters but tab and line ends; soft hyphen; marks of direction (Unicode Bidirectional
# Algorithm, 2); what joins or parts without a width. A joiner stays beside a picture sign, which
# it makes one with another.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u2069\ufeff]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)


def invisible_repairs(text: str) -> tuple[Repair, ...]:
    """Return the repairs that take invisible characters out of ``text``."""
    return tuple(
        Repair("invisible", *match.span(), match[0], "") for match in INVISIBLE.finditer(text)
    )
