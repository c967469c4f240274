"""What an editor may have meant: the passages and anchors most like those that are not there."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches

from generator.model import Call, Paragraph
from generator.stages.attach.quotations import fold_characters

MOST = 3
CONTEXT = 10  # characters shown on both sides of a passage
OPENING = 20  # characters shown of a whole paragraph
LEAST_ALIKE = 0.3  # of difflib's ratio; below, the likeness is that of any two sentences


def quoted(paragraph: Paragraph, start: int, end: int) -> str:
    """Return a passage with a little of what is around it, its line and the paragraph's anchor."""
    text = paragraph.text
    before = text[max(0, start - CONTEXT) : start]
    after = text[end : end + CONTEXT]
    return f"line {paragraph.lines[0]}, {paragraph.anchor}: {before}【{text[start:end]}】{after}"


def passages_like(wanted: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return the passages most like ``wanted`` as a part of a message, or nothing."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold_characters(wanted))
    found = []
    for number, paragraph in enumerate(paragraphs):
        folded = fold_characters(paragraph.text)
        matcher.set_seq1(folded)
        same = matcher.find_longest_match()
        start = max(0, same.a - same.b)
        end = min(len(folded), same.a - same.b + len(wanted))
        matcher.set_seq1(folded[start:end])
        found.append((-matcher.ratio(), number, quoted(paragraph, start, end)))
    alike = [shown for score, _, shown in sorted(found) if -score >= LEAST_ALIKE]
    return _nearest(alike[:MOST])


def anchors_like(wanted: str, call: Call, paragraphs: Sequence[Paragraph]) -> str:
    """Return paragraphs that may be meant by an anchor, as a part of a message, or nothing.

    Those are the paragraphs of a turn or an exchange of that name, else those with a like name.
    """
    exchanges = {exchange.number for exchange in call.exchanges if exchange.anchor == wanted}
    turns = (turn for turn in call.turns if turn.anchor == wanted or turn.exchange in exchanges)
    meant = [paragraph for turn in turns for paragraph in turn.paragraphs]
    if not meant:
        names = get_close_matches(wanted, [paragraph.anchor for paragraph in paragraphs], n=MOST)
        meant = [
            paragraph for name in names for paragraph in paragraphs if paragraph.anchor == name
        ]
    return _nearest([quoted(paragraph, 0, OPENING) for paragraph in meant])


def several(shown: Sequence[str]) -> str:
    """Return the first few passages as a list in a message."""
    return "; ".join(shown[:MOST]) + ("; …" if len(shown) > MOST else "")


def _nearest(shown: Sequence[str]) -> str:
    return f"nearest: {several(shown)}; " if shown else ""
