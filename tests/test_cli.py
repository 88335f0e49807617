"""The commands without a window, as a script would call them."""

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from crm_desktop import cli
from crm_desktop.__main__ import COMMANDS
from crm_desktop.services import customers
from crm_desktop.store.database import open_store

SAMPLES = Path(__file__).parent / "fixtures" / "files"
FOUR = str(SAMPLES / "四张模板.xlsx")


class Desk:
    """Runs commands on one data folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def run(self, *words: str, status: int = 0) -> str:
        assert cli.run([*words, "--data", str(self.folder)]) == status
        said = self._capsys.readouterr()
        return said.err if status == 2 else said.out

    def json(self, *words: str, status: int = 0) -> Any:
        return json.loads(self.run(*words, "--json", status=status))


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path / "book", capsys)


def test_why_a_customer_is_due_now_and_then(desk: Desk) -> None:
    desk.run("import", FOUR)
    number = desk.json("list", "customers")[0]["number"]
    found = desk.json("why", number)
    assert (found["number"], found["playbook"], found["rule"]) == (number, "standard", "promised")
    assert found["why"][0] in desk.run("why", number)
    past = desk.json("why", number, "--at", "2024-01-31")
    assert past["why"][-1].startswith("Playbook 标准, in force since")
    assert "No customer has the number X9" in desk.run("why", "X9", status=2)
    assert "neither a day nor a minute" in desk.run("why", number, "--at", "gestern", status=2)


def test_import_tells_what_it_did(desk: Desk) -> None:
    first = desk.json("import", FOUR)
    assert first["files"] == [
        {
            "file": FOUR,
            "sheets": [
                {"sheet": "客户信息表", "kind": "customers", "header_row": 3, "rows": 4},
                {"sheet": "跟进计划表", "kind": "follow_ups", "header_row": 3, "rows": 2},
                {"sheet": "客户分级表", "kind": "grade_changes", "header_row": 3, "rows": 3},
                {"sheet": "客户转化记录表", "kind": "conversions", "header_row": 3, "rows": 2},
            ],
        }
    ]
    counts = {
        "customers": 4,
        "contacts": 6,
        "follow_ups": 2,
        "grade_changes": 3,
        "conversions": 2,
        "losses": 0,
        "events": 0,
    }
    assert first["added"] == counts
    assert first["problems"] == []
    assert first["step"] == 1
    second = desk.json("import", FOUR)
    assert (set(second["added"].values()), second["unchanged"], second["step"]) == ({0}, counts, None)


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    assert desk.json("import", FOUR, "--dry-run")["added"]["customers"] == 4
    assert desk.json("list", "customers") == []
    assert "customers: 4 added" in desk.run("import", FOUR)


def test_problems_have_their_place(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "成交.csv"
    path.write_text("客户名称,转化时间,成交金额\n甲公司,某天,65万\n", encoding="utf-8")
    found = desk.json("import", str(path))
    assert [{**one, "reason": ""} for one in found["problems"]] == [
        {"file": "成交.csv", "sheet": "成交", "row": 2, "column": "转化时间", "value": "某天", "reason": ""}
    ]


@pytest.mark.parametrize(
    "words", [["import", "fehlt.xlsx"], ["import", "a.csv", "b.csv"], ["export", "no/such/out.xlsx"]]
)
def test_what_the_user_can_mend_is_one_sentence_and_status_2(desk: Desk, words: list[str]) -> None:
    said = desk.run(*words, status=2)
    assert said.startswith("crm-desktop: ")
    assert said.count("\n") == 1


def test_undo_redo_history(desk: Desk) -> None:
    open_store(desk.folder).close()
    assert desk.run("undo") == "Nothing to undo.\n"
    assert desk.run("redo") == "Nothing to redo.\n"
    assert desk.json("undo") == {"step": None}
    desk.run("import", FOUR)
    assert desk.run("undo") == "Undone: import 四张模板.xlsx\n"
    assert desk.json("list", "customers") == []
    assert desk.run("history").endswith("import 四张模板.xlsx (undone)\n")
    assert desk.run("redo") == "Redone: import 四张模板.xlsx\n"
    [step] = desk.json("history")
    assert (step["step"], step["kind"], step["args"], step["undone"]) == (1, "import", {"file": "四张模板.xlsx"}, False)
    assert desk.json("history", "--limit", "0") == []


def test_lists_are_plain_objects(desk: Desk) -> None:
    desk.run("import", FOUR)
    found = desk.json("list", "customers")
    assert [one["name"] for one in found] == ["XX科技有限公司", "YY贸易集团", "ZZ文化传媒", "AA生物制药"]
    assert (found[0]["grade"], found[0]["hot"], found[0]["industry"]) == ("A", False, "互联网")
    assert found[0]["contacts"] == [
        {
            "name": "*总",
            "title": "总经理",
            "decision_maker": True,
            "points": [{"kind": "mobile", "value": "13800138000"}],
        }
    ]
    assert [one["name"] for one in desk.json("list", "customers", "--search", "视频")] == ["ZZ文化传媒"]
    assert [one["name"] for one in desk.json("list", "customers", "--limit", "1")] == ["XX科技有限公司"]
    people = desk.json("list", "contacts", "--search", "YY贸易")
    assert [(one["customer"], one["name"]) for one in people] == [("YY贸易集团", "*经理"), ("YY贸易集团", "*总监")]
    assert [one["content"] for one in desk.json("list", "follow-ups")] == [
        "发送行业解决方案白皮书",
        "介绍系统模块及案例",
    ]
    assert {one["grade"] for one in desk.json("list", "grades")} == {"A", "B", "C"}
    assert [one["amount"] for one in desk.json("list", "conversions")] == [65_000_000, 40_000_000]
    assert desk.json("list", "losses") == []
    reminders = desk.json("list", "reminders", "--search", "XX科技")
    assert [(one["customer"], one["suggest"]) for one in reminders] == [("XX科技有限公司", "3月3日发送详细方案")]
    assert reminders[0]["overdue_days"] > 0
    assert (reminders[0]["type"], reminders[0]["priority"], reminders[0]["escalation"]) == ("time", "medium", 3)
    wanted = {"customer", "number", "type", "priority", "due", "overdue_days", "escalation", "why", "last", "suggest"}
    assert wanted <= set(reminders[0])
    assert len(desk.json("list", "supervisor", "--search", "XX科技")) == 1
    assert desk.json("list", "reminders", "--search", "XX科技", "--on", "2024-01-01") == []
    before = desk.json("list", "reminders", "--search", "XX科技", "--on", reminders[0]["due"])
    assert [(one["overdue_days"], one["escalation"], one["section"]) for one in before] == [(0, 0, "today")]
    assert desk.json("list", "supervisor", "--on", reminders[0]["due"], "--search", "XX科技") == []
    assert "XX科技有限公司\t" in desk.run("list", "customers")
    assert desk.run("list", "losses") == ""


def test_export_and_back(desk: Desk, tmp_path: Path) -> None:
    desk.run("import", FOUR)
    out = str(tmp_path / "出.xlsx")
    assert desk.run("export", out) == f"{out}: 4 customers, 2 follow ups, 3 grade changes, 2 conversions\n"
    assert desk.json("export", out)["rows"]["customers"] == 4
    assert set(desk.json("import", out)["updated"].values()) == {0}


def test_demo(desk: Desk) -> None:
    made = desk.json("demo", "--customers", "12", "--seed", "3", "--today", "2026-11-20")
    assert made["customers"] == 12
    assert len(desk.json("list", "customers")) == 12
    assert len(desk.json("list", "follow-ups")) == made["follow_ups"]
    assert desk.run("demo", "--customers", "1").startswith("1 customers, ")


def test_check(desk: Desk) -> None:
    desk.run("demo", "--customers", "3")
    assert desk.run("check") == "The book is whole.\n"
    store = open_store(desk.folder)
    with store.step("break") as step:
        step.db.exec_driver_sql("DELETE FROM customer_search WHERE rowid = 1")
        step.db.exec_driver_sql("INSERT INTO customer_search(rowid, tokens) VALUES (99, 'x')")
        step.db.exec_driver_sql(
            "INSERT INTO attachment(uid, customer_id, name, digest, size) VALUES ('u', 2, '合同.pdf', 'abcd', 1)"
        )
    store.close()
    found = desk.json("check", status=1)
    assert found["ok"] is False
    assert found["problems"] == [
        "Search index: 1 customers are missing",
        "Search index: 1 entries belong to no customer",
        "Attachment without its file: 合同.pdf",
    ]


def test_check_of_a_damaged_book(desk: Desk) -> None:
    desk.run("demo", "--customers", "3")
    book = desk.folder / "book.crm"
    book.write_bytes(b"")
    assert "empty" in desk.run("check", status=1)
    book.write_bytes(b"nonsense" * 1000)
    assert desk.json("check", status=1)["ok"] is False


def test_review(desk: Desk) -> None:
    desk.run("demo", "--customers", "60", "--today", "2024-04-10")
    month = desk.json("review", "--month", "2024-03")
    assert (month["period"], month["against"]) == ("2024-03", "2024-02")
    tiles = {one["key"]: one["value"] for one in month["tiles"]}
    assert tiles["new"] == sum(
        row["n"] for chart in month["charts"] if chart["key"] == "sources" for row in chart["rows"]
    )
    assert desk.json("review", "--quarter", "2024-Q1", "--against", "2023-Q1")["against"] == "2023-Q1"
    year = desk.json("review", "--year", "2024", "--grade", "C")
    assert (year["period"], year["slice"], month["slice"]) == ("2024", {"grade": "C"}, {})
    assert month["compared"] == {"first": "2024-02-01", "last": "2024-02-29", "whole": True, "said": "2/2024"}
    assert f"New customers\t{tiles['new']}" in desk.run("review", "--month", "2024-03")
    assert "no month such as" in desk.run("review", "--month", "2024-Q1", status=2)
    assert "无名" in desk.run("review", "--month", "2024-03", "--owner", "无名", status=2)


@pytest.mark.parametrize("words", [["list", "nonsense"], ["demo", "--customers", "-1"], ["import"], []])
def test_wrong_words_end_with_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(words)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_every_command_goes_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["--help"])
    listed = re.findall("^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)


def test_the_folder_may_stand_before_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_store(tmp_path / "book")
    customers.add(store, {"name": "甲公司"})
    store.close()
    assert cli.run(["--data", str(tmp_path / "book"), "--json", "list", "customers"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == ["甲公司"]


def test_as_a_program_in_a_plain_locale(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-X",
        "importtime",
        "-m",
        "crm_desktop",
        "import",
        FOUR,
        "--json",
        "--data",
        str(tmp_path),
    ]
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    done = subprocess.run(command, env=environ | {"LC_ALL": "C"}, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout.decode("utf-8"))["files"][0]["sheets"][0]["sheet"] == "客户信息表"
    assert b"PySide6" not in done.stderr
    assert b"openpyxl" not in done.stderr


@pytest.mark.parametrize("words", ["list customers", "undo", "redo", "history", "check", "export out.xlsx"])
def test_asking_a_mistyped_folder_makes_no_book(desk: Desk, words: str) -> None:
    assert desk.run(*words.split(), status=2) == f"crm-desktop: There is no book in {desk.folder}.\n"
    assert not desk.folder.exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(desk: Desk) -> None:
    desk.folder.write_text("in the way")
    desk.folder = desk.folder / "deeper"
    said = desk.run("import", FOUR, status=2)
    assert said.startswith(f"crm-desktop: {desk.folder} cannot be used (it lies in something that is no folder).")
    assert said.count("\n") == 1


def test_plain_lists_are_read_by_people(desk: Desk) -> None:
    desk.run("import", FOUR)
    said = desk.run("list", "customers", "--search", "ZZ")
    assert "False" not in said
    assert "*主任 行政主任 landline 010-66668888" in said


def test_a_quick_line_is_written_down(desk: Desk) -> None:
    with closing(open_store(desk.folder)) as store:
        for name, person in (("景泰玻璃有限公司", "王建国"), ("曜石机器人有限公司", "王思远"), ("启明医疗", "许晴")):
            customers.add(store, {"name": name, "contact_name": person, "contact_title": "总经理"})
    line = "昨天下午电话许总 嫌贵 下周三发新报价"
    dry = desk.json("log", line, "--on", "2026-03-12", "--dry-run")
    assert (dry["customer"]["name"], dry["customer"]["contact"], dry["step"]) == ("启明医疗", "许晴", None)
    assert dry["parsed"]["when"] == {
        "at": "2026-03-11T15:00",
        "part": "下午",
        "precise": False,
        "guess": True,
        "text": "昨天下午",
        "span": [0, 4],
    }
    assert (dry["parsed"]["method"]["name"], dry["parsed"]["feedback"][0]["kind"]) == ("电话", "price")
    assert (dry["parsed"]["next"]["action"], dry["parsed"]["next"]["on"]) == ("发新报价", "2026-03-18")
    assert desk.json("list", "follow-ups") == []
    done = desk.json("log", line, "--on", "2026-03-12")
    assert done["step"] == desk.json("history")[0]["step"]
    [touch] = desk.json("list", "follow-ups")
    assert (touch["customer"], touch["next_action"], touch["feedback"]) == ("启明医疗", "发新报价", "嫌贵")
    desk.run("undo")
    assert desk.json("list", "follow-ups") == []
    assert desk.run("log", line, "--on", "2026-03-12").startswith("2026-03-11 15:00\t启明医疗 ")


def test_a_quick_line_for_nobody_is_asked_about(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(open_store(desk.folder)) as store:
        for name in ("景泰玻璃有限公司", "曜石机器人有限公司"):
            customers.add(store, {"name": name, "contact_name": "王建国", "contact_title": "总经理"})
    number = desk.json("list", "customers")[1]["number"]
    for line in ("电话王总 嫌贵", "电话赵总 嫌贵", "嫌贵"):
        said = desk.run("log", line, status=2)
        assert said.startswith("crm-desktop: ")
        assert said.count("\n") == 1
    assert cli.run(["log", "电话王总 嫌贵", "--json", "--data", str(desk.folder)]) == 2
    found = json.loads(capsys.readouterr().out)
    assert {one["name"] for one in found["candidates"]} == {"景泰玻璃有限公司", "曜石机器人有限公司"}
    assert (found["customer"], found["step"]) == (None, None)
    assert desk.json("list", "follow-ups") == []
    assert desk.json("log", "电话王总 嫌贵", "--customer", number)["customer"]["number"] == number
    assert len(desk.json("list", "follow-ups")) == 1
    assert desk.run("log", "嫌贵", "--customer", "NO2000001", status=2).count("\n") == 1
