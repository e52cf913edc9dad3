"""How every figure looks: colours by meaning, sizes for a projector, an empty page to draw on.

Colours are those of M. Okabe and K. Ito (2008, safe for the colour-blind), the purple, the yellow and the grey darkened
until each keeps a contrast of 3 to 1 on the white and on the dark page. Text takes the colours of the page: a figure
holds those of the light one, which STYLE turns into those of the dark one.
"""

import numpy as np
import plotly.graph_objects as go

from analysis.words import say
from analysis.words.calm import calm
from analysis.words.french import NARROW_NO_BREAK
from analysis.words.numbers import say_share

NEGATIVE = "#D55E00"
NEUTRAL = "#8A8A8A"
POSITIVE = "#0072B2"
BRAND = "#B5609A"
THREAD = "#00896A"
PERIOD = "#A87400"
INK = "#808080"  # lines and marks that carry no meaning of their own
UNSCORED = "unscored"

# Of the app, light and dark: text, the names of a legend, what is behind a tip, the rim of text that lines cross (as
# Plotly draws it) and the line around a tip. Of the text and the tip the first is what a figure holds.
TEXT = ("#808495", "#e6eaf1")
NAMES = ("#262730", "#fafafa")
PAGE = ("#ffffff", "#171614")
HALO = ("#ffffff", "#444444")
EDGE = ("rgba(47, 45, 43, 0.2)", "rgba(237, 235, 232, 0.2)")
NAMED = "#7d7d80"  # what a figure holds for a legend: a browser too old for STYLE shows it on either page
FONT = '"Source Sans", sans-serif'

# One meaning, one colour, on all pages.
COLOURS = {
    "negative": NEGATIVE,
    "neutral": NEUTRAL,
    "positive": POSITIVE,
    UNSCORED: INK,
    "brand": BRAND,
    "thread": THREAD,
    "period": PERIOD,
}
# Groups that have no meaning of their own (brands, weekdays, before and after), in the order they are drawn. Found by
# search: the six colours with a contrast of 3 to 1 on both pages that stay furthest apart for normal sight and, by
# the model of G. Machado, M. Oliveira and L. Fernandes (2009), for the three kinds of colour-blindness.
GROUPS = ("#5555DD", "#669900", "#BB0088", "#4499DD", "#776633", "#CC7788")
# Read from the axis upwards or from the left: negative first.
STACK = ("negative", "neutral", "positive", UNSCORED)
BAND_OPACITY = 0.28

FONT_SIZE = 16  # pixels; read from the back of a room
HEIGHT = 380  # pixels
STAMP_SIZE, STAMP_ROOM = 12, 40  # pixels: room for two lines
# Pixels left of a timeline, for the names of its rows and for large counts with a title: the same in all, so that their
# days stand below each other.
LEFT = 92
GRID = "rgba(128, 128, 128, 0.25)"
MOST_POINTS = 5_000  # per chart
MOST_LETTERS = 40  # of a name from an export
QUARTERS = (0, 0.25, 0.5, 0.75, 1)  # what an axis of shares names
_MOST_COUNT_TICKS = 5  # above 0; from here on Plotly's own steps are whole


def _turn(colours: tuple[str, str]) -> str:
    return f"light-dark({', '.join(colours)})"


def _written(colour: str) -> str:
    """A CSS selector of the text that has this colour of the light page (`#rrggbb`), as Plotly writes it."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f'.js-plotly-plot text[style*="fill: rgb({red}, {green}, {blue})"]'


_RIM = ",".join(f"{x}px {y}px 1px {_turn(HALO)}" for x in (1, -1) for y in (1, -1))
# To stand once on a page with figures.
STYLE = f"""<style>
{_written(TEXT[0])}{{fill:{_turn(TEXT)}!important}}
{_written(NAMED)}{{fill:{_turn(NAMES)}!important}}
{_written(TEXT[0])}[style*="text-shadow"]{{text-shadow:{_RIM}!important}}
.js-plotly-plot .hoverlayer .hovertext path{{fill:{_turn(PAGE)}!important;stroke:{_turn(EDGE)}!important}}
</style>"""

# For st.plotly_chart(config=...). Plotly's buttons and tips speak English without files from the network:
# none shown.
CONFIG = {
    "displayModeBar": False,
    "displaylogo": False,
    "showTips": False,
    "scrollZoom": False,
    "doubleClick": "reset",
    "responsive": True,
}

_SEPARATORS = {"fr": "," + NARROW_NO_BREAK, "en": ".,"}


def blank(locale: str, height: int = HEIGHT) -> go.Figure:
    """A figure with nothing on it: transparent, no title, large type, numbers written as `locale` writes
    them.
    """
    axis = {
        "automargin": True,
        "tickfont": {"size": FONT_SIZE},
        # Streamlit's theme keeps a wide gap for a title, even for none.
        "title": {"font": {"size": FONT_SIZE}, "text": "", "standoff": 6},
        "gridcolor": GRID,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
    }
    # At once: every update of a figure costs Plotly as much as making it.
    layout = {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"size": FONT_SIZE, "family": FONT, "color": TEXT[0]},
        "hoverlabel": {
            "font": {"size": FONT_SIZE, "family": FONT, "color": TEXT[0]},
            "align": "left",
            "bgcolor": PAGE[0],
            "bordercolor": EDGE[0],
        },
        "hovermode": "closest",
        "separators": _SEPARATORS[locale],
        "showlegend": False,
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1.02,
            "yanchor": "bottom",
            "traceorder": "normal",
            "font": {"size": FONT_SIZE, "color": NAMED},
            "title": {"text": ""},
        },
        "bargap": 0,
        "xaxis": {**axis, "showgrid": False},
        "yaxis": {**axis, "showgrid": True},
    }
    return go.Figure(layout=layout)


def nothing(locale: str, height: int = HEIGHT) -> go.Figure:
    """The figure of an empty table: one sentence, no axes."""
    figure = blank(locale, height)
    figure.add_annotation(
        text=say("chart-empty", locale), x=0.5, y=0.5, xref="paper", yref="paper", showarrow=False
    )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return figure


def stamp(figure: go.Figure, text: str) -> go.Figure:
    """`figure`, with a text below its time or count axis that goes wherever a picture of it goes: a line for each of
    its parts (` · ` between them), as a phone has no room for both in one.
    """
    figure.update_layout(height=(figure.layout.height or HEIGHT) + STAMP_ROOM)
    parts = plain_label(text, len(text)).replace(" · ", "<br>")
    line = f'<span style="font-size:{STAMP_SIZE}px;color:{INK}">{parts}</span>'
    if figure.layout.xaxis.visible is False:
        place = {"x": 0.5, "y": 0, "xref": "paper", "yref": "paper", "yanchor": "top", "yshift": -2}
        # Lines are as high as the text's own size, whatever is written in it.
        figure.add_annotation(text=line, font={"size": STAMP_SIZE}, showarrow=False, **place)
        return figure.update_layout(margin_b=STAMP_ROOM)
    if "xaxis2" in figure.layout:  # two axes beside each other: one line below both
        place = {"x": 0.5, "xref": "container", "xanchor": "center", "y": 0, "yref": "container"}
        line = {"text": line, "font": {"size": STAMP_SIZE}, "yanchor": "bottom", "automargin": True, **place}
        return figure.update_layout(title=line)
    title = figure.layout.xaxis.title.text
    figure.update_xaxes(title={"text": f"{title}<br>{line}" if title else line})
    return figure


def plain_label(text: str, letters: int = MOST_LETTERS) -> str:
    """A text from an export, shown as it is: Plotly would read `<b>`, `&amp;` or `$x$` in it as markup."""
    line = calm(str(text), letters)
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("$", "&#36;")):
        line = line.replace(letter, entity)
    return line


def lay_shares(figure: go.Figure, top: float, locale: str) -> None:
    """The vertical axis of a new figure as shares, from 0 to a little above 1."""
    texts = [say_share(share, locale) for share in QUARTERS]
    figure.update_yaxes(range=[0, top], tickvals=QUARTERS, ticktext=texts)


def lay_counts(figure: go.Figure, most: int) -> None:
    """The vertical axis of a new figure as counts up to `most`, whole numbers alone."""
    ticks = {"tick0": 0, "dtick": 1} if most <= _MOST_COUNT_TICKS else {"nticks": _MOST_COUNT_TICKS + 1}
    figure.update_yaxes(rangemode="tozero", tickformat=",d", **ticks)


def carry(rows: list) -> np.ndarray:
    """What points carry, a row each, or their texts: in an array, as Plotly goes through lists one value at a time."""
    carried = np.empty(
        (len(rows), *([len(rows[0])] if len(rows) and isinstance(rows[0], list) else [])), object
    )
    carried[:] = rows
    return carried


def bar_marker(meaning: str) -> dict:
    """Plotly's `marker` of a bar: its colour; the unscored are hatched, so that they do not pass for
    neutral.
    """
    if meaning != UNSCORED:
        return {"color": COLOURS[meaning], "line": {"width": 0}}
    hatch = {"shape": "/", "fillmode": "replace", "fgcolor": COLOURS[UNSCORED], "size": 8, "solidity": 0.35}
    return {"color": COLOURS[UNSCORED], "line": {"width": 0}, "pattern": hatch}


def fade(colour: str, opacity: float = BAND_OPACITY) -> str:
    """`#RRGGBB` made transparent: the fill of a band."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity})"
