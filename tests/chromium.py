"""Finds the Chromium for the browser tests; ``python -m tests.chromium`` also installs one.

Looked for, in this order: the variable ``CHROMIUM``, a browser installed on this machine, the one
that Playwright downloaded before. Installed, where none is found: Debian's package if we are root
on Debian, else Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

COMMANDS = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
DEBIAN_PACKAGES = ("chromium", "fonts-noto-cjk", "libatomic1")  # the last one for Playwright
HELP = """no Chromium for the browser tests. Any of these helps:
  CHROMIUM=/path/to/chrome make test        (one that is installed already)
  apt-get install chromium fonts-noto-cjk   (Debian, as root; Fedora: dnf install chromium)
  .venv/bin/playwright install chromium     (Playwright's own; needs the network)"""
DRIVER_HELP = """Playwright, which drives the browser, does not start;
.venv/bin/playwright --version says why. On a small Debian a library is missing:
  apt-get install libatomic1                (as root)"""


class NoChromiumError(Exception):
    """There is no Chromium that tests can drive; the message says what to do."""


def find() -> str:
    """Return the path of a Chromium, or raise `NoChromiumError`."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if not found:
            raise NoChromiumError(f"CHROMIUM={named} is not a program; mend or unset it")
        return found
    for command in COMMANDS:
        if found := shutil.which(command):
            return found
    with sync_playwright() as playwright:
        downloaded = playwright.chromium.executable_path
    if Path(downloaded).exists():
        return downloaded
    raise NoChromiumError(HELP)


def find_or_install() -> str:
    """Return the path of a Chromium that can be driven, or raise `NoChromiumError`."""
    if driver_runs():
        try:
            return find()
        except NoChromiumError:
            if os.environ.get("CHROMIUM"):
                raise
    install()
    if not driver_runs():
        raise NoChromiumError(DRIVER_HELP)
    return find()


def driver_runs() -> bool:
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def install() -> None:
    """Try the ways to get a Chromium, and leave it to `find` to say whether one worked."""
    if is_root() and is_debian():
        apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run("apt-get", "update", env=apt)
        run("apt-get", "install", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES, env=apt)
    if not any(map(shutil.which, COMMANDS)):
        run(sys.executable, "-m", "playwright", "install", "chromium")


def run(*command: str, env: dict[str, str] | None = None) -> None:
    print("$", *command, flush=True)
    subprocess.run(command, check=False, env=env, stdin=subprocess.DEVNULL)


def is_root() -> bool:
    return os.geteuid() == 0


def is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


def main() -> int:
    """Print which Chromium the tests will use; 1 where there is none and none can be installed."""
    try:
        chromium = find_or_install()
    except NoChromiumError as problem:
        print(f"set-up failed: {problem}", file=sys.stderr)
        return 1
    print(f"Chromium for the browser tests: {chromium}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
