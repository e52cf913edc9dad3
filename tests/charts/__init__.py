"""Tests of the charts: what is in the figure and in its sentence."""
