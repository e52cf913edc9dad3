"""What a file is, by its first bytes: formats that we read, and those that we refuse with the way out."""

import re

# (offset, bytes, what it is); a refusal is the key of `reason-...` in the words.
MAGIC = (
    (0, b"\x89PNG", "image"),
    (0, b"\xff\xd8\xff", "image"),
    (0, b"GIF8", "image"),
    (0, b"BM", "image-bmp"),
    (0, b"%PDF", "pdf"),
    (0, b"MZ", "program"),
    (0, b"\x7fELF", "program"),
    (0, b"\xcf\xfa\xed\xfe", "program"),
    (0, b"\x28\xb5\x2f\xfd", "other-archive"),
    (257, b"ustar", "other-archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "other-archive"),
    (0, b"Rar!", "other-archive"),
    (0, b"BZh", "other-archive"),
    (0, b"\xfd7zXZ", "other-archive"),
    (0, b"PAR1", "database"),
    (0, b"SQLite format 3", "database"),
    (4, b"Standard Jet DB", "database"),
    (4, b"Standard ACE DB", "database"),
    (0, b"ARROW1", "database"),
    (0, b"\x89HDF", "database"),
    (0, b"$FL2", "database"),
    (0, b"\x09\x08\x10\x00", "old-workbook"),
    (0, b"{\\rtf", "document"),
    (4, b"ftyp", "video"),
    (0, b"ID3", "video"),
    (8, b"WEBP", "image"),
    (8, b"WAVE", "video"),
    (0, b"OggS", "video"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
GZIP = b"\x1f\x8b"
# The name of the stream that holds a workbook protected by a password.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_PAGE = re.compile(
    r"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|table|meta|title|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"<(?:\?xml\b|!doctype\b|svg\b|rss\b|feed\b|[\w:.-]+\s[^>]*\bxmlns\b)", re.IGNORECASE)
# Two lines of a message's head, the first of them one of these; no header of a table has a colon and a space so.
_MAIL = re.compile(
    r"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Date|Subject|X-[\w-]+): [^\r\n]*"
    r"(?:\r?\n[ \t][^\r\n]*)*\r?\n(?:[A-Z][\w-]+: [^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?"
    r"(?:Content-Type|Message-ID|MIME-Version|Received): ",
    re.IGNORECASE,
)


def kind_of(data: bytes) -> str:
    """ "zip", "gzip", "text", or the reason of a refusal."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return "empty"
    if data.startswith(ZIP):
        return "zip"
    if data.startswith(GZIP):
        return "gzip"
    if data.startswith(OLE):
        return "encrypted" if ENCRYPTED in data else "old-workbook"
    for offset, magic, what in MAGIC:
        if data[offset : offset + len(magic)] == magic:
            if what == "image-bmp" and b"\x00" not in data[:30]:
                continue
            if what == "program" and b"\x00" not in data[:64]:
                continue
            return "image" if what == "image-bmp" else what
    return "text"


def markup_of(text: str) -> str:
    """ "web-page", "xml-workbook", "markup" or "mail" where a text is HTML, XML or a message, "" otherwise."""
    start = text.lstrip("\ufeff \t\r\n")[:2000]
    if _MAIL.match(start):
        return "web-page" if "multipart/related" in start.lower() else "mail"
    if not start.startswith("<"):
        return ""
    if _PAGE.match(start):
        return "web-page"
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "xml-workbook"
    return "markup" if _XML.match(start) else ""
