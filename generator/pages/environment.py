"""The Jinja2 environment of the page templates: its filters and functions."""

from __future__ import annotations

import json
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.exports.figures import FigureRow
from generator.model import Speaker
from generator.pages import addresses, wording
from generator.pages.call_page import facts, groups, reading_minutes, sides, sides_of
from generator.pages.charts import charts
from generator.pages.collation import reports, widened
from generator.pages.figure_text import metric_title, period_text, value_text
from generator.pages.figures import sort_key, with_metric
from generator.pages.follow import follow
from generator.pages.landings import landings
from generator.pages.library import speakers
from generator.pages.markdown import Markdown, attributes, escape, mark
from generator.pages.notes import note_kind, note_text, numbered_notes
from generator.pages.original import raw_lines
from generator.pages.passages import passage
from generator.pages.people import person_quarters, person_topics, titles
from generator.pages.questions import asked_topics
from generator.pages.timelines import (
    figures_said,
    newest_places,
    passing_mentions,
    quarter_text,
    timelines,
)
from generator.typography import widen


@cache
def environment() -> Environment:
    """Return the environment of all pages.

    What a template prints is text for display, unless it is `Markdown` already.
    """
    jinja = Environment(
        loader=PackageLoader("generator.pages"),
        finalize=_show,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    jinja.filters |= {
        "attributes": _attributes,
        "badge": _badge,
        "day": wording.day,
        "landings": landings,
        "literal": escape,
        "mark": mark,
        "metric": metric_title,
        "name": wording.speaker_name,
        "office": _office,
        "percent": "{:.1%}".format,
        "period": period_text,
        "quarter_text": quarter_text,
        "sort_key": _sort_key,
        "typeset": passage,
        "value": value_text,
        "with_metric": with_metric,
        "yaml": _yaml,
    }
    jinja.globals |= {
        "addresses": addresses,
        "asked_topics": asked_topics,
        "charts": charts,
        "facts": facts,
        "figures_said": figures_said,
        "follow": follow,
        "groups": groups,
        "newest_places": newest_places,
        "note_kind": note_kind,
        "note_text": note_text,
        "numbered_notes": numbered_notes,
        "passing_mentions": passing_mentions,
        "person_quarters": person_quarters,
        "person_topics": person_topics,
        "raw_lines": raw_lines,
        "reading_minutes": reading_minutes,
        "reports": reports,
        "sides": sides,
        "sides_of": sides_of,
        "speakers": speakers,
        "timelines": timelines,
        "titles": titles,
        "widened": widened,
        "wording": wording,
    }
    return jinja


def _show(value: object) -> str:
    return value if isinstance(value, Markdown) else passage(str(value))


def _attributes(anchor: str, *classes: str, contents: str = "") -> Markdown:
    """An anchor with classes; ``contents`` is what the table of contents says instead."""
    values = {"data-toc-label": widen(contents)} if contents else {}
    return Markdown(attributes(*classes, anchor=anchor, values=values))


def _sort_key(row: FigureRow) -> Markdown:
    """What a table cell is sorted by, as its attribute."""
    return Markdown(attributes(values={"data-value": sort_key(row)}))


def _badge(speaker: Speaker) -> Markdown:
    return mark(wording.ROLES[speaker.role], "role", speaker.role)


def _office(speaker: Speaker) -> Markdown:
    return mark(passage(wording.speaker_office(speaker)), "office")


def _yaml(value: object) -> Markdown:
    return Markdown(json.dumps(value, ensure_ascii=False))
