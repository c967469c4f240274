"""Chinese punctuation for display: half-width signs between Han characters become full-width.

One character always stands for one character, so offsets into the text stay what they are.
"""

from __future__ import annotations

import re

_WIDE = dict(zip(",:;!?()", "，：；！？（）", strict=True))
_CHINESE = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff、。，：；！？（）《》「」『』【】“”‘’…—]"
)
_SIGN = re.compile(r"[,:;!?]")
# A price quote that a portal put in, such as (201.51, 2.78, 1.40%), and web addresses.
_UNTOUCHED = re.compile(r"\([\d.,%+\- ]*,[\d.,%+\- ]*\)|https?://[!-~]*[\w/]", re.ASCII)


def widen(text: str) -> str:
    """Return ``text`` with full-width punctuation where it stands in Chinese; same length."""
    characters = list(text)
    fixed = {place for match in _UNTOUCHED.finditer(text) for place in range(*match.span())}
    for pair in _brackets(text):
        if fixed.isdisjoint(pair) and any(_beside_chinese(text, place) for place in pair):
            for place in pair:
                characters[place] = _WIDE[text[place]]
    for match in _SIGN.finditer(text):
        place = match.start()
        # Left to right on the result: a sign that was widened is Chinese for the next one.
        if place not in fixed and _beside_chinese(characters, place):
            characters[place] = _WIDE[text[place]]
    return "".join(characters)


def _beside_chinese(characters: str | list[str], place: int) -> bool:
    before, after = characters[place - 1 : place], characters[place + 1 : place + 2]
    return any(_CHINESE.match(character) for character in (*before, *after))


def _brackets(text: str) -> list[tuple[int, ...]]:
    """Return the places of matching brackets together, those of a lone bracket alone."""
    found: list[tuple[int, ...]] = []
    waiting: list[int] = []
    for match in re.finditer(r"[()]", text):
        if match[0] == "(":
            waiting.append(match.start())
        else:
            found.append((*waiting[-1:], match.start()))
            del waiting[-1:]
    return found + [(place,) for place in waiting]
