"""Small images (SVG): what all charts have in common, drawn with drawsvg.

Their colours follow the page's scheme, since a browser hands it on to its images. No element has
a style of its own, and the same chart has the same bytes in every build.
"""

from __future__ import annotations

import drawsvg

TITLE_Y = 16  # pixels
_SIZE = 12
_STYLE = """
text { fill: #565b61 }
.title { font-weight: bold }
.nothing { font-size: 10px }
.axis { stroke: #b9b4a8 }
.said { stroke: #97361f; stroke-linecap: round }
.share { fill: #1c5d58 }
@media screen and (prefers-color-scheme: dark) {
  text { fill: #a9aaa6 }
  .axis { stroke: #5a5e63 }
  .said { stroke: #e49a83 }
  .share { fill: #7fc4bb }
}
"""


def picture(title: str, text: str, side: int, size: tuple[int, int]) -> drawsvg.Drawing:
    """Return an image of ``size`` with its title ``side`` pixels from the left.

    ``text`` says all that it shows.
    """
    drawing = drawsvg.Drawing(*size, font_family="sans-serif")
    drawing.append_css(_STYLE)
    drawing.append_title(text)
    drawing.append(words(title, side, TITLE_Y, "title"))
    return drawing


def axis(start: float, end: float, y: float) -> drawsvg.Line:
    """Return the line that values are measured from."""
    return drawsvg.Line(start, y, end, y, class_="axis")


def words(text: str, x: float, y: float, style: str = "") -> drawsvg.Text:
    """Return words that begin at a point."""
    return drawsvg.Text(text, _SIZE, x, y, class_=style or None)
