"""The words of a case."""
