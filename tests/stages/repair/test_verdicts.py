"""When a reading has won: by how much, and over which others."""

from __future__ import annotations

import math

import pytest

from generator.stages.repair.likelihood import START
from generator.stages.repair.verdicts import ALONE, MARGIN, _wins
from generator.stages.repair.ways import Way


def way(text: str, score: float, guessed: float = 0.0, guess_end: int = 0) -> Way:
    reading = START._replace(beside=score)
    return Way(reading, score, "", text, guessed=guessed, guess_end=guess_end)


BEST = way("吸引更多客戶,整體", -40.0, 5.0, 3)  # nothing is left of 引更


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([way("委培客戶,整體", -46.0)], False),
        ([way("委培客戶,整體", -47.0)], True),
        ([way("吸引更多客戶,整箇", -42.0, 5.0, 3), way("委培客戶,整體", -47.0)], True),
        ([way("吸引更多客戶,整箇", -41.0, 5.0, 3), way("委培客戶,整體", -47.0)], False),
        ([way("吸引更多客戶,但整體", -42.0, 7.5, 8)], True),
        ([], True),
    ],
    ids=[
        "over what has no guess it wins by too little",
        "over that it wins by enough",
        "what guesses the same does not dispute the guess",
        "and is beaten by as much as any",
        "so it is if that guesses more",
        "nothing else is near",
    ],
)
def test_a_guess_must_win_over_those_that_do_not_share_it(
    others: list[Way], expected: bool
) -> None:
    assert _wins([BEST, *others], MARGIN) == expected


def test_without_a_guess_the_margin_is_all() -> None:
    best = way("增長", -10.0)
    assert _wins([best, way("增場", -10.1 - MARGIN)], MARGIN)
    assert not _wins([best, way("增場", -9.9 - MARGIN)], MARGIN)


def test_three_guesses_or_what_is_never_certain_do_not_win_alone() -> None:
    assert ALONE < MARGIN + 7.5
    assert not _wins([way("吸引更多", -10.0, 7.5, 4)], MARGIN)
    assert not _wins([way("第一行", -10.0, math.inf, 3)], MARGIN)
