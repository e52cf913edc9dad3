"""Workbooks as other programs write them: the same cells, whatever the package around them."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest

from analysis.intake.read import read_table

HEADER = ["id", "author", "date", "text"]
AT = dt.datetime(2012, 8, 6, 14, 3)
ROWS = [[1, "ana", AT, "where is it?"], [2, "ben", AT, "same here then"]]
READ = [
    ["1", "ana", "2012-08-06 14:03:00", "where is it?"],
    ["2", "ben", "2012-08-06 14:03:00", "same here then"],
]
SHEET = "xl/worksheets/sheet1.xml"
_OOXML = b"http://schemas.openxmlformats.org/"


def written():
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in (HEADER, *ROWS):
        book.active.append(row)
    book.save(file)
    return file.getvalue()


BOOK = written()


def with_parts(change, data=BOOK):
    """The package with each part as `change(name, content)` gives it: None leaves it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            path, content = change(name, old.read(name))
            if content is not None:
                new.writestr(path, content)
    return made.getvalue()


def in_sheet(pattern, new):
    def change(name, content):
        if name != SHEET:
            return name, content
        changed = re.sub(pattern, new, content)
        assert changed != content
        return name, changed

    return change


def strict(name, content):
    content = content.replace(
        _OOXML + b"spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    return name, content.replace(
        _OOXML + b"officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def strict_with_written_dates(name, content):
    path, content = strict(name, content)
    dates = rb'(<c r="C[23]"[^>]*?)(?: t="n")?><v>[^<]*'
    return path, re.sub(dates, rb'\1 t="d"><v>2012-08-06T14:03:00', content) if name == SHEET else content


def prefixed(name, content):
    if name not in (SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"):
        return name, content
    return name, re.sub(rb"<(/?)([A-Za-z])", rb"<\1x:\2", content).replace(b"xmlns=", b"xmlns:x=")


def macros(name, content):
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return name, content.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")


def without(*left_out):
    return lambda name, content: (name, None if name.startswith(left_out) else content)


def broken(part, old, new):
    def change(name, content):
        assert name != part or old in content
        return name, content.replace(old, new, 1) if name == part else content

    return change


FILTER = b"""</sheetData><autoFilter ref="A1:D3"><filterColumn colId="0"><customFilters>
<customFilter operator="unknown" val="x"/></customFilters></filterColumn></autoFilter>"""
WRITERS = {
    "strict": strict,
    "strict, dates as text": strict_with_written_dates,
    "names with a prefix": prefixed,
    "macros": macros,
    "no size of the sheet": in_sheet(rb"<dimension[^>]*/>", b""),
    "a wrong size": in_sheet(rb'ref="A1:D3"', b'ref="A1"'),
    "cells without their place": in_sheet(rb' r="[A-Z]*\d+"', b""),
    "texts in the cells": in_sheet(
        rb'<c r="D2"[^>]*>.*?</c>',
        b'<c r="D2" t="inlineStr"><is><r><t>where </t></r><r><t>is it?</t></r></is></c>',
    ),
    "a result that is a text": in_sheet(
        rb'<c r="D2"[^>]*>.*?</c>',
        b'<c r="D2" t="str"><f>CONCATENATE("where","x")</f><v>where is it?</v></c>',
    ),
    "no theme, no properties": without("xl/theme", "docProps"),
    "backslashes": lambda name, content: (name.replace("/", "\\"), content),
    "broken properties": broken("docProps/core.xml", b"</dcterms:created>", b" at noon</dcterms:created>"),
    "broken styles": broken("xl/styles.xml", b'patternType="gray125"', b'patternType="unknown"'),
    "a broken filter": broken(SHEET, b"</sheetData>", FILTER),
    "a name of nothing": broken(
        "xl/workbook.xml",
        b"</sheets>",
        b'</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">#REF!'
        b"</definedName></definedNames>",
    ),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_the_same_cells(writer):
    data = with_parts(WRITERS[writer])
    assert data != BOOK
    raw = read_table(data, "a.xlsx")
    assert list(raw.frame.columns) == HEADER
    assert raw.frame.to_numpy().tolist() == READ


def test_a_workbook_without_styles_has_its_dates_as_numbers():
    raw = read_table(with_parts(without("xl/styles.xml")), "a.xlsx")
    assert raw.frame["date"].str[:9].tolist() == ["41127.585"] * 2


def test_phonetic_signs_are_no_part_of_a_text():
    cell = '<c r="D2" t="inlineStr"><is><t>where is it?</t><rPh sb="0" eb="2"><t>フォネ</t></rPh></is></c>'
    data = with_parts(in_sheet(rb'<c r="D2"[^>]*>.*?</c>', cell.encode()))
    assert read_table(data, "a.xlsx").frame["text"].iloc[0] == "where is it?"


def test_digits_that_the_file_holds_are_kept_all():
    data = with_parts(in_sheet(rb'(<c r="A2"[^>]*><v>)1<', rb"\g<1>512345678901234567<"))
    assert read_table(data, "a.xlsx").frame["id"].tolist() == ["512345678901234567", "2"]
