"""Tables in documents: speaker and words become label and speech, numbers stay a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

LONG = 12  # characters; cells that hold what was said have more on average


def table_lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table: ``name:words``, ``name⇥title⇥words``, else cells and bars."""
    cells = [[_one_line(cell) for cell in row[:-1]] + [_lines(row[-1])] for row in rows if row]
    columns = {len(row) for row in cells}
    if columns == {2} and _is_talk(cells):
        yield from (":".join(filter(None, row)) for row in cells)
    elif columns == {3} and _is_talk(cells):
        yield from ("\t".join(row) for row in cells)
    else:
        yield from (f"| {' | '.join(map(_one_line, row))} |" for row in cells)


def _is_talk(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the last column holds what those in the first say."""
    names = sum(len(row[0]) for row in rows)
    words = sum(len(row[-1]) for row in rows)
    return words > LONG * len(rows) and words > 2 * names


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _lines(cell: str) -> str:
    return "\n".join(_one_line(line) for line in cell.splitlines() if line.strip())
