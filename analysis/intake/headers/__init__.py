"""What columns are called: which rows of a file name them, and what the names mean."""
