"""What a query should find, by scanning everything, and how near an answer comes to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from generator.search.documents import SearchDocument
from generator.search.folding import folded_lines, phrases

Key = tuple[str, str]  # call and anchor


class Truth:
    """Scans the folded lines of all documents."""

    def __init__(self, documents: Sequence[SearchDocument]) -> None:
        self._keys = [(document.call, document.anchor) for document in documents]
        self._texts = [
            "\n".join(folded_lines(document.text, document.speaker)) for document in documents
        ]

    def find(self, query: str) -> set[Key]:
        """Return the documents that hold every phrase of the query."""
        wanted = phrases(query)
        if not wanted:
            return set()
        pairs = zip(self._keys, self._texts, strict=True)
        return {key for key, text in pairs if all(phrase in text for phrase in wanted)}


@dataclass
class Quality:
    """Sums over queries; only those that have a true hit count."""

    queries: int = 0
    precision: float = 0.0
    recall: float = 0.0
    reciprocal: float = 0.0
    counted: int = 0
    empty: int = 0

    def add(self, truth: set[Key], best: Sequence[Key], total: int | None) -> None:
        """Take an answer: the ``best`` (ten at most) hits and the ``total`` that it gives."""
        if not truth:
            return
        right = [key in truth for key in best]
        self.queries += 1
        self.precision += sum(right) / len(best) if best else 0.0
        self.recall += sum(right) / min(10, len(truth))
        self.reciprocal += 1 / (1 + right.index(True)) if True in right else 0.0
        self.counted += total == len(truth)
        self.empty += not best

    def rows(self) -> dict[str, str]:
        """Return the figures by name."""
        return {
            "precision@10": f"{self.precision / self.queries:.3f}",
            "recall@10": f"{self.recall / self.queries:.3f}",
            "MRR": f"{self.reciprocal / self.queries:.3f}",
            "true totals": f"{self.counted}/{self.queries}",
            "nothing found": str(self.empty),
        }


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value that so many per cent of the values do not exceed."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]
