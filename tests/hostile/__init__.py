"""Files, texts and visitors that would do harm: refused plainly, or read as what they are."""
