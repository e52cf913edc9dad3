"""Case to files that people take away: the comments as a table, the measures as JSON."""
