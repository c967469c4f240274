"""Names and links as the templates need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.exports.figures import FigureRow
from generator.exports.passages import Passage
from generator.model import Call, Exchange, Speaker, Turn
from generator.pages import addresses, wording
from generator.pages.charts import Chart, chart_text
from generator.pages.library import Library, Place
from generator.pages.markdown import Markdown, attributes, block, escape, escape_part, link
from generator.pages.original import RawLine
from generator.pages.passages import excerpt, passage

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
        name = wording.speaker_name(speaker)
        if speaker.id is None:
            return passage(name)
        return self.page(name, addresses.person_page(speaker.id))

    def people(self, speakers: Iterable[Speaker]) -> Markdown:
        """Speakers, analysts with their firms, one after another; a dash where there are none."""
        return Markdown("、".join(map(self._with_firm, speakers)) or "—")

    def _with_firm(self, speaker: Speaker) -> str:
        firm = speaker.organization if speaker.role == "analyst" else None
        return self.person(speaker) + (f"（{passage(firm)}）" if firm else "")

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

    def call_name(self, call: Call) -> str:
        """A call by company and period in words."""
        assert call.company, "every call of the corpus has metadata"
        assert call.period
        company = self.library.vocabulary.companies[call.company]
        return f"{company.short} {wording.period_name(call.period, company.fiscal_year_end)}"

    def exchange(self, call: Call, exchange: Exchange) -> Markdown:
        """A link to an exchange, named by number and title."""
        name = f"第{exchange.number}轮 {exchange.title}"
        return self.page(name, addresses.call_page(call.id), exchange.anchor)

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
        target = addresses.way(self.here, addresses.SEARCH)
        return link("检索全部", f"{target}?{urlencode({'q': query})}")

    def chart(self, chart: Chart) -> Markdown:
        """A chart as an image whose text says the same."""
        words = self.library.vocabulary.figures
        way = addresses.way(self.here, chart.path)
        return Markdown(f"![{escape(chart_text(chart, words))}]({way}){{ .chart loading=lazy }}")

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

    def quotation(self, place: Place, topic: str) -> Markdown:
        """The passage of a place around the first phrase of the topic."""
        spans = (
            span for span in place.paragraph.spans if span.kind == "topic" and span.target == topic
        )
        span = next(spans, None)
        stretch = (span.start, span.end) if span else (0, 0)
        return excerpt(place.paragraph.text, *stretch, EXCERPT)

    def opening(self, turn: Turn) -> Markdown:
        """How a turn begins."""
        text = next((paragraph.text for paragraph in turn.paragraphs), "")
        return excerpt(text, 0, 0, EXCERPT)
