"""A case in three sentences: who wrote what, the crisis, the brand meanwhile and what came after."""
