"""One choice of several, side by side, that begins with what the link says and goes back into it."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages import link


def choose(
    name: str,
    offered: Sequence[str],
    usual: str,
    label: str,
    say_one: Callable[[str], str],
    key: str | None = None,
    **options,
) -> str:
    """The control `label`, and the one of `offered` that is chosen.

    `name`: the link's; it is silent about the `usual` one. `say_one`: the words of each. `key`: the widget's, where it
    is not `name`. `options`: of Streamlit's control.
    """
    key = key or name
    if st.session_state.get(key) not in offered:
        st.session_state.pop(key, None)  # chosen on another case
    chosen = st.segmented_control(
        label,
        offered,
        default=link.one(name, offered, usual),
        format_func=say_one,
        required=True,
        key=key,
        persist_state="session",
        **options,
    )
    link.keep(name, [] if chosen == usual else [chosen])
    return chosen
