"""How likely a text is as Chinese: jieba's words, and what follows what.

A text is as likely as its best cut into words: each has its share in jieba's dictionary, and its
class (part of speech) follows that of the word before it more or less gladly (habits.tsv). What
the document itself shows of its habits, character by character, is added. All scores are natural
logarithms.

jieba's dictionary is read here and not through its tokenizer, because other code adds words to
that one, and what is repaired must not depend on what ran before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pkgutil import get_data
from typing import NamedTuple

import jieba

from generator.script import simplified_characters, standard_characters

LONGEST_WORD = 4
UNKNOWN = -20.0  # a Han character that is no word of its own
SYMBOL = -16.0  # a letter or sign that has no place in a transcript: и, ┐, ㄈ
ODD = -6.0  # more for a character that the document's script does not use: 眞
NOVEL = -1.5  # and for one that a long document has nowhere else
LONG = 1000
ASCII = -4.0
SIGNS = {"。": -3.0, ",": -3.0, "\n": -3.0, "、": -4.5, "?": -5.0, ";": -6.0, ":": -6.0, "!": -7.0}
SIGNS |= dict.fromkeys("“”《》", -5.5) | dict.fromkeys("() %.", -8.0)
FULL_WIDTH = {ord(wide): narrow for wide, narrow in zip("，？；：！（）", ",?;:!()", strict=True)}
# A question mark is hardly ever followed by another sign than these (or by a word).
AFTER_QUESTION = frozenset('\n”"’)》 ?!“《A0')
HARDLY = -8.0
# How often the document must show a character before its habits count half, and how much they do.
PRIOR = 30
WEIGHT = 0.7
DOCUMENT = 60_000  # so many characters tell enough of the habits of a document
DEGREE = "很 非常 更 最 太 十分 更加 比较 较 越来越 特别 相当 极 极其 极为 更为 最为 愈加 格外 颇"
MODAL = "可 能 会 要 可以 能够 应 应该 应当 必须 须 需 愿 敢 肯 该 可能 必将 得以 足以 愿意 需要 将"
GRADABLE = "想 爱 怕 像 恨 懂 有 受 缺 合 讲 富 具 感 为 不 难 忙 饿 渴 疼 痛 累"
CLASSES = dict.fromkeys(GRADABLE.split(), "P") | dict.fromkeys(DEGREE.split(), "D")
CLASSES |= dict.fromkeys(MODAL.split(), "M")
NO_WORD = (UNKNOWN, "g")


class Reading(NamedTuple):
    """A text as far as it is read.

    ``tail`` holds its last Han characters; ``scores`` and ``classes`` the best score before and
    after each of them, and the class of the word that ends there; ``previous`` is its last
    character of any kind.
    """

    tail: str
    scores: tuple[float, ...]
    classes: tuple[str, ...]
    previous: str

    @property
    def score(self) -> float:
        """Natural logarithm of the probability of the text so far."""
        return self.scores[-1]


START = Reading("", (0.0,), ("line",), "\n")


class Fact(NamedTuple):
    """What is known of a character: in simplified script, as a habit, as a word of its own."""

    plain: str
    kind: str
    is_han: bool
    score: float
    word_class: str


@cache
def words() -> dict[str, tuple[float, str]]:
    """Return log probability and class of the words in jieba's dictionary. Read once a process."""
    with jieba.get_dict_file() as file:
        rows = [line.split(" ") for line in file.read().decode("utf-8").splitlines()]
    counts = {word: (int(count), tag) for word, count, tag in rows if len(word) <= LONGEST_WORD}
    total = sum(count for count, _ in counts.values())
    return {
        word: (math.log(count / total), CLASSES.get(word) or _class(word, tag))
        for word, (count, tag) in counts.items()
        if count
    }


@cache
def frequency() -> Mapping[str, float]:
    """Return how often simplified characters occur in the words of the dictionary."""
    share: dict[str, float] = {}
    for word, (score, _) in words().items():
        for character in word:
            share[character] = share.get(character, 0.0) + math.exp(score)
    return share


@cache
def habits() -> dict[str, dict[str, float]]:
    """Return by class how much likelier (as a logarithm) each class is after it than anywhere."""
    data = get_data(__package__, "habits.tsv") or b""
    rows = [line.split("\t") for line in data.decode().splitlines() if not line.startswith("# ")]
    names = rows[0][1:]
    return {
        name: {after: int(value) / 10 for after, value in zip(names, values, strict=True)}
        for name, *values in rows[1:]
    }


class Likelihood:
    """Knows the words of Chinese and the habits of one document."""

    def __init__(self, document: str = "") -> None:
        """Learn the habits of ``document``."""
        self._words = words()
        self._habits = habits()
        self._simplified = {**simplified_characters(), **FULL_WIDTH}
        self._facts: dict[str, Fact] = {}
        document = document[:DOCUMENT]
        counts = Counter(document)
        self._seen = counts.keys()
        self._is_long = len(document) >= LONG
        simplified_only, traditional_only = standard_characters()
        self._traditional = sum(counts[character] for character in traditional_only) > sum(
            counts[character] for character in simplified_only
        )
        shown = list(map(_kind, document.translate(self._simplified)))
        single = Counter(shown)
        self._after = {
            (first, second): WEIGHT
            * math.log((count * len(shown) / single[second] + PRIOR) / (single[first] + PRIOR))
            for (first, second), count in Counter(pairwise(shown)).items()
        }
        self._unseen = {
            first: WEIGHT * math.log(PRIOR / (count + PRIOR)) for first, count in single.items()
        }

    def read(self, text: str, reading: Reading = START) -> Reading:
        """Return ``reading`` with all of ``text`` read."""
        for character in text:
            reading = self.read_on(reading, character)
        return reading

    def read_on(self, reading: Reading, character: str) -> Reading:
        """Return ``reading`` one character further."""
        tail, scores, classes, previous = reading
        plain, kind, is_han, score, word_class = self._facts.get(character) or self._fact(character)
        habit = self._habit(previous, kind, is_han)
        none: dict[str, float] = {}
        best = scores[-1] + score + self._habits.get(classes[-1], none).get(word_class, 0.0)
        if not is_han:
            return Reading("", (best + habit,), (word_class,), kind)
        tail = (tail + plain)[-LONGEST_WORD:]
        for length in range(2, len(tail) + 1):
            word = self._words.get(tail[-length:])
            if word:
                gladly = self._habits.get(classes[-length], none).get(word[1], 0.0)
                if scores[-length] + word[0] + gladly > best:
                    best = scores[-length] + word[0] + gladly
                    word_class = word[1]
        kept = scores[-LONGEST_WORD + 1 :]
        if habit:
            kept = tuple([score + habit for score in kept])
        return Reading(
            tail, (*kept, best + habit), (*classes[-LONGEST_WORD + 1 :], word_class), kind
        )

    def _habit(self, previous: str, kind: str, is_han: bool) -> float:
        if previous == "?":
            return 0.0 if is_han or kind in AFTER_QUESTION else HARDLY
        habit = self._after.get((previous, kind))
        return self._unseen.get(previous, 0.0) if habit is None else habit

    def _fact(self, character: str) -> Fact:
        plain = self._simplified.get(ord(character), character)
        kind = _kind(plain)
        if "\u3400" <= plain <= "\u9fff":
            score, word_class = self._words.get(plain, NO_WORD)
            score += ODD if self._is_odd(character, plain) else 0.0
            score += NOVEL if self._is_long and character not in self._seen else 0.0
            fact = Fact(plain, kind, True, score, word_class)
        else:
            score = SIGNS.get(plain, ASCII if plain.isascii() else SYMBOL)
            name = "line" if kind == "\n" else kind if kind in self._habits else "#"
            fact = Fact(plain, kind, False, score, name)
        self._facts[character] = fact
        return fact

    def _is_odd(self, character: str, plain: str) -> bool:
        simplified_only, traditional_only = standard_characters()
        if self._traditional and character in simplified_only:
            return True
        if character == plain or character in self._seen:
            return False
        return not self._traditional or character not in traditional_only


@cache
def plain() -> Likelihood:
    """Return a likelihood without the habits of any document."""
    return Likelihood()


def _class(word: str, tag: str) -> str:
    """Return the coarse class of a word with one of jieba's tags."""
    if tag in ("a", "n", "v") and len(word) == 1:
        return f"{tag}1"
    if tag in ("nr", "nrt", "nrfg"):
        return "nr"
    if tag in ("ns", "nt", "nz"):
        return "nz"
    if tag == "eng":
        return "x"
    if tag[0] == "u":
        return tag
    return tag[0] + ("g" if tag[1:2] == "g" else "")


def _kind(character: str) -> str:
    """Return what stands for a character in the habits: all digits are one, all letters too."""
    if character.isascii():
        return "0" if character.isdigit() else "A" if character.isalpha() else character
    return character
