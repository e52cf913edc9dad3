"""The commands, as somebody would type them."""

import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.case import open_case
from analysis.corrections_files import write_corrections
from analysis.samples import find_sample, say_notice
from analysis.verdicts import make_corrections
from analysis.words import say

ROOT = Path(__file__).parent.parent
SAMPLE = [
    str(find_sample("apres_aquarelle").folder / name) for name in find_sample("apres_aquarelle").exports
]


def test_read_tells_what_was_understood(capsys):
    assert main(["--lang", "fr", "read", *SAMPLE]) == 0
    told = capsys.readouterr().out
    assert told.startswith(say_notice())
    assert "Commentaires\u00a0: 522" in told
    assert "Message" in told
    assert "Maud Kerivel" not in told


def test_read_tells_that_no_brand_is_known(tmp_path, capsys):
    source = tmp_path / "in.csv"
    source.write_text("auteur;message\nMaud;Toujours rien reçu\nIvan;Merci beaucoup\n", encoding="utf-8")
    assert main(["--lang", "fr", "read", str(source)]) == 0
    assert "Messages de la marque\u00a0: –" in capsys.readouterr().out


def test_read_for_programs(capsys):
    assert main(["read", *SAMPLE, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["comments"], told["brand_messages"], told["set_aside"]) == (591, 69, 132)
    assert told["set_aside_reasons"] == {"seen-again": 131, "duplicate": 1}
    assert set(told["notice"]) == {"fr", "en"}
    assert told["exports"][0]["columns"]["text"]["column"] == "Message"


def test_score_gives_one_row_for_each_row_in_order(tmp_path, capsys):
    source = tmp_path / "in.csv"
    source.write_text(
        'id,words\n1,"Honteux, jamais reçu"\n1,"Honteux, jamais reçu"\n2,\n3,"great\nservice, thank you"\n',
        encoding="utf-8",
    )
    out = tmp_path / "out.csv"
    assert main(["score", str(source), "--text", "words", "--out", str(out)]) == 0
    scored = pd.read_csv(out, dtype={"id": str})
    assert scored["id"].tolist() == ["1", "1", "2", "3"]
    assert scored["words"].tolist()[3] == "great\nservice, thank you"
    assert scored["sentiment"].fillna("").tolist() == ["negative", "negative", "", "positive"]
    assert scored.columns.tolist()[2:] == [
        "language", "negative", "neutral", "positive", "compound", "sentiment", "confidence", "sentiment_from"
    ]  # fmt: skip
    assert scored.loc[2, ["negative", "neutral", "positive", "compound"]].tolist() == [0, 0, 0, 0]


def test_score_names_the_columns_there_are(tmp_path, capsys):
    assert main(["score", SAMPLE[0], "--text", "nowhere", "--out", str(tmp_path / "o.csv")]) == 1
    assert "Message" in capsys.readouterr().err


def test_report_writes_its_files_without_names(tmp_path):
    arguments = ["report", *SAMPLE, "--brand", "Corolvenne", "--audience", "1000", "--out", str(tmp_path)]
    assert main(arguments) == 0
    comments = pd.read_csv(tmp_path / "comments.csv")
    assert len(comments) == 591
    assert set(comments["notice"]) == {say_notice()}
    assert set(comments["origin"]) == {"quoted", "told", "invented"}
    assert comments["author"].str.fullmatch(r"author_\d+|Corolvenne").all()
    assert len(pd.read_parquet(tmp_path / "comments.parquet")) == 591
    measures = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))
    assert measures["comments"]["customer_comments"] == 522
    assert measures["audience"] == {"fans": 1000, "comments_per_1000": 522}
    assert set(measures["notice"]) == {"fr", "en"}
    assert measures["latency"]["answered"] == 25
    assert measures["latency"]["km_median_minutes"] is None
    assert sum(found["comments"] for found in measures["volume"]["bins"]) == 522


def test_report_tells_waiting_as_the_page_does(tmp_path):
    hours = "mon-sat 9:00-19:00; holidays none"
    arguments = ["report", *SAMPLE, "--brand", "Corolvenne", "--hours", hours, "--out", str(tmp_path)]
    assert main(arguments) == 0
    measures = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))
    waiting, direct = measures["waiting"], measures["latency"]
    assert waiting["opening_hours"]["hours"].startswith("mon-sat 9:00-19:00")
    opening = waiting["opening_hours"]["direct_latency"]
    assert opening["answered"] == direct["answered"]
    assert opening["median_minutes_answered"] < direct["median_minutes_answered"]
    conversations = waiting["conversations"]
    assert conversations["threads"] == measures["thread_latency"]["customer_comments"]
    assert conversations["brand_last"] + conversations["customer_last"] == conversations["told"]
    for by in ("sentiment", "weekday"):
        rows = waiting["waits_by"][by]
        assert sum(row["n"] for row in rows) <= direct["answered"] + direct["waiting"]
    assert waiting["backlog"]["peak"]["waiting"] >= waiting["backlog"]["waiting_at_end"] > 0
    longest = waiting["silences"]["longest"]
    assert longest == sorted(longest, key=lambda silence: -silence["minutes"])


def test_report_refuses_hours_that_are_none(tmp_path, capsys):
    arguments = ["--lang", "fr", "report", *SAMPLE, "--hours", "toujours", "--out", str(tmp_path)]
    assert main(arguments) == 1
    assert "toujours" in capsys.readouterr().err


def test_report_says_why_latency_cannot_be_computed(tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("author,message\nMaud,Toujours rien reçu\nIvan,Merci beaucoup\n", encoding="utf-8")
    assert main(["report", str(source), "--out", str(tmp_path / "out")]) == 0
    measures = json.loads((tmp_path / "out" / "measures.json").read_text(encoding="utf-8"))
    assert measures["latency"]["not_computable"] == "no-dates"
    assert "dates" in measures["latency"]["reason"]
    assert measures["sentiment"]["scored"] == 2


def test_an_own_report_bears_no_notice_and_no_rate(tmp_path):
    source = tmp_path / "in.csv"
    source.write_text("author,message\nMaud,Toujours rien reçu\nIvan,Merci beaucoup\n", encoding="utf-8")
    assert main(["report", str(source), "--out", str(tmp_path / "out")]) == 0
    measures = json.loads((tmp_path / "out" / "measures.json").read_text(encoding="utf-8"))
    assert not {"notice", "audience"} & set(measures)
    assert not {"notice", "origin"} & set(pd.read_csv(tmp_path / "out" / "comments.csv").columns)


@pytest.mark.parametrize("fans", ["0", "-5", "many", "2.5"])
def test_an_audience_is_a_whole_number(fans, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["report", *SAMPLE, "--audience", fans, "--out", str(tmp_path)])
    assert "whole number" in capsys.readouterr().err


def test_report_by_brand(tmp_path, exports):
    path = exports / "trustpilot_fr_with_replies" / "avis_trustpilot.csv"
    assert main(["report", str(path), "--out", str(tmp_path)]) == 0
    brands = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))["by_brand"]
    assert {name: found["latency"]["answered"] for name, found in brands.items()} == {
        "Amazon FR": 0, "Chronopost FR": 0, "Temu FR": 40, "Tesla FR": 0
    }  # fmt: skip


@pytest.mark.parametrize("name", ["nowhere.csv", "photo.csv"])
def test_a_file_that_cannot_be_read_is_one_sentence(name, tmp_path, capsys):
    (tmp_path / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert main(["read", str(tmp_path / name)]) == 1
    said = capsys.readouterr().err.strip()
    assert said
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1


def test_explain_says_what_each_word_weighed(capsys):
    assert (
        main(["--lang", "fr", "explain", "toujours rien, personne ne répond \udcff", "--language", "fr"]) == 0
    )
    verdict, *words = capsys.readouterr().out.splitlines()
    assert verdict.startswith(say("sentiment-negative", "fr"))
    assert any("personne ne répond" in line and say("cue-no-answer", "fr") in line for line in words)
    assert main(["--lang", "en", "explain", "hola amigo que tal estas hoy"]) == 0
    assert capsys.readouterr().out.strip() == say("unscored-other", "en")


def test_the_module_runs_as_a_program():
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "read", *SAMPLE, "--json"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout)["customer_comments"] == 522


def test_report_takes_classic_verdicts_and_the_reader_s(tmp_path, capsys):
    comments = open_case([(path.rpartition("/")[2], Path(path).read_bytes()) for path in SAMPLE]).comments
    negative = comments.index[comments["sentiment"] == "negative"][0]
    labels, foreign = tmp_path / "labels.csv", tmp_path / "foreign.csv"
    given = make_corrections(comments, int(negative), "positive", "clicked")
    labels.write_bytes(write_corrections(given))
    foreign.write_bytes(write_corrections(given.assign(fingerprint=given["fingerprint"] + 1)))
    for name, more in {
        "model": [],
        "classic": ["--verdicts", "classic"],
        "reader": ["--corrections", str(labels)],
        "nobody": ["--corrections", str(foreign)],
    }.items():
        assert main(["--lang", "fr", "report", *SAMPLE, "--out", str(tmp_path / name), *more]) == 0
        told = capsys.readouterr().err
        assert ("sans effet" in told) == (name == "nobody")
    found = {
        name: pd.read_parquet(tmp_path / name / "comments.parquet") for name in ("model", "classic", "reader")
    }
    said = {name: frame["sentiment"].astype(str).fillna("") for name, frame in found.items()}
    changed = said["model"] != said["reader"]
    assert changed[changed].index.tolist() == [negative]
    assert found["classic"]["confidence"].isna().all()
    verdicts = json.loads((tmp_path / "reader" / "measures.json").read_text(encoding="utf-8"))["verdicts"]
    assert verdicts["reader"] == 1
    assert verdicts["thresholds"] == 0
    assert (tmp_path / "nobody" / "comments.csv").read_bytes() == (
        tmp_path / "model" / "comments.csv"
    ).read_bytes()


def test_report_refuses_other_files_as_corrections(tmp_path, capsys):
    arguments = ["--lang", "en", "report", *SAMPLE, "--out", str(tmp_path), "--corrections", SAMPLE[0]]
    assert main(arguments) == 1
    assert say("reason-no-corrections", "en") in capsys.readouterr().err


def test_report_takes_events(tmp_path, capsys):
    given = tmp_path / "mine.csv"
    given.write_text("event;event_start;source\n=1+1;13/08/2012 14h05;@page\nsans date;;\n", encoding="utf-8")
    asked = ["--events", str(given), "--out", str(tmp_path / "out")]
    assert main(["--lang", "fr", "report", *SAMPLE, *asked]) == 0
    assert say("note-events-unread", "fr", name="mine.csv", rows=1) in capsys.readouterr().err
    events = json.loads((tmp_path / "out" / "measures.json").read_text(encoding="utf-8"))["events"]
    own = [event for event in events if event["origin"] == "person"]
    assert [(event["at"], event["title_fr"], event["precision"]) for event in own] == [
        ("2012-08-13T14:05:00+02:00", "=1+1", "minute")
    ]
    assert len(events) == len(find_sample("apres_aquarelle").events) + 1
    written = pd.read_csv(tmp_path / "out" / "events.csv", dtype=str)
    assert set(written["notice"]) == {say_notice()}
    (row,) = written[written["origin"] == "person"].to_dict("records")
    assert (row["event"], row["source"], row["event_start"]) == ("'=1+1", "'@page", "2012-08-13 14:05")
    # What was written is read again: all of it is there already, but the one.
    again = ["--events", str(tmp_path / "out" / "events.csv"), "--out", str(tmp_path / "again")]
    assert main(["--lang", "fr", "report", *SAMPLE, *again]) == 0
    for name in ("events.csv", "measures.json"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()


def test_report_refuses_other_files_as_events(tmp_path, capsys):
    assert main(["--lang", "en", "report", *SAMPLE, "--out", str(tmp_path), "--events", SAMPLE[0]]) == 1
    assert say("reason-no-events", "en") in capsys.readouterr().err
