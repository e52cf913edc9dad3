"""Bytes -> text: which encoding a file is written in, and text that was decoded wrongly before it came here."""
