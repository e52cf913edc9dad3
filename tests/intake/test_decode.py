"""Encodings: found from the bytes alone, in short texts too; what is no text in them is replaced and counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.encodings.decode import decode
from analysis.intake.read import read_table

FRENCH = (
    "id;auteur;date;message\n1;Zoé;06/08/2012;Très déçu, ça n'est pas arrivé à l'heure !\n",
    "id,message\n1,déçu\n",
    "id,message\n1,Merci à vous\n2,ok\n",
    "id,text\n1,café\n2,naïve\n",
    "id,text\n1,ÉNORME DÉCEPTION À ÉVITER\n",
    "id,text\n1,Noël\n2,Hâte d'être là\n",
    "id,text\n1,MAÎTRE D'HÔTEL\n",
    "id,text\n1,àààç\n",
    "id,text\n1,señor Müller grüße über Straße\n",
)
TYPED = "id;texte\n1;L’été « indien »…\n2;C’est cher – très cher\n"
OTHERS = {
    "cp1251": "Это очень плохой сервис, я ждал посылку три недели и никто не ответил.",
    "koi8-r": "Это очень плохой сервис, я ждал посылку три недели и никто не ответил.",
    "cp1253": "Πολύ κακή εξυπηρέτηση, περίμενα τρεις εβδομάδες και δεν απάντησε κανείς.",
    "cp1256": "خدمة سيئة جدا انتظرت ثلاثة أسابيع ولم يجب أحد أريد استرداد أموالي",
    "cp1255": "שירות גרוע מאוד חיכיתי שלושה שבועות ואף אחד לא ענה אני רוצה את הכסף שלי",
    "shift_jis": "サービスがとても悪いです。三週間待っても返事がありません。返金してください。",
    "gb18030": "服务太差了,我等了三个星期没有人回复,请退款给我,再也不会在这里买东西了。",
    "euc_kr": "서비스가 너무 나빠요. 삼 주 동안 기다렸지만 아무도 대답하지 않았습니다.",
    "big5": "服務太差了,我等了三個星期沒有人回覆,請退款給我,再也不會在這裡買東西了。",
    "cp1250": "Bardzo zła obsługa, czekałem trzy tygodnie na paczkę i nikt nie odpowiedział. Źle się działo.",
    "cp1254": "Çok kötü hizmet, üç hafta bekledim ve kimse cevap vermedi. Paramı geri istiyorum, değişmedi.",
}
UNMARKED = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize(
    "encoding", ["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp850", "utf-8", *UNMARKED]
)
@pytest.mark.parametrize("text", FRENCH)
def test_short_french(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_typographic_signs(encoding):
    assert decode(TYPED.encode(encoding)).text == TYPED


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "iso8859_15"])
def test_a_single_euro(encoding):
    assert decode("id,price\n1,20 €\n".encode(encoding)).text == "id,price\n1,20 €\n"


@pytest.mark.parametrize("encoding", OTHERS)
@pytest.mark.parametrize("rows", [1, 8])
def test_other_alphabets(encoding, rows):
    text = "id,author,created_at,message\n" + "".join(
        f"{row},user{row},2012-08-06 14:03:22,{OTHERS[encoding]}\n" for row in range(rows)
    )
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", UNMARKED)
@pytest.mark.parametrize("text", [*OTHERS.values(), "😀😀😀", "一丁七"])
def test_utf_without_mark_and_with_few_ascii_signs(text, encoding):
    table = f"id,text\n1,{text}\n2,{text}\n"
    assert decode(table.encode(encoding)).text == table


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("times", [1, 40])
def test_lines_of_another_encoding_among_utf8(encoding, times):
    whole, other = "1,Zoé,Très déçu du service\n2,Léa,ça va\n", "3,Noël,à éviter\n" * times
    decoded = decode(whole.encode() * 8 + other.encode(encoding))
    assert decoded.text == whole * 8 + other
    assert (decoded.encoding, decoded.replaced, decoded.others) == ("utf-8", 0, 3 * times)


def test_they_are_counted_in_the_notes():
    raw = read_table(
        "id,date,text\n1,2012-08-06,déçu\n2,2012-08-07,ça\n".encode() + b"3,2012-08-08,\xe7a va\n", "a.csv"
    )
    assert raw.frame["text"].tolist() == ["déçu", "ça", "ça va"]
    assert [(note.data, note.level) for note in raw.notes] == [({"signs": 1, "encoding": "cp1252"}, "repair")]


@pytest.mark.parametrize(
    "data", [b'[{"id": 1, "text": "cut \xe2\x80 here \xc3\xa9"}]', b"id,text\n1,cut \xe2\x80 here \xc3\xa9\n"]
)
def test_a_cut_sign_is_replaced_and_counted(data):
    raw = read_table(data * 1, "a")
    assert raw.frame["text"].tolist() == ["cut \ufffd here é"]
    assert [note.data for note in raw.notes if note.code == "bytes-replaced"] == [{"bytes": 1}]


@pytest.mark.parametrize("end", [b"\n", b"\x00", b" "])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_one_byte_too_many_at_the_end_of_utf16(encoding, end):
    text = "id,text\n1,déçu\n2,où est-il\n"
    decoded = decode(text.encode(encoding) + end)
    assert (decoded.text, decoded.replaced) == (text, 0)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("cut", [0, 1])
def test_exports_put_end_to_end(encoding, cut):
    first, second = "id,date,text\n1,2012-08-06,déçu\n", "id,date,text\n2,2012-08-07,où est-il\n"
    data = first[: len(first) - cut].encode(encoding) + second.encode(encoding)
    raw = read_table(data, "a.csv")
    assert raw.frame["text"].tolist() == ["déçu", "text", "où est-il"]
    assert raw.frame["id"].tolist() == ["1", "id", "2"]
    assert [note.data for note in raw.notes if note.code == "files-joined"] == [{"marks": 1}]


def test_the_sign_of_no_width_within_a_text_stays():
    assert decode("id,text\n1,so\ufeff much\n".encode()).text == "id,text\n1,so\ufeff much\n"


def test_a_few_bad_bytes_in_a_short_file():
    decoded = decode(b"id;text\n1;a\xc0\xafb d\xc3\xa9\xc3\xa7u\n2;d\xc3\xa9j\xc3\xa0\n")
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 2)


def test_an_emoji_in_two_halves_of_three_bytes():
    data = "id,text\n1,ok \ud83d\ude00 é\n".encode("utf-8", "surrogatepass")
    assert decode(data).text == "id,text\n1,ok 😀 é\n"


def test_a_long_line_is_no_trap():
    line = "a" * 300_000 + " déçu à Noël " + "b" * 300_000
    assert decode(line.encode("cp1252")).text == line


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80),
    st.sampled_from(["utf-8-sig", "utf-8", "utf-16", "utf-32"]),
)
def test_any_text_in_a_utf_with_a_mark_comes_back(text, encoding):
    table = f"id,text\n1,{text}\n"
    assert decode(table.encode(encoding)).text == table


@given(st.binary(max_size=300))
def test_the_same_bytes_give_the_same_text(data):
    assert decode(data) == decode(bytes(data))
