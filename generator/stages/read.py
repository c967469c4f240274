"""From the bytes of a raw file to its text. Whatever cannot be a text is an InputError."""

from __future__ import annotations

import codecs
import re
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
WESTERN = "cp1252"
# What Windows-1252 makes of other encodings: words of accented letters, and signs nobody types.
_STRANGE = re.compile(r"[À-ÿ]{3}|[\x80-\x9f¤¦¬¯¶¸ƒˆ˜†‡‰]|[À-ÿ][^\w\s“”‘’'\"–—….,:;!?()-]")
ADVICE = "save the transcript as UTF-8 text"
SAMPLE = 20_000  # characters that are enough to judge a decoding by
COMMON = 0.6  # what share of the characters must be common ones for a text to be Chinese
MOSTLY = 0.9  # from this share of sound bytes on, a text is UTF-8 with a fault in it


def decode(data: bytes, path: str, declared: str | None = None) -> tuple[str, str]:
    """Return the text of a raw file and the name of the encoding that was taken.

    Taken is what a byte order mark names, else what the editor ``declared``, else the first that
    fits: UTF-8, UTF-16 without a mark, of GB18030 (which holds GBK) and Big5 the one that reads
    as Chinese, and Windows-1252 where it reads as a Western language. Raises InputError with the
    offset of what cannot be text, and where only a guess is left.
    """
    for encoding in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" in text:
            offset = len(text[: text.index("\0")].encode(encoding))
            message = f"byte {offset} is NUL: this is no text file; {ADVICE}"
            raise _error(path, "binary-file", message)
        return text, encoding
    raise _error(path, "undecodable", _fault(data, declared))


def assumed(encoding: str, path: str) -> tuple[Problem, ...]:
    """Return a note where the bytes alone could be of another encoding than ``encoding``."""
    if encoding != WESTERN:
        return ()
    message = (
        "read as Windows-1252; if accents or quotation marks are wrong, name another encoding "
        f"with --encoding or in call.yml, and if they are right, that one (encoding: {encoding})"
    )
    return (Problem(path, 0, "assumed-encoding", message, "note"),)


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    if settled := _marked(data) or declared:
        yield settled
        return
    if b"\0" in data:
        yield from _without_mark(data)
    yield "utf-8"
    if _sound_share(data) < MOSTLY:
        yield from sorted(_chinese(data), key=lambda encoding: -_common_share(data, encoding))
        if _is_western(data):
            yield WESTERN


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)


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


def _common_share(data: bytes, encoding: str, errors: str = "strict") -> float:
    """Return what share of the characters are common ones in a Chinese text."""
    try:
        text = to_simplified(data.decode(encoding, errors)[:SAMPLE])
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if character >= "\u0080"] or list(text)
    return sum(map(_is_common, beyond)) / len(beyond) if beyond else 0.0


def _is_common(character: str) -> bool:
    """Tell whether a character is ASCII text, or of the rows of GB 2312 that have common ones."""
    if character.isascii():
        return character.isprintable() or character.isspace()
    return 0xA1 <= character.encode("gb2312", "replace")[0] <= 0xD7


def _is_western(data: bytes) -> bool:
    """Tell whether words are of ASCII letters, with an accent here and there: `Café`, `naïve`."""
    text = data.decode(WESTERN, "replace")
    return "\ufffd" not in text and _STRANGE.search(text) is None


def _fault(data: bytes, declared: str | None) -> str:
    """Say where the text stops being what its mark or the editor says, or what is likeliest."""
    encoding = (_marked(data) or declared or _likeliest(data)).removesuffix("-sig")
    try:
        data.decode(encoding)
    except UnicodeError as error:
        start, end = getattr(error, "start", 0), getattr(error, "end", 1)
        return (
            f"byte {start} ({data[start:end].hex(' ').upper()}) does not fit {encoding}; {ADVICE}"
        )
    return (
        f"the encoding is not certain; name it with --encoding or in call.yml "
        f"(likeliest is encoding: {encoding}), or {ADVICE}"
    )


def _likeliest(data: bytes) -> str:
    """Return the encoding in which the file would be Chinese but for some bytes, or a guess."""
    if _sound_share(data) >= MOSTLY:
        return "utf-8"
    shares = {encoding: _common_share(data, encoding, "ignore") for encoding in CHINESE}
    encoding = max(shares, key=lambda each: shares[each])
    if shares[encoding] >= COMMON:
        return encoding
    best = from_bytes(data).best()
    return best.encoding if best else "utf-8"


def _error(path: str, code: str, message: str) -> InputError:
    return InputError([Problem(path, 0, code, message, "error")])
