"""Somebody else's site, at another name and another port than ours, with pages that show ours in frames."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAGE = (
    '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Tidningen</title>'
    '<link rel="icon" href="data:,">{script}</head><body style="margin:0">{frame}</body></html>'
)


class Elsewhere:
    """The site, whose only page shows whatever frame it was given last."""

    def __init__(self, port: int) -> None:
        self.address = f"http://localhost:{port}"
        self.page = ""
        self.asked: list[str] = []

    def show(self, frame: str, script: str = "") -> str:
        """Puts a frame on the page, and a script of ours where one is used; where the page is."""
        self.page = PAGE.format(frame=frame, script=script)
        self.asked.clear()
        return f"{self.address}/"


def frame(address: str, width: int, height: int) -> str:
    """A frame as somebody may have written it."""
    return f'<iframe src="{escape(address)}" title="Ram" width="{width}" height="{height}" style="border:0"></iframe>'


@contextmanager
def running() -> Iterator[Elsewhere]:
    """The site, until it is no longer needed."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(site.page.encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        site = Elsewhere(server.server_port)
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
