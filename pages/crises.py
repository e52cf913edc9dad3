"""The crisis of the case that a page shows: of the whole case, whatever the filters."""

from analysis.measures.crisis import Crisis
from pages.measured import measured_whole
from pages.view import View


def crisis_of(view: View) -> Crisis:
    """The windows of the whole case by the verdicts that count: it is only read.

    By the verdicts as the case was opened it is the case's own, and a sample's is measured for the first who opens it.
    """
    if view.case is view.opened:
        return view.case.crisis
    return measured_whole(view, "crisis", lambda: view.case.crisis)
