"""Which column holds which field: `map_columns` is the door. By tool, by name, then by content."""

from .mapping import ELEMENT, FIELDS, ColumnMap, map_columns

__all__ = ["ELEMENT", "FIELDS", "ColumnMap", "map_columns"]
