"""Chats, each with its messages -> the messages: {"name": "Fans", "messages": [...]}.

In: a list of records. Out: where most of them say nothing themselves but hold a list of messages, these, each with the
plain fields of its chat (`chat.name`); otherwise the same list.
"""

from analysis.intake.headers.names import fields_named, fold

# Names, folded, of the list of messages in a chat. Other lists in a record are read as answers to it or as a cell.
_MESSAGES = {"messages", "messagelist", "posts", "reviews", "tweets", "items", "entries"}
SAMPLE = 20


def unpacked(elements: list) -> list:
    """The messages in place of the chats that hold them."""
    some = [one for one in elements if isinstance(one, dict)][:SAMPLE]
    holding = [one for one in some if _list_in(one)]
    if not holding or 2 * len(holding) <= len(some):
        return elements
    return [message for one in elements for message in (_messages(one) if isinstance(one, dict) else [one])]


def _messages(chat: dict) -> list:
    name = _list_in(chat)
    if not name:
        return [chat]
    about = {f"chat.{key}": inner for key, inner in chat.items() if not isinstance(inner, (dict, list))}
    return [{**one, **about} if isinstance(one, dict) else one for one in chat[name]]


def _list_in(record: dict) -> str:
    """The name of the list of messages in a record that is none itself, "" where there is none."""
    if any(
        field == "text" for key in record for field, _ in fields_named(key) if isinstance(record[key], str)
    ):
        return ""
    lists = [
        key for key, inner in record.items() if isinstance(inner, list) and inner and fold(key) in _MESSAGES
    ]
    return lists[0] if len(lists) == 1 and all(isinstance(one, dict) for one in record[lists[0]]) else ""
