"""What a column's name means by its words, where no tool's name for it is known: whose it is, and what of it.

"Owner Response Date" is a reply's date, "reviewer_name" an author, "Est la page" says who wrote. `nameparts.csv` (word,
part) gives the parts of names in a few languages. In: a header. Out: (field, priority) pairs; `other` for a thing of
the export that is none of our fields (a profile's link, the post's date); nothing where the words say nothing.
"""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from analysis.intake.headers.names import KNOWN_NAMES, LONGEST_NAME, fields_named, fold, known_headers

PARTS = Path(__file__).parent / "nameparts.csv"
# A meaning put together from words counts less than a name that a tool is known to use.
COMPOSED = 55
# Each word that says nothing takes this much.
UNKNOWN_PENALTY = 8
# A longer name is a sentence, the question of a form: only what it asks to rate is understood.
MOST_WORDS = 5
_OTHER = (("other", 0),)
# What a known name may hold besides, if its content says so.
_ALSO = ("is_brand", "reply_text", "replies_count", "post_url")
_WORD = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")


def meanings(header: str) -> tuple[tuple[str, int], ...]:
    """(field, priority) pairs that `header` may mean, best first."""
    if len(header) > LONGEST_NAME:
        return ()
    whole = known_headers().get(fold(header))
    composed = _composed(header)
    if not whole and not _owner(header):
        # `data.author`, `node.text`: steps that say nothing leave the name its meaning.
        return fields_named(header) or composed
    if whole and {field for field, _ in whole} != {"other"}:
        told = {field for field, _ in whole}
        return (*whole, *(pair for pair in composed if pair[0] not in told and pair[0] in _ALSO))
    return whole or composed or fields_named(header)


def _steps(header: str) -> list[list[str]]:
    """The words of each step of a path (`snippet.parentId`), or of a name without steps."""
    return [words_of(step) for step in re.split(r"[./\[\]]+", header) if words_of(step)] or [[]]


def _owner(header: str) -> bool:
    """Whether a name says whose it is: a path by a step before the last, any other name perhaps by any word."""
    *path, _ = _steps(header)
    return not path or any(parts().get(word, frozenset()) & _SUBJECTS for step in path for word in step)


@cache
def parts() -> dict[str, frozenset[str]]:
    """Folded word -> the parts of a name that it may be."""
    found: dict[str, set[str]] = {}
    with PARTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(fold(row["word"]), set()).add(row["part"])
    return {word: frozenset(named) for word, named in found.items()}


def words_of(header: str) -> list[str]:
    """The folded words of a name: `replyCreatedAt` and "reply_created at" have the same."""
    return [word for found in _WORD.findall(_CAMEL.sub(" ", header)) if (word := fold(found))]


@lru_cache(maxsize=KNOWN_NAMES)
def _composed(header: str) -> tuple[tuple[str, int], ...]:
    *path, last = _steps(header)
    # The comment of a user (`userComment.thumbsUpCount`), not the user.
    path = [[word for word in step if step[1:] != ["comment"] or word == "comment"] for step in path]
    words = [*(word for step in path for word in step), *last]
    # Of a path (`snippet.parentId`) the first steps say whose it is, the last one what.
    whose = len(words) - len(last)
    named = [
        parts().get(word, frozenset()) & _SUBJECTS if place < whose else parts().get(word, frozenset())
        for place, word in enumerate(words)
    ]
    held = frozenset().union(*named)
    if {"number", "of"} <= {*words}:
        held |= {"count"}
    if sum(not part <= {"vague"} or not part for part in named) > MOST_WORDS:
        return (("rating", COMPOSED - 2 * UNKNOWN_PENALTY),) if "rating" in held else ()
    if held <= {"vague", "to", "flag"}:
        return ()
    fields = _fields(held, words)
    unknown = sum(not parts_of for parts_of in named) + 2 * ("derived" in held)
    if fields == ("other",) or (unknown and fields == ("brand",)):
        return _OTHER
    again = bool(re.search(r"[. _-]\d+$", header))
    priority = COMPOSED - UNKNOWN_PENALTY * (unknown + 2 * again)
    return tuple((field, priority - place) for place, field in enumerate(fields))


def _fields(held: frozenset[str], words: list[str]) -> tuple[str, ...]:
    """The fields that a name with these parts may hold, likeliest first."""
    if {"by", "par"} & {*words[1:]} and "date" in held:
        held = (held - {"date", "time", "post"}) | {"user"}
    flagged = _flag(held, words)
    if flagged:
        return flagged
    if "reply" in held:
        return _of_reply(held)
    if "other" in held:
        return ("other",)
    if "comment" in held and "post" in held:
        held -= {"post" if _first_subject(words) == "comment" else "comment"}
    if "parent" in held:
        return ("parent_id",) if held & {"id", "comment"} and not held & _ASPECTS - {"id"} else ("other",)
    if "taken" in held:
        return ("collected_at",) if held <= {"taken", "date", "time", "vague"} else ("other",)
    if "user" in held and "post" in held and "comment" not in held:
        return ("other",) if held & {"id", "link", "date"} else ("post_author",)
    if "user" in held or ("party" in held and "comment" not in held):
        return _of_person(held)
    if "platform" in held and not held & {"id", "link", "date", "text", "title", "rating"}:
        return ("platform",)
    if "post" in held and "comment" not in held and not {"publication"} >= _words_of("post", words):
        return _of_post(held)
    if "platform" in held:
        return ("other",)
    if "brand" in held and "comment" not in held:
        named = held <= {"brand", "name", "vague"} and not _words_of("brand", words) & _STAFF
        return ("brand",) if named else ("other",)
    return _own(held)


def _first_subject(words: list[str]) -> str:
    """What a name with a post and a comment is about: "comment post id" the post, "id du commentaire du post" not."""
    about = [part for word in words for part in ("comment", "post") if part in parts().get(word, ())]
    return about[0] if {"de", "du", "des", "la", "del", "of"} & {*words} else about[-1]


_SUBJECTS = frozenset(("user", "party", "brand", "reply", "parent", "post", "comment", "other"))
_ASPECTS = frozenset(
    ("date", "time", "text", "title", "name", "id", "link", "likes", "shares", "count", "rating", "kind")
)


def _words_of(part: str, words: list[str]) -> set[str]:
    return {word for word in words if part in parts().get(word, ())}


def _flag(held: frozenset[str], words: list[str]) -> tuple[str, ...]:
    """Who wrote: "Is Brand Post", "from agent", "Réponse de la marque ?", "Sender type"."""
    if words[0] in ("is", "est", "from", "by", "par") and "brand" in held and not held & {"id", "date"}:
        return ("is_brand",)
    if words[0] in ("is", "est") and "reply" in held:
        return ("kind",)
    if words[0] in ("is", "est", "has", "was", "a"):
        return ("other",) if len(words) > 1 else ()
    if "kind" in held and held & {"user", "party"}:
        return ("is_brand",)
    if held <= {"brand", "user", "vague"} and _words_of("brand", words) & _STAFF:
        return ("is_brand",)
    return ()


_STAFF = {
    "staff",
    "admin",
    "moderator",
    "moderateur",
    "official",
    "officiel",
    "team",
    "equipe",
    "cm",
    "agent",
}


def _of_reply(held: frozenset[str]) -> tuple[str, ...]:
    if "to" in held or "parent" in held:
        return ("parent_id",) if held & {"id"} else ("other",)
    if "count" in held:
        return ("replies_count",)
    if held & {"user", "name", "link", "rating", "likes", "other", "title", "id", "taken", "platform"}:
        return ("other",)
    if held & {"date", "time"}:
        return ("reply_date",)
    if held & {"kind", "foreign", "flag"}:
        return ("other",)
    return ("reply_text", "is_brand") if "brand" in held else ("reply_text",)


def _of_person(held: frozenset[str]) -> tuple[str, ...]:
    if held & {
        "link",
        "date",
        "time",
        "text",
        "title",
        "likes",
        "count",
        "rating",
        "shares",
        "taken",
        "foreign",
    }:
        return ("author",) if "name" in held and not held & {"link", "date", "title", "count"} else ("other",)
    if "id" in held:
        return ("author_id",)
    return ("author",) if not held & {"kind", "platform", "product"} else ("other",)


def _of_post(held: frozenset[str]) -> tuple[str, ...]:
    if "link" in held:
        return ("post_url",)
    if "id" in held:
        return ("post_id",)
    return ("other",)


def _own(held: frozenset[str]) -> tuple[str, ...]:
    """The comment's own."""
    if "count" in held:
        first = next((part for part in ("likes", "shares", "comment") if part in held), "")
        return {"likes": ("likes",), "shares": ("shares",), "comment": ("replies_count",)}.get(
            first, ("other",)
        )
    if held & {"date", "time"}:
        if "foreign" in held:
            return ("other",)
        return ("created_at",) if "date" in held else ("created_time", "created_at")
    if "link" in held:
        return ("url", "post_url")
    if "id" in held and "foreign" in held:
        return ("other",)
    for part, field in (("id", "comment_id"), ("kind", "kind")):
        if part in held and (part != "kind" or "comment" in held):
            return (field,)
    for part, field in (("title", "title"), ("rating", "rating"), ("likes", "likes"), ("shares", "shares")):
        if part in held and (part != "title" or held <= {"title", "comment", "vague", "derived", "party"}):
            return (field,)
    if held & {"kind", "title"}:
        return ("other",)
    if held & {"comment", "text"} and not held & {"name", "flag"}:
        return ("text",)
    return ("author",) if "name" in held and "comment" not in held else ()
