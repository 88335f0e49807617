"""Text tables, web tables and the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.messages import UserError
from crm_desktop.files import text_table
from crm_desktop.files.clipboard import from_tsv, to_tsv
from crm_desktop.files.html_table import html_tables
from crm_desktop.files.reading import read_book
from crm_desktop.files.text_table import count_rows, find_delimiter, guarded, read_text, text_rows


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n", ";"),
        ("a\tb, c\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('"x;y;z",b\n"1;2",3\n', ","),
        ("只有一列\n华信达\n", ","),
        ("客户名称;备注\n甲;一,二,三\n乙;四\n", ";"),
    ],
)
def test_delimiter(text, delimiter):
    assert find_delimiter(text) == delimiter


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\r\n\r\n1, \r\n", [("a", "b"), (), ("1", None)]),
        ('名称,备注\n甲,"一行\n二行, ""引"""\n', [("名称", "备注"), ("甲", '一行\n二行, "引"')]),
        ("sep=;\na;b\n", [(), ("a", "b")]),
        ("a,b\n'=1+1,'+86 138\n", [("a", "b"), ("=1+1", "+86 138")]),
        ("a,b\n'quoted',''=x\n", [("a", "b"), ("'quoted'", "'=x")]),
        ("a\0b,c\n", [("ab", "c")]),
    ],
)
def test_rows(text, rows):
    assert list(text_rows(text, "x.csv")) == rows


@given(st.text(min_size=1))
def test_the_guard_comes_off_again(text):
    safe = guarded(text)
    assert safe[0] not in "=+-@\t\r\0"
    assert text_table._cell(safe) == (None if text.isspace() and safe == text else text)


def test_size_limit(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_text("a,b")
    monkeypatch.setattr(text_table, "MAX_TEXT_BYTES", 2)
    with pytest.raises(UserError, match="larger than"):
        read_text(tmp_path / "a.csv")


PAGE = """<html><head><style>td{}</style></head><body>
<table><tr><th colspan=2>客户&nbsp;名称</th><th rowspan="2">电话<br>手机</th><tr><td>甲<script>x</script></td><td>  乙
</td></tr><tr><td>13800138000<td>=1<td><table><tr><td>inner</td></tr></table></table>
<table></table><table><tr><td>b</td><td>c"""


def test_html_tables():
    assert html_tables(PAGE) == [
        [("客户 名称", None, "电话\n手机"), ("甲", "乙", None), ("13800138000", "=1", "inner")],
        [("b", "c")],
    ]


def test_rowspans_keep_columns_in_place():
    page = "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>乙</td><td>x</td></tr></table>"
    assert html_tables(page) == [[("甲", "1"), (None, "2"), ("乙", "x")]]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_html_that_is_called_xls(tmp_path, encoding):
    page = f"<html><meta charset={encoding}><table><tr><td>客户名称<td>电话<tr><td>华信达科技有限公司<td>0755-1</table>"
    (tmp_path / "导出.xls").write_bytes(page.encode(encoding))
    with read_book(tmp_path / "导出.xls") as book:
        assert [sheet.name for sheet in book.sheets] == ["导出"]
        assert next(book.stream(0)) == [("客户名称", "电话"), ("华信达科技有限公司", "0755-1")]
    two = page + "<table><tr><td>a</table>"
    (tmp_path / "导出.xls").write_bytes(two.encode(encoding))
    with read_book(tmp_path / "导出.xls") as book:
        assert [sheet.name for sheet in book.sheets] == ["导出 1", "导出 2"]


def test_tsv_that_is_called_xls(tmp_path):
    (tmp_path / "导出.xls").write_bytes("客户名称\t电话\n华信达\t0755\n".encode("gb18030"))
    with read_book(tmp_path / "导出.xls") as book:
        assert list(book.stream(0)) == [[("客户名称", "电话"), ("华信达", "0755")]]


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a,b\r\n1,2", 'a\n"x\ny",2\n"he ""said""",3\n', "a\rb\rc", "a\n\nb\n"])
def test_rows_are_counted_without_reading_them(text):
    assert count_rows(text) == len(list(text_rows(text, "x.csv")))


def test_unpaired_quotes_are_not_counted_but_read():
    assert count_rows('5" pipe,1\n2,3\n') == -1


def test_a_long_text_has_as_many_rows_as_it_has(tmp_path):
    path = tmp_path / "lang.csv"
    path.write_text("客户名称,备注\n" + '甲公司,"两\n行"\n' * 90_000, encoding="utf-8")
    with read_book(path) as book:
        assert book.sheets[0].rows == 90_001
        assert sum(len(chunk) for chunk in book.stream(0)) == 90_001


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ('"x\ty"\t"一\n二"\r\n', [["x\ty", "一\n二"]]),
        ('"he said ""hi"""\r\n', [['he said "hi"']]),
        ('5" pipe\t"open', [['5" pipe', '"open']]),
        ('"a" b\tc', [['"a" b', "c"]]),
        ("a\t\r\n1\t2", [["a", ""], ["1", "2"]]),
        ("a\t", [["a", ""]]),
        ("1\t2\t3\r\n4\r\n", [["1", "2", "3"], ["4", "", ""]]),
        ("a\rb\r", [["a"], ["b"]]),
        ('""\t1', [["", "1"]]),
    ],
)
def test_clipboard_in(text, rows):
    assert from_tsv(text) == rows


def test_clipboard_out():
    assert to_tsv([["a", None, 5], ["x\ty", '"q"', "1\r\n2"]]) == 'a\t\t5\r\n"x\ty"\t"""q"""\t"1\n2"\r\n'
    assert to_tsv([]) == ""


CELL = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=8)


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), max_size=5)))
def test_clipboard_round_trip(rows):
    assert from_tsv(to_tsv(rows)) == rows


@given(st.text(max_size=40))
def test_any_clipboard_text_is_a_rectangle(text):
    assert len({len(row) for row in from_tsv(text)}) <= 1
