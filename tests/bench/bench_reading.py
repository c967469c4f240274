"""How light the page of a long call is: transfer, paint, shifts and long tasks in a slow browser.

    python -m tests.bench.bench_reading

Builds the site with a call of 60,000 characters (the real ones, over and over), serves it
compressed as static hosts do, and opens it in Chromium with slow 4G (150 ms, 1.6 Mbit/s) and a
processor slowed down four times. Wanted: at most 250 KB, largest paint within 1.5 s, shifts below
0.02, no task over 100 ms after the page has loaded, changing the script included. Times mean
something only where nothing else runs, so the load of the machine is printed too.
"""

from __future__ import annotations

import gzip
import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

from playwright.sync_api import Browser

from tests import browser
from tests.project import ROOT, copy_project, run_shilu

LENGTH = 60_000  # characters
CALL = "alibaba-2025Q4"
RUNS = 3
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 / 8,
    "uploadThroughput": 750_000 / 8,
}
OBSERVE = """
    globalThis.seen = { paint: 0, shift: 0, tasks: [] };
    const watch = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act))
        .observe({ type, buffered: true });
    watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
    watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
    watch("longtask", (entry) => { seen.tasks.push([entry.startTime, entry.duration]); });
"""
USE = """async () => {
    const loaded = performance.timing.loadEventEnd - performance.timing.navigationStart;
    const article = document.querySelector("article");
    const select = document.querySelector(".tool-topic");
    const choose = (topic) => {
        select.value = topic;
        select.dispatchEvent(new Event("change"));
    };
    const fold = () => document.querySelector(".bar-tools button[aria-pressed]").click();
    const pause = (time = 300) => new Promise((done) => setTimeout(done, time));
    const steps = {};
    const longest = (start) =>
        Math.round(Math.max(0, ...seen.tasks.filter(([at]) => at >= start).map(([, ms]) => ms)));
    const step = async (name, act) => {
        const start = performance.now();
        await new Promise((done) => setTimeout(done)); // a task that began before is not counted
        await act();
        await pause(1200); // the slices of a whole call take about so long
        steps[name] = longest(start);
    };
    await pause(1000);
    const { paint, shift } = seen;
    steps.load = longest(loaded);
    await step("scroll", () => scrollTo(0, document.body.scrollHeight / 2));
    for (const writing of ["hant", "hans"]) {
        await step(writing, async () => {
            document.querySelector(`.script-switch [value=${writing}]`).click();
            while (article.hasAttribute("aria-busy")) await pause();
        });
    }
    await step("topic", () => choose(select.options[1].value));
    await step("all topics", () => choose(""));
    await step("fold", fold);
    await step("unfold", fold);
    return { paint, shift, steps };
}"""


class Compressing(SimpleHTTPRequestHandler):
    """Serves a folder with gzip, as static hosts do."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` compressed on a free port."""
    handler = partial(Compressing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def long_call() -> str:
    """Return a raw text of `LENGTH` characters: the exchanges of a real call, told apart."""
    raw = (ROOT / "content/calls/alibaba-2025Q3/raw.txt").read_text("utf-8")
    rounds = (raw.replace("。", f"（{number}）。", 3) for number in range(100))
    text = ""
    while len(text) < LENGTH:
        text += next(rounds) + "\n"
    return text


def build(folder: Path) -> Path:
    """Build the site with the long call in it."""
    project = copy_project(folder)
    call = project / "content/calls" / CALL
    call.mkdir()
    (call / "raw.txt").write_text(long_call(), "utf-8")
    about = (project / "content/calls/alibaba-2025Q3/call.yml").read_text("utf-8")
    about = about.replace("2025Q3", "2025Q4").replace("2025-02-20", "2025-05-15")
    (call / "call.yml").write_text(about, "utf-8")
    result = run_shilu(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


def measure(chromium: Browser, url: str) -> dict[str, Any]:
    """Return what one first visit costs."""
    context = chromium.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    sizes: list[float] = []
    devtools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(OBSERVE)
    page.goto(url, wait_until="networkidle")
    page.locator(".script-switch").wait_for(state="attached")
    first_visit = sum(sizes)
    found = dict(page.evaluate(USE))
    context.close()
    return {**found, "bytes": first_visit}


def main() -> None:
    """Print the figures of a real call and of the long one."""
    with tempfile.TemporaryDirectory() as folder, browser.launch() as chromium:
        site = build(Path(folder) / "project")
        with serve(site) as url:
            for call in ("alibaba-2024Q4", CALL):
                runs = [measure(chromium, f"{url}calls/{call}/") for _ in range(RUNS)]
                middle = {
                    key: statistics.median(run[key] for run in runs)
                    for key in ("bytes", "paint", "shift")
                }
                steps = {
                    name: statistics.median(run["steps"][name] for run in runs)
                    for name in runs[0]["steps"]
                }
                print(f"{call}: {middle['bytes'] / 1000:.0f} KB, ", end="")
                print(f"largest paint {middle['paint']:.0f} ms, shift {middle['shift']:.4f}")
                print(f"  longest task in ms, at {steps}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
