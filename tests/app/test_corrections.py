"""What the reader says of a verdict counts on every page, for this case and session: without a browser."""

import io

import pandas as pd
from streamlit.testing.v1 import AppTest

from analysis.case import open_case
from analysis.comments import SENTIMENTS
from analysis.corrections_files import write_corrections
from analysis.samples import find_sample, list_samples
from analysis.verdicts import SITTING, make_corrections
from analysis.words import say
from pages.corrections import GIVEN, REFUSED
from tests.app.test_pages import FRENCH_EXPORT, PATIENCE_SECONDS, ROOT, app, page, unfold, upload, words_on

CASE, OTHER = list_samples()


def controls(test: AppTest) -> list:
    """The controls under the comments of the Sentiment page's list."""
    return [one for one in test.pills if str(one.key).startswith("sentiment:verdict:")]


def relabel(test: AppTest, at: int = 0) -> tuple[str, str]:
    """Click another verdict below a comment: (what it was, what it is)."""
    control = controls(test)[at]
    was = control.value
    now = next(name for name in SENTIMENTS if name != was)
    control.set_value(now).run()
    assert not test.exception
    return was, now


def negative_on_overview(test: AppTest) -> int:
    """How many negative comments the card leads to."""
    label = page(test, "overview").button(key="overview:card:negative").label
    return int("".join(filter(str.isdigit, label)))


def open_sample(case: str) -> pd.DataFrame:
    """The comments of a sample, with the model's verdicts."""
    sample = find_sample(case)
    return open_case(sample.read(), sample.choices).comments


def held(test: AppTest) -> pd.DataFrame:
    """The corrections of the open case."""
    kept = test.session_state.get("corrections", {}).get(test.session_state["case_id"])
    return kept[0] if kept else pd.DataFrame()


def test_one_click_relabels_and_the_way_back_is_there():
    locale = "en"
    test = page(app(locale, CASE, sentiment=["negative"]), "sentiment")
    before = negative_on_overview(test)
    test = page(test, "sentiment")
    _, now = relabel(test)
    assert now != "negative"
    # The filter lists it no more; without it the card says what happened.
    assert negative_on_overview(test) == before - 1
    test = page(test, "sentiment")
    test.multiselect(key="sentiment").set_value([]).run()
    said = say("verdicts-corrected", locale, n=1, shown="1")
    assert said in words_on(test)
    undo = next(one for one in test.button if one.label == say("relabel-undo", locale))
    undo.click().run()
    assert not test.exception
    assert said not in words_on(test)
    assert negative_on_overview(test) == before


def test_the_card_says_what_the_model_said():
    test = page(app("fr", CASE), "sentiment")
    was, _ = relabel(test)
    assert f"corrigé par vous (le modèle disait\u00a0: {say(f'sentiment-{was}', 'fr')}, sûr à" in words_on(
        test
    )
    for name in ("overview", "volume", "response_time"):
        other = page(test, name)
        assert not controls(other)
        assert say("verdicts-corrected", "fr", n=1, shown="1") in words_on(other)


def test_the_model_s_own_verdict_takes_a_correction_back():
    test = page(app("en", CASE), "sentiment")
    was, _ = relabel(test)
    assert len(held(test)) == 1
    controls(test)[0].set_value(was).run()
    assert held(test).empty


def test_corrections_stay_with_their_case():
    test = page(app("en", CASE), "sentiment")
    relabel(test)
    said = say("verdicts-corrected", "en", n=1, shown="1")
    page(test, "case").button(key=f"open:{OTHER}").click().run()
    assert said not in words_on(page(test, "sentiment"))
    page(test, "case").button(key=f"open:{CASE}").click().run()
    assert said in words_on(page(test, "sentiment"))


def test_classic_vader_on_every_page():
    locale = "fr"
    test = page(app(locale, CASE), "sentiment")
    model = negative_on_overview(test)
    page(test, "sentiment").segmented_control(key="verdicts-switch").set_value("classic").run()
    assert not test.exception
    for name in ("case", "overview", "sentiment", "volume", "response_time"):
        assert say("verdicts-classic-on", locale) in words_on(page(test, name)).replace("\\", "")
        assert test.query_params["verdicts"] in ("classic", ["classic"])
    assert say("listing-why-thresholds", locale, verdict="", compound="").split("·")[-1] in words_on(test)
    assert negative_on_overview(test) != model
    page(test, "case").button(key=f"open:{OTHER}").click().run()
    assert say("verdicts-classic-on", locale) not in words_on(page(test, "overview"))


def test_a_link_says_whose_verdicts():
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE_SECONDS)
    test.query_params["case"], test.query_params["verdicts"] = CASE, "classic"
    test.context = {"locale": "en-GB"}
    assert say("verdicts-classic-on", "en") in words_on(test.run())


def test_a_sitting_shows_no_verdict_and_gives_an_accuracy():
    test = unfold(page(app("en", CASE), "sentiment"), "sitting-panel")
    assert say("sitting-result", "en", n=1, shown="1") not in words_on(test)
    test.button(key="sitting-start").click().run()
    shown = [one.value for one in test.get("html") if "bb-sit" in str(one.value)]
    assert len(shown) == 1
    assert "bb-negative" not in shown[0]
    for label in ("negative", "neutral", "unclear", "positive", "positive"):
        test.button(key=f"sitting:{label}").click().run()
        assert not test.exception
    test.button(key="sitting-back").click().run()
    assert held(test)["sentiment"].tolist() == ["negative", "neutral", "unclear", "positive"]
    test.button(key="sitting-stop").click().run()
    shown = words_on(test)
    assert say("sitting-result", "en", n=3, shown="3") in shown
    # The model's, and classic VADER's.
    assert sum("macro-F1" in line.value for line in test.markdown) == 2
    # Where the reader said what the model says, it is the reader's word all the same, and no correction.
    assert say("verdicts-corrected", "en", n=3, shown="3") in shown
    assert test.button(key="sitting-start").label == say("sitting-go-on", "en", done=4, n=SITTING)


def test_a_sitting_of_a_small_case_ends():
    test = page(upload(app("fr"), ("page.csv", FRENCH_EXPORT)), "sentiment")
    unfold(test, "sitting-panel").button(key="sitting-start").click().run()
    for _ in range(3):
        test.button(key="sitting:negative").click().run()
    assert not test.exception
    assert say("sitting-done", "fr", n=3) in words_on(test)


def corrections_file(test: AppTest) -> bytes:
    return write_corrections(held(test))


def test_corrections_are_loaded_again_with_the_exports():
    first = page(upload(app("fr"), ("page.csv", FRENCH_EXPORT)), "sentiment")
    relabel(first)
    # Another session, the export under another name.
    again = upload(app("fr"), ("autre.csv", FRENCH_EXPORT), ("corrections.csv", corrections_file(first)))
    assert not again.exception
    assert not again.error
    assert again.metric[0].value == "3"
    shown = words_on(again)
    assert "corrections" in shown
    assert say("verdicts-corrected", "fr", n=1, shown="1") in shown
    assert "sans effet" not in shown


def test_corrections_alone_are_the_open_case_s():
    first = page(upload(app("en"), ("page.csv", FRENCH_EXPORT)), "sentiment")
    relabel(first)
    file = ("corrections.csv", corrections_file(first))
    alone = upload(app("en"), file)
    assert "load it together" in alone.error[0].value
    opened = upload(upload(app("en"), ("page.csv", FRENCH_EXPORT)), file)
    assert not opened.error
    assert say("verdicts-corrected", "en", n=1, shown="1") in words_on(opened)


def test_corrections_of_another_case_are_counted_and_kept():
    first = page(upload(app("en"), ("page.csv", FRENCH_EXPORT)), "sentiment")
    relabel(first)
    other = (
        FRENCH_EXPORT.replace(b"honteux", b"scandaleux")
        .replace(b"Superbe", b"Beau")
        .replace(b"Brest", b"Metz")
    )
    test = upload(app("en"), ("other.csv", other), ("corrections.csv", corrections_file(first)))
    assert "One correction finds no comment" in words_on(test)
    assert len(held(test)) == 1


def test_a_wrong_file_on_the_panel_gets_a_sentence():
    test = unfold(page(app("en", CASE), "sentiment"), "corrections-panel")
    box = next(one for one in test.file_uploader if str(one.key).startswith("corrections-file"))
    box.set_value([("page.csv", FRENCH_EXPORT, "text/csv")]).run()
    assert not test.exception
    (error,) = test.error
    assert error.value.replace("\\", "") == say(
        "error-unreadable-corrections", "en", name="page.csv", reason=say("reason-no-corrections", "en")
    )


def test_the_panel_takes_what_it_gave():
    test = page(app("en", CASE), "sentiment")
    relabel(test)
    data = corrections_file(test)
    assert len(pd.read_csv(io.BytesIO(data))) == 1
    # Another visitor has none until he loads them.
    fresh = unfold(page(app("en", CASE), "sentiment"), "corrections-panel")
    assert say("verdicts-corrected", "en", n=1, shown="1") not in words_on(fresh)
    box = next(one for one in fresh.file_uploader if str(one.key).startswith("corrections-file"))
    box.set_value([("c.csv", data, "text/csv")]).run()
    assert not fresh.exception
    assert say("corrections-count", "en", n=1, shown="1") in words_on(fresh)
    assert say("verdicts-corrected", "en", n=1, shown="1") in words_on(fresh)


def test_a_file_that_a_run_cut_off_did_not_read_is_read_by_the_next():
    test, fresh = (page(app("en", CASE), "sentiment") for _ in range(2))
    relabel(test)
    fresh.session_state[GIVEN] = (CASE, [("c.csv", corrections_file(test))], REFUSED)
    assert say("verdicts-corrected", "en", n=1, shown="1") in words_on(fresh.run())
    assert GIVEN not in fresh.session_state


def test_who_says_what_the_model_says_confirms_it():
    test = page(app("fr", CASE), "sentiment")
    comments = open_sample(CASE)
    # The comment that the list shows first, labelled without having seen the verdict.
    first = int(controls(test)[0].key.rpartition(":")[2])
    own = comments["sentiment"].iloc[first]
    test.session_state["corrections"] = {
        CASE: (make_corrections(comments, first, own, "sitting"), "one label")
    }
    test.run()
    shown = words_on(test)
    assert say("listing-confirmed", "fr", verdict=say(f"sentiment-{own}", "fr")) in shown
    assert "corrigé par vous (" not in shown
