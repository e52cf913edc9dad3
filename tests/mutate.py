"""Exports damaged at random, the same for the same seed: what the fuzz run reads (tests/fuzz.py).

In: sources (name -> bytes) and a random.Random. Out: the name, the bytes and which mutations were made. A mutation
takes (random, bytes, another source) and gives bytes; of a workbook or an archive one member is damaged, or the whole.
"""

import io
import json
import os
import zipfile
from pathlib import Path
from random import Random

OWN = Path(__file__).parent / "exports"
# Of a longer text its head and a stretch are taken; a longer workbook is left out.
MOST_BYTES, MOST_WORKBOOK = 24_000, 60_000
# Mutations may make it longer, up to this: many inputs find more than long ones.
LONGEST = 1_000_000
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "cp850", "cp1251",
             "shift_jis", "gb18030")  # fmt: skip
INSERTED = (b'"', b"'", b'""', b"\\", b",", b";", b"\t", b"|", b"||", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"\r",
            b"\n", b"\r\n", b"\n\n\n", b"\x1a", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0b", b"\x1e", b"\xee\x80\x8d",
            b"\xed\xa0\x80", b"=", b"{", b"[", b"}", b"]", b"NaN", b"1e999", b"9" * 25, "\u00b2".encode(), b"-1",
            "\u0663".encode(), b"0000-00-00", b"99999999999999", b"<!--", b"sep=;\n", b"id,text,date\n",
            b'\n"a";"b";"c"\n')  # fmt: skip
PIECES = (b"a", b"a b ", b"1", b'""', b'"', b",", b"; ", "é".encode(), b"\n", b"\r", b"<p>", "Ã©".encode(), b"( ",
          b'{"text":"', b" ", b"0.", b"-", b"1 ", b"http://a")  # fmt: skip
BRACKETS = (("[", "]"), ('{"a":', "}"), ('{"replies":[', "]}"), ('{"text":"x","comments":{"data":[', "]}}"),
            ('[{"text":"a"},', "]"))  # fmt: skip


def load_sources() -> dict[str, bytes]:
    """The files of tests/exports and, where it is named, of BADBUZZ_EXPORTS, by name."""
    folders = [OWN, *([Path(os.environ["BADBUZZ_EXPORTS"])] if os.environ.get("BADBUZZ_EXPORTS") else [])]
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    skipped = (".expect.json", "SOURCE.txt", "README.md")
    found = {file.name: file.read_bytes() for file in files if not file.name.endswith(skipped)}
    return {
        name: data for name, data in found.items() if len(data) <= MOST_WORKBOOK or not data.startswith(b"PK")
    }


def make_input(sources: dict[str, bytes], random: Random) -> tuple[str, bytes, list[str]]:
    """One damaged export: (name, bytes, mutations made)."""
    name, other = random.choice(list(sources)), random.choice(list(sources))
    data, second = _shortened(random, sources[name]), _shortened(random, sources[other])
    made = []
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        mutation = random.choice(MUTATIONS)
        data = _inside(random, data, mutation, second)[:LONGEST]
        made.append(mutation.__name__)
    return name, data, made


def _shortened(random: Random, data: bytes) -> bytes:
    if len(data) <= MOST_BYTES or data.startswith(b"PK"):
        return data
    begin = random.randrange(len(data))
    return data[:4_000] + data[begin : begin + random.choice((300, 2_000, 8_000, MOST_BYTES - 4_000))]


def _inside(random: Random, data: bytes, mutation, second: bytes) -> bytes:
    """The mutation applied to the bytes, or to one member of a ZIP."""
    if not data.startswith(b"PK") or random.random() < 0.3:
        return mutation(random, data, second)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {member: archive.read(member) for member in archive.namelist()}
    except Exception:  # a ZIP damaged before: its bytes are damaged once more
        return mutation(random, data, second)
    if not members:
        return data
    chosen = random.choice(list(members))
    members[chosen] = mutation(random, members[chosen], second)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(zipfile.ZipInfo(member), content)
    return out.getvalue()


def flip_bytes(random: Random, data: bytes, second: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(random.choice((1, 3, 20, 200)) if found else 0):
        found[random.randrange(len(found))] = random.randrange(256)
    return bytes(found)


def cut_off(random: Random, data: bytes, second: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[at:] if random.random() < 0.2 else data[:at]


def splice(random: Random, data: bytes, second: bytes) -> bytes:
    begin, length = random.randrange(len(second) + 1), random.randrange(1, 5_000)
    at = random.choice((0, len(data), random.randrange(len(data) + 1)))
    return data[:at] + second[begin : begin + length] + data[at:]


def insert_signs(random: Random, data: bytes, second: bytes) -> bytes:
    signs = random.choice(INSERTED)
    for _ in range(random.choice((1, 1, 2, 10, 100))):
        at = random.choice((0, len(data), *[random.randrange(len(data) + 1)] * 6))
        data = data[:at] + signs + data[at:]
    return data


def change_lines(random: Random, data: bytes, second: bytes) -> bytes:
    """Lines repeated, removed, shuffled, joined, or emptied."""
    lines = data.splitlines(keepends=True) or [b""]
    for _ in range(random.choice((1, 2, 10))):
        at = random.randrange(len(lines))
        what = random.randrange(6)
        if what == 0:
            lines[at:at] = [lines[at]] * random.choice((1, 2, 600))
        elif what == 1 and len(lines) > 1:
            del lines[at : at + random.choice((1, 1, 5))]
            lines = lines or [b""]
        elif what == 2:
            random.shuffle(lines)
        elif what == 3:
            lines[at] = lines[at].rstrip(b"\r\n")
        elif what == 4:
            lines[at:at] = [b"\n"] * random.choice((1, 3, 30))
        else:
            lines.insert(at, random.choice(lines))
    return b"".join(lines)


def change_ends(random: Random, data: bytes, second: bytes) -> bytes:
    """Line ends of another system, in all or some lines."""
    end = random.choice((b"\r", b"\r\n", b"\n\r", b"\r\r\n", b"\n\n", b"\x0c", b" \n", b",\n", b";;\n"))
    lines, share = data.splitlines(), random.choice((1, 1, 0.5, 0.05))
    return b"".join(line + (end if random.random() < share else b"\n") for line in lines)


def change_delimiter(random: Random, data: bytes, second: bytes) -> bytes:
    old, new = (
        random.choice((b",", b";", b"\t", b"|")),
        random.choice((b",", b";", b"\t", b"|", b" ", b"::", b"")),
    )
    return data.replace(old, new, random.choice((-1, -1, 1, 20)))


def change_quotes(random: Random, data: bytes, second: bytes) -> bytes:
    old, new = random.choice(
        ((b'"', b"'"), (b'""', b'\\"'), (b'"', b""), (b'""', b'"'), (b"'", b'"'), (b",", b'","'))
    )
    return data.replace(old, new, random.choice((-1, -1, 1, 5)))


def encode_again(random: Random, data: bytes, second: bytes) -> bytes:
    """Another encoding, or UTF-8 decoded as an 8-bit encoding and written again."""
    text = data.decode("utf-8", errors="replace")
    if random.random() < 0.3:
        text = data.decode(random.choice(("cp1252", "latin-1", "mac_roman")), errors="replace")
        return text.encode()
    return text.encode(random.choice(ENCODINGS), errors="replace")


def repeat_column(random: Random, data: bytes, second: bytes) -> bytes:
    """One column of a delimited text twice (or many times), cut by the delimiter alone."""
    sign = max((b",", b";", b"\t", b"|"), key=data[:2_000].count)
    times, place, rows = random.choice((1, 1, 2, 50)), random.randrange(8), []
    for line in data.splitlines():
        cells = line.split(sign)
        rows.append(sign.join([*cells, *[cells[min(place, len(cells) - 1)]] * times]))
    return b"\n".join(rows)


def huge_cell(random: Random, data: bytes, second: bytes) -> bytes:
    piece = random.choice(PIECES)
    at = random.randrange(len(data) + 1)
    return data[:at] + piece * random.choice((1_000, 30_000, 200_000)) + data[at:]


def deep_json(random: Random, data: bytes, second: bytes) -> bytes:
    depth = random.choice((5, 70, 900, 20_000))
    left, right = random.choice(BRACKETS)
    made = (left * depth + random.choice(('{"text":"bonjour"}', "", "1")) + right * depth).encode()
    return random.choice((made, data + made, made + data, b"[" + made + b"," + data.lstrip(b"[")))


def to_json(random: Random, data: bytes, second: bytes) -> bytes:
    """The lines as JSON of a shape that no export should have."""
    lines = data.decode("utf-8", errors="replace").splitlines()[:200]
    values = [
        None,
        True,
        1e400,
        -0.0,
        10**30,
        "",
        [],
        {},
        [[]],
        [{}],
        {"text": None},
        {"": ""},
        "\ud800",
        ["a", 1],
    ]
    rows = [
        {
            "id": random.choice(values),
            "message": line,
            random.choice(("date", "from", "text", "")): random.choice(values),
        }
        for line in lines
    ]
    whole = random.choice(
        (
            rows,
            {"data": rows},
            {"a": {"b": rows}, "c": rows[:2]},
            [rows, rows],
            {str(i): row for i, row in enumerate(rows)},
        )
    )
    if random.random() < 0.3:
        return "\n".join(json.dumps(row) for row in rows).encode()
    return json.dumps(whole, ensure_ascii=random.random() < 0.5).encode("utf-8", errors="surrogatepass")


def to_archive(random: Random, data: bytes, second: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("a.csv", data), ("b/b.csv", second), ("c.txt", b""))[: random.randrange(1, 4)]:
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


MUTATIONS = (
    flip_bytes, flip_bytes, cut_off, splice, splice, insert_signs, insert_signs, insert_signs, change_lines,
    change_lines, change_ends, change_delimiter, change_quotes, change_quotes, encode_again, repeat_column, huge_cell,
    deep_json, to_json, to_archive,
)  # fmt: skip
