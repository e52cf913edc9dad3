"""What a column's name means by its words: whose it is and what of it, in names that no tool is known to use."""

import pytest

from analysis.intake.headers.meanings import meanings, parts


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("reviewer_name", "author"), ("Nom du profil", "author"), ("senderScreenName", "author"),
        ("user.login", "author"), ("contributor_id", "author_id"),
        ("Owner Response Date", "reply_date"), ("Réponse CM", "reply_text"), ("response.snippet", "reply_text"),
        ("Antwort des Unternehmens", "reply_text"), ("Date de notre réponse", "reply_date"),
        ("Réponse de la marque ?", "reply_text"), ("Est la page", "is_brand"), ("From agent", "is_brand"),
        ("Number of replies", "replies_count"), ("comment-likes", "likes"), ("Date of review", "created_at"),
        ("Notez notre service de 1 à 5", "rating"), ("Overall rating", "rating"), ("reply to id", "parent_id"),
        ("snippet.parentId", "parent_id"), ("comment_post_ID", "post_id"), ("Crawled at", "collected_at"),
        ("commentaireTexte", "text"), ("Lien du commentaire 2", "url"),
    ],
)  # fmt: skip
def test_a_name_by_its_words(header, field):
    found = meanings(header)
    assert found
    assert found[0][0] == field


@pytest.mark.parametrize(
    "header",
    [
        "profile_link", "author followers", "reviewer_avatar", "Job Title", "Date of birth", "order_id", "user bio",
        "has_reply", "sender country", "reply author", "post_updated_date", "Order-ID",
    ],
)  # fmt: skip
def test_a_name_of_something_else(header):
    assert {field for field, _ in meanings(header)} <= {"other"}


def test_a_name_that_says_nothing():
    for header in (
        "x1lliihq",
        "column_7",
        "",
        "de la",
        "What could we improve?",
        "Tell us about your experience",
    ):
        assert meanings(header) == ()


def test_known_names_go_before_words():
    assert meanings("Comment")[0] == ("text", 100)
    assert meanings("reply_count")[0][0] == "replies_count"


def test_every_part_is_one_that_the_rules_know():
    assert frozenset().union(*parts().values()) == {
        "brand", "comment", "count", "date", "derived", "flag", "foreign", "id", "kind", "likes", "link", "name",
        "other", "parent", "party", "platform", "post", "rating", "reply", "shares", "taken", "text", "time", "title",
        "to", "user", "vague",
    }  # fmt: skip
