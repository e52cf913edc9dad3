"""A person reads the story, edits it, takes the edits away and loads them again, and presents it by keyboard."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from analysis.samples import find_sample, say_notice
from analysis.story.written import say_days
from analysis.words import say
from tests.browser.gestures import go_to, insist
from tests.browser.visitors import APART, PAIRS, PHONE
from tests.server import settle
from tests.story.cases import story_of

pytestmark = pytest.mark.browser

MINE = "Ce jour-là <b>tout</b> bascule"
PEAK = "2012-08-08"
# The width of what is wider than the window.
BEYOND = """() => Math.max(...[...document.querySelectorAll('[data-testid="stMainBlockContainer"] *')]
    .map(one => one.getBoundingClientRect().right)) - window.innerWidth"""
STEP_SECONDS = (
    15  # another program on the machine must make no failure; how long a step takes is in the bench
)


def unfold_day(page: Page, day: str):
    """Click a date; its panel."""
    panel = page.locator("details").filter(has=page.locator("summary").get_by_text(day, exact=True)).first
    insist(
        page,
        lambda: panel.get_attribute("open") is None and panel.locator("summary").first.click(),
        panel.locator(".bb-numbers"),
    )
    return panel


@pytest.mark.parametrize("visitor", PAIRS, ids=str)
def test_a_day_unfolds_and_each_line_leads_to_its_comments(visit, visitor):
    case, lang, page = visitor.case, visitor.lang, visitor.open(visit, "story")
    entry = next(one for one in reversed(story_of(case).entries) if one.matters and one.lines)
    (day,) = say_days([entry], lang)
    panel = unfold_day(page, day)
    expect(panel.locator(".bb-line")).to_have_count(len(entry.lines))
    expect(panel.locator(".bb-line small").first).to_contain_text(say("telling-by-rule", lang))
    line = entry.lines[0]
    see = panel.locator('[class*="st-key-story-see"] button').first
    expect(see).to_contain_text(str(len(line.rows)))
    insist(page, lambda: panel.locator(".bb-comment").count() or see.click(), panel.locator(".bb-comment"))
    expect(panel.get_by_role("heading", level=3)).to_contain_text(str(len(line.rows)))
    expect(panel.locator(".bb-comment")).to_have_count(min(10, len(line.rows)))
    expect(page.get_by_text(say("unexpected-error", lang))).to_have_count(0)


@pytest.mark.parametrize("visitor", APART, ids=str)
def test_edit_strike_take_away_and_load_again(visit, tmp_path, visitor):
    lang, page = visitor.lang, visitor.open(visit, "story")
    entry = max(
        (one for one in story_of(visitor.case).entries if one.matters), key=lambda one: one.numbers.comments
    )
    (day,) = say_days([entry], lang)
    panel = unfold_day(page, day)
    switch = page.get_by_text(say("telling-edit", lang), exact=True).first
    field = panel.get_by_label(re.compile(f"^{say('telling-edit-headline', lang)}"))
    insist(page, lambda: field.count() or switch.click(), field)
    field.fill(MINE)
    field.press("Control+Enter")
    expect(panel.locator("summary")).to_contain_text(MINE)
    settle(page)
    strike = panel.get_by_role("button", name=say("telling-edit-strike", lang))
    shown = strike.count()
    expect(strike).to_have_count(len(entry.lines) + 1)
    insist(page, lambda: panel.locator("s").count() or strike.nth(1).click(), panel.locator("s"))
    assert shown == len(entry.lines) + 1

    other = page.locator("details").filter(has_text=say("telling-files", lang)).last
    insist(
        page,
        lambda: other.get_attribute("open") is None and other.locator("summary").click(),
        other.get_by_test_id("stFileUploaderDropzone"),
    )
    files = {}
    for name, words in (
        ("story.md", say("telling-download-story", lang)),
        ("edits.csv", say("telling-download-edits", lang, n=2, shown="2")),
    ):
        with page.expect_download() as taken:
            page.get_by_role("button", name=words).click()
        files[name] = tmp_path / name
        taken.value.save_as(files[name])
    written = files["story.md"].read_text(encoding="utf-8")
    assert re.sub(r"\\(.)", r"\1", written).count(MINE) == 1
    assert say_notice().split(" · ")[0] in re.sub(r"\\(.)", r"\1", written)

    fresh = visitor.open(visit, "story")
    box = fresh.locator("details").filter(has_text=say("telling-files", lang)).last
    insist(
        fresh,
        lambda: box.get_attribute("open") is None and box.locator("summary").click(),
        box.get_by_test_id("stFileUploaderDropzone"),
    )
    # It is read in a process of its own; then the whole page follows.
    box.locator('input[type="file"]').set_input_files(files["edits.csv"])
    expect(fresh.locator("summary", has_text=MINE)).to_be_visible()
    panel = unfold_day(fresh, day)
    expect(panel.locator(".bb-line")).to_have_count(len(entry.lines) - 1)


@pytest.mark.parametrize("visitor", PAIRS, ids=str)
def test_present_from_first_to_last_day_by_keyboard(visit, visitor):
    case, lang, page = visitor.case, visitor.lang, visitor.open(visit, "story")
    insist(
        page,
        page.get_by_role("button", name=say("telling-present", lang)).first.click,
        page.locator(".bb-title h1"),
    )
    expect(page.locator(".bb-title h1")).to_have_text(find_sample(case).title[lang])
    expect(page.locator(".bb-title")).to_contain_text(say_notice())
    for hidden in ("stHeader", "stSidebar"):
        expect(page.get_by_test_id(hidden)).to_be_hidden()
    matter = [entry for entry in story_of(case).entries if entry.matters]
    for at, day in enumerate(say_days(matter, lang), start=1):
        _press(page, "ArrowRight" if at % 2 else "PageDown", _place(at, len(matter), lang))
        expect(page.locator(".bb-when strong")).to_have_text(day)
        expect(page.locator(".js-plotly-plot .barlayer").first).to_be_visible()
        expect(page.locator(".bb-stage h1")).to_have_count(1)
    _press(page, "ArrowLeft", _place(len(matter) - 1, len(matter), lang))
    assert f"at={len(matter) - 1}" in page.url
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1, name=say("page-story", lang))).to_be_visible()
    settle(page)
    assert "present" not in page.url
    go_to(page, say("page-volume", lang))


@pytest.mark.parametrize("at", [5, 6])
def test_a_small_laptop_shows_a_screen_whole(visit, at):
    """Also where the headline has two lines, beside two long messages or what is known by now."""
    page = visit(f"/story?case=apres_aquarelle&present=1&at={at}", viewport={"width": 1366, "height": 768})
    page.locator(".bb-when").wait_for()
    settle(page)
    expect(page.locator(".js-plotly-plot .barlayer").first).to_be_visible()
    page.locator(".bb-stage h1").evaluate(
        "(title, words) => title.textContent = words", "Une page qui répond " * 6
    )
    title = page.locator(".bb-stage h1").bounding_box()
    assert title["height"] > 2 * page.locator(".bb-when").bounding_box()["height"]
    controls = page.locator(".st-key-stage-controls").bounding_box()["y"]
    for part in page.locator(".bb-stage").all():
        box = part.bounding_box()
        assert box["y"] + box["height"] <= controls
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollHeight - one.clientHeight") <= 0


def _place(at: int, n: int, lang: str) -> str:
    return say("telling-present-place", lang, at=str(at), n=str(n))


def _press(page: Page, key: str, place: str) -> None:
    """Press until the screen of that place is there; a press on a page that is being drawn may be lost."""
    shown, ends = page.locator(".bb-when span", has_text=place), time.monotonic() + 4 * STEP_SECONDS
    settle(page)
    page.keyboard.press(key)
    while not shown.count() and time.monotonic() < ends:
        page.wait_for_timeout(100)
    expect(shown).to_be_visible()


def test_on_a_phone_nothing_is_cut_off(visit):
    page = visit("/story?case=apres_aquarelle", viewport=PHONE)
    (day,) = say_days(
        [one for one in story_of("apres_aquarelle").entries if f"{one.start:%Y-%m-%d}" == PEAK], "fr"
    )
    panel = unfold_day(page, day)
    assert page.evaluate(BEYOND) <= 1
    see = panel.locator('[class*="st-key-story-see"] button').first
    insist(page, lambda: panel.locator(".bb-comment").count() or see.click(), panel.locator(".bb-comment"))
    assert page.evaluate(BEYOND) <= 1
    page.get_by_role("button", name=say("telling-present", "fr")).first.click()
    page.locator(".bb-title h1").wait_for()
    _press(page, "ArrowRight", "1 sur ")
    settle(page)
    assert page.evaluate(BEYOND) <= 1
    for button in page.locator(".st-key-stage-controls button").all():
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
