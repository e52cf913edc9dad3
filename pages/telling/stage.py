"""How the presentation looks: nothing of the app around it, large type for a room, and the keys that move it."""

from collections.abc import Callable

import streamlit as st

from analysis.words import say

# Sizes follow the screen: about 20 px on a small laptop, 28 on a projector of 1920 by 1080.
STYLE = """<style>
[data-testid="stHeader"],[data-testid="stSidebar"],[data-testid="stExpandSidebarButton"]{display:none!important}
[data-testid="stMainBlockContainer"]{padding:clamp(.6rem,2.2vh,1.6rem) clamp(1rem,3vw,3.5rem) 2.2rem;max-width:none}
[data-testid="stMainBlockContainer"] [data-testid="stVerticalBlock"]{gap:.4rem}
.bb-stage{--size:clamp(1.05rem,1.15vw + .6vh,2rem);font-size:var(--size);line-height:1.35;overflow-wrap:anywhere}
.bb-stage h1{font-size:1.6em;line-height:1.15;padding:.1em 0 .2em;margin:0;font-weight:700}
.bb-stage h2{font-size:.85em;padding:.3em 0;margin:0;opacity:.75;font-weight:600}
.bb-stage ul{margin:0 0 .6em;padding-left:1.1em;font-size:1em}.bb-stage li{margin:.15em 0;font-size:1em}
.bb-stage small{opacity:.65;font-size:.75em}
.bb-when{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3em .8em}
.bb-when span{margin-left:auto;opacity:.7;font-size:.85em}
.bb-when mark{background:none;color:inherit;border:2px solid currentColor;border-radius:1em;padding:0 .6em;
 font-size:.8em}
.bb-stage .bb-quote{margin-bottom:.55em}.bb-stage .bb-quote:last-child{margin-bottom:0}
.bb-stage .bb-quote p{font-size:.9em;line-height:1.3;max-width:none}
.bb-stage .bb-quote footer{font-size:.68em}
.bb-learnt{margin:0 0 .3em;font-size:.9em;opacity:.85}
.st-key-stage-chart,.st-key-stage-chart>div,.st-key-stage-chart [data-testid="stPlotlyChart"]{
 height:clamp(15rem,41vh,28rem)}
.bb-title{min-height:70vh;display:flex;flex-direction:column;justify-content:center;text-align:center}
.bb-title h1{font-size:2.6em}
.st-key-stage-controls{position:fixed;left:0;right:0;bottom:0;padding:.4rem clamp(1rem,3vw,3.5rem);z-index:10;
 backdrop-filter:blur(8px)}
.st-key-stage-controls button{min-height:2rem}
.st-key-stage-more{display:none}
</style>"""


def controls(at: int, last: int, locale: str, go: Callable[[int], None], leave: Callable[[], None]) -> None:
    """Back, forward and out, by button and by key; remote controls send the keys of pages."""
    ahead = "telling-present-next" if at else "telling-present-begin"
    moves = (("Left", "PageUp", "telling-present-back", at - 1), ("Right", "PageDown", ahead, at + 1))
    with st.container(horizontal=True, horizontal_alignment="right", key="stage-controls"):
        for key, _, words, to in moves:
            st.button(
                say(words, locale),
                key=f"stage-{key}",
                shortcut=key,
                type="tertiary",
                disabled=not 0 <= to <= last,
                on_click=go,
                args=(to,),
            )
        st.button(
            say("telling-present-leave", locale),
            key="stage-leave",
            shortcut="Esc",
            type="tertiary",
            icon=":material/close:",
            on_click=leave,
        )
    with st.container(key="stage-more"):
        for _, key, words, to in moves:
            st.button(
                say(words, locale),
                key=f"stage-{key}",
                shortcut=key,
                disabled=not 0 <= to <= last,
                on_click=go,
                args=(to,),
            )
