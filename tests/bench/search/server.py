"""A web server as a static host is one: it compresses text, and counts what it sends.

With a delay and a rate it also is as far away as a phone's is: each request waits, and all
answers share one line.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

TEXT = (".html", ".js", ".mjs", ".css", ".json")
OVERHEAD = 200  # bytes of headers of an answer, roughly
PAGE = (".html", ".css", "local.js")  # what is not search
NET = {"delay": 0.08, "rate": 10e6 / 8}  # a `Line` of 80 ms a request and 10 Mbit/s


@dataclass
class Line:
    """What all answers go through; ``delay`` in seconds, ``rate`` in bytes a second."""

    delay: float = 0.0
    rate: float = 0.0
    sent: dict[str, int] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def carry(self, path: str, size: int) -> None:
        """Note that a file is sent, and take the time that this takes."""
        time.sleep(self.delay)
        with self.lock:
            self.sent[path] = self.sent.get(path, 0) + size
            if self.rate:
                time.sleep((size + OVERHEAD) / self.rate)

    def take(self, *left_out: str) -> int:
        """Return the bytes sent since the last time, without files of the named kinds."""
        with self.lock:
            total = sum(size for path, size in self.sent.items() if not path.endswith(left_out))
            self.sent.clear()
        return total


class Handler(SimpleHTTPRequestHandler):
    """Serves files for one `Line`."""

    protocol_version = "HTTP/1.1"
    # As static hosts do; else a body waits 40 ms for the browser to acknowledge the headers.
    disable_nagle_algorithm = True

    def __init__(self, *args: object, line: Line, **kwargs: object) -> None:
        self.line = line
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        packed = path.suffix in TEXT
        body = gzip.compress(data, 6) if packed else data
        self.line.carry(path.name, len(body))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with suppress(BrokenPipeError):  # the browser has gone on to another page
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path, line: Line) -> Iterator[str]:
    """Serve ``folder`` through ``line``; yield its address, which ends in a slash."""
    handler = partial(Handler, directory=str(folder), line=line)
    handler.extensions_map = Handler.extensions_map  # type: ignore[attr-defined]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
