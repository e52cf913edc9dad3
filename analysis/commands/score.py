"""`score`: a plain scorer, one row out per row in."""

from analysis import scorer
from analysis.csv_files import write_csv


def score(options) -> None:
    """One row out per row in, with language and sentiment."""
    scored = scorer.score_file(options.file.read_bytes(), options.file.name, options.text)
    options.out.write_bytes(write_csv(scored))
    print(f"{options.out}: {len(scored)}")
