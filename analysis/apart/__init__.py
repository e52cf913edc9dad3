"""An upload opened in a process of its own, which no file can make more than fail: `Workshop` is the door."""

from .workshop import Opening, Workshop

__all__ = ["Opening", "Workshop"]
