"""How good and how fast figures and outlook are: precision, recall, and time as texts grow.

The last column is the time for a text of twice the length, as a ratio: about 2 is linear.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from generator.stages.annotate.figures import find_figures
from generator.stages.annotate.outlook import find_outlook
from tests.calls import real_calls, vocabulary
from tests.stages.annotate import test_figures, test_outlook

LENGTH = 50_000  # characters
TRAPS = (
    "1", "1,111,", "1.", "一", "百", "5%", "1亿", "2024年", "三分之", "同比增长了", "-5", "a1",
    "5%和", "我们会", "将", "未来三年,", "明年。", "(1, 2, 3%", "营收5亿",
)  # fmt: skip


def look(text: str) -> None:
    """Find figures and outlook in ``text``."""
    find_outlook(text, find_figures(text, vocabulary()), vocabulary())


def seconds(action: Callable[[], object]) -> float:
    """Return the processor time of ``action``."""
    start = process_time()
    action()
    return process_time() - start


def quality() -> None:
    """Print precision and recall on the real calls."""
    for name, test in (("figures", test_figures), ("outlook", test_outlook)):
        pairs = [pair for call in real_calls().values() for pair in test.judged(call)]
        both = sum(truth is not None and row is not None for truth, row in pairs)
        shown, wanted = (sum(pair[side] is not None for pair in pairs) for side in (1, 0))
        print(f"{name}: precision {both / shown:.3f}, recall {both / wanted:.3f} of {wanted}")


def speed() -> None:
    """Print the time for speech and for texts that are hard on patterns."""
    speech = "".join(
        paragraph.text
        for call in real_calls().values()
        for paragraph in test_figures.paragraphs(call)
    )
    print("text ms/10000-characters ratio")
    for name in (speech, *TRAPS):
        text = name * (LENGTH // len(name))
        once, twice = (seconds(lambda text=text: look(text)) for text in (text, text * 2))
        print(f"{name[:8]!r} {once / len(text) * 1e7:.0f} {twice / once:.1f}")


if __name__ == "__main__":
    quality()
    speed()
