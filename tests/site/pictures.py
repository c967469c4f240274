"""Small grey pictures: made of screenshots, kept as PNG files, compared with a tolerance."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from playwright.sync_api import Page

Picture = npt.NDArray[np.uint8]  # rows of grey values

SCALE = 4  # pixels of a screenshot to one of the picture
LEVELS = 16  # of 256 that a pixel may differ, for fonts are not drawn alike everywhere
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY = (8, 0, 0, 0, 0)  # bits, colour type, compression, filter, interlace
# The mean of the squares of an image, in the browser, which can read its own screenshots.
_SHRINK = """async ([shot, scale]) => {
    const bytes = Uint8Array.from(atob(shot), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const [width, height] = [Math.floor(image.width / scale), Math.floor(image.height / scale)];
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width * scale, height * scale);
    const sums = new Float64Array(width * height);
    for (let at = 0; at < data.length; at += 4) {
        const y = (at >> 2) / (width * scale) | 0;
        const x = (at >> 2) - y * width * scale;
        sums[(y / scale | 0) * width + (x / scale | 0)] +=
            0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    }
    const values = Uint8Array.from(sums, (sum) => Math.round(sum / scale / scale));
    return [width, height, btoa(String.fromCharCode(...values))];
}"""


def take(page: Page, helper: Page) -> Picture:
    """Return what a page shows; ``helper`` is another page, on which the picture is made."""
    shot = base64.b64encode(page.screenshot(animations="disabled", caret="hide")).decode()
    width, height, values = helper.evaluate(_SHRINK, [shot, SCALE])
    return np.frombuffer(base64.b64decode(values), np.uint8).reshape(height, width)


def difference(found: Picture, golden: Picture) -> float:
    """Return the share of pixels that have nothing alike at their place in the other picture.

    A place is three by three pixels, so that what moves by less than `SCALE` is no
    difference. Pictures of different sizes have nothing in common.
    """
    if found.shape != golden.shape:
        return 1.0
    return float(max(_strange(found, golden).mean(), _strange(golden, found).mean()))


def _strange(one: Picture, other: Picture) -> npt.NDArray[np.bool_]:
    padded = np.pad(other.astype(int), 1, mode="edge")
    height, width = one.shape
    around = [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)]
    low, high = np.min(around, axis=0) - LEVELS, np.max(around, axis=0) + LEVELS
    return np.asarray((one < low) | (one > high))


def write_png(path: Path, picture: Picture) -> None:
    """Write a grey PNG (RFC 2083), without filters."""
    height, width = picture.shape
    rows = np.hstack([np.zeros((height, 1), np.uint8), picture])
    head = struct.pack(">II5B", width, height, *_GREY)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows.tobytes(), 9)), (b"IEND", b""))
    path.write_bytes(_SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks))


def read_png(path: Path) -> Picture:
    """Read a picture that `write_png` wrote."""
    data = path.read_bytes().removeprefix(_SIGNATURE)
    chunks = {}
    while data:
        (length,) = struct.unpack(">I", data[:4])
        chunks[data[4:8]] = data[8 : 8 + length]
        data = data[12 + length :]
    width, height, *kind = struct.unpack(">II5B", chunks[b"IHDR"])
    assert tuple(kind) == _GREY, f"{path} was written by something else"
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, width + 1)
    return rows[:, 1:]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
