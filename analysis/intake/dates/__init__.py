"""Texts -> moments: `parse_dates` is the door. Families of forms, orders of day and month, zones, relative dates."""

from .parse import ParsedDates, parse_dates

__all__ = ["ParsedDates", "parse_dates"]
