"""All comparisons of a company's calls, on invented and on the real ones."""

from collections.abc import Iterator

from generator.changes import Changes, company_changes
from generator.changes.speech import Place
from generator.model import Call
from generator.stages.link import link
from tests.calls import real_calls, vocabulary
from tests.changes.calls import BOSS, about, call, turn


def quarters(*periods: str) -> list[Call]:
    return [call(period, turn(BOSS, about("云计算", "p1", cloud=1.0))) for period in periods]


def test_each_call_is_compared_with_the_one_before_and_the_year_before() -> None:
    found = company_changes(quarters("2024Q4", "2024Q3", "2023Q4", "2023Q3"), vocabulary())
    pairs = {name: [(c.then.id, c.relations) for c in each] for name, each in found.items()}
    assert pairs == {
        "mou-2023Q3": [],
        "mou-2023Q4": [("mou-2023Q3", ("previous",))],
        "mou-2024Q3": [("mou-2023Q4", ("previous",)), ("mou-2023Q3", ("year-before",))],
        "mou-2024Q4": [("mou-2024Q3", ("previous",)), ("mou-2023Q4", ("year-before",))],
    }
    assert found["mou-2024Q3"][0].missing == ("2024Q1", "2024Q2")


def test_a_yearly_call_is_compared_once() -> None:
    [changes] = company_changes(quarters("2024FY", "2023FY"), vocabulary())["mou-2024FY"]
    assert changes.relations == ("previous", "year-before")


def places(changes: Changes) -> Iterator[Place]:
    for line in (*changes.topics, *changes.speakers, *changes.terms):
        yield from filter(None, (line.now, line.then))
    for pair in changes.questions:
        yield from filter(None, (pair.now.question, pair.now.answer))
        yield from filter(None, (pair.then.question, pair.then.answer))
    for figures in changes.figures:
        yield from (each.place for each in (*figures.now, *figures.then))
    for outlook in changes.outlooks:
        yield from (each.place for each in (*outlook.now, *outlook.then))
        yield outlook.said


def test_every_line_of_the_real_calls_leads_to_places_that_exist() -> None:
    calls = link(tuple(real_calls().values()), vocabulary())
    [changes] = company_changes(calls, vocabulary())["alibaba-2025Q3"]
    assert changes.then.id == "alibaba-2024Q4"
    assert changes.missing == ("2025Q1", "2025Q2")
    known = {
        (each.id, paragraph)
        for each in calls
        for turn in each.turns
        for paragraph in turn.paragraphs
    } | {(each.id, paragraph) for each in calls for paragraph in each.introduction}
    found = list(places(changes))
    assert len(found) > 60
    for place in found:
        assert (place.call, place.paragraph) in known
        assert 0 <= place.start <= place.end <= len(place.paragraph.text)


def test_what_changed_in_the_real_calls() -> None:
    """Known by reading both: capital expenditure is new, the promotion of merchants is gone."""
    calls = link(tuple(real_calls().values()), vocabulary())
    [changes] = company_changes(calls, vocabulary())["alibaba-2025Q3"]
    states = {each.topic: each.state for each in changes.topics}
    assert states["capex"] == "new"
    assert states["sitewide-promotion"] == "gone"
    assert states["cloud"] == states["shareholder-returns"] == "kept"
    terms = {each.word: each.score for each in changes.terms}
    assert terms["云计算"] > 0 > terms["GMV"]
    assert any(each.metric == "buyback" for each in changes.figures)
    pairs = {(each.now.exchange.number, each.then.exchange.number) for each in changes.questions}
    assert {(4, 2), (5, 7)} <= pairs
