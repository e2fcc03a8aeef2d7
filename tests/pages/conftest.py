"""The whole site without a browser: asked over HTTP exactly as a browser asks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.pages.page_reader import Element, of_json

CALLBACK = "/_dash-update-component"


@dataclass(frozen=True)
class Site:
    """The site and a client that asks it."""

    app: Dash
    client: FlaskClient

    def get(self, path: str, **headers: str) -> TestResponse:
        """The first answer to a browser."""
        named = {"Accept": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return self.client.get(path, headers=named)

    def content(self, path: str) -> TestResponse:
        """What the browser then asks for: the content of the page."""
        return self.client.post(CALLBACK, json=self.question(path))

    def question(self, path: str) -> dict[str, Any]:
        """The body a browser sends for a page."""
        split = urlsplit(path)
        search = f"?{split.query}" if split.query else ""
        return self.asked("_pages_content", {"pathname": split.path, "search": search})

    def asked(self, part: str, values: dict[str, Any]) -> dict[str, Any]:
        """The body for the callback with that word among its outputs."""
        output = next(name for name in self.app.callback_map if part in name)
        names = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
        inputs = self.app.callback_map[output]["inputs"]
        return {
            "output": output,
            "outputs": [{"id": name, "property": what} for name, what in names],
            "inputs": [{**one, "value": values[one["property"]]} for one in inputs],
            "changedPropIds": [f"{one['id']}.{one['property']}" for one in inputs],
        }

    def page(self, path: str) -> Element:
        """The content as elements; both answers must be 200."""
        first = self.get(path)
        assert first.status_code == 200, f"{path}: {first.status_code}"
        answer = self.content(path)
        assert answer.status_code == 200, f"{path}: {answer.text[:300]}"
        return of_json(answer.get_json()["response"]["_pages_content"]["children"])

    def panel(self, path: str) -> dict[str, Any]:
        """What a changed address puts into the panel: by name, without "panel-"."""
        answer = self.client.post(CALLBACK, json=self.asked("panel-sentence", {"data": path}))
        assert answer.status_code == 200, f"{path}: {answer.text[:300]}"
        response: dict[str, Any] = answer.get_json()["response"]
        return response


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as gunicorn starts it, with a cache of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("CACHE_REDIS_URL", raising=False)
        import app
    app.server.testing = False
    app.server.config["PROPAGATE_EXCEPTIONS"] = False
    return Site(app.app, app.server.test_client())
