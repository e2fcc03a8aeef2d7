"""What /om/api says of the API is so: its addresses answer, its samples are the API's, its programs run."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug.serving import make_server

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.official import Key
from tests.pages.page_reader import Element, of_html

SITE = "http://127.0.0.1:8050"
MEASURE = "valdeltagande-regionval"


@pytest.fixture(name="page")
def _page(site: Site) -> Element:
    return of_html(site.get("/om/api").text).one("main")


@pytest.fixture(scope="module", name="served")
def _served(site: Site) -> Iterator[str]:
    """The same site, on a port of its own."""
    server = make_server("127.0.0.1", 0, site.app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def sample(page: Element, label: str) -> str:
    """The text under a caption, as it stands."""
    (frame,) = [one for one in page.with_class("code-sample") if one.one("figcaption").text == label]
    return frame.one("code").text


def terms(page: Element, heading: str) -> list[str]:
    """The words of a machine that are explained under a heading."""
    (section,) = [one for one in page.all("section") if one.one("h2").text == heading]
    return [one.text for one in section.one("dl").all("dt")]


def test_every_address_on_the_page_answers(site: Site, page: Element) -> None:
    addresses = [str(one.attributes["href"]) for one in page.all("a")]
    assert len(addresses) >= 5
    for address in addresses:
        # The last two stand in the page's citation, and lead to the page as a slide.
        assert address.startswith((f"{SITE}/api/v1/", f"{SITE}/om/api", "/om/api?visning=forum"))
        assert site.client.get(address.removeprefix(SITE)).status_code == 200, address


def test_every_address_of_the_api_is_on_the_page(site: Site, page: Element) -> None:
    document = site.client.get("/api/v1/openapi.json").get_json()
    assert terms(page, "Adresser") == [path[1:] or "(tomt)" for path in document["paths"]]
    filters = document["paths"]["/indicators/{slug}/observations.csv"]["get"]["parameters"][1:]
    assert [f"#/components/parameters/{name}" for name in terms(page, "Välj län, år och kön")] == [
        one["$ref"] for one in filters
    ]


def test_every_flag_is_on_the_page(site: Site, page: Element) -> None:
    flags = site.client.get("/api/v1/openapi.json").get_json()["components"]["schemas"]["Flag"]["enum"]
    assert terms(page, "Värden och flaggor") == [flag or "(tomt)" for flag in flags]


def test_the_csv_on_the_page_is_the_answer_of_the_address_beside_it(site: Site, page: Element) -> None:
    address = next(str(one.attributes["href"]) for one in page.all("a") if ".csv?" in one.text)
    answer = site.client.get(address.removeprefix(SITE)).text
    assert sample(page, "Svaret") == answer.replace("\r\n", "\n").rstrip()
    assert "not_applicable" in answer


@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")
@pytest.mark.parametrize("label", ["Läs CSV i Python", "Läs JSON-stat i Python"])
def test_the_python_on_the_page_reads_the_figures(
    page: Element, served: str, label: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names: dict[str, Any] = {}
    exec(sample(page, label).replace(SITE, served), names)
    rows = names["figures"].dropna(subset=["value"]).itertuples()
    read: dict[Key, float] = {(row.region, int(row.year), row.sex): row.value for row in rows}
    assert read == {key: float(value) for key, value in official.figures(MEASURE).values.items()}
    assert label == "Läs CSV i Python" or "inte avstämd mot källan" in capsys.readouterr().out


@pytest.mark.parametrize("label", ["Läs CSV i R", "Läs JSON-stat i R"])
def test_the_r_on_the_page_asks_for_real_addresses(site: Site, page: Element, label: str) -> None:
    address = sample(page, label).split('"')[1]
    assert site.client.get(address.removeprefix(SITE)).status_code == 200


def test_the_page_is_found_from_every_page_and_from_om(site: Site) -> None:
    for path in ("/", "/lan/dalarna", "/om"):
        links = of_html(site.get(path).text).all("footer")[-1].all("a")
        assert "/om/api" in [one.attributes["href"] for one in links]
    assert "/om/api" in [one.attributes["href"] for one in of_html(site.get("/om").text).one("main").all("a")]
