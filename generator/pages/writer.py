"""Names and links as the templates need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.changes import speech
from generator.exports.figures import FigureRow
from generator.exports.passages import Passage
from generator.model import Call, Exchange, Link, Speaker, Turn
from generator.pages import addresses, wording
from generator.pages.askers import analyst_id, firm_id
from generator.pages.charts import Chart, chart_text
from generator.pages.library import Library
from generator.pages.markdown import Markdown, attributes, block, escape, escape_part, link, mark
from generator.pages.original import RawLine
from generator.pages.passages import excerpt, passage
from generator.pages.places import Place
from generator.pages.share_charts import share_chart_path, share_chart_text
from generator.pages.timelines import Timeline

EXCERPT = 110  # characters
HEATS = 5  # shades that the style sheet has for the cells of a table


@dataclass(frozen=True)
class Writer:
    """Writes links and names for one page; ``here`` is its path below ``docs_dir``."""

    library: Library
    here: str

    def page(self, text: str, path: str, anchor: str = "") -> Markdown:
        """A link to another page, or to an anchor of it."""
        return link(passage(text), addresses.way(self.here, path, anchor))

    def person(self, speaker: Speaker) -> Markdown:
        """A speaker's name, with a link to the person's page where there is one."""
        name, page = wording.speaker_name(speaker), analyst_id(speaker)
        asks = page in self.library.written_analysts and speaker.role != "management"
        if page is None or not (speaker.id or asks):
            return passage(name)
        return self.page(name, addresses.person_page(page))

    def people(self, speakers: Iterable[Speaker]) -> Markdown:
        """Speakers, analysts with their firms, one after another; a dash where there are none."""
        return Markdown("、".join(map(self._with_firm, speakers)) or "—")

    def _with_firm(self, speaker: Speaker) -> str:
        firm = speaker.organization if speaker.role == "analyst" else None
        return self.person(speaker) + (f"（{passage(firm)}）" if firm else "")

    def firm(self, speaker: Speaker) -> Markdown:
        """The firm that an analyst speaks for, with a link where it has a page; else a dash."""
        firm, page = self.library.vocabulary.firms.get(speaker.firm or ""), firm_id(speaker)
        if page is None or not (firm or page in self.library.written_firms):
            return passage(speaker.organization or "—")
        name = firm.name if firm else self.library.written_firms[page]
        return self.page(name, addresses.firm_page(page))

    def firms(self, speakers: Iterable[Speaker]) -> Markdown:
        """The firms of analysts, each once."""
        return Markdown("、".join(dict.fromkeys(map(self.firm, speakers))) or "—")

    def names(self, speakers: Iterable[Speaker]) -> Markdown:
        """Speakers without their firms, one after another; a dash where there are none."""
        return Markdown("、".join(map(self.person, speakers)) or "—")

    def topic(self, topic: str) -> Markdown:
        """A topic's title as a tag that leads to its page."""
        entry = self.library.vocabulary.topics[topic]
        target = addresses.way(self.here, addresses.topic_page(topic))
        return link(passage(entry.title), target, "topic")

    def topics(self, exchange: Exchange) -> Markdown:
        """The topics of an exchange as tags, the main one first; a dash where there are none."""
        tags = (self.topic(evidence.topic) for evidence in exchange.topics)
        return Markdown(" ".join(tags) or "—")

    def call(self, call: Call) -> Markdown:
        """A link to a call, named by company and period."""
        return self.page(self.call_name(call), addresses.call_page(call.id))

    def company(self, call: Call) -> str:
        """The short name of the company that holds a call."""
        assert call.company, "every call of the corpus has metadata"
        return self.library.vocabulary.companies[call.company].short

    def quarter(self, call: Call) -> str:
        """The period of a call in words, without the company."""
        assert call.company, "every call of the corpus has metadata"
        assert call.period
        year_end = self.library.vocabulary.companies[call.company].fiscal_year_end
        return wording.period_name(call.period, year_end)

    def call_name(self, call: Call) -> str:
        """A call by company and period in words."""
        return f"{self.company(call)} {self.quarter(call)}"

    def exchange(self, call: Call, exchange: Exchange) -> Markdown:
        """A link to an exchange, named by number and title."""
        name = f"第{exchange.number}轮 {exchange.title}"
        return self.page(name, addresses.call_page(call.id), exchange.anchor)

    def reasons(self, other: Link) -> Markdown:
        """Why two exchanges are linked."""
        return mark(passage("；".join(other.reasons)), "why")

    def place(self, call: Call, place: Place) -> Markdown:
        """A link to the exchange, or the turn of the remarks, that speaks of a topic."""
        if place.exchange:
            return self.exchange(call, place.exchange)
        return self.turn(call, place.turns[0])

    def turn(self, call: Call, turn: Turn) -> Markdown:
        """A link to a turn, named by what it is and the exchange it stands in."""
        inside = next((one for one in call.exchanges if one.number == turn.exchange), None)
        where = f"第{inside.number}轮 {inside.title}" if inside else ""
        name = f"{wording.KINDS[turn.kind]} {where}".strip()
        return self.page(name, addresses.call_page(call.id), turn.anchor)

    def source(self, call: Call) -> Markdown:
        """Where the transcript comes from, with a link if there is an address on the web."""
        note = passage(call.source or "未注明")
        if call.source_url and call.source_url.startswith(("https://", "http://")):
            return link(note, quote(call.source_url, safe=":/?&=%#@+,;~"))
        return note

    def line(self, call: Call, number: int) -> Markdown:
        """A link to a line of the original."""
        anchor = addresses.line_anchor(number)
        return self.page(f"第{number}行", addresses.raw_page(call.id), anchor)

    def said(self, row: FigureRow) -> Markdown:
        """The words of a figure as a link to their paragraph."""
        passage = row.passage
        return self.page(row.said, addresses.call_page(passage.call.id), passage.paragraph.anchor)

    def whose(self, row: FigureRow) -> Markdown:
        """Who says it, or that it is in the news before the call."""
        turn = row.passage.turn
        return self.person(turn.speaker) if turn else Markdown(wording.INTRODUCTION)

    def where(self, passage: Passage, with_speaker: bool = True) -> Markdown:
        """A link to a paragraph, named by who says it and its exchange."""
        turn, paragraph = passage.turn, passage.paragraph
        name = wording.INTRODUCTION
        if turn:
            part = f"第{turn.exchange}轮" if turn.exchange else wording.KINDS[turn.kind]
            name = f"{wording.speaker_name(turn.speaker)} {part}" if with_speaker else part
        return self.page(name, addresses.call_page(passage.call.id), paragraph.anchor)

    def search(self, query: str) -> Markdown:
        """A link that searches all calls for ``query``."""
        return link("检索全部", self._query(addresses.SEARCH, "q", query))

    def search_within(self, speaker: str) -> Markdown:
        """A link to the search, narrowed to what a speaker says."""
        target = self._query(addresses.SEARCH, "speaker", speaker)
        return link("在这些发言里检索", target, "button")

    def narrowed(self, filter_name: str, value: str) -> Markdown:
        """A link to all questions, narrowed to one value of a filter."""
        return link("筛选问答", self._query(addresses.QUESTIONS, filter_name, value), "button")

    def compared(self, then: Call, now: Call) -> Markdown:
        """A link to two calls side by side, the earlier one on the left."""
        way = addresses.way(self.here, addresses.COMPARE)
        return link("并排比较", f"{way}?{urlencode({'a': then.id, 'b': now.id})}", "button")

    def _query(self, page: str, name: str, value: str) -> str:
        return f"{addresses.way(self.here, page)}?{urlencode({name: value})}"

    def chart(self, chart: Chart) -> Markdown:
        """A chart as an image whose text says the same."""
        words = self.library.vocabulary.figures
        way = addresses.way(self.here, chart.path)
        return Markdown(f"![{escape(chart_text(chart, words))}]({way}){{ .chart loading=lazy }}")

    def share_chart(self, timeline: Timeline) -> Markdown:
        """The chart of a topic's share of the talk, whose text says the same."""
        text = escape(share_chart_text(timeline, self.library))
        way = addresses.way(self.here, share_chart_path(timeline))
        return Markdown(f"![{text}]({way}){{ .chart loading=lazy }}")

    def first_place(self, timeline: Timeline, call: Call) -> Markdown:
        """The quarter of a call, leading to the first place there that is about a topic."""
        place = self.library.places[timeline.topic][call.id][0]
        anchor = place.exchange.anchor if place.exchange else place.turns[0].anchor
        return self.page(self.quarter(call), addresses.call_page(call.id), anchor)

    def raw_line(self, call: Call, line: RawLine) -> Markdown:
        """A line of the original with its number, which leads to the paragraph it became."""
        style = "furniture" if line.furniture else ""
        language = call.language or "zh"
        if line.continued:
            return block(escape(line.text), "line", style, lang=language)
        anchor = addresses.line_anchor(line.number)
        page = addresses.call_page(call.id) if line.anchor else self.here
        way = addresses.way(self.here, page, line.anchor or anchor)
        number = link(str(line.number), way, "number")
        return block(
            f"{number} {escape_part(line.text)}", "line", style, anchor=anchor, lang=language
        )

    def count(self, places: Sequence[Place]) -> Markdown:
        """How many places there are, as a table cell that is the darker the more there are."""
        if not places:
            return Markdown("·")
        return Markdown(f"{len(places)} " + attributes(f"heat-{min(len(places), HEATS)}"))

    def excerpt(self, place: speech.Place, length: int = EXCERPT) -> Markdown:
        """What is said at a place."""
        return excerpt(place.paragraph.text, place.start, place.end, length)

    def at(self, text: str, place: speech.Place) -> Markdown:
        """A link to a place."""
        return self.page(text, addresses.call_page(place.call), place.paragraph.anchor)

    def opening(self, turn: Turn) -> Markdown:
        """How a turn begins."""
        text = next((paragraph.text for paragraph in turn.paragraphs), "")
        return excerpt(text, 0, 0, EXCERPT)
