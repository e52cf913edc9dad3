"""What stands above what: which lists hold answers, a post beside its comments ({"post": {}, "comments": []}).

In: decoded objects. Out: the same with the comments inside the post, as `json_flat` reads them; what else stands beside
a list of records and says something.
"""

import re

from analysis.intake.headers.names import fields_named, fold
from analysis.intake.nested.source import DEEPEST

# Names, folded, of the lists in which tools nest the answers to a comment.
REPLIES = {
    "replies", "comments", "answers", "children", "responses", "reponses", "replycomment", "replycomments",
    "replycommentlist", "subcomments", "childcomments", "childrencomments", "nestedcomments", "threadedcomments",
    "edgethreadedcomments", "previewchildcomments", "subreplies", "reponsescommentaires", "conversationparts",
}  # fmt: skip
# Names, folded, under which programs put what was commented on.
_POSTS = {
    "post", "publication", "video", "photo", "submission", "media", "tweet", "status", "article", "story", "reel",
    "videodetails", "root", "original", "parentpost", "mainpost",
}  # fmt: skip
# Of these, the names whose value may be the text itself ("status": "done" is none).
_TEXTS = {"post", "publication", "tweet", "submission"}
# Slack: seconds and a number in them, which no other message of the channel has.
_SLACK = re.compile(r"\d{10}\.\d{6}")
# Where the comments go, inside the post: the first name that it does not use itself.
_BELOW = ("comments", "replies", "answers", "children", "nested_comments")
# What makes an object with a text a message of someone: "message": "OK" beside a list is none.
_SAID_BY = {"author", "author_id", "created_at", "likes", "comment_id", "url", "post_url"}
# A shorter text beside a list is a state of the answer ("success"), not something that was written.
LONG_ENOUGH = 20


def are_replies(path: str) -> bool:
    """Whether a list of that name in a record holds what was answered to it."""
    return any(fold(part) in REPLIES for part in path.split("."))


def threaded(record: dict) -> dict:
    """The record, or the post in it with the comments that stand beside it; what it answers to above it."""
    if isinstance(record.get("parent"), dict):
        record = _below_parent(record)
    if _SLACK.fullmatch(str(record.get("ts"))) and "id" not in record:
        return _with_id(record)
    key, post = _post(record)
    name = next((name for name in record if are_replies(name) and name != key), None) if post else None
    if name is None:
        return record
    comments = _marked(record[name])
    if comments is None:
        return record
    below = next(name for name in _BELOW if name not in post)
    return {"kind": "post", **post, below: comments}


def holds_post(record: dict) -> bool:
    """Whether `threaded` finds a post beside comments."""
    return threaded(record) is not record


def beside_list(holder: dict, name: str) -> list[str]:
    """Names of what stands beside the list `name` and holds a text."""
    return [key for key, value in holder.items() if key != name and _says_something(key, value)]


def _post(record: dict) -> tuple[str, dict]:
    """(The name of the post in a record, the post); an empty one where there is none."""
    for key, value in record.items():
        folded = key.lower().replace("_", "")
        if folded not in _POSTS:
            continue
        if isinstance(value, dict) and _is_message(value):
            return key, value
        if folded in _TEXTS and _is_prose(value) and " " in value.strip():
            beside = {one: inner for one, inner in record.items() if not isinstance(inner, (dict, list))}
            return key, {"text": value} | {one: inner for one, inner in beside.items() if one != key}
    return "", {}


def _with_id(message: dict) -> dict:
    """A message of Slack with its moment as its id; the first of a thread names itself, so it answers nothing."""
    first = message.get("thread_ts") == message["ts"]
    return {"id": message["ts"]} | {
        key: one for key, one in message.items() if not (first and key == "thread_ts")
    }


def _marked(comments):
    """The comments, said to be such; None where they are not all objects."""
    if isinstance(comments, dict):
        lists = {key: _marked(inner) for key, inner in comments.items() if isinstance(inner, list)}
        return comments | lists if len(lists) == 1 and None not in lists.values() else None
    if not isinstance(comments, list) or not all(isinstance(one, dict) for one in comments):
        return None
    return [{"kind": "comment", **one} for one in comments]


def _below_parent(record: dict) -> dict:
    """Bluesky puts what was answered to inside the answer, {"post": b, "parent": {"post": a}}: a with b below it."""
    for _ in range(DEEPEST):
        above = record.get("parent")
        if not isinstance(above, dict) or not isinstance(above.get("post"), dict):
            return record
        own = {key: value for key, value in record.items() if key != "parent"}
        others = above["replies"] if isinstance(above.get("replies"), list) else []
        record = {**above, "replies": [own, *others]}
    return record


def _is_message(value: dict) -> bool:
    """Whether an object has a text of its own, and who wrote it, when, or where it stands."""
    text = any(_is_prose(one) and _may_be(key, "text") for key, one in value.items())
    keys = [*value, *(key for one in value.values() if isinstance(one, dict) for key in one)]
    return text and any(field in _SAID_BY for key in keys for field, _ in fields_named(key))


def _says_something(key: str, value) -> bool:
    if isinstance(value, dict):
        return _is_message(value)
    named = key.lower() in _TEXTS or _may_be(key, "text")
    return named and _is_prose(value) and len(value) >= LONG_ENOUGH and " " in value.strip()


def _may_be(key: str, field: str) -> bool:
    return any(one == field for one, _ in fields_named(key))


def _is_prose(value) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not value.lstrip().startswith("http")
