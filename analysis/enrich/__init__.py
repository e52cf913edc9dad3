"""Same rows, more columns: language, sentiment, links."""
