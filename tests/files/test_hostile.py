"""Files that want to harm, and files that are no tables: one sentence each, the program lives on."""

import struct
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from crm_desktop.domain.messages import UserError
from crm_desktop.files import prescan as prescanning
from crm_desktop.files.calamine_child import Failed, Open, Opened, Rows, Server
from crm_desktop.files.prescan import Scan, prescan
from crm_desktop.files.reading import read_book
from crm_desktop.files.sniff import Kind, is_lock_file
from crm_desktop.files.used_range import OdsRange, XlsxRange, XlsxValues
from crm_desktop.files.workbooks import has_1904_epoch, is_encrypted, open_source

SHEET = "xl/worksheets/sheet1.xml"


def far_corner(path: Path) -> Path:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write("A1", "a")
    sheet.write("XFD1048576", "b")
    book.close()
    return path


def changed(path: Path, part: str, change: "object") -> Path:
    """The workbook with one part replaced by what `change` makes of it."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    book = xlsxwriter.Workbook(tmp_path / "plain.xlsx")
    book.add_worksheet().write_row(0, 0, ["客户名称", "电话"])
    book.close()
    return tmp_path / "plain.xlsx"


def sentence(path: Path) -> str:
    """The one sentence of a refusal, naming the file."""
    with pytest.raises(UserError) as refusal:
        read_book(path)
    text = str(refusal.value)
    assert path.name in text
    assert "\n" not in text
    assert "Traceback" not in text
    return text


def test_value_in_the_far_corner(tmp_path):
    assert "too far out" in sentence(far_corner(tmp_path / "far.xlsx"))


def test_far_corner_hidden_from_the_pre_scan_kills_only_the_child(tmp_path):
    path = far_corner(tmp_path / "sly.xlsx")
    changed(
        path, SHEET, lambda xml: xml.replace(b' r="XFD1048576"', b"\nr='XFD1048576'").replace(b"A1:XFD1048576", b"A1")
    )
    assert prescan(path) == Scan()
    assert "could not be read" in sentence(path)


def test_untrue_dimension_and_far_blank_cells_are_fine(plain):
    blank = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    changed(plain, SHEET, lambda xml: xml.replace(b"</sheetData>", blank).replace(b"A1:B1", b"A1:XFD1048576"))
    with read_book(plain) as book:
        assert book.sheets[0].first_rows[0] == ("客户名称", "电话")


def test_zip_bomb(plain):
    changed(plain, "xl/worksheets/sheet2.xml", lambda _: b"<worksheet>" + b" " * (8 << 20))
    assert "packed suspiciously tightly" in sentence(plain)


def test_too_many_bytes_and_members(plain, monkeypatch):
    monkeypatch.setattr(prescanning, "MAX_BYTES", 100)
    assert "unpacks to more than" in sentence(plain)
    with zipfile.ZipFile(plain, "a") as book:
        for number in range(2_001):
            book.writestr(f"xl/media/{number}.png", b"")
    assert "too many parts" in sentence(plain)


@pytest.mark.parametrize("entity", ["<!ENTITY a 'ha'>", "<!ENTITY x SYSTEM 'file:///etc/passwd'>"])
def test_doctype_is_refused(plain, entity):
    changed(plain, "xl/sharedStrings.xml", lambda xml: xml.replace(b"<sst", f"<!DOCTYPE s [{entity}]><sst".encode(), 1))
    assert "DOCTYPE" in sentence(plain)


def test_billion_laughs(plain):
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    changed(
        plain,
        SHEET,
        lambda xml: xml.replace(b"<worksheet", f"<!DOCTYPE l [<!ENTITY l0 'x'>{laughs}]><worksheet".encode()),
    )
    assert "DOCTYPE" in sentence(plain)


@pytest.mark.parametrize("size", [10, 200, 3_000])
def test_truncated(plain, size):
    plain.write_bytes(plain.read_bytes()[:size])
    assert "damaged or is not a workbook" in sentence(plain)


def test_broken_inside(plain):
    data = bytearray(plain.read_bytes())
    middle = data.find(b"sheet1.xml") + 40
    data[middle : middle + 60] = bytes(60)
    plain.write_bytes(data)
    assert "damaged" in sentence(plain)


def test_sheet_that_is_no_xml(plain):
    changed(plain, SHEET, lambda _: b"<worksheet><sheetData><row r='x'><c r='??'><v>1")
    assert "damaged" in sentence(plain)


def test_a_zip_that_is_no_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as file:
        file.writestr("readme.txt", "hello")
    assert "damaged or is not a workbook" in sentence(tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls"])
def test_encrypted(plain, tmp_path, name):
    with plain.open("rb") as clear, (tmp_path / name).open("wb") as locked:
        OOXMLFile(clear).encrypt("secret", locked)
    assert "password" in sentence(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.xlsx", b"", "is empty"),
        ("empty.csv", b"", "is empty"),
        ("blank.csv", b"\r\n , \r\n", "has no rows"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "neither a workbook nor"),
        ("ole.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000), "damaged"),
        ("latin.csv", "Müller;\x81\xff".encode("latin-1"), "choose its encoding"),
        ("quote.csv", b'a,b\n"' + b"x" * (17 << 20), "never ends"),
        ("page.xls", b"<html><body>no table</body></html>", "without a table"),
        ("old.xls", b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "of 2003"),
        ("~$open.xlsx", b"x", "lock file"),
    ],
    # a name made of the contents would be handed to every child process in its environment
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_sentence(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    assert words in sentence(tmp_path / name)


def test_missing_files_folders_and_empty_workbooks(tmp_path):
    assert "does not exist" in sentence(tmp_path / "none.xlsx")
    assert "is a folder" in sentence(tmp_path)
    xlsxwriter.Workbook(tmp_path / "void.xlsx").close()
    assert "has no rows" in sentence(tmp_path / "void.xlsx")


def test_lock_files_are_known():
    assert is_lock_file(Path("~$客户.xlsx"))
    assert is_lock_file(Path(".~lock.客户.ods#"))
    assert not is_lock_file(Path("客户~$.xlsx"))


def test_encodings_can_be_chosen(tmp_path):
    (tmp_path / "big5.csv").write_bytes("客戶名稱,電話\n宏遠機械,0755".encode("big5"))
    with read_book(tmp_path / "big5.csv", encoding="big5") as book:
        assert book.sheets[0].first_rows[0] == ("客戶名稱", "電話")
    with pytest.raises(UserError, match="encoding"):
        read_book(tmp_path / "big5.csv", encoding="no-such")


def ods_rows(*rows: str) -> OdsRange:
    used = OdsRange()
    xml = "<office:spreadsheet>" + "".join(rows) + "<table:table-row"
    for at in range(0, len(xml), 100):
        used.feed(xml[at : at + 100].encode())
    return used


VALUE = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
PADDING = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def test_used_range_of_ods():
    row = f"<table:table-row>{VALUE}</table:table-row>"
    assert ods_rows(row, row, PADDING).cells == 2 * 64
    assert ods_rows(row, PADDING, row).cells == 1_048_002 * 64
    wide = VALUE.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="9000"', 1)
    assert ods_rows(row, f"<table:table-row>{wide}</table:table-row>").cells == 2 * 9_000
    many = row.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="500">')
    assert ods_rows(many).cells == 500 * 64
    endless = OdsRange()
    for _ in range(18):
        endless.feed(b"x" * (1 << 20))
    assert endless.cells == 0


def test_used_range_of_xlsx():
    used = XlsxRange()
    used.feed(b'<worksheet><dimension ref="A1:C3"/><sheetData>')
    assert used.cells == 9
    used.feed(b'<row r="7"><c r="A7"/><c r="AB7"/></row>')
    assert used.cells == 7 * 28
    used.feed(b'<row r="8"><c r="B200000"><v>1</v></c></row>')
    assert used.cells == 200_000 * 28
    exact = XlsxValues()
    exact.feed(b'<c r="XFD9" s="1"/><c r="B2"><v>1</v></c><c r="C3" t="inlineStr"><is>')
    exact.feed(b"")
    assert exact.cells == 9


def test_a_bomb_of_repeated_ods_cells(tmp_path):
    with zipfile.ZipFile(tmp_path / "b.ods", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", f"<o>{PADDING.replace('/></table', f'>{VALUE}</table')}<table:table-row/></o>")
    assert "too far out" in sentence(tmp_path / "b.ods")


def test_the_server_answers_failures_as_replies(tmp_path, plain):
    server = Server()
    assert list(server.safely(Rows(0, 1, 10, None, True))) == []
    (failed,) = server.safely(Open(tmp_path / "none.xlsx", None))
    assert isinstance(failed, Failed)
    assert failed.error is not None
    (opened,) = server.safely(Open(plain, None))
    assert isinstance(opened, Opened)
    (missing,) = server.safely(Rows(99, 1, 10, None, True))
    assert isinstance(missing, Failed)
    assert missing.error is not None
    (bug,) = server.safely(Rows(0, 1, 10, lambda rows, first: 1 // 0, True))
    assert isinstance(bug, Failed)
    assert "Traceback" in bug.traceback


def test_chart_sheets_are_passed_over(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "c.xlsx")
    book.add_worksheet("数据").write_row(0, 0, ["客户名称", 1])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=数据!$B$1"})
    book.add_chartsheet("图").set_chart(chart)
    book.close()
    assert [sheet.name for sheet in open_source(tmp_path / "c.xlsx").heads()] == ["数据"]


def test_xls_without_its_stream_is_not_1904(tmp_path):
    (tmp_path / "x.xls").write_bytes(struct.pack("<8s", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    assert not has_1904_epoch(tmp_path / "x.xls", Kind.OLE)
    assert not is_encrypted(tmp_path / "x.xls", Kind.OLE)
    assert not has_1904_epoch(tmp_path / "x.xls", Kind.ZIP)
