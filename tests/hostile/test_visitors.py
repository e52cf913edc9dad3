"""One visitor and another: neither sees the other's case, whatever a link says, and the log keeps no text of either."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.apart.wire import send
from analysis.apart.workshop import COMMAND
from analysis.words import say
from tests.app.test_pages import PAGES, app, page, upload, words_on

ROOT = Path(__file__).parents[2]
SECRET = "phrase-de-claire-dubreuil"
EXPORT = (
    "Auteur;Date;Message\n"
    f"Maud;06/08/2012 14:03;Toujours rien reçu {SECRET}, c'est honteux\n"
    "Zoé;06/08/2012 15:10;Superbe bouquet, merci\n"
).encode()
MEGABYTE = 1_000_000
LONG = 200_000  # Streamlit itself passes over a link of more than 500,000 characters, or 1,000 values
AQUARELLE = "apres_aquarelle"


def test_one_cell_far_down_makes_another_case():
    """Streamlit's own key of a large table would be that of a sample of its rows."""
    rows = [f"Person {at};06/08/2012 14:03;Message numéro {at % 100}" for at in range(52_000)]
    other = rows.copy()
    other[51_000] = "Person 51000;06/08/2012 14:03;C'est honteux, une catastrophe"
    texts = ["\n".join(["Auteur;Date;Message", *each]).encode() for each in (rows, other)]
    test, seen = app("fr"), []
    for data in (*texts, texts[0]):
        upload(page(test, "case"), ("page.csv", data))
        page(test, "overview")
        seen.append([button.label for button in test.button])
    one_negative = say("card-see", "fr", n=1, shown="1")
    assert [labels.count(one_negative) for labels in seen] == [0, 1, 0]


def test_a_link_shows_nothing_of_somebody_elses_upload():
    mine = upload(app("fr"), ("page.csv", EXPORT))
    theirs = app("fr", mine.session_state["case_id"])
    for name in PAGES:
        shown = words_on(page(theirs, name))
        assert not theirs.exception
        assert not theirs.metric
        assert say("case-link-asks-file", "fr") in shown
        assert SECRET not in shown
        assert "page.csv" not in shown
    assert SECRET in words_on(page(mine, "overview"))


@pytest.mark.parametrize(
    "case",
    [
        "upload-",
        "upload-../../../etc/passwd",
        "upload-" + "0" * MEGABYTE,
        "../" + AQUARELLE,
        AQUARELLE + "/../" + AQUARELLE,
        AQUARELLE.upper(),
        "/etc/passwd",
        "C:\\Windows\\win.ini",
        "\0",
        "<script>window.hurt=1</script>",
        "{0.__class__}",
        "__init__",
        "x" * MEGABYTE,
        "",
    ],
    ids=lambda case: repr(case[:30]),
)
def test_a_forged_id_opens_nothing(case):
    test = app("fr", case)
    for name in ("overview", "case"):
        page(test, name)
        assert not test.exception
        assert not test.metric
        assert say("unexpected-error", "fr") not in words_on(test)


@pytest.mark.parametrize(
    "said",
    [
        {"period": ["0001-01-01", "9999-12-31"], "sentiment": ["negative", "negative", "nonsense"]},
        {"period": ["2012-08-31", "2012-08-08"], "sentiment": ["x" * LONG], "lang": ["../fr"]},
        {"period": ["2012-W32-1", "x" * LONG, "\0"], "language": ["<script>", "{0}", "fr"]},
        {"period": ["2012-08-08"], "platform": ["../.."], "brand": [":red[x]"], "names": ["1"]},
        {"case": ["upload-1", AQUARELLE], "lang": ["fr", "en", "fr"], "sentiment": ["negative"] * 900},
        {"shown:overview": ["1"], "filters": ["x"], "uploads": ["x"], "choices": ["x"]},
    ],
    ids=lambda said: repr(said)[:40],
)
def test_nothing_in_a_link_breaks_a_page_or_shows_names(said):
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, values in ({"case": [AQUARELLE]} | said).items():
        test.query_params[name] = values
    test.context = {"locale": "fr-FR"}
    test.run()
    page(test, "overview")
    assert not test.exception
    assert say("unexpected-error", "fr") not in words_on(test)
    assert test.metric
    assert not test.toggle(key="names").value


def test_a_failure_is_logged_without_the_text_that_caused_it():
    script = """
        import streamlit as st
        from pages import frame, logs
        logs.keep_texts_out()
        def fall(where):
            try:
                float("{SECRET} first " + where)
            except ValueError as error:
                raise KeyError("{SECRET} " + where) from error
        with frame.drawn("fr"):
            fall("within")
        fall("outside")
    """
    told = _run(
        "from streamlit.testing.v1 import AppTest; import textwrap\n"
        f"AppTest.from_string(textwrap.dedent({script!r}), default_timeout=60).run()"
    )
    assert told.count("KeyError") >= 2, told
    assert told.count("ValueError") >= 2, told
    assert "in fall" in told
    assert SECRET not in told


def test_what_a_library_logs_keeps_no_text_of_an_error():
    told = _run(
        "import logging, warnings; from pages import logs; logs.keep_texts_out(); logging.basicConfig()\n"
        f"warnings.warn('{SECRET}')\n"
        "log = logging.getLogger('asyncio')\n"
        f"try: [][{SECRET!r}]\n"
        "except TypeError: log.exception('a task failed')\n"
        f"log.error('failed: %s', ValueError('{SECRET}')); log.error(ValueError('{SECRET}'))"
    )
    assert told.count("failed") == 2
    assert "TypeError" in told
    assert "ValueError" in told
    assert SECRET not in told


def test_the_process_of_an_upload_that_dies_tells_no_text():
    process = subprocess.Popen(
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    send(process.stdin, ("case", [("page.csv", SECRET)], SECRET, {}))  # text where bytes belong
    _, told = process.communicate(timeout=120)
    assert process.returncode
    assert b"analysis/" in told
    assert SECRET.encode() not in told


def test_the_settings_of_the_server():
    """As Streamlit reads them where the app is started, not as the file is written."""
    wanted = {
        "browser.gatherUsageStats": False,
        "browser.serverAddress": "localhost",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "server.maxUploadSize": 200,
        "server.disconnectedSessionTTL": 120,
        "logger.level": "info",
        "logger.enableRich": False,
        "global.developmentMode": False,
    }
    told = _run(
        "import json, sys; from streamlit import config\n"
        f"print(json.dumps({{name: config.get_option(name) for name in {list(wanted)}}}))"
    )
    assert json.loads(told.splitlines()[-1]) == wanted


def _run(program: str) -> str:
    """All that a Python program says, run where the app is."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "SECRET": SECRET},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr
