"""What a person edits in the story stays with its case and session, says so, and comes back from its file."""

import io
import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.samples import list_samples
from analysis.story.edits import change_line, no_edits
from analysis.story.edits_files import write_edits
from analysis.words import LOCALES, say
from tests.app.test_pages import FRENCH_EXPORT, app, page, unfold, upload, words_on
from tests.app.test_story import CASE, OTHER, PEAK, labels, opened, shown_html
from tests.hostile.naughty import STRINGS

MINE = "Ce jour-là, tout bascule : la page *bannit* <b>Maud</b>"


def editing(locale: str = "fr", case: str = CASE) -> AppTest:
    """The story with a day unfolded and its lines as fields."""
    test = opened(page(app(locale, case), "story"))
    test.toggle(key="story-edit").set_value(True).run()
    assert not test.exception
    return test


def field(test: AppTest, name: str):
    """The field of a line by the end of its key."""
    (found,) = [one for one in test.text_area if one.key.endswith(f"/{name}")]
    return found


def press(test: AppTest, name: str, what: str) -> None:
    (button,) = [one for one in test.button if str(one.key).endswith(f"/{name}:{what}")]
    button.click().run()
    assert not test.exception


def held(test: AppTest) -> pd.DataFrame:
    kept = test.session_state.get("story_edits", {})
    return kept.get(test.session_state["case_id"], (no_edits(), ""))[0]


def read_again(test: AppTest) -> str:
    """The day without fields."""
    test.toggle(key="story-edit").set_value(False).run()
    assert not test.exception
    return shown_html(test)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_line_and_a_headline_are_rewritten_and_say_who_wrote_them(locale):
    test = editing(locale)
    assert field(test, "crowd").label.endswith(say("telling-by-rule", locale))
    field(test, "crowd").set_value(MINE).run()
    assert field(test, "crowd").value == MINE
    assert field(test, "crowd").label.endswith(say("telling-by-person", locale))
    field(test, "headline").set_value(f"{MINE} !").run()
    (label,) = [label for label in labels(test) if MINE in label]
    assert say("telling-by-person", locale) in label
    shown = read_again(test)
    assert "&lt;b&gt;Maud&lt;/b&gt;" in shown
    assert "<b>Maud" not in shown
    assert shown.count(say("telling-by-person", locale)) == 1
    other = next(one for one in LOCALES if one != locale)
    test.session_state["lang"] = other
    assert MINE not in shown_html(test.run())


def test_a_line_is_struck_and_brought_back_rewritten_and_taken_back():
    test = editing()
    rule = field(test, "negative-window").value
    press(test, "negative-window", "strike")
    assert f"<s>{rule}" in shown_html(test).replace("&#x27;", "'")
    assert rule not in read_again(test)
    test.toggle(key="story-edit").set_value(True).run()
    press(test, "negative-window", "undo-strike")
    assert field(test, "negative-window").value == rule
    field(test, "negative-window").set_value("Autre chose").run()
    press(test, "negative-window", "undo")
    assert field(test, "negative-window").value == rule
    assert held(test).empty
    field(test, "negative-window").set_value("").run()
    assert held(test)["edit"].tolist() == ["strike"]


def test_the_rules_own_sentence_is_no_edit():
    test = editing()
    rule = field(test, "crowd").value
    field(test, "crowd").set_value("Autre chose").run()
    field(test, "crowd").set_value(rule).run()
    assert held(test).empty


def test_a_line_is_added():
    test = editing()
    test.text_input(key=f"story-add:day:{PEAK}:words").set_value("  Le service\nclient appelle. ")
    next(one for one in test.button if str(one.key) == f"story-add:day:{PEAK}:button").click().run()
    assert not test.exception
    assert "Le service client appelle." in read_again(test)
    assert held(test)["edit"].tolist() == ["add"]


def test_edits_stay_with_their_case_bin_and_session():
    test = editing()
    field(test, "crowd").set_value(MINE).run()
    test.segmented_control(key="story-bin").set_value("week").run()
    assert held(test)["text"].tolist() == [MINE]
    page(test, "case").button(key=f"open:{OTHER}").click().run()
    assert held(test).empty
    page(test, "case").button(key=f"open:{CASE}").click().run()
    assert held(test)["text"].tolist() == [MINE]
    assert held(page(app("fr", CASE), "story")).empty


def load(test: AppTest, data: bytes) -> AppTest:
    """Drop a file on the panel of the page."""
    test = unfold(test, "story:files")
    box = next(one for one in test.file_uploader if str(one.key).startswith("story:edits-file"))
    return box.set_value([("e.csv", data, "text/csv")]).run()


def test_the_panel_takes_what_it_gave():
    test = editing()
    field(test, "crowd").set_value(MINE).run()
    press(test, "headline", "strike")
    test = unfold(test, "story:files")
    offered = [one.proto.label for one in test.get("download_button")]
    assert say("telling-download-edits", "fr", n=2, shown="2") in offered
    fresh = load(page(app("fr", CASE), "story"), write_edits(held(test), sample=True))
    assert not fresh.exception
    pd.testing.assert_frame_equal(held(fresh), held(test))
    assert say("note-edits-loaded", "fr", name="e.csv", rows=2) in words_on(fresh).replace("\\", "")
    assert MINE.split("*")[0] in shown_html(opened(fresh))


def test_edits_are_loaded_with_the_exports_of_their_case():
    data = write_edits(change_line(no_edits(), "day", "2012-08-06T00:00:00+02:00/crowd", "fr", MINE))
    alone = upload(app("fr"), ("e.csv", data))
    assert say("reason-edits-no-case", "fr") in alone.error[0].value.replace("\\", "")
    test = upload(app("fr"), ("page.csv", FRENCH_EXPORT), ("e.csv", data))
    assert not test.error
    assert test.metric[0].value == "3"
    assert held(test)["text"].tolist() == [MINE]
    assert say("note-edits-loaded", "fr", name="e.csv", rows=1) in words_on(test).replace("\\", "")


def test_edits_without_effect_are_counted():
    edits = change_line(no_edits(), "day", "2011-08-06T00:00:00+02:00/crowd", "fr", MINE)
    edits = change_line(edits, "month", "2012-08-01T00:00:00+02:00/crowd", "fr", MINE)
    test = load(page(app("en", CASE), "story"), write_edits(edits))
    assert say("telling-edits-lost", "en", n=1, shown="1") in words_on(test)
    assert say("telling-edits-elsewhere", "en", n=1, shown="1") in words_on(test)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (FRENCH_EXPORT, "no-edits"),
        (b"bin,line,edit,language,text\nday,x,change,fr,y\n", "no-edit-read"),
        (b"bin,line,edit,language,text\n" + b"day,x,change,fr,y\n" * 3_000, "too-many-edits"),
    ],
)
def test_a_wrong_file_gets_one_sentence(data, reason):
    test = load(page(app("en", CASE), "story"), data)
    assert not test.exception
    (error,) = test.error
    assert say(f"reason-{reason}", "en") in error.value.replace("\\", "")
    assert held(test).empty


@pytest.mark.parametrize("kind", ["script", "markdown", "right to left", "formulas", "control", "long"])
def test_hostile_words_come_to_nothing(kind):
    edits = no_edits()
    for at, text in enumerate(STRINGS[kind][:12]):
        edits = change_line(
            edits, "day", f"{PEAK}/{['crowd', 'headline', 'brand', 'gone'][at % 4]}", "fr", text
        )
    test = load(page(app("fr", CASE), "story"), write_edits(edits))
    assert not test.error
    shown = shown_html(opened(test))
    assert set(re.findall(r"<(\w+)", shown)) <= {
        *("div", "b", "span", "p", "small", "article", "bdi", "footer", "strong", "em", "ul", "li", "style")
    }
    assert "\u202e" not in shown + "".join(labels(test))
    assert not test.exception


def test_the_file_of_edits_opens_in_a_spreadsheet():
    test = editing()
    field(test, "crowd").set_value("=1+1").run()
    cells = pd.read_csv(io.BytesIO(write_edits(held(test))), dtype=str, keep_default_na=False)
    assert cells["text"].tolist() == ["'=1+1"]


@pytest.mark.parametrize("case", list_samples())
def test_the_panel_offers_the_story(case):
    test = unfold(page(app("en", case), "story"), "story:files")
    offered = [one.proto.label for one in test.get("download_button")]
    assert say("telling-download-story", "en") in offered
    assert len(offered) == 1
