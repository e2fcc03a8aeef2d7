"""After each choice the map, the charts, the table, the sentence and the address tell of the same figures."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from selenium.webdriver.support.select import Select

from tests.browser.agreement import Asked, assert_shown
from tests.browser.visit import Visit

SLUG = "eftergymnasial"  # a rate of the area Kompetens, with women and men for some of its years
AREA = "/omraden/kompetens"
PAGE = f"{AREA}?indikator={SLUG}"
DALARNA, GAVLEBORG, NORRBOTTEN = "20", "21", "25"

STEPS = (
    Asked(AREA, "gymnasiebehorighet", 2025),
    Asked(PAGE, SLUG, 2024),
    Asked(f"{PAGE}&lan=dalarna", SLUG, 2024, "T", (DALARNA,)),
    Asked(f"{PAGE}&lan=dalarna,norrbotten", SLUG, 2024, "T", (DALARNA, NORRBOTTEN)),
    Asked(f"{PAGE}&lan=dalarna,norrbotten&ar=2019", SLUG, 2019, "T", (DALARNA, NORRBOTTEN)),
    Asked(f"{PAGE}&lan=dalarna,norrbotten&ar=2019&kon=k", SLUG, 2019, "K", (DALARNA, NORRBOTTEN)),
    Asked(
        f"{PAGE}&lan=dalarna,norrbotten&ar=2019&kon=k&mot=gavleborg",
        SLUG,
        2019,
        "K",
        (DALARNA, NORRBOTTEN),
        GAVLEBORG,
    ),
)
CHOOSE_AND_GO_BACK = """
const select = document.getElementById("indikator");
select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
select.dispatchEvent(new Event("change", {bubbles: true}));
history.back();
"""
MARKED = """
const hasDots = (one) => getComputedStyle(one).strokeDasharray !== "none";
const dots = [...document.querySelectorAll("path.county")].filter(hasDots);
const links = [...document.querySelectorAll(".counties a[data-member]")];
return [dots, links].map((found) => found.map((one) => one.dataset.code).sort());
"""
"""Codes of the counties with a border of dots on the map, and of those that the list says are in the group."""

AROUND_RIKET = Asked(
    "/indikatorer/varken-arbetar-eller-studerar?lan=skane",
    "varken-arbetar-eller-studerar",
    2024,
    "T",
    ("12",),
)
WITHOUT_SOME = Asked(
    "/indikatorer/valdeltagande-regionval?lan=skane&ar=2018", "valdeltagande-regionval", 2018, "T", ("12",)
)


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_every_part_follows_each_choice_and_each_step_back(visit: Visit, screen: str) -> None:
    visit.use(screen)
    visit.open(AREA)
    assert_shown(visit, STEPS[0])
    choose(visit, "indikator", "Eftergymnasial utbildning, 25–64 år")
    assert_shown(visit, STEPS[1])
    visit.click("#lan-dalarna")
    assert_shown(visit, STEPS[2])
    visit.click("#lan-norrbotten")
    assert_shown(visit, STEPS[3])
    choose(visit, "ar", "2019")
    assert_shown(visit, STEPS[4])
    visit.click_link("Kvinnor")
    assert_shown(visit, STEPS[5])
    choose(visit, "mot", "Gävleborgs län")
    assert_shown(visit, STEPS[6])
    assert_each_step_back(visit, STEPS)


@pytest.mark.parametrize("asked", [STEPS[-1], AROUND_RIKET, WITHOUT_SOME], ids=lambda one: one.address)
@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_an_address_shows_the_same_at_the_first_visit_and_after_a_reload(
    visit: Visit, screen: str, asked: Asked
) -> None:
    visit.use(screen)
    visit.open(asked.address)
    assert_shown(visit, asked)
    visit.reload()
    assert_shown(visit, asked)


def test_a_click_in_the_map_chooses_the_county_and_another_lets_it_go(visit: Visit) -> None:
    visit.open(PAGE)
    visit.click('path.county[data-code="20"]')
    assert_shown(visit, STEPS[2])
    visit.click('path.county[data-code="20"]')
    assert_shown(visit, STEPS[1])


def test_a_choice_taken_back_before_its_answer_leaves_the_select_as_it_was(visit: Visit) -> None:
    visit.open(AREA)
    visit.run(CHOOSE_AND_GO_BACK)
    assert_shown(visit, STEPS[0])
    assert Select(visit.find("#indikator")).first_selected_option.text == STEPS[0].figures.title


def test_the_map_marks_the_group_that_is_chosen(visit: Visit) -> None:
    visit.open(f"{PAGE}&lan=dalarna")
    choose(visit, "mot", "Norra Mellansverige (SE31)")
    visit.wait_until_shown(f"{PAGE}&lan=dalarna&mot=riksomrade-se31")
    for screen in ("desk", "phone"):
        visit.use(screen)
        assert visit.run(MARKED) == [["17", "21"]] * 2


def choose(visit: Visit, name: str, words: str) -> None:
    """Chooses words in a select."""
    Select(visit.find(f"#{name}")).select_by_visible_text(words)


def assert_each_step_back(visit: Visit, steps: Sequence[Asked]) -> None:
    """The back button shows every earlier step again, the latest first."""
    for earlier in reversed(steps[:-1]):
        visit.driver.back()
        assert_shown(visit, earlier)


BOXES = """
    const boxes = () => [...document.querySelectorAll('.controls > *')].map((one) => {
        const {x, y, width, height} = one.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
    });
    const whole = boxes();
    document.querySelectorAll('.controls > .field option:not(:checked)').forEach((one) => one.remove());
    return [whole, boxes()];
"""


@pytest.mark.parametrize("screen", ["phone", "desk"])
@pytest.mark.parametrize(
    "address", ["/lan/dalarna", "/omraden/valfard", "/indikatorer/eftergymnasial?lan=dalarna"]
)
def test_the_choices_do_not_move_while_the_rest_of_them_comes(
    visit: Visit, address: str, screen: str
) -> None:
    visit.use(screen)
    visit.open_frozen(address)
    whole, first = visit.run(BOXES)
    assert whole
    assert first == whole
