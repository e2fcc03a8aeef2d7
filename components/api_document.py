"""The document of the API in OpenAPI 3.1, made from the types of its answers and from the catalogue."""

from __future__ import annotations

from typing import Any

from components.api_endpoints import ENDPOINTS, Endpoint
from components.api_parameters import HEADERS, Vocabulary, parameters
from components.api_schemas import SCHEMAS, schema, schemas
from components.api_shape import FLAGS, ROOT

PROBLEM = "application/problem+json"

UNCHANGED = "Svaret är detsamma som det som If-None-Match nämner."
TOO_LONG = "Adressen är längre än servern läser."
MOVED = "Måttet har bytt namn; Location säger adressen."
REFUSALS = {
    "400": "Parametern går inte att läsa, eller finns inte.",
    "404": "Måttet finns inte, eller har inga siffror för urvalet.",
    "405": "API:et svarar på GET, HEAD och OPTIONS.",
}
WORDS = """Siffror om Sveriges 21 län, med källa, enhet, år och version. Ingen nyckel behövs.

Värden står i källans egen enhet (`unit`) och är inte avrundade. Det som saknas är `null` med en flagga, aldrig 0.
`checked_against_source: false` betyder att kopian inte är jämförd med utgivarens egen webbplats.

Flaggor:

"""


def document(vocabulary: Vocabulary, described_at: str) -> dict[str, Any]:
    """The whole document; ``described_at`` is the page for people."""
    flags = "\n".join(f"* `{flag.value or '(tomt)'}`: {words}" for flag, words in FLAGS.items())
    return {
        "openapi": "3.1.0",
        "info": {"title": "Länslägets API", "version": "1", "description": WORDS + flags},
        "externalDocs": {"description": "Om API:et", "url": described_at},
        "servers": [{"url": ROOT.rstrip("/")}],
        "paths": {f"/{one.path}": {"get": _operation(one)} for one in ENDPOINTS},
        "components": {
            "schemas": schemas(),
            "parameters": parameters(vocabulary),
            "headers": HEADERS,
            "responses": {status: _refusal(words) for status, words in REFUSALS.items()},
        },
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "operationId": endpoint.name,
        "summary": endpoint.words,
        "parameters": [_to("parameters", name) for name in endpoint.parameters],
        "responses": _responses(endpoint),
    }


def _responses(endpoint: Endpoint) -> dict[str, Any]:
    content = {endpoint.kind: {"schema": schema(endpoint)}}
    headers = {name: _to("headers", name) for name in HEADERS if name != "Link" or endpoint.filters}
    found: dict[str, Any] = {
        "200": {"description": endpoint.words, "headers": headers, "content": content},
        "304": {"description": UNCHANGED},
        "400": _to("responses", "400"),
        "405": _to("responses", "405"),
        "414": {"description": TOO_LONG},  # of the server before us: what it answers is not ours
    }
    if "slug" in endpoint.parameters:
        found |= {"301": {"description": MOVED}, "404": _to("responses", "404")}
    return dict(sorted(found.items()))


def _refusal(words: str) -> dict[str, Any]:
    return {"description": words, "content": {PROBLEM: {"schema": {"$ref": f"{SCHEMAS}/ProblemAnswer"}}}}


def _to(part: str, name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/{part}/{name}"}
