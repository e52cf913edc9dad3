"""What a reader needs to know of a comment to say whether it waits for an answer: does it ask, does it tell an own
case, and whom does it speak to. `read_need` gives these columns; which of them make a need is a rule of the measures.
"""

from .need import read_need
from .words import read_words

__all__ = ["read_need", "read_words"]
