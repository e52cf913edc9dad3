"""`python -m analysis.learning.learn DIR`: learn the weights of every language and write them; same data, same weights.

DIR holds the labelled files of `sources.LABELLED`; the project's own texts are added.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from analysis.enrich.sentiment.model.weights import FOLDER, save_weights
from analysis.learning.context import fit_context
from analysis.learning.fit import fit, measure
from analysis.learning.sources import LABELLED, read_sources


def main() -> None:
    """Write `<language>.npz` beside the model; print how many texts of which source it was learned from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=LABELLED, help="this one only")
    parser.add_argument("--into", type=Path, default=FOLDER, help="folder of the weights")
    chosen = parser.parse_args()
    for language in [chosen.language] if chosen.language else LABELLED:
        sources = read_sources(chosen.folder, language)
        matrices = {name: measure(table["text"], language) for name, table in sources.items()}
        weights = fit(matrices, sources, language)
        context, start = fit_context(matrices, sources, weights.heat)
        weights = replace(weights, context=context, context_start=start)
        path = chosen.into / f"{language}.npz"
        save_weights(weights, path)
        counts = ", ".join(f"{name} {len(table)}" for name, table in sources.items())
        print(f"{language}: {counts}; heat {weights.heat:.2f}; {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
