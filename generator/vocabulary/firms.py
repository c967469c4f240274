"""Names of banks, research houses and other organizations, as labels write them."""

from __future__ import annotations

import re

from generator.vocabulary.patterns import narrow
from generator.vocabulary.schemas import Firm
from generator.vocabulary.vocabulary import Vocabulary

_ORGANIZATION = re.compile(
    r"(?P<organization>.*(?:集团|公司|事业群|事业部|控股|科技|业务|银行|证券)(?:\([^)]*\))?)"
    r"(?P<title>.+)"
)
_OWN = re.compile(r"(?:本公司|我公司|公司|我司|本集团|集团)的?(?=.)")  # names no organization


def split_title(phrase: str) -> tuple[str | None, str]:
    """Return organization and title of `某集团首席执行官`; the organization may be missing."""
    phrase = phrase.strip()
    if own := _OWN.match(phrase):
        phrase = phrase[own.end() :]
    parts = _ORGANIZATION.fullmatch(phrase)
    return (parts["organization"], parts["title"].strip()) if parts else (None, phrase)


def firm_name(written: str, vocabulary: Vocabulary) -> str:
    """Return the firm in a label as it is written, without the portal's quote."""
    return vocabulary.regexes["macro:quote"].sub("", narrow(written)).strip()


def find_firm(name: str, vocabulary: Vocabulary) -> Firm | None:
    """Return the firm, also where its name goes on with general words (摩根士丹利研究部)."""
    known = vocabulary.firm_named(name)
    words = vocabulary.regexes["macro:firm-words"]
    for end in range(len(name) - 1, 1, -1):
        if known:
            break
        known = vocabulary.firm_named(name[:end]) if words.fullmatch(name, end) else None
    return known


def is_firm(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the vocabulary knows the firm, or its name ends like one's (某某证券)."""
    name = firm_name(name, vocabulary)
    words = vocabulary.regexes["macro:firm-word"]
    return bool(find_firm(name, vocabulary)) or any(
        words.fullmatch(name, start) for start in range(1, len(name))
    )
