"""Tests of the measures: hand-checked values, laws, and scipy as an oracle."""
