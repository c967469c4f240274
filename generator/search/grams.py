"""Where every gram stands: all grams of all documents at once, with arrays.

A gram is held as one number: its characters, 21 bits each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
BREAK = "\n"  # stands between lines, and never in a gram
_BITS = 21


@dataclass(frozen=True)
class Occurrences:
    """Where terms stand, in flat arrays.

    The postings of ``terms[t]`` are those from ``first[t]`` up to ``first[t + 1]``: posting ``p``
    is document ``document[p]`` with ``count[p]`` occurrences. ``position`` has these one after
    the other, as offsets (code points) into the joined lines of the document.
    """

    terms: list[str]
    first: Ints
    document: Ints
    count: Ints
    position: Ints


def find_grams(texts: Sequence[str]) -> tuple[Occurrences, Occurrences]:
    """Return where single characters stand, and where pairs and triples of Latin letters do.

    ``texts`` are the folded lines of each document, joined by BREAK.
    """
    codes, document, position = _flatten(texts)
    usable = codes != ord(BREAK)
    latin = ((codes >= ord("a")) & (codes <= ord("z"))) | ((codes >= ord("0")) & (codes <= ord("9")))
    pair = usable[:-1] & usable[1:]
    triple = latin[:-2] & latin[1:-1] & latin[2:]
    double = (codes[:-1] << _BITS) | codes[1:]
    treble = (double[:-1] << _BITS) | codes[2:]
    place = np.concatenate([np.flatnonzero(pair), np.flatnonzero(triple)])
    gram = np.concatenate([double[pair], treble[triple]])
    singles = np.flatnonzero(usable & (codes != ord(" ")))
    return (
        _group(codes[singles], document[singles], position[singles]),
        _group(gram, document[place], position[place]),
    )


def _flatten(texts: Sequence[str]) -> tuple[Ints, Ints, Ints]:
    """Return all code points, with the document and the offset in it that each stands at."""
    joined = "".join(text + BREAK for text in texts)
    codes = np.frombuffer(joined.encode("utf-32-le"), np.uint32).astype(np.int64)
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    document = np.repeat(np.arange(len(texts)), lengths)
    starts = np.cumsum(lengths) - lengths
    return codes, document, np.arange(len(codes)) - starts[document]


def _group(gram: Ints, document: Ints, position: Ints) -> Occurrences:
    order = np.argsort(gram, kind="stable")  # those of one gram are in the order of the text
    gram, document, position = gram[order], document[order], position[order]
    new_gram = np.diff(gram, prepend=-1) != 0
    new_posting = new_gram | (np.diff(document, prepend=-1) != 0)
    starts = np.flatnonzero(new_posting)
    return Occurrences(
        terms=list(_strings(gram[new_gram])),
        first=np.append(np.flatnonzero(new_gram[starts]), len(starts)),
        document=document[starts],
        count=np.diff(starts, append=len(gram)),
        position=position,
    )


def _strings(grams: Ints) -> Iterator[str]:
    for gram in grams.tolist():
        characters = ""
        while gram:
            characters = chr(gram & (1 << _BITS) - 1) + characters
            gram >>= _BITS
        yield characters
