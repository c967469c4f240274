"""How much memory a browser's renderers have."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page


def renderer_memory(page: Page) -> int:
    """Return the resident bytes of this browser's renderers, with their workers."""
    page.wait_for_timeout(300)
    session = page.context.browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    renderers = [process["id"] for process in processes if process["type"] == "renderer"]
    statuses = [Path(f"/proc/{number}/status").read_text() for number in renderers]
    return sum(int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024 for status in statuses)
