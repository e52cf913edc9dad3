"""Export to comments: read, columns, dates, tidy."""
