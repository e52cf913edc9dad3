"""Records that name others by id -> records that hold them: X's `includes`, Zendesk's `users`, JSON:API's `included`.

In: a decoded page of results and its records. Out: the same records, each with its author (`author.username`) where the
page holds the authors apart, and with what its references say (`referenced_tweets.replied_to.id`); the lists that were
read so, whole.
"""

from analysis.intake.headers.names import fold

# Names, folded, of the lists of people that a page holds beside its records.
_PEOPLE = {"users", "authors", "people", "profiles", "accounts", "members", "contributors"}
# Names, folded, of the fields that hold the id of who wrote.
_BY = (
    "authorid",
    "userid",
    "fromid",
    "requesterid",
    "ownerid",
    "accountid",
    "createdby",
    "author",
    "user",
    "from",
)
_DEEPEST_PEOPLE = 3


def join(page: dict, records: list) -> tuple[list, set[str]]:
    """(The records with what the page holds of them elsewhere, the paths of the lists that are read so)."""
    people, paths = _by_id(page)
    included = {
        (one.get("type"), one.get("id")): one
        for one in page.get("included", ())
        if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("type"), str)
    } if isinstance(page.get("included"), list) else {}  # fmt: skip
    joined = [_joined(one, people, included) if isinstance(one, dict) else one for one in records]
    read = paths if any(_has_author(one) for one in joined) else set()
    if included and included.keys() <= {pair for one in joined for pair in _named_by(one)}:
        read = read | {"included"}
    return joined, read | _repeated(page, joined)


def _has_author(record) -> bool:
    return isinstance(record, dict) and isinstance(record.get("author"), dict)


def _named_by(record) -> list[tuple]:
    """(Type, id) of what a record of JSON:API refers to."""
    relations = record.get("relationships") if isinstance(record, dict) else None
    data = (
        [one.get("data") for one in relations.values() if isinstance(one, dict)]
        if isinstance(relations, dict)
        else []
    )
    return [(one.get("type"), one.get("id")) for one in data if isinstance(one, dict)]


def _repeated(page: dict, records: list) -> set[str]:
    """X's `includes.tweets`, where the records hold each of them already."""
    apart = page.get("includes")
    tweets = apart.get("tweets") if isinstance(apart, dict) else None
    if not isinstance(tweets, list):
        return set()
    known = {str(one.get("id")) for one in records if isinstance(one, dict)}
    return (
        {"includes.tweets"}
        if all(isinstance(one, dict) and str(one.get("id")) in known for one in tweets)
        else set()
    )


def _joined(record: dict, people: dict[str, dict], included: dict[tuple, dict]) -> dict:
    record = {
        key: _by_type(value) if fold(key) == "referencedtweets" else value for key, value in record.items()
    }
    if people and not any(isinstance(record.get(name), dict) for name in ("author", "user", "from")):
        named = {fold(key): value for key, value in record.items() if isinstance(value, str)}
        found = next((people[named[name]] for name in _BY if named.get(name) in people), None)
        if found:
            record = {key: value for key, value in record.items() if fold(key) != "author"} | {
                "author": found
            }
    relations = record.get("relationships")
    if included and isinstance(relations, dict):
        for name, relation in relations.items():
            data = relation.get("data") if isinstance(relation, dict) else None
            if (
                isinstance(data, dict)
                and isinstance(data.get("type"), str)
                and isinstance(data.get("id"), str)
            ):
                other = included.get((data["type"], data["id"]), {}).get("attributes")
                if isinstance(other, dict) and name not in record:
                    record[name] = {"id": data["id"], **other}
    return record


def _by_id(page: dict) -> tuple[dict[str, dict], set[str]]:
    """(Id -> the plain fields of each person that a page holds, the paths of the lists of people)."""
    people: dict[str, dict] = {}
    paths = set()
    level = [("", page)]
    for _ in range(_DEEPEST_PEOPLE):
        for above, here in level:
            for key, value in here.items():
                if fold(key) in _PEOPLE and isinstance(value, (dict, list)) and (found := _persons(value)):
                    people |= found
                    paths.add(f"{above}{key}")
        level = [
            (f"{above}{key}.", one)
            for above, here in level
            for key, one in here.items()
            if isinstance(one, dict)
        ]
    return people, paths


def _persons(value: dict | list) -> dict[str, dict]:
    people = {}
    for at, one in value.items() if isinstance(value, dict) else enumerate(value):
        identity = one.get("id", at) if isinstance(one, dict) else None
        if isinstance(identity, str):
            people[str(identity)] = {
                name: inner for name, inner in one.items() if not isinstance(inner, (dict, list))
            }
    return people


def _by_type(references):
    """[{"type": "replied_to", "id": "7"}] -> {"replied_to": {"id": "7"}}."""
    if not isinstance(references, list) or not all(isinstance(one, dict) for one in references):
        return references
    kinds = [one.get("type") for one in references]
    if not all(isinstance(kind, str) for kind in kinds) or len(set(kinds)) < len(kinds):
        return references
    return {one["type"]: {key: value for key, value in one.items() if key != "type"} for one in references}
