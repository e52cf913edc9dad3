"""A large made-up export, the same for the same seed: for the benchmark and for looking at a big case."""

import io

import numpy as np
import pandas as pd

FRENCH = (
    "bonjour toujours rien reçu ma commande depuis trois semaines le service client ne répond pas c'est honteux merci"
    " pour votre réponse rapide super bouquet je suis très déçue jamais plus chez vous le livreur est passé hier quand"
    " aurai-je mon remboursement j'attends encore personne au téléphone vraiment inadmissible bravo belle équipe colis"
    " perdu encore une fois pas mal du tout mais cher et lent je recommande cette page à mes amis"
).split()
ENGLISH = (
    "hello still waiting for my order since three weeks customer service never answers this is a shame thanks for the"
    " quick reply great flowers I am very disappointed never again the courier came yesterday when do I get my refund"
    " nobody on the phone really unacceptable well done lovely team parcel lost again not bad at all but slow and"
    " expensive I recommend this page to my friends"
).split()
BRAND = "Maison Exemple"
START = pd.Timestamp("2024-03-01T08:00Z")
DAYS = 90
ANSWERED = 0.2  # share of comments with an answer of the brand


def make_export(rows: int, seed: int = 1) -> bytes:
    """A CSV of `rows` messages (UTF-8): ids, parents, authors, dates to the second, texts of 5 to 40 words."""
    random = np.random.default_rng(seed)
    answers = int(rows * ANSWERED / (1 + ANSWERED))
    asked = rows - answers
    seconds = np.sort(random.integers(0, DAYS * 86_400, asked))
    texts = [
        " ".join(random.choice(FRENCH if french else ENGLISH, size))
        for french, size in zip(random.random(asked) < 0.5, random.integers(5, 40, asked), strict=True)
    ]
    comments = pd.DataFrame(
        {
            "comment_id": np.arange(asked) + 10_000_000,
            "parent_id": "",
            "author_name": [f"Person {number}" for number in random.integers(0, max(2, asked // 3), asked)],
            "created_time": START + pd.to_timedelta(seconds, unit="s"),
            "message": texts,
            "like_count": random.poisson(2, asked),
        }
    )
    who = random.choice(asked, answers, replace=False)
    replies = pd.DataFrame(
        {
            "comment_id": np.arange(answers) + 90_000_000,
            "parent_id": comments["comment_id"].to_numpy()[who],
            "author_name": BRAND,
            "created_time": comments["created_time"].iloc[who].reset_index(drop=True)
            + pd.to_timedelta(random.exponential(6 * 3600, answers).astype(int), unit="s"),
            "message": "Bonjour, merci de contacter notre service client.",
            "like_count": 0,
        }
    )
    table = pd.concat([comments, replies]).sort_values("created_time")
    table["created_time"] = table["created_time"].dt.strftime("%Y-%m-%dT%H:%M:%S+0000")
    table.insert(0, "page_name", BRAND)
    out = io.StringIO()
    table.to_csv(out, index=False)
    return out.getvalue().encode()


def damage_export(data: bytes, every: int = 100_000) -> bytes:
    """An export of `make_export` with one row in `every` damaged, in one of four ways in turn: a delimiter too many in
    the text, an unquoted line break in it, a stray quote in it, and a quote before it that is never closed.
    """
    lines = data.decode().split("\n")
    for turn, at in enumerate(range(every // 2, len(lines) - 1, every)):
        cells = lines[at].split(",")
        text = cells[5]
        first, _, rest = text.partition(" ")
        cells[5] = (f"{first}, {rest}", f"{first}\n{rest}", f'{first} 19" {rest}', f'"{text}')[turn % 4]
        lines[at] = ",".join(cells)
    return "\n".join(lines).encode()
