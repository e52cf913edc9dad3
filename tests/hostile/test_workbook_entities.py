"""Entities in the XML of a workbook: refused in every part and encoding, nothing grows and nothing is fetched."""

import pytest

from analysis.errors import UnreadableFile
from analysis.intake.read import read_table, read_tables
from tests.hostile.made_books import MAIN, TEXTS, parts_of, zipped

STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs>'
SST = f'<sst xmlns="{MAIN}">'


def refused(data):
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, "a.xlsx")
    assert "the secret" not in str(caught.value)
    return caught.value.data["reason"]


LAUGHS = '<!DOCTYPE x [<!ENTITY a "haha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip
DOCTYPES = {
    "billion laughs": (LAUGHS, "&j;"),
    "quadratic": (f'<!DOCTYPE x [<!ENTITY a "{"b" * 50_000}">]>', "&a;" * 20_000),
    "file": ('<!DOCTYPE x [<!ENTITY a SYSTEM "file://{}">]>', "&a;"),
    "net": ('<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/a">]>', "&a;"),
    "a document type elsewhere": ('<!DOCTYPE x SYSTEM "file://{}">', "b"),
    "entities of parameters": ('<!DOCTYPE x [<!ENTITY % a SYSTEM "file://{}"> %a;]>', "b"),
}
PARTS = ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
         "xl/sharedStrings.xml", "xl/styles.xml")  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", DOCTYPES)
def test_entities_mean_nothing_in_any_part(kind, part, encoding, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    head, use = DOCTYPES[kind]
    head = head.replace("{}", str(secret))
    parts = parts_of(strings=f"{SST}<si><t>a</t></si></sst>", styles=STYLES + "<xf/></cellXfs></styleSheet>")
    used = parts[part].replace("<t>a</t>", f"<t>{use}</t>").replace("where is it?", use)
    parts[part] = (head + used).encode(encoding)
    assert refused(zipped(parts)) == "damaged-workbook"


def test_the_same_parts_without_a_document_type_are_read():
    parts = parts_of(strings=f"{SST}<si><t>a</t></si></sst>", styles=STYLES + "<xf/></cellXfs></styleSheet>")
    for encoding in ("utf-8", "utf-16"):
        whole = zipped({name: content.encode(encoding) for name, content in parts.items()})
        assert read_table(whole, "a.xlsx").frame["text"].tolist() == TEXTS
