"""Open a sample or upload exports; see what was understood, and correct it."""

from contextlib import suppress

import streamlit as st

from analysis import samples
from analysis.case import Case, case_id
from analysis.comments import brand_messages
from analysis.errors import BadbuzzError, MissingColumns
from analysis.notes import Note
from analysis.reading import Choices
from analysis.samples import say_notice
from analysis.words import LOCALES, say, say_error, say_note
from analysis.words.numbers import say_date, say_number
from pages import (
    case_columns,
    case_rows,
    case_settings,
    corrections,
    frame,
    happened,
    judged,
    opening,
    shared,
    uploader,
)
from pages.telling import edited

LEVEL_ICONS = {"warning": ":material/warning:", "repair": ":material/build:", "info": ":material/info:"}


def main() -> None:
    locale = st.session_state.lang
    _say_refused(locale)
    seen = shared.open_current_case(locale)
    if seen is None:
        st.title(say("app-title", locale))
        st.write(say("app-promise", locale))
        _say_problem(locale)
        _choose(locale)
        return
    case = seen.case
    st.title(shared.literal(shared.case_title(locale)))
    if told := judged.say_verdicts(seen, locale):
        st.caption(" · ".join(told))
    sample, _ = shared.reconstruction_of(shared.current_case_id(), case)
    if sample:
        others = [say("sample-notice", other) for other in LOCALES if other != locale]
        st.caption(" · ".join([sample.notice[locale], *others]))
        st.write(sample.summary[locale])
    st.page_link("pages/overview.py", label=say("case-see-overview", locale), icon=":material/monitoring:")
    told = (
        judged.notes(shared.current_case_id(), seen),
        *(one.notes(shared.current_case_id()) for one in (happened.ADDED, edited.EDITED)),
    )
    more = [note for notes in told for note in notes]
    _what_was_read(case, more, locale)
    with st.expander(say("case-open-another", locale), icon=":material/folder_open:"):
        _choose(locale)
    case_settings.show(case, locale)
    case_columns.show(case.readings, locale)
    case_rows.show(case, locale)


def _say_refused(locale: str) -> None:
    """A file that was no export is told once, above whatever is open."""
    if error := st.session_state.pop("refused", None):
        kept = f" {say('case-refused-kept', locale)}" if shared.current_case_id() else ""
        st.error(shared.literal(say_error(error, locale)) + kept, icon=":material/error:")


def _say_problem(locale: str) -> None:
    case_id = shared.current_case_id() or ""
    error = shared.problem()
    if error is None:
        if case_id.startswith(shared.UPLOAD):
            st.info(say("case-link-asks-file", locale), icon=":material/upload_file:")
        return
    st.error(shared.literal(say_error(error, locale)), icon=":material/error:")
    choices = shared.choices_of(case_id)
    if choices != Choices() and shared.sample_of(case_id) is None:
        st.button(
            say("case-undo-choices", locale),
            icon=":material/undo:",
            on_click=shared.decide,
            args=(case_id, Choices()),
        )
    if isinstance(error, MissingColumns):
        # The person may know which column it is.
        with suppress(BadbuzzError):
            exports = shared.uploaded(case_id)
            case_columns.show(opening.columns_of_upload(case_id, exports, choices, locale), locale)


def _choose(locale: str) -> None:
    columns = st.columns(max(2, len(samples.list_samples())))
    for column, sample in zip(columns, samples.list_samples().values(), strict=False):
        with column.container(border=True, height="stretch"):
            st.markdown(f"**{shared.literal(sample.title[locale])}**")
            st.write(sample.summary[locale])
            st.caption(say_notice())
            st.button(
                say("case-open-sample", locale),
                key=f"open:{sample.id}",
                type="primary",
                on_click=shared.switch_case,
                args=(sample.id,),
            )
    uploader.say_words(locale)
    generation = st.session_state.setdefault("upload_generation", 0)
    st.file_uploader(
        say("case-upload", locale),
        accept_multiple_files=True,
        key=f"upload:{generation}",
        help=say("case-upload-help", locale),
        on_change=_take_upload,
        args=(f"upload:{generation}",),
    )
    st.caption(say("case-upload-promise", locale))


def _take_upload(key: str) -> None:
    files = st.session_state[key]
    if not files:
        return
    given = [(file.name, file.getvalue()) for file in files]
    exports, labels = corrections.part(given)
    exports, events = happened.part(exports)
    exports, edits = edited.part(exports)
    if not exports:
        # Corrections, events and edits alone are those of the case that is open.
        st.session_state.upload_generation += 1
        opening.forget_files(files)
        corrections.give(shared.current_case_id(), labels, "refused")
        happened.give(shared.current_case_id(), events, "refused")
        edited.give(shared.current_case_id(), edits, "refused")
        return
    opened = shared.UPLOAD + case_id(exports)
    st.session_state.upload_generation += 1  # the uploader is emptied: the files are in memory once
    opening.forget_files(files)
    st.session_state.before = (shared.current_case_id(), st.session_state.get("uploads", {}))
    st.session_state.uploads = {opened: exports}
    st.session_state.choices = {**st.session_state.get("choices", {}), opened: Choices()}
    shared.switch_case(opened)
    corrections.give(opened, labels, "refused")
    happened.give(opened, events, "refused")
    edited.give(opened, edits, "refused")


def _what_was_read(case: Case, more: list[Note], locale: str) -> None:
    comments = case.comments
    brand = int(brand_messages(comments).sum())
    again = int((case.set_aside["reason"] == "seen-again").sum())
    dates = comments["created_at"].dropna()
    with st.container(horizontal=True):
        for name, value in {
            "case-comments": say_number(len(comments) - brand, locale),
            "case-brand-messages": say_number(brand, locale) if comments["is_brand"].notna().any() else "–",
            **({"case-seen-again": say_number(again, locale)} if again else {}),
            "case-set-aside": say_number(len(case.set_aside) - again, locale),
            "case-undated": say_number(len(comments) - len(dates), locale),
        }.items():
            st.metric(say(name, locale), value, border=True, help=say(f"{name}-help", locale))
    if not dates.empty:
        key = "case-span-collected" if case.end_is_known else "case-span-last"
        st.write(
            say(
                key,
                locale,
                first=say_date(dates.min(), locale, case.timezone, "day"),
                last=say_date(dates.max(), locale, case.timezone, "day"),
                end=say_date(case.end, locale, case.timezone),
                zone=case.timezone,
            )
        )
    notes = sorted([*case.notes, *more], key=lambda note: ("warning", "repair", "info").index(note.level))
    several = len(case.readings) > 1
    files: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        files.setdefault((note.level, say_note(note, locale)), []).append(note.file)
    for (level, sentence), named in files.items():
        origin = f" · {shared.literal(', '.join(filter(None, named)))}" if several and any(named) else ""
        st.markdown(f"{LEVEL_ICONS[level]} {shared.literal(sentence)}{origin}")


frame.show(main)
