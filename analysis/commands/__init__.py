"""The commands of `python -m analysis`: each takes the options of its own parser and prints."""
