"""A browser and a web server for tests: Playwright on Chromium, files on 127.0.0.1."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests import chromium

# Without these Chromium calls home (updates, field trials, safe browsing) while tests run.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def launch() -> Iterator[Browser]:
    """Run a headless Chromium; root needs it without its sandbox."""
    program = chromium.find()
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below ``prefix`` and nothing elsewhere, as a project page's host does."""

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return os.fspath(Path(self.directory) / "no-such-file")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for failures."""


def when_still(act: Callable[..., None]) -> Callable[..., None]:
    """Return ``act``, a click or tap of a `Locator`, done only where the page has come to rest.

    Paragraphs get their real height as they come near the screen, and what is below them moves.
    Playwright looks where the first event of a click lands, not where the last one does.
    """

    def act_when_still(locator: Locator, **options: object) -> None:
        come_to_rest(locator)
        act(locator, **options)

    return act_when_still


def come_to_rest(locator: Locator) -> None:
    """Scroll to an element, and wait until it stands in the same place twice (at most 2 s)."""
    locator.scroll_into_view_if_needed()
    place = locator.bounding_box()
    for _ in range(40):
        locator.page.wait_for_timeout(50)  # also where the page runs no scripts
        before, place = place, locator.bounding_box()
        if place == before:
            return


class Server(ThreadingHTTPServer):
    """Lets no connection wait for the next try, a second later, where a page makes many at once."""

    request_queue_size = 128


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve ``folder`` below ``prefix`` (``/repo/``) on a free port; yield the address of it."""
    handler = partial(Handler, directory=os.fspath(folder), prefix=prefix)
    with Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()


class Watch:
    """Collects what no page of the site may do: fail in a script, or ask another host."""

    def __init__(self, page: Page) -> None:
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("console", self._console)
        page.context.on("request", lambda request: self._request(request.url))

    def _console(self, message: object) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")

    def _request(self, url: str) -> None:
        address = urlsplit(url)
        if address.scheme in ("http", "https", "ws", "wss") and address.hostname != "127.0.0.1":
            self.complaints.append(f"third-party request: {url}")
