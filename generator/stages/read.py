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
COMMON = 0.6  # what share of the Han characters must be common ones for a text to be Chinese
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
    """Yield the UTF-16 whose ASCII characters have their zero byte on the right side."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if not min(even, odd):
        yield "utf-16-le" if odd else "utf-16-be"


def _sound_share(data: bytes) -> float:
    """Return how much of what is not ASCII is sound UTF-8."""
    beyond = sum(byte >= 0x80 for byte in data)
    sound = data.decode("utf-8", "ignore").encode("utf-8")
    return sum(byte >= 0x80 for byte in sound) / beyond if beyond else 1.0


def _chinese(data: bytes) -> list[str]:
    return [encoding for encoding in CHINESE if _common_share(data, encoding) >= COMMON]


def _common_share(data: bytes, encoding: str) -> float:
    """Return what share of the Han characters are common ones (GB 2312's first level)."""
    try:
        text = to_simplified(data.decode(encoding)[:SAMPLE])
    except UnicodeDecodeError:
        return 0.0
    han = [character for character in text if character >= "\u2e80"]
    return sum(map(_is_common, han)) / len(han) if han else 0.0


def _is_common(character: str) -> bool:
    return 0xA1 <= character.encode("gb2312", "replace")[0] <= 0xD7


def _fault(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = data[error.start : error.end].hex(" ").upper()
        return f"byte {error.start} ({bad}) fits no encoding that was tried, UTF-8 and GBK included"
    return "the declared encoding does not fit"


def _error(path: str, code: str, reason: str) -> InputError:
    message = f"{reason}; save the transcript as UTF-8 text"
    return InputError([Problem(path, 0, code, message, "error")])
