"""Who speaks for the brand, which brand a row is about, and who might be the brand where the export does not say.

`brand_by_name` compares authors with the page's name; `spread_brands` gives every row its brand;
`rank_brand_candidates` orders the authors for the user to choose from.
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.headers.names import fold

# A post's author is the page only where few accounts write posts; on a wall, customers do.
MOST_POSTERS = 3
SIGNATURE = r"(?:^|\s)[-–^/*]\s?[A-ZÉ][\w]{0,12}\.?\s*$"
# An account that this share of the texts address is a candidate as good as any.
MENTIONED_OFTEN = 0.02
# Who signs at least this share of the messages may be a brand's agents.
MOSTLY_SIGNED = 0.6
# Words of file names that name no brand.
_GENERIC = {
    "comment", "comments", "commentaire", "commentaires", "export", "exports", "tweet", "tweets", "facebook", "twitter",
    "youtube", "instagram", "tiktok", "data", "dataset", "sample", "avis", "reviews", "review", "page", "post", "posts",
    "csv", "xlsx", "json", "jsonl", "final", "clean", "merged", "file", "fichier", "after", "before", "public",
    "trustpilot", "google", "message", "messages", "mentions", "scraper", "original", "raw",
}  # fmt: skip


def brand_by_name(author: pd.Series, names: pd.Series, few: bool = False) -> pd.Series | None:
    """Whether each author is the page named on the row; None where no row agrees (the export does not say)."""
    if few and names[names != ""].nunique() > MOST_POSTERS:
        return None
    folded = {name: fold(name) for name in pd.unique(pd.concat([author, names])) if isinstance(name, str)}
    left, right = author.map(folded), names.map(folded)
    same = (left == right) & (left != "") & left.notna()
    return same.astype("boolean") if same.any() else None


def chosen_brands(author: pd.Series, author_id: pd.Series, brands: tuple[str, ...]) -> pd.Series:
    """Whether each row is by one of `brands` (names or ids, case aside); NA where nobody signed it.

    No brand at all is an answer too: then no row is.
    """
    wanted = {brand.strip().lstrip("@").casefold() for brand in brands}
    by_name = author.str.strip().str.lstrip("@").str.casefold().isin(wanted)
    ours = (by_name | author_id.str.casefold().isin(wanted)).astype("boolean")
    return ours.mask(author.isna() & author_id.isna()) if wanted else ours


def spread_brands(rows: pd.DataFrame, parents: np.ndarray) -> pd.Series:
    """The brand of each row: the export's own word, the brand account itself, the one mentioned first, the one that
    answers, the one answered, the one of the thread; NaN where none is known.
    """
    brand = rows["brand"].copy()
    ours = rows["is_brand"].fillna(False).to_numpy(dtype=bool)
    accounts = rows.loc[ours, "author"].dropna().unique()
    if not len(accounts):
        return brand
    brand = brand.where(brand.notna(), rows["author"].where(ours))
    if len(accounts) == 1 and rows["brand"].isna().all():
        return brand.fillna(accounts[0]).astype("str")
    brand = brand.where(brand.notna(), _mentioned(rows["text"], accounts))
    brand = brand.where(brand.notna(), _answering(rows, brand, ours, parents))
    above = pd.Series(np.where(parents >= 0, brand.to_numpy(dtype=object)[parents], np.nan), index=rows.index)
    brand = brand.where(brand.notna(), above.where(above.notna()))
    first = brand.groupby(rows["thread_id"].to_numpy()).transform("first")
    return brand.where(brand.notna(), first).astype("str")


def rank_brand_candidates(comments: pd.DataFrame) -> pd.DataFrame:
    """Authors, likeliest brand first: author, messages, share (of the comments, 0 to 1), reason (`reason-...`)."""
    named = comments[comments["author"].notna()]
    columns = ["author", "messages", "share", "reason"]
    if named.empty:
        return pd.DataFrame({"author": pd.Series(dtype="str"), "messages": [], "share": [], "reason": []})[
            columns
        ]
    table = pd.DataFrame({"messages": named["author"].value_counts(sort=False)})
    table["share"] = table["messages"] / len(comments)
    mentions = _mentions(table.index, comments["text"]) / max(3, len(comments) * MENTIONED_OFTEN)
    flagged = named.loc[named["is_brand"].fillna(False).to_numpy(dtype=bool), "author"].unique()
    evidence = {
        "candidate-flagged": table.index.isin(flagged) * 100.0,
        "candidate-page": _in_names(table.index, comments) * 8.0,
        "candidate-mentioned": np.minimum(mentions, 1) * 5.0,
        "candidate-answers": _answers(comments).reindex(table.index).fillna(0.0) * 4.0,
        "candidate-signs": _signatures(named).reindex(table.index).fillna(0.0) * 3.0,
        "candidate-writes-most": np.minimum(table["share"] * 10, 1),
    }
    scores = pd.DataFrame({name: pd.Series(values, index=table.index) for name, values in evidence.items()})
    table["reason"] = scores.idxmax(axis=1).astype("str")
    table["score"] = scores.sum(axis=1)
    table = table.reset_index().sort_values(["score", "messages", "author"], ascending=[False, False, True])
    return table[columns].reset_index(drop=True)


def find_signers(rows: pd.DataFrame) -> list[str]:
    """Authors of at least three messages who sign most of them ("-Gerry", "^EK"): perhaps a brand's agents."""
    named = rows[rows["author"].notna()]
    if named.empty:
        return []
    share = _signatures(named)
    return sorted(share.index[share >= MOSTLY_SIGNED].astype(str))


def _mentioned(texts: pd.Series, accounts: np.ndarray) -> pd.Series:
    """The brand account that each text addresses first (@name), NaN where none."""
    known = {account.lstrip("@").casefold(): account for account in accounts}
    names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    found = pc.extract_regex(pa.array(texts, type=pa.large_string()), rf"(?i)@(?P<name>{names})\b")
    names_found = pd.Series(pc.struct_field(found, "name").to_pandas(), index=texts.index, dtype="str")
    return names_found.str.casefold().map(known)


def _answering(rows: pd.DataFrame, brand: pd.Series, ours: np.ndarray, parents: np.ndarray) -> pd.Series:
    """The brand of the first brand message whose parent a row is."""
    answers = ours & (parents >= 0)
    first = pd.Series(brand.to_numpy(dtype=object)[answers], index=parents[answers])
    first = first[~first.index.duplicated()]
    return pd.Series(first.reindex(np.arange(len(rows))).to_numpy(), index=rows.index)


def _in_names(authors: pd.Index, comments: pd.DataFrame) -> np.ndarray:
    """1 where an author's name is in the name of a file or of a page, or begins with it."""
    files = [re.split(r"[\W_\d]+", name) for name in comments["source_file"].cat.categories]
    words = {fold(word) for parts in files for word in parts}
    words |= {fold(name) for name in comments["brand"].dropna().unique()}
    words = {word for word in words if len(word) >= 4 and word not in _GENERIC}
    if not words:
        return np.zeros(len(authors))
    pattern = re.compile("^(?:" + "|".join(re.escape(word) for word in sorted(words)) + ")")
    return np.array([1.0 if pattern.match(fold(author)) else 0.0 for author in authors])


def _mentions(authors: pd.Index, texts: pd.Series) -> np.ndarray:
    """How many texts address each author (@name)."""
    first = texts.str.extract(r"@([\w.]{2,})", expand=False).str.casefold().value_counts()
    return first.reindex(authors.str.lstrip("@").str.casefold()).fillna(0).to_numpy(dtype=float)


def _answers(comments: pd.DataFrame) -> pd.Series:
    """Share of each author's messages that are replies in threads, where the author answers many."""
    replies = comments[comments["parent_id"].notna() & comments["author"].notna()]
    counts = replies.groupby("author", observed=True)["thread_id"].nunique()
    return np.minimum(counts / max(3, comments["thread_id"].nunique() * 0.05), 1)


def _signatures(named: pd.DataFrame) -> pd.Series:
    """Share of each author's messages that end with a signature ("-Gerry"), for authors of at least three."""
    messages = named["author"].map(named["author"].value_counts())
    several = named[(messages >= 3).to_numpy()]
    signed = several["text"].str[-20:].str.contains(SIGNATURE, regex=True)
    return signed.groupby(several["author"].to_numpy()).mean()
