"""The verdict: a small linear model per language over VADER's scores, cues, form, words and pieces of words."""
