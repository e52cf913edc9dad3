"""Fields that no column's name told, looked for in the content: texts, dates, links, who speaks, authors.

In: the columns' names and contents and what is guessed so far (`guesses` is filled). A wrong guess is worse than none:
content alone is believed where it is clear, and only of columns whose names say nothing else.
"""

from dataclasses import replace

from analysis.intake.columns.contents import Content
from analysis.intake.columns.guess import Guess
from analysis.intake.flags import are_sides
from analysis.intake.headers.meanings import meanings, parts, words_of

# Content alone is believed where it is this clear.
DATES_BY_CONTENT = 0.9
# Where each row has its own post, what a tool calls a post is the message.
OWN_POSTS = 0.95
# Fewer rows show nothing about what repeats.
FEW = 3
# Names of people are met again, but not in most rows; a category is.
AUTHORS_DISTINCT = 0.3

Contents = list[Content]
Guesses = dict[str, Guess]


def posts_are_messages(names: tuple[str, ...], contents: Contents, guesses: Guesses) -> None:
    """An export of posts ("Post Text", "Post Date", "Post ID") in which nothing is called a comment."""

    def words(place: int) -> set[str]:
        return {part for word in words_of(names[place]) for part in parts().get(word, ())}

    for field, post in (("comment_id", "post_id"), ("url", "post_url")):
        held = guesses.get(post)
        if field in guesses or held is None:
            continue
        content = contents[held.position]
        if content.filled >= FEW and content.distinct >= OWN_POSTS and content.fits(field):
            guesses[field] = replace(guesses.pop(post), data={"column": held.column})
    taken = {guess.position for guess in guesses.values()}
    for field, part in (("text", "text"), ("created_at", "date"), ("created_at", "time"), ("title", "title")):
        if field in guesses and not contents[guesses[field].position].empty:
            continue
        for place, content in enumerate(contents):
            if place in taken or content.filled < FEW or content.distinct < OWN_POSTS:
                continue
            said = words(place)
            if not {"post", part} <= said or said & {"other", "foreign", "reply", "link", "id"}:
                continue
            if content.is_prose if field in ("text", "title") else content.fits(field):
                guesses[field] = Guess(names[place], place, "by-name", {"column": names[place]})
                taken.add(place)
                break


def guess_by_content(names: tuple[str, ...], contents: Contents, guesses: Guesses, unused: set[int]) -> None:
    """Texts, dates, times, links, sides and authors in columns whose names say nothing."""

    def unnamed(*wanted: str) -> list[int]:
        """Columns whose name says nothing, or that very thing."""
        taken = {guess.position for guess in guesses.values()} | unused
        free = [place for place in range(len(names)) if place not in taken and not contents[place].empty]
        return [place for place in free if {name for name, _ in meanings(names[place])} <= {*wanted}]

    def take(field: str, place: int, reason: str, **data) -> None:
        guesses[field] = Guess(names[place], place, reason, {"column": names[place], **data})

    if "text" not in guesses or contents[guesses["text"].position].empty:
        _text(unnamed, contents, guesses, take)
    if "created_at" not in guesses or _foreign(guesses["created_at"].column):
        dates = [place for place in unnamed("created_at") if not _foreign(names[place])]
        dates.sort(key=lambda place: (-contents[place].distinct, place))
        best = next((place for place in dates if contents[place].dates >= DATES_BY_CONTENT), None)
        if best is not None:
            take("created_at", best, "by-dates", share=round(contents[best].dates * 100))
    if "created_time" not in guesses and "created_at" in guesses:
        clocks = unnamed("created_time")
        best = next((place for place in clocks if contents[place].clocks >= DATES_BY_CONTENT), None)
        if best is not None:
            take("created_time", best, "by-clock")
    if "url" not in guesses:
        links = [place for place in unnamed("url", "post_url") if contents[place].links >= DATES_BY_CONTENT]
        links = [place for place in links if not contents[place].is_profile]
        if links:
            best = max(links, key=lambda place: contents[place].distinct)
            wanted = "url" if contents[best].distinct > DATES_BY_CONTENT else "post_url"
            if wanted not in guesses:
                take(wanted, best, "by-links")
    if "is_brand" not in guesses or contents[guesses["is_brand"].position].empty:
        sides = [place for place in unnamed("is_brand", "kind", "author") if are_sides(contents[place].cells)]
        if sides:
            take("is_brand", sides[0], "by-sides")
    if not {"author", "author_id"} & {*guesses} and "text" in guesses:
        people = (place for place in unnamed("author") if contents[place].distinct > AUTHORS_DISTINCT)
        best = next((place for place in people if contents[place].is_people), None)
        if best is not None:
            take("author", best, "by-people")


def _text(unnamed, contents: Contents, guesses: Guesses, take) -> None:
    # A name of a text-like field (a title, a description) is weaker than a long text without a known name.
    texts = unnamed("text", "title")
    texts.sort(key=lambda place: -contents[place].length * contents[place].distinct)
    best = next((place for place in texts if contents[place].is_prose), None)
    if best is not None:
        take("text", best, "by-text", signs=round(contents[best].length))
    elif "title" in guesses and contents[guesses["title"].position].is_prose:
        place = guesses.pop("title").position
        take("text", place, "by-text", signs=round(contents[place].length))


def _foreign(name: str) -> bool:
    """A date of something else than the comment: the post, an update, the collection, an experience, a reply."""
    return any(part in name.casefold() for part in (
        "post", "updat", "edit", "modif", "collect", "scrap", "crawl", "extract", "experienc", "reply", "répon",
        "repons", "birth", "join", "inscri", "status", "index",
    ))  # fmt: skip
