"""Address books of telephones and mail programs (vCard) go through the usual import."""

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from made_files import rows

from crm_desktop.domain.messages import UserError
from crm_desktop.files.annotate import save_problems
from crm_desktop.services import history, importing
from crm_desktop.store.database import Store

CARDS = """BEGIN:VCARD
VERSION:3.0
N:刘;畅;;;
FN:刘畅
ORG:苏州合盛精工机械有限公司;采购部
TITLE:采购经理
TEL;TYPE=CELL:13800002316
TEL;TYPE=FAX:0512-65000189
EMAIL:lc@hesheng.example
X-WECHAT:liuchang_hs
CATEGORIES:价格敏感,VIP
BDAY:1988-03-05
NOTE:展会认识\\n想看案例
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJ
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E6=80=9D=E8=BF=9C;;;
TEL;CELL:13900007713
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=8A=E6=B5=B7=E6=9B=9C=E7=9F=B3=E6=9C=
=BA=E5=99=A8=E4=BA=BA
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:赵敏
TEL;VALUE=uri;TYPE="voice,cell":tel:+86-138-0000-0002
ADR;TYPE=WORK:;;世纪大道100号;上海;上海市;200120;中国
END:VCARD
"""
CUSTOMERS = "SELECT name, kind, remark FROM customer ORDER BY id"
POINTS = "SELECT c.name, p.kind, p.key FROM contact_point p JOIN contact c ON c.id = p.contact_id ORDER BY p.id"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "通讯录.vcf"
    path.write_text(CARDS, "utf-8")
    return path


def test_each_card_is_a_row_of_one_sheet_with_columns_that_may_be_mapped(store: Store, book: Path) -> None:
    plan = importing.plan([book], store)
    sheet = plan.files[0].sheets[0]
    assert (sheet.sheet, sheet.kind, sheet.header_row, sheet.sure) == ("vCard", "customers", 0, True)
    assert list(sheet.mapping.values()) == [
        "name", "contact_name", "contact_title", "contact_points", "email", "wechat", "tags", "remark",
    ]  # fmt: skip
    assert sheet.headers[0] == "客户名称"
    assert sheet.first_rows[0][:3] == ("苏州合盛精工机械有限公司", "刘畅", "采购经理")
    assert plan.outcome is not None
    assert plan.outcome.added["customers"] == 3
    assert plan.outcome.step is None


def test_cards_of_every_version_go_in_as_one_step_and_once(store: Store, book: Path) -> None:
    done = importing.run(store, [book])
    assert rows(store, CUSTOMERS) == [
        ("苏州合盛精工机械有限公司", "company", "展会认识\n想看案例\n生日：1988-03-05"),
        ("上海曜石机器人", "company", None),
        ("赵敏", "person", "地址：上海市上海世纪大道100号"),
    ]
    assert rows(store, POINTS) == [
        ("刘畅", "mobile", "13800002316"),
        ("刘畅", "email", "lc@hesheng.example"),
        ("刘畅", "wechat", "liuchang_hs"),
        ("王思远", "mobile", "13900007713"),
        ("赵敏", "mobile", "13800000002"),
    ]
    assert [(one.row, one.sheet, str(one.reason)) for one in done.problems] == [
        (3, "vCard", "This card names neither a person nor a company.")
    ]
    assert not done.hints
    again = importing.run(store, [book])
    assert not any((*again.added.values(), *again.updated.values()))
    history.undo(store)
    assert not rows(store, "SELECT 1 FROM customer")


def test_a_damaged_card_costs_one_card(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    whole = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nTEL:{}\nEND:VCARD\n"
    path.write_text(
        whole.format("张伟", "13800000001")
        + "BEGIN:VCARD\nVERSION:3.0\nBEGIN:\nEND:WHAT\nEND:VCARD\n"
        + whole.format("李娜", "13800000003").removesuffix("END:VCARD\n"),
        "utf-8",
    )
    done = importing.run(store, [path])
    assert rows(store, "SELECT name FROM customer ORDER BY id") == [("张伟",), ("李娜",)]
    assert [one.row for one in done.problems] == [2]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_the_encoding_is_told_from_the_bytes(store: Store, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "老手机.txt"
    path.write_bytes(CARDS.replace("\n", "\r\n").encode(encoding))
    assert importing.run(store, [path]).added["customers"] == 3


def test_a_large_address_book_is_read_in_the_child(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    one = "BEGIN:VCARD\nVERSION:3.0\nFN:客户{0:04}\nTEL:1380000{0:04}\nEND:VCARD\n"
    path.write_text("".join(one.format(number) for number in range(1_200)), "utf-8")
    assert path.stat().st_size > 64 << 10
    assert importing.run(store, [path]).added["customers"] == 1_200


def test_problems_are_saved_with_headings_to_be_imported_again(store: Store, book: Path, tmp_path: Path) -> None:
    done = importing.run(store, [book])
    target = tmp_path / "mended.xlsx"
    assert save_problems(book, target, done.problems) == 1
    mended = openpyxl.load_workbook(target)
    sheet = mended["vCard"]
    assert sheet["A1"].value == "客户名称"
    assert sheet["A4"].comment is not None
    sheet["A4"] = "杭州云帆科技有限公司"
    mended.save(target)
    assert importing.run(store, [target]).added["customers"] == 1


def test_a_file_without_a_card_is_one_sentence(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "none.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", "utf-8")
    done = importing.run(store, [path])
    assert [one.row for one in done.problems] == [1]
    path.write_text("", "utf-8")
    with pytest.raises(UserError, match="is empty"):
        importing.run(store, [path])


def test_the_command_line_takes_cards(book: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "crm_desktop", "import", str(book), "--json", "--data", str(tmp_path / "data")]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert told["files"][0]["sheets"] == [{"sheet": "vCard", "kind": "customers", "header_row": 0, "rows": 3}]
    assert told["added"]["customers"] == 3
    assert [one["row"] for one in told["problems"]] == [3]
