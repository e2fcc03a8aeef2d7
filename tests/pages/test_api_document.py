"""The API does what its document says: asked by a program that knows nothing but the document."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from flask import Response
from schemathesis.engine import Status, events, from_schema
from schemathesis.schemas import BaseSchema

from tests.pages import official
from tests.pages.conftest import Site

DOCUMENT = "/api/v1/openapi.json"
EXAMPLES = 100
SLUGS = official.slugs()
OTHERS = ("/", "/indicators", "/regions", "/areas", "/targets", "/version")
FORMS = ("json", "csv", "jsonstat")


@dataclass(frozen=True)
class Run:
    """What the program found, and what it was answered."""

    findings: tuple[str, ...]
    statuses: Counter[tuple[str, int]]  # by path and status


def asked_by_a_program(site: Site, only: str = "") -> Run:
    """Every phase and every check that schemathesis has, the same requests at each run."""
    found = schemathesis.openapi.from_wsgi(DOCUMENT, site.app.server)
    found.config.generation.update(max_examples=EXAMPLES, deterministic=True)
    found.config.update(headers={"Accept-Encoding": "identity"})  # in-process nobody unpacks
    return ran(found.include(path=only) if only else found)


def ran(schema: BaseSchema) -> Run:
    """The schema's run, whole."""
    findings: list[str] = []
    statuses: Counter[tuple[str, int]] = Counter()
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            findings += [f"{name}: {why}" for name, why in failures(event)]
            statuses.update(answers(event))
        elif isinstance(event, events.NonFatalError | events.FatalError):
            findings.append(repr(event))
    return Run(tuple(findings), statuses)


def failures(event: events.ScenarioFinished) -> Iterator[tuple[str, str]]:
    """Each check that failed, with its reason."""
    for checks in event.recorder.checks.values():
        for check in checks:
            if check.status is not Status.SUCCESS:
                yield check.name, str(check.failure_info)


def answers(event: events.ScenarioFinished) -> Iterator[tuple[str, int]]:
    """Path and status of each answer."""
    for key, interaction in event.recorder.interactions.items():
        if interaction.response is not None:
            yield event.recorder.cases[key].value.path, interaction.response.status_code


def document(site: Site) -> dict[str, Any]:
    """The document itself."""
    found: dict[str, Any] = site.client.get(DOCUMENT).get_json()
    return found


def test_a_program_that_knows_only_the_document_finds_nothing(site: Site) -> None:
    run = asked_by_a_program(site)
    assert run.findings == ()
    asked = {path for path, _ in run.statuses}
    assert asked == set(document(site)["paths"]) - {"/openapi.json"}
    for path in asked:
        may_vary = "slug" in path
        assert run.statuses[path, 200] >= (EXAMPLES // 4 if may_vary else 1), path
        assert run.statuses[path, 400] + run.statuses[path, 404] >= (5 if may_vary else 0), path
        assert run.statuses[path, 405] >= 1, path
    assert sum(run.statuses.values()) > 600


FAULTS = {
    "a field that is missing": lambda: Response('{"regions": [{"code": "01"}]}', mimetype="application/json"),
    "another kind of answer": lambda: Response("<p>01</p>", mimetype="text/html"),
    "a status that nobody promised": lambda: Response(status=202, mimetype="application/json"),
    "a fault of ours": lambda: Response(status=500, mimetype="application/problem+json"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_program_finds(site: Site, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    monkeypatch.setitem(site.app.server.view_functions, "api.catalogue.regions", FAULTS[fault])
    assert asked_by_a_program(site, "/regions").findings


def test_the_program_finds_a_parameter_that_is_let_through(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = site.client.get("/api/v1/indicators/folkmangd/observations.csv")
    monkeypatch.setitem(
        site.app.server.view_functions,
        "api.observations.observations",
        lambda **_: Response(whole.data, headers=whole.headers),
    )
    path = "/indicators/{slug}/observations.csv"
    assert any("negative_data" in one for one in asked_by_a_program(site, path).findings)


def test_the_document_is_valid(site: Site) -> None:
    assert document(site)["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(document(site)).validate()


def test_the_document_names_what_the_catalogue_has(site: Site) -> None:
    parameters = document(site)["components"]["parameters"]
    assert parameters["slug"]["schema"]["enum"] == list(SLUGS)
    counties = [official.counties()[code]["slug"] for code in sorted(official.counties())]
    assert parameters["lan"]["schema"]["items"]["enum"] == [*counties, "riket"]


def test_every_field_is_described_in_words(site: Site) -> None:
    for name, schema in document(site)["components"]["schemas"].items():
        for field, form in schema.get("properties", {}).items():
            assert form.get("description", "").endswith((".", ":")), f"{name}.{field}"
        assert set(schema.get("required", [])) == set(schema.get("properties", {})), name


@pytest.mark.parametrize("path", ["/regions", "/indicators/{slug}/observations.csv"])
def test_an_answer_has_the_headers_of_the_document(site: Site, path: str) -> None:
    promised = set(document(site)["paths"][path]["get"]["responses"]["200"]["headers"])
    answer = site.client.get(f"/api/v1{path.format(slug='folkmangd')}")
    assert promised == {"ETag", "Cache-Control", "Link"} & set(answer.headers.keys())


def strict(document: dict[str, Any]) -> BaseSchema:
    """The document as if it promised that nothing will be added."""
    closed = copy.deepcopy(document)
    for schema in closed["components"]["schemas"].values():
        if "properties" in schema:
            schema["additionalProperties"] = False
    return schemathesis.openapi.from_dict(closed)


@pytest.fixture(scope="module", name="closed")
def _closed(site: Site) -> BaseSchema:
    return strict(document(site))


@pytest.mark.parametrize("path", OTHERS)
def test_an_answer_holds_the_fields_of_the_document_and_no_others(
    site: Site, closed: BaseSchema, path: str
) -> None:
    answer = site.client.get(f"/api/v1{path}")
    closed[path]["GET"].validate_response(answer)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_indicator_is_told_as_the_document_says(site: Site, closed: BaseSchema, slug: str) -> None:
    for path in ("/indicators/{slug}", *(f"/indicators/{{slug}}/observations.{form}" for form in FORMS)):
        answer = site.client.get(f"/api/v1{path.format(slug=slug)}")
        assert answer.status_code == 200
        closed[path]["GET"].validate_response(answer)


def test_a_field_that_the_document_does_not_have_is_seen(site: Site, closed: BaseSchema) -> None:
    answer = site.client.get("/api/v1/version")
    answer.set_data(json.dumps({**answer.get_json(), "more": 1}))
    with pytest.raises(Exception, match="more"):
        closed["/version"]["GET"].validate_response(answer)
