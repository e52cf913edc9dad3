"""The crisis of the case that a page shows: of the whole case, whatever the filters."""

from analysis.measures.crisis import Crisis, measure_crisis
from pages.measured import measured_whole
from pages.view import View


def crisis_of(view: View) -> Crisis:
    """The windows of the whole case by the verdicts that count, measured once per session."""
    return measured_whole(view, "crisis", lambda: measure_crisis(view.case.comments, view.zone))
