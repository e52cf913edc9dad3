"""What the brand said again and again in the same words: messages that look automatic.

Whether they are answers is the user's to say: the row_ids of those marked go to the measures of waiting as `without`,
and stay in the case. In: THE TABLE of the whole case, and its direct responses. Out: one row per wording.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import brand_messages, identify_authors, known_customers
from analysis.measures.wording import fold_names, read_wording

# Twice is a message sent again, or one to two people who asked the same.
FEWEST = 3


def list_repeated(comments: pd.DataFrame, responses: pd.DataFrame) -> pd.DataFrame:
    """One row per wording (`measures.wording`) that a brand used FEWEST times or more, the most used first: form
    (a text of this wording as written: the most frequent, of these the shortest, of these the first), brand, messages,
    people (distinct authors of what they answer, however the link is known; empty where none is named), threads,
    responses (how many customer comments have one of them as first direct response), median_minutes and
    fastest_minutes of these (empty without any), row_ids (an array, ascending).

    `responses`: `measure_responses` of the same comments. What has no words (a link, an emoji) is no wording.
    """
    said = _find_repeated(comments)
    places = range(said["place"].nunique())
    answered = responses.loc[responses["state"] == "answered", ["response", "minutes"]]
    answered = answered.assign(place=answered["response"].map(said.set_index("row_id")["place"]))
    minutes = answered.groupby("place")["minutes"]
    by_place = said.groupby("place")
    found = pd.DataFrame(
        {
            "form": _choose_text(said),
            "brand": by_place["brand"].first(),
            "messages": by_place.size(),
            "people": _count_people(comments, said),
            "threads": by_place["thread_id"].nunique(),
            "responses": minutes.size().reindex(places, fill_value=0),
            "median_minutes": minutes.median(),
            "fastest_minutes": minutes.min(),
            "first": by_place["row_id"].min(),
        },
        index=places,
    )
    row_ids = np.split(said["row_id"].to_numpy(), np.cumsum(found["messages"])[:-1])[: len(found)]
    found["row_ids"] = pd.Series(row_ids, index=places, dtype="object")
    found = found.sort_values(["messages", "first"], ascending=[False, True], ignore_index=True)
    return found.drop(columns="first").astype({"form": "str"})


def _find_repeated(comments: pd.DataFrame) -> pd.DataFrame:
    """The brand's messages of repeated wordings, by place (a number per brand and wording, from 0) and row_id: place,
    row_id, text, brand, thread_id, answers.
    """
    said = comments.loc[
        brand_messages(comments) & comments["text"].notna(),
        ["row_id", "text", "brand", "thread_id", "answers"],
    ]
    people = comments.loc[known_customers(comments), "author"].dropna().unique()
    texts = pa.array(said["text"], type=pa.large_string()).dictionary_encode()
    wording = read_wording(texts.dictionary, fold_names(pa.array(people, type=pa.large_string())))
    distinct = wording.dictionary_encode()
    number = distinct.indices.to_numpy().astype("int64")[texts.indices.to_numpy()]
    worded = pc.not_equal(distinct.dictionary, "").to_numpy(zero_copy_only=False)[number]
    brands = len(said["brand"].cat.categories) + 1
    said = said.assign(place=number * brands + said["brand"].cat.codes.to_numpy("int64") + 1).loc[worded]
    said = said.loc[said.groupby("place")["row_id"].transform("size") >= FEWEST]
    said["place"] = np.unique(said["place"], return_inverse=True)[1]
    return said.sort_values(["place", "row_id"], ignore_index=True)


def _choose_text(said: pd.DataFrame) -> pd.Series:
    texts = said.groupby(["place", "text"])["row_id"].agg(["size", "min"]).reset_index()
    texts = texts.assign(length=texts["text"].str.len())
    texts = texts.sort_values(["size", "length", "min"], ascending=[False, True, True])
    return texts.drop_duplicates("place").set_index("place")["text"]


def _count_people(comments: pd.DataFrame, said: pd.DataFrame) -> pd.Series:
    asked = comments.loc[comments["row_id"].isin(said["answers"].dropna())]
    who = pd.Series(identify_authors(asked), index=asked["row_id"])
    people = said["answers"].map(who[who >= 0])
    counts = people.groupby(said["place"]).nunique()
    return counts.where(counts > 0).astype("Int64")
