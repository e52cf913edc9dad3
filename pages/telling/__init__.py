"""The parts of the page *Story*: the chronology, what a person edits of it, and the presentation."""
