"""The search page and the box, as a reader uses them."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.search.build import index_documents
from generator.search.query import Index
from tests import browser
from tests.bench.search.corpus import invented
from tests.bench.search.quality import Truth
from tests.bench.search.server import Line, serve
from tests.search.archive import write_site
from tests.search.conftest import Documents
from tests.search.small import NO_VOCABULARY, document

FIELD = "#shilu-search-page input[role=combobox]"
TYPE_AND_SORT = """(field) => {
    field.value = "增长";
    field.dispatchEvent(new Event("input"));
    document.querySelector(".search-tools > button").click();
}"""
SUBMIT = "(field, words) => { field.value = words; field.form.requestSubmit(); }"


def open_search(page: Page, url: str, search: str) -> None:
    page.goto(f"{url}search/?{search}")
    expect(page.locator(".search-status")).not_to_be_empty()


def status(page: Page) -> str:
    return page.locator(".search-status").inner_text()


def test_results_say_who_when_and_where_with_every_hit_marked(
    page: Page, search_url: str, archive: Documents
) -> None:
    open_search(page, search_url, "q=雲計算")
    assert status(page) == f"共 {len(Truth(archive).find('云计算'))} 段"
    first = page.locator(".result").first
    assert set(page.locator(".result mark").all_inner_texts()) == {"云计算"}
    expect(first.locator(".result-call")).to_contain_text(re.compile(r"\d{4}-\d\d-\d\d"))
    href = first.locator("a").get_attribute("href") or ""
    assert re.search(r"/repo/calls/[\w-]+/\?q=[%\w]+#\w+$", href)


def test_more_results_follow_in_order(
    page: Page, search_url: str, index: Mapping[str, bytes]
) -> None:
    open_search(page, search_url, "q=增长")
    page.locator(".search-more").click()
    expect(page.locator(".result")).to_have_count(20)
    links = page.locator(".result-link").evaluate_all("links => links.map(a => a.hash.slice(1))")
    hits = Index(index.__getitem__).search("增长", 20).hits
    assert links == [hit.anchor for hit in hits]
    expect(page.locator(".result-link").nth(10)).to_be_focused()


def test_facets_narrow_count_and_stand_in_the_address(
    page: Page, search_url: str, archive: Documents
) -> None:
    open_search(page, search_url, "q=增长")
    page.get_by_text("角色", exact=True).click()
    row = page.locator(".facet[open] li", has_text="分析师")
    truth = Truth(archive).find("增长")
    asked = {(d.call, d.anchor) for d in archive if d.role == "analyst"} & truth
    expect(row.locator(".count")).to_have_text(str(len(asked)))
    row.locator("input").check()
    expect(page.locator(".search-status")).to_have_text(f"共 {len(asked)} 段")
    expect(page).to_have_url(re.compile(r"role=analyst"))
    page.get_by_role("button", name="取消筛选：分析师").click()
    expect(page.locator(".search-status")).to_have_text(f"共 {len(truth)} 段")
    page.go_back()
    expect(page.locator(".search-status")).to_have_text(f"共 {len(asked)} 段")


@pytest.mark.parametrize(
    ("search", "keep"),
    [
        ("company=alibaba&topic=cloud", lambda d: d.company == "alibaba" and "cloud" in d.topics),
        ("speaker=徐宏&speaker=蒋凡", lambda d: d.speaker[:1] in (("徐宏",), ("蒋凡",))),
        ("from=2024Q1&to=2024Q4", lambda d: "2024Q1" <= d.period <= "2024Q4"),
        (
            "kind=question&call=alibaba-2024Q4",
            lambda d: (d.call, d.kind) == ("alibaba-2024Q4", "question"),
        ),
        ("from=1999Q1&to=1999Q4", lambda d: False),
    ],
)  # fmt: skip
def test_filters_combine_with_a_query_and_stand_alone(
    page: Page, search_url: str, archive: Documents, search: str, keep: object
) -> None:
    chosen = {(d.call, d.anchor) for d in archive if keep(d)}  # type: ignore[operator]
    for query in ("增长", ""):
        expected = len(chosen & Truth(archive).find(query)) if query else len(chosen)
        open_search(page, search_url, f"q={query}&{search}")
        wanted = f"共 {expected} 段" if expected else re.compile("没有")
        expect(page.locator(".search-status")).to_have_text(wanted)


def test_every_speaker_can_be_reached(page: Page, search_url: str, archive: Documents) -> None:
    said = Truth(archive).find("的")
    speakers = {
        d.speaker[0] for d in archive if (d.call, d.anchor) in said and d.speaker and d.speaker[0]
    }
    open_search(page, search_url, "q=的")
    page.get_by_text("发言人", exact=True).first.click()
    rows, more = page.locator(".facet[open] li"), page.locator(".facet[open] .facet-more")
    expect(rows.first).to_be_visible()
    assert rows.count() < len(speakers)
    while more.is_visible():
        before = rows.count()
        more.click()
        expect(rows.nth(before)).to_be_visible()
    expect(rows).to_have_count(len(speakers))
    rarest = sorted(speakers)[0]
    page.get_by_label("在名单中找").fill(rarest.upper())
    expect(rows).to_have_count(sum(rarest.lower() in name.lower() for name in speakers))
    rows.filter(has_text=rarest).first.locator("input").check()
    expect(page.get_by_role("button", name=f"取消筛选：{rarest}")).to_be_visible()


def test_sorting_by_date_and_one_hit_a_call(
    page: Page, search_url: str, archive: Documents
) -> None:
    open_search(page, search_url, "q=增长&sort=date")
    dates = page.locator(".result-call").evaluate_all("all => all.map(e => e.innerText.slice(-10))")
    assert dates == sorted(dates, reverse=True)
    page.get_by_role("button", name="按会议归并").click()
    found = Truth(archive).find("增长")
    calls = {call for call, _ in found}
    expected = f"共 {len(found)} 段，分布在 {len(calls)} 场会议"
    expect(page.locator(".search-status")).to_have_text(expected)
    page.locator(".result-more").first.click()
    expect(page.locator(".search-status")).not_to_have_text(expected)
    expect(page).to_have_url(re.compile("call="))


def test_what_was_typed_just_before_a_choice_counts(page: Page, search_url: str) -> None:
    page.goto(f"{search_url}search/")
    page.locator(FIELD).evaluate(TYPE_AND_SORT)
    expect(page.locator(FIELD)).to_have_value("增长")
    expect(page).to_have_url(re.compile(rf"\?q={quote('增长')}&sort=date$"))
    expect(page.locator(".result").first).to_be_visible()


def test_where_nothing_holds_all_phrases_the_nearest_are_shown_as_such(
    page: Page, search_url: str, archive: Documents
) -> None:
    open_search(page, search_url, "q=云计算 量子引力")
    assert "没有段落含有全部词语" in status(page)
    assert f" {len(Truth(archive).find('云计算'))} 段" in status(page)


def test_suggestions_follow_the_combobox_pattern(page: Page, search_url: str) -> None:
    page.goto(f"{search_url}search/")
    field = page.locator(FIELD)
    field.press_sequentially("zbzc")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator("#shilu-search-page [role=option]")
    expect(options.first).to_contain_text("资本支出")  # who types slowly gets others first
    field.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    expect(options.first).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(field).to_have_value("资本支出")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".result").first).to_be_visible()
    field.fill("zb")
    expect(options.first).to_be_visible()
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_the_box_leads_to_the_page(page: Page, search_url: str) -> None:
    page.goto(search_url)
    page.keyboard.press("/")
    page.keyboard.type("蔣凡")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/repo/search/\?q={quote('蔣凡')}$"))
    expect(page.locator(".result").first).to_be_visible()


def test_a_result_lands_on_its_hits_and_keys_walk_them(page: Page, search_url: str) -> None:
    open_search(page, search_url, "q=AI")
    page.locator(".result-link").first.click()
    marks = page.locator("article mark")
    expect(marks.first).to_be_visible()
    expect(page.locator("p:target mark").first).to_be_in_viewport()
    texts = marks.all_inner_texts()
    assert set(texts) <= {"AI", "ai", "Ai"}
    page.keyboard.press("n")
    first = page.locator("mark.current")
    expect(first).to_have_count(1)
    expect(first).to_be_in_viewport()
    at = marks.evaluate_all("all => all.findIndex(m => m.classList.contains('current'))")
    page.keyboard.press("n")
    page.keyboard.press("p")
    assert at == marks.evaluate_all("all => all.findIndex(m => m.classList.contains('current'))")


def test_what_is_loaded_ahead_is_loaded_once(page: Page, search_site: Path) -> None:
    line = Line()
    with serve(search_site, line) as url:
        open_search(page, url, "q=增长")
        code = (search_site / "assets/search/worker.mjs").read_bytes()
        assert line.sent["worker.mjs"] == len(gzip.compress(code, 6))
        sizes = {path.name: path.stat().st_size for path in search_site.rglob("*.bin")}
        sent = {name: size for name, size in line.sent.items() if name in sizes}
        assert len(sent) > 3
        assert sent == {name: sizes[name] for name in sent}


@pytest.fixture
def forgiving(chromium: Browser) -> object:
    """Return a page whose failing requests are part of the test."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def cut_short(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.body()[:40])


@pytest.mark.parametrize(
    ("files", "breaks", "message"),
    [
        ("packs", lambda route: route.fulfill(status=404), "取不到"),
        ("packs", cut_short, "已损坏"),
        ("blocks", cut_short, "已损坏"),
        ("packs", lambda route: route.abort(), "需要网络"),
        ("index.bin", lambda route: route.fulfill(status=404), "取不到"),
        ("worker.mjs", lambda route: route.fulfill(status=404), "取不到"),
    ],
)
def test_what_cannot_be_loaded_is_said_and_tried_again(
    forgiving: Page, search_url: str, files: str, breaks: object, message: str
) -> None:
    pattern = re.compile(rf"/{files}")
    forgiving.route(pattern, breaks)  # type: ignore[arg-type]
    forgiving.goto(f"{search_url}search/?q=资本支出")
    expect(forgiving.locator(".search-status")).to_contain_text(message)
    forgiving.unroute_all(behavior="wait")  # one under way must not be answered twice
    forgiving.get_by_role("button", name="重试").click()
    expect(forgiving.locator(".result").first).to_be_visible()


@pytest.mark.parametrize("file", ["index.bin", "packs", "phrases"])
def test_what_the_page_cannot_load_ahead_the_worker_loads(
    forgiving: Page, search_url: str, file: str
) -> None:
    forgiving.route(re.compile(rf"/{file}"), lambda route: route.abort(), times=1)
    forgiving.goto(f"{search_url}search/?q=资本支出")
    expect(forgiving.locator(".result").first).to_be_visible()


def test_a_site_renewed_while_it_is_open_is_asked_anew(forgiving: Page, tmp_path: Path) -> None:
    site = tmp_path / "site"
    old, new = (invented(80, seed) for seed in (1, 2))
    write_site(site, old, index_documents(old, NO_VOCABULARY))
    with browser.serve(site) as url:
        forgiving.goto(f"{url}search/?q=云计算", wait_until="networkidle")
        expect(forgiving.locator(".search-status")).not_to_be_empty()
        shutil.rmtree(site)
        write_site(site, new, index_documents(new, NO_VOCABULARY))
        later = time.time() + 60  # a server tells files apart by the second
        os.utime(site / "search/index.bin", (later, later))
        # At once: what is typed slowly is asked for before Enter, and its failure starts anew.
        forgiving.locator(FIELD).evaluate(SUBMIT, "增长")
        expect(forgiving.locator(".search-status")).to_contain_text("取不到")
        forgiving.get_by_role("button", name="重试").click()
        expected = len(Truth(new).find("增长"))
        expect(forgiving.locator(".search-status")).to_have_text(f"共 {expected} 段")


def test_a_small_archive_works_from_a_disk(
    forgiving: Page, real: Documents, tmp_path: Path
) -> None:
    write_site(tmp_path / "site", real, index_documents(real, NO_VOCABULARY))
    forgiving.goto((tmp_path / "site/search/index.html").as_uri() + "?q=云计算")
    expected = len(Truth(real).find("云计算"))
    expect(forgiving.locator(".search-status")).to_have_text(f"共 {expected} 段")
    forgiving.locator(".result-link").first.click()
    expect(forgiving.locator("article mark").first).to_be_visible()


def test_a_transcript_cannot_put_markup_into_the_results(forgiving: Page, tmp_path: Path) -> None:
    evil = [document("p1", "<img src=x onerror='globalThis.hit=1'><b>云</b>", ["<i>王五</i>"])]
    write_site(tmp_path / "site", evil, index_documents(evil, NO_VOCABULARY))
    forgiving.goto((tmp_path / "site/search/index.html").as_uri() + "?q=云")
    expect(forgiving.locator(".result")).to_contain_text("<b>云</b>")
    assert forgiving.locator(".result img, .result b, .result i").count() == 0
