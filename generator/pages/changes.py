"""What changed since another call, as its page tells it: every line with links to both places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.changes import Changes
from generator.changes.figures import FigureChange
from generator.changes.pairs import Relation
from generator.changes.questions import AskedAgain
from generator.changes.speech import Place
from generator.changes.topics import TopicChange, TopicState
from generator.pages import addresses, wording
from generator.pages.figure_text import metric_title, unit_text
from generator.pages.library import Library
from generator.pages.markdown import Markdown, escape, link
from generator.pages.passages import excerpt

STATES: dict[TopicState, str] = {
    "new": "新出现",
    "between": "其间谈到过",
    "returned": "重新出现",
    "kept": "继续谈到",
    "gone": "不再谈到",
}
RELATIONS: dict[Relation, str] = {"previous": "上一场", "year-before": "去年同期"}
QUOTED = 90  # characters


@dataclass(frozen=True)
class ChangeTeller:
    """Writes the lines of the page ``here`` on what changed."""

    library: Library
    here: str

    def relation(self, changes: Changes) -> str:
        """What the other call is to this one."""
        return "、".join(RELATIONS[relation] for relation in changes.relations)

    def missing(self, changes: Changes) -> str:
        """The periods between both calls that the site does not have."""
        assert changes.now.company, "every call of the corpus has metadata"
        company = self.library.vocabulary.companies[changes.now.company]
        names = (wording.period_name(each, company.fiscal_year_end) for each in changes.missing)
        return "、".join(names)

    def state(self, line: TopicChange) -> Markdown:
        """What became of a topic; where it had been spoken of, with the way to the last time."""
        name = escape(STATES[line.state])
        if line.before is None:
            return name
        last = self.library.by_id[line.before.call]
        assert last.period, "every call of the corpus has metadata"
        return Markdown(f"{name}（{link(f'上次 {last.period}', self._way(line.before))}）")

    def share(self, value: float, place: Place | None) -> Markdown:
        """A share of the talk, leading to where it is; a dash where nothing is said."""
        return self._told(f"{value:.1%}" if value else "略提", place)

    def count(self, value: int, place: Place | None) -> Markdown:
        """How often something is said, leading to where it is said first."""
        return self._told(f"{value}次", place)

    def quotation(self, place: Place | None) -> Markdown:
        """What is said at a place, and the way there."""
        if place is None:
            return Markdown("—")
        quoted = excerpt(place.paragraph.text, place.start, place.end, QUOTED)
        return Markdown(f"{quoted} {link('原文', self._way(place))}")

    def quotations(self, places: Iterable[Place]) -> Markdown:
        """What is said at several places, for one cell of a table."""
        return Markdown(" · ".join(map(self.quotation, places)) or "—")

    def metric(self, change: FigureChange) -> str:
        """The title of a metric and what its figures count: 营收（元）, 营收（增减，%）."""
        words, figure = self.library.vocabulary.figures, change.now[0].figure
        growth = "增减" if figure.kind == "growth" else ""
        counted = "，".join(filter(None, (growth, unit_text(figure, words))))
        title = metric_title(figure, words) or change.metric
        return f"{title}（{counted}）" if counted else title

    def reasons(self, pair: AskedAgain) -> str:
        """Why two exchanges stand together; the firm is named once."""
        if not pair.firm:
            return "；".join(pair.reasons)
        same = f"同一机构:{pair.firm}"
        others = (reason for reason in pair.reasons if reason != same)
        return "；".join((f"{pair.firm}两次都提了问", *others))

    def _told(self, text: str, place: Place | None) -> Markdown:
        return link(escape(text), self._way(place)) if place else Markdown("—")

    def _way(self, place: Place) -> str:
        return addresses.way(self.here, addresses.call_page(place.call), place.paragraph.anchor)
