"""Which customer comment a brand message answers, and how we know.

In: the table as intake leaves it. Out: two columns, `answers` (row_id) and `answers_by`, in the order of trust:

- same_row: the export holds the reply on the row of the review it answers (observed)
- parent: the message hangs directly below a customer's comment or post, or that comment names it (observed)
- mention: it addresses by name somebody who wrote before it in the thread (inferred)
- order: the last customer comment before it in the thread (inferred)

Below a wall post everything hangs flat, so there a name in the message says more than the parent does.
"""

import pandas as pd

from analysis.comments import ANSWERED_BY, brand_messages
from analysis.enrich.addressees import find_addressees, name_keys

ANSWERS_BY = pd.CategoricalDtype(ANSWERED_BY)


def link_answers(comments: pd.DataFrame) -> pd.DataFrame:
    """One row per row of `comments` (same index): `answers` (Int64 row_id) and `answers_by` (category).

    Both are empty on customer rows and on brand messages that answer nobody, such as the brand's own posts.
    """
    links = pd.DataFrame(
        {
            "answers": pd.array([pd.NA] * len(comments), dtype="Int64"),
            "answers_by": pd.Categorical([None] * len(comments), dtype=ANSWERS_BY),
        },
        index=comments.index,
    )
    from_brand = brand_messages(comments)
    brand, asking = comments[from_brand], comments[~from_brand]
    if brand.empty or asking.empty:
        return links

    parents = _parent_links(brand, asking)
    mentions = _mention_links(brand, asking)
    flat = brand.loc[parents.index, "kind"].eq("comment")
    overridden = flat[flat].index.intersection(mentions.index)
    asked = comments.set_index("row_id")["author"]
    other_person = (
        asked.loc[parents.loc[overridden]].to_numpy() != asked.loc[mentions.loc[overridden]].to_numpy()
    )

    found = [
        (_same_row_links(brand, asking), "same_row"),
        (parents.drop(overridden[other_person]), "parent"),
        (mentions, "mention"),
        (_order_links(brand, asking), "order"),
    ]
    for link, how in found:
        fresh = link.index[links.loc[link.index, "answers"].isna()]
        links.loc[fresh, "answers"] = link.loc[fresh].astype("Int64")
        links.loc[fresh, "answers_by"] = how
    return links


def _same_row_links(brand, asking) -> pd.Series:
    by_place = asking.drop_duplicates(["source_file", "source_row"])
    merged = brand[["source_file", "source_row"]].assign(index=brand.index)
    merged = merged.astype({"source_file": "str"}).merge(
        by_place[["source_file", "source_row", "row_id"]].astype({"source_file": "str"}),
        on=["source_file", "source_row"],
    )
    return merged.set_index("index")["row_id"]


def _parent_links(brand, asking) -> pd.Series:
    known = asking[asking["comment_id"].notna()].drop_duplicates("comment_id")
    rows = pd.Series(known["row_id"].to_numpy(), index=known["comment_id"].to_numpy())
    by_parent = brand["parent_id"].map(rows)
    # The customer's row may name its answer instead.
    named = asking.loc[asking["response_ids"].notna(), ["row_id", "response_ids"]]
    named = named.assign(response_ids=named["response_ids"].str.split(",")).explode("response_ids")
    named = named.drop_duplicates("response_ids").set_index("response_ids")["row_id"]
    by_parent = by_parent.fillna(brand["comment_id"].map(named))
    # An export that knows threads but no parents: what hangs below a customer's post hangs below that post.
    roots = asking[asking["kind"].eq("post") & asking["thread_id"].notna()].drop_duplicates("thread_id")
    roots = roots.set_index("thread_id")["row_id"]
    below_root = brand["parent_id"].isna() & brand["kind"].eq("comment")
    by_parent = by_parent.fillna(brand["thread_id"].where(below_root).map(roots))
    return by_parent.dropna().astype("int64")


def _mention_links(brand, asking) -> pd.Series:
    addressed = find_addressees(brand["text"])  # index of brand, one row per name addressed
    if addressed.empty:
        return pd.Series(dtype="int64")
    messages = brand.loc[addressed.index, ["row_id", "thread_id", "created_at"]].assign(
        name=addressed.to_numpy(), index=addressed.index
    )
    writers = name_keys(asking[["author", "author_id"]])
    candidates = asking.loc[writers.index, ["row_id", "thread_id", "created_at"]].assign(
        name=writers.to_numpy()
    )
    # A message that stands alone (no thread with asking in it) may still address somebody by a handle.
    shared = messages["thread_id"].isin(candidates["thread_id"].dropna())
    within = _latest_before(messages[shared], candidates, ["name", "thread_id"])
    alone = messages[~shared & messages["index"].isin(brand.index[brand["text"].str.startswith("@")])]
    anywhere = _latest_before(alone, candidates, ["name"])
    return pd.concat([within, anywhere])


def _order_links(brand, asking) -> pd.Series:
    messages = brand.loc[brand["kind"].ne("post"), ["row_id", "thread_id", "created_at"]]
    messages = messages.assign(index=messages.index)
    return _latest_before(messages, asking[["row_id", "thread_id", "created_at"]], ["thread_id"])


def _latest_before(messages: pd.DataFrame, candidates: pd.DataFrame, by: list[str]) -> pd.Series:
    """row_id of the latest candidate before each message with equal `by`; indexed by the message's index."""
    messages = messages.dropna(subset=[*by, "created_at"]).sort_values(["created_at", "row_id"])
    candidates = candidates.dropna(subset=[*by, "created_at"]).sort_values(["created_at", "row_id"])
    if messages.empty or candidates.empty:
        return pd.Series(dtype="int64")
    found = pd.merge_asof(
        messages.drop(columns="row_id"),
        candidates.rename(columns={"row_id": "answers"}),
        on="created_at",
        by=by,
    ).dropna(subset="answers")
    return found.drop_duplicates("index").set_index("index")["answers"].astype("int64")
