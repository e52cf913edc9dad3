"""The story of a case, day by day, written by rules: from the table and its measures to entries."""
