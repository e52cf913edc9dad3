"""`python -m analysis.gold.evaluate`: what the gold of the sample cases holds, and how far its two readers agree."""

import pandas as pd

from analysis.case import open_case
from analysis.gold import BRAND, CODERS, LABELS, SETS, read_coder, read_gold, read_promises, split_set
from analysis.gold.agreement import measure_agreement
from analysis.samples import Sample, list_samples


def main() -> None:
    """Print, for each case: comments per day, per label; promises; what is missing where; kappas."""
    for sample in list_samples().values():
        gold = read_gold(sample.id)
        print(f"\n# {sample.id}: {len(gold)} messages, {(gold['role'] == BRAND).sum()} of the brand\n")
        print(_count_days(sample), "\n")
        for label in LABELS:
            values = split_set(gold[label]).explode() if label in SETS else gold[label]
            print(f"{label}: {_count(values)}")
        print(f"missing: {_count(gold['missing_from'] + ' ' + gold['missing_because'])}")
        # Whose word it is: what the brand wrote and what customers report are never added up.
        for voice, promises in read_promises(sample.id).groupby("voice"):
            print(f"promises, word of the {voice}: {_count(promises['outcome'])}")
        print()
        agreement = measure_agreement(*(read_coder(sample.id, coder) for coder in CODERS))
        print(agreement.to_string(index=False, float_format="{:.2f}".format))


def _count_days(sample: Sample) -> str:
    comments = open_case(sample.read(), sample.choices).comments
    days = comments["created_at"].dt.tz_convert(sample.timezone).dt.strftime("%Y-%m-%d")
    table = pd.crosstab(days, comments["is_brand"].map({True: "brand", False: "customers"}))
    return "per day (customers + brand): " + ", ".join(
        f"{day[5:]} {row.customers}+{row.brand}"
        for day, row in zip(table.index, table.itertuples(), strict=True)
    )


def _count(values: pd.Series) -> str:
    counts = values[values.fillna("").str.strip() != ""].value_counts()
    return ", ".join(f"{label} {n}" for label, n in counts.items())


if __name__ == "__main__":
    main()
