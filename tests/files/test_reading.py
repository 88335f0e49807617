"""Every sample in every format, the traps of real files, and the child process around the parser."""

import csv
import datetime as dt
import itertools
import os
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt

from crm_desktop.domain.messages import Message, UserError
from crm_desktop.domain.progress import Cancelled
from crm_desktop.files.raw import Row, Tidy, fill_merged
from crm_desktop.files.reading import Book, ReaderError, read_book


def all_rows(book: Book, sheet: int = 0, start: int = 1) -> list[Row]:
    return list(itertools.chain.from_iterable(book.stream(sheet, start)))


def trimmed(rows: list[Row]) -> list[Row]:
    """Without blank cells at the end of rows and blank rows at the end."""
    plain = []
    for row in rows:
        cells = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        plain.append(tuple(cells))
    while plain and not plain[-1]:
        plain.pop()
    return plain


def sample_rows(path: Path) -> dict[str, list[Row]]:
    if path.suffix == ".csv":
        lines = path.read_text("gb18030").splitlines()
        return {"made": [tuple(next(iter(csv.reader([line])))) for line in lines]}
    book = openpyxl.load_workbook(path)
    return {sheet.title: trimmed(list(sheet.iter_rows(values_only=True))) for sheet in book}


@pytest.mark.parametrize("sample", ["四张模板.xlsx", "客户信息收集表.xlsx", "展会名单-gbk.csv"])
def test_sample_as_workbook_of_each_format(sample, samples, tmp_path, make_workbook):
    expected = sample_rows(samples / sample)
    with read_book(make_workbook(tmp_path, expected)) as book:
        assert {sheet.name: trimmed(all_rows(book, sheet.index)) for sheet in book.sheets} == expected
        assert [trimmed(list(sheet.first_rows)) for sheet in book.sheets] == list(expected.values())


@pytest.mark.parametrize("sample", ["四张模板.xlsx", "客户信息收集表.xlsx", "展会名单-gbk.csv"])
def test_sample_as_text_of_each_kind(sample, samples, tmp_path, make_table):
    name, rows = next(iter(sample_rows(samples / sample).items()))
    with read_book(make_table(tmp_path, {name: rows})) as book:
        assert trimmed(all_rows(book)) == rows
        assert book.sheets[0].rows == len(rows)


def test_the_samples_themselves(samples):
    with read_book(samples / "四张模板.xlsx") as book:
        assert [(sheet.name, sheet.rows, sheet.columns) for sheet in book.sheets] == [
            ("客户信息表", 7, 10), ("跟进计划表", 5, 7), ("客户分级表", 6, 5), ("客户转化记录表", 5, 6)
        ]  # fmt: skip
        assert book.sheets[0].merged == ((1, 0, 1, 9),)


def test_values_of_a_workbook(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "v.xlsx")
    sheet = book.add_worksheet("值")
    day, moment = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_row(1, 1, ["文字", 13800138000, -5, 2.5, True, 440301199001011234])
    sheet.write_datetime(2, 1, dt.datetime(2024, 3, 5), day)
    sheet.write_datetime(2, 2, dt.datetime(2024, 3, 5, 14, 20), moment)
    sheet.write_string(2, 3, "  ")
    sheet.write_formula(2, 4, '=DISPIMG("ID_1",1)', None, '=DISPIMG("ID_1",1)')
    sheet.write_formula(2, 5, "=1/0", None, "#DIV/0!")
    sheet.write_formula(2, 6, "=B2", None, "")
    hidden = book.add_worksheet("藏")
    hidden.write(0, 0, "x")
    hidden.hide()
    book.close()
    with read_book(tmp_path / "v.xlsx") as opened:
        first, second = trimmed(all_rows(opened))[1:]
        assert first[:6] == (None, "文字", 13800138000, -5, 2.5, True)
        assert isinstance(first[2], int)
        assert isinstance(first[6], float), "digits are lost: not dressed up as a whole number"
        assert second == (None, dt.date(2024, 3, 5), dt.datetime(2024, 3, 5, 14, 20))
        assert opened.images == 1
        assert (opened.scan.errors, opened.scan.uncalculated) == (1, 1)
        assert [sheet.hidden for sheet in opened.sheets] == [False, True]
        assert all_rows(opened, 0, 3) == all_rows(opened)[2:]


def test_epoch_of_1904(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "m.xlsx", {"date_1904": True})
    sheet = book.add_worksheet()
    sheet.write_datetime(0, 0, dt.datetime(2024, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))
    book.close()
    old = xlwt.Workbook()
    old.dates_1904 = True
    old.add_sheet("a").write(0, 0, "x")
    old.save(str(tmp_path / "m.xls"))
    new = xlwt.Workbook()
    new.add_sheet("a").write(0, 0, "x")
    new.save(str(tmp_path / "n.xls"))
    with read_book(tmp_path / "m.xlsx") as opened:
        assert opened.epoch1904
        assert all_rows(opened) == [(dt.date(2024, 3, 5),)]
    with read_book(tmp_path / "m.xls") as opened:
        assert opened.epoch1904
    with read_book(tmp_path / "n.xls") as opened:
        assert not opened.epoch1904


@pytest.mark.parametrize("name", ["right.xlsx", "wrong.xls", "no suffix"])
def test_the_name_does_not_matter(name, tmp_path, samples):
    (tmp_path / name).write_bytes((samples / "四张模板.xlsx").read_bytes())
    with read_book(tmp_path / name) as book:
        assert len(book.sheets) == 4


def test_merged_cells_are_filled_in_the_data_only(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [("名单", None, None), ("客户", "电话", "需求"), ("甲", 1, "a"), (None, 2, "b"), ("乙", "同", None)]:
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B5:C5")
    book.save(tmp_path / "m.xlsx")
    with read_book(tmp_path / "m.xlsx") as opened:
        assert all_rows(opened, 0, 2) == [("客户", "电话", "需求"), ("甲", 1, "a"), ("甲", 2, "b"), ("乙", "同", "同")]
        raw = list(itertools.chain.from_iterable(opened.stream(0, 3, fill=False)))
        assert raw == [("甲", 1, "a"), (None, 2, "b"), ("乙", "同", None)]


def test_merged_blank_cells_and_short_rows():
    rows = [(None, "a"), ("b",), ("c",)]
    assert list(fill_merged(rows, 5, [(5, 0, 6, 0), (6, 0, 7, 2)])) == [(None, "a"), ("b", "b", "b"), ("b", "b", "b")]


def count_rows(rows: list[Row], first: int) -> tuple[int, int, int]:
    return first, len(rows), os.getpid()


class Running:
    """A transform that remembers what it has seen."""

    def __init__(self) -> None:
        self.seen = 0

    def __call__(self, rows: list[Row], first: int) -> int:
        self.seen += len(rows)
        return self.seen


def fail_for_the_user(rows: list[Row], first: int) -> None:
    raise UserError(Message("no {what}", what="luck"))


def fail_by_a_bug(rows: list[Row], first: int) -> None:
    raise ZeroDivisionError


def die(rows: list[Row], first: int) -> None:
    os._exit(3)


@pytest.fixture(scope="module")
def long_book(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.xlsx"
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    for row in range(9_000):
        sheet.write_number(row, 0, row)
    book.close()
    return path


def test_a_transform_runs_in_the_child_and_keeps_its_state(long_book):
    seen: list[tuple[int, int]] = []
    with read_book(long_book) as book:
        chunks = list(book.stream(0, 1_001, count_rows, lambda done, total, label="": seen.append((done, total))))
        assert [chunk[:2] for chunk in chunks] == [(1_001, 2_000), (3_001, 2_000), (5_001, 2_000), (7_001, 2_000)]
        assert {chunk[2] for chunk in chunks}.isdisjoint({os.getpid()})
        assert seen[-1] == (9_000, 9_000)
        assert list(book.stream(0, 1, Running())) == [2_000, 4_000, 6_000, 8_000, 9_000]


def test_leaving_early_and_reading_again(long_book):
    with read_book(long_book) as book:
        assert next(book.stream(0))[0] == (0,)
        assert len(all_rows(book)) == 9_000


def test_failures_of_a_transform(long_book):
    with read_book(long_book) as book:
        with pytest.raises(UserError, match="no luck"):
            list(book.stream(0, 1, fail_for_the_user))
        with pytest.raises(ReaderError, match="ZeroDivisionError"):
            list(book.stream(0, 1, fail_by_a_bug))
        with pytest.raises(UserError, match=r"long\.xlsx could not be read"):
            list(book.stream(0, 1, die))


def fail_to_load() -> None:
    raise ZeroDivisionError


def test_what_is_loaded_meanwhile_may_fail(long_book):
    with read_book(long_book, soon=fail_to_load) as book:
        assert len(all_rows(book)) == 9_000


def test_cancel_ends_the_child(long_book):
    def cancel(done: int, total: int, label: str = "") -> None:
        if done > 2_000:
            raise Cancelled

    with read_book(long_book) as book:
        with pytest.raises(Cancelled):
            list(book.stream(0, 1, None, cancel))
        assert book._link is None

    def at_once(done: int, total: int, label: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_book(long_book, at_once)


def test_a_large_text_goes_through_the_child(tmp_path):
    path = tmp_path / "大.csv"
    path.write_text("客户名称,电话\n" + "华信达科技有限公司,13800138000\n" * 120_000, "gb18030")
    with read_book(path) as book:
        assert book.sheets[0].rows == 120_001
        assert sum(book.stream(0, 2, Running())) > 0


def test_tidy_keeps_what_is_not_a_number():
    assert Tidy()(["", " \u3000", 5.0, 5.5, float("nan"), float("inf"), True, "=1+1"])[:4] == (None, None, 5, 5.5)
