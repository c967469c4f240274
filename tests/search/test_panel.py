"""The facets beside the results: the last of what was asked is shown, whatever comes last."""

from __future__ import annotations

from playwright.sync_api import Page

# A client that answers when, and in the order in which, the test does.
START = """async (site) => {
  const { Panel } = await import(`${site}assets/search/panel.mjs`);
  const { readState } = await import(`${site}assets/search/state.mjs`);
  const role = [["analyst", "分析师", 3]];
  const speaker = [["a", "蒋凡", 2], ["b", "徐宏", 1]];
  const answers = { values: { role, speaker }, counts: [2, 1] };
  const waiting = { values: [], counts: [] };
  const client = { ask: (method) => new Promise((resolve) => waiting[method].push(resolve)) };
  const shared = { state: readState("") };
  const panel = new Panel(client, () => shared.state, () => {});
  const answer = async (method, ...places) => {
    for (const place of places) waiting[method][place](answers[method]);
    await new Promise((done) => setTimeout(done));
  };
  Object.assign(globalThis, { shared, panel, answer, readState });
}"""
TAKEN_BACK = """async () => {
  shared.state = readState("?role=analyst");
  panel.update();
  shared.state = readState("");
  panel.update();
  await answer("values", 0);
  return panel.chips.textContent;
}"""
NARROWED = """async () => {
  const group = panel.groups.find(({ facet }) => facet === "speaker");
  group.fill();
  await answer("values", 0);
  group.narrowed = "徐";
  group.fill();
  await answer("values", 1, 2);
  await answer("values", 3);
  await answer("counts", 1);
  await answer("counts", 0);
  return group.list.textContent;
}"""


def test_a_filter_that_is_taken_back_meanwhile_has_no_chip(page: Page, search_url: str) -> None:
    page.goto(search_url)
    page.evaluate(START, search_url)
    assert page.evaluate(TAKEN_BACK) == ""


def test_an_answer_to_an_earlier_narrowing_is_not_shown(page: Page, search_url: str) -> None:
    page.goto(search_url)
    page.evaluate(START, search_url)
    assert page.evaluate(NARROWED) == " 徐宏 2"
