from dataclasses import replace

from generator.model import Call
from generator.pages import render_pages
from tests.pages.calls import VOCABULARY, small_call
from tests.pages.rendering import Reading, html

OLD = {"p": "paaaaaaaa", "t": "taaaaaaaa-2", "x": "xaaaaaaaa"}


def aged_call() -> Call:
    """A call whose first turn, its paragraph and exchange have had another anchor."""
    call = small_call()
    first, *rest = call.turns
    paragraph = replace(first.paragraphs[0], aliases=(OLD["p"],))
    aged = replace(first, paragraphs=(paragraph,), aliases=(OLD["t"],))
    exchanges = (replace(call.exchanges[0], aliases=(OLD["x"],)),)
    return replace(call, turns=(aged, *rest), exchanges=exchanges)


def test_old_links_land_where_the_new_ones_do() -> None:
    page = render_pages((aged_call(),), VOCABULARY)["calls/mou-2024Q4/index.md"]
    reading = Reading(html(page.split("---", 2)[2]))
    around: list[str] = []
    landed = {}
    for tag, attributes in reading.elements:
        if tag in ("h2", "h3", "p"):
            around.append(str(attributes.get("id")))
        if attributes.get("class") == "alias":
            landed[attributes["id"]] = around[-1]
    call = aged_call()
    turn = call.turns[0]
    assert landed == {
        OLD["x"]: call.exchanges[0].anchor,
        OLD["t"]: turn.anchor,
        OLD["p"]: turn.paragraphs[0].anchor,
    }


def test_old_names_are_not_seen() -> None:
    pages = (render_pages((call,), VOCABULARY) for call in (aged_call(), small_call()))
    texts = [html(page["calls/mou-2024Q4/index.md"].split("---", 2)[2]) for page in pages]
    aged, plain = (Reading(text.replace("\u2060", "")).text for text in texts)
    assert aged == plain
