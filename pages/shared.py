"""The state of the session, by name: the language, the open case and what the user decided of it."""

import numpy as np
import streamlit as st

from analysis import samples
from analysis.case import Case
from analysis.errors import BadbuzzError, NoRows, TooManyRows, UnreadableFile
from analysis.reading import Choices
from analysis.words import LOCALES
from analysis.words.literal import literal as literal  # what nearly every page needs
from pages import filter_bar, judged, left_out, link, opening

UPLOAD = "upload-"  # an uploaded case's id in the URL: the link asks for the file
# Of a cell in a table on the screen: a file has the whole.
CELL_LETTERS = 2_000


def choose_locale() -> str:
    """The browser's language decides, the switch in the sidebar changes it; it lives in the URL."""
    browser = (st.context.locale or "en").split("-")[0]
    browser = browser if browser in LOCALES else "en"
    with st.sidebar:
        locale = st.segmented_control(
            "Langue · Language",
            LOCALES,
            format_func={"fr": "Français", "en": "English"}.get,
            default=link.one("lang", LOCALES, browser),
            required=True,
            key="lang",
            label_visibility="collapsed",
        )
    link.keep("lang", [] if locale == browser else [locale])
    return locale


def current_case_id() -> str | None:
    """The case that is open in this session, or that the link names."""
    if "case_id" not in st.session_state:
        link.arrive()
        st.session_state.case_id = st.query_params.get("case")
    return st.session_state.case_id


def keep_case_in_url() -> None:
    """A change of page drops what the URL holds: write the case back."""
    case_id = current_case_id()
    link.keep("case", [case_id] if case_id else [])


def switch_case(case_id: str) -> None:
    """Open another case with none of the filters of the last one (for a callback)."""
    for key in list(st.session_state):
        if str(key).startswith(("period:", "shown:")):
            del st.session_state[key]
    # Who is counted, in which time and groups, and whose crisis is told, was set for the case before.
    for key in ("hours", "clock", "whom", "need_rule", "waits_by", "series", "story-at"):
        st.session_state.pop(key, None)
    if case_id != current_case_id():
        link.forget()
        judged.forget()
        filter_bar.forget()
        for key in ("step", "scope", "present", "at"):
            st.query_params.pop(key, None)
    st.session_state.case_id = case_id


def choices_of(case_id: str) -> Choices:
    """What the user decided for this case so far."""
    chosen = st.session_state.setdefault("choices", {})
    if case_id not in chosen:
        chosen[case_id] = Choices()
        if case_id in samples.list_samples():
            chosen[case_id] = samples.find_sample(case_id).choices
    return chosen[case_id]


def decide(case_id: str, choices: Choices) -> None:
    """Keep a decision of the user; the case is read again with it."""
    st.session_state.choices[case_id] = choices


def uploaded(case_id: str | None) -> list[tuple[str, bytes]] | None:
    """The files of an uploaded case, in the session that loaded it; elsewhere None."""
    return st.session_state.get("uploads", {}).get(case_id)


def open_current_case(locale: str) -> judged.Judged | None:
    """The current case with the verdicts that count, opened with progress shown.

    None where there is none or it cannot be opened (`problem`).
    """
    case = _open_current_case(locale)
    case_id = current_case_id() or ""
    if case is None:
        return None
    return judged.judge(case_id, choices_of(case_id).key(), left_out.heed(case_id, case))


def _open_current_case(locale: str) -> Case | None:
    case_id = current_case_id()
    if not case_id or (case_id.startswith(UPLOAD) and uploaded(case_id) is None):
        return None
    if problem() is not None:
        return None
    try:
        if case_id.startswith(UPLOAD):
            case = opening.open_upload(case_id, uploaded(case_id), choices_of(case_id), locale)
            st.session_state.pop("before", None)
            return case
        return opening.open_sample(case_id, choices_of(case_id), locale)
    except (UnreadableFile, NoRows, TooManyRows) as error:
        # Nothing in the upload is an export: what was open before stays open.
        case_id, uploads = st.session_state.get("before", (None, {}))
        st.session_state.update(case_id=case_id, uploads=uploads, refused=_alone(error))
        st.rerun()
    except BadbuzzError as error:
        st.session_state.failure = (case_id, choices_of(case_id).key(), _alone(error))
        return None


def problem() -> BadbuzzError | None:
    """Why the current case could not be opened, if so."""
    case_id = current_case_id()
    if not case_id or "failure" not in st.session_state:
        return None
    *attempt, error = st.session_state.failure
    return error if attempt == [case_id, choices_of(case_id).key()] else None


def _alone(error: BadbuzzError) -> BadbuzzError:
    """An error to keep: its trace would keep the files of the upload with it."""
    return type(error)(**error.data)


def sample_of(case_id: str | None) -> samples.Sample | None:
    """The sample that this case is, if it is one."""
    return samples.list_samples().get(case_id or "")


def reconstruction_of(case_id: str | None, case: Case) -> tuple[samples.Sample | None, np.ndarray]:
    """The sample that this case is or holds a file of, and which rows are of it (`samples.recognise`)."""
    if sample := sample_of(case_id):
        return sample, np.ones(len(case.comments), dtype=bool)
    known = st.session_state.setdefault("recognised", {})
    key = (case_id, choices_of(case_id or "").key())
    if key not in known:
        known.clear()
        known[key] = samples.recognise(case.comments)
    return known[key]


def audience_of(case_id: str | None) -> int | None:
    """Fans of the page: what the user says, else what the sample's accounts tell; None where nobody does."""
    given = st.session_state.get("audiences", {})
    if case_id in given:
        return given[case_id]
    sample = sample_of(case_id)
    return sample.audience if sample else None


def case_title(locale: str) -> str:
    """What the case is called: the sample's title, or the names of the files."""
    case_id = current_case_id()
    sample = sample_of(case_id)
    if sample:
        return sample.title[locale]
    names = [name for name, _ in uploaded(case_id) or []]
    return " + ".join(names[:2]) + (f" + {len(names) - 2}" if len(names) > 2 else "")
