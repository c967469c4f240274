"""What looks like the name of a bank or research house."""

from __future__ import annotations

from generator.vocabulary import Vocabulary


def is_firm(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the vocabulary knows the firm, or its name ends like one's (某某证券)."""
    name = vocabulary.regexes["macro:quote"].sub("", name).strip()
    if vocabulary.firm_named(name):
        return True
    words = vocabulary.regexes["macro:firm-word"]
    return any(words.fullmatch(name, start) for start in range(len(name)) if start)
