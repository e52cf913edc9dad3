"""How the rows of a case belong together: threads, replies, brands, and the same comment met twice."""
