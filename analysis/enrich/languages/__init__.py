"""What tells languages apart: evidence in words (the fast path), and a library for the hard texts."""
