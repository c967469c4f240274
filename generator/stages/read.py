"""From the bytes of a raw file to its text. Whatever cannot be a text is an InputError."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from charset_normalizer import from_bytes

from generator.errors import InputError, Problem
from generator.script import to_simplified

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's mark, so it stands before that
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CHINESE = ("gb18030", "big5hkscs")
SAMPLE = 20_000  # characters that are enough to judge a decoding by
COMMON = 0.6  # what share of the characters must be common ones for a text to be Chinese
MOSTLY = 0.9  # from this share of sound bytes on, a text is UTF-8 with a fault in it


def decode(data: bytes, path: str, declared: str | None = None) -> tuple[str, str]:
    """Return the text of a raw file and the name of the encoding that was taken.

    Taken is the first that fits: the one a byte order mark names, the ``declared`` one, UTF-8,
    UTF-16 without a mark, of GB18030 (which holds GBK) and Big5 the one that reads as Chinese,
    and what charset-normalizer thinks. Raises InputError with the offset of what cannot be text.
    """
    for encoding in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            offset = len(text[: text.index("\0")].encode(encoding))
            raise _error(path, "binary-file", f"byte {offset} is NUL: this is no text file")
        return text, encoding
    raise _error(path, "undecodable", _fault(data))


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if declared:
        yield declared
    if b"\0" in data:
        yield from _without_mark(data)
    yield "utf-8"
    if _sound_share(data) < MOSTLY:
        yield from sorted(_chinese(data), key=lambda encoding: -_common_share(data, encoding))
        best = from_bytes(data).best()
        if best:
            yield best.encoding


def _without_mark(data: bytes) -> Iterator[str]:
    """Yield the UTF-16 in which more of the characters are common ones, if most are."""
    shares = {encoding: _common_share(data, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    encoding = max(shares, key=lambda each: shares[each])
    if shares[encoding] >= COMMON:
        yield encoding


def _sound_share(data: bytes) -> float:
    """Return how much of what is not ASCII is sound UTF-8."""
    beyond = sum(byte >= 0x80 for byte in data)
    sound = data.decode("utf-8", "ignore").encode("utf-8")
    return sum(byte >= 0x80 for byte in sound) / beyond if beyond else 1.0


def _chinese(data: bytes) -> list[str]:
    return [encoding for encoding in CHINESE if _common_share(data, encoding) >= COMMON]


def _common_share(data: bytes, encoding: str) -> float:
    """Return what share of the characters are common ones in a Chinese text."""
    try:
        text = to_simplified(data.decode(encoding)[:SAMPLE])
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if character >= "\u0080"] or list(text)
    return sum(map(_is_common, beyond)) / len(beyond) if beyond else 0.0


def _is_common(character: str) -> bool:
    """Tell whether a character is ASCII text, or of the rows of GB 2312 that have common ones."""
    if character.isascii():
        return character.isprintable() or character.isspace()
    return 0xA1 <= character.encode("gb2312", "replace")[0] <= 0xD7


def _fault(data: bytes) -> str:
    """Say where the text stops being what its mark says, or else UTF-8."""
    marked = (encoding for mark, encoding in MARKS if data.startswith(mark))
    encoding = next(marked, "utf-8").removesuffix("-sig")  # which would not count the mark
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        bad = data[error.start : error.end].hex(" ").upper()
        return f"byte {error.start} ({bad}) does not fit {encoding}, nor any other encoding tried"
    return "the bytes are no text in any encoding that was tried"


def _error(path: str, code: str, reason: str) -> InputError:
    message = f"{reason}; save the transcript as UTF-8 text"
    return InputError([Problem(path, 0, code, message, "error")])
