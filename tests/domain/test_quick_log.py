"""快速记录: what a line says, part by part; 12 March 2026 is a Thursday."""

import string
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.forms_of_address import address
from crm_desktop.domain.quick_log import LONGEST, parse
from crm_desktop.domain.quick_parts import Parsed

NOW = datetime(2026, 3, 12, 14, 20)
LINES = (Path(__file__).parents[1] / "fixtures" / "quick_lines.tsv").read_text(encoding="utf-8").splitlines()[1:]
TABLE = [tuple(line.split("\t")) for line in LINES]
"""Line, when, how, whom, kinds of answer, next day and step, side of the promise, what stays; ? marks a guess."""


def mark(guess: bool) -> str:
    return "?" if guess else ""


def row(line: str, said: Parsed) -> tuple[str, ...]:
    step = said.next
    return (
        line,
        said.when.at[5:] + mark(said.when.guess) if said.when else "",
        said.method.name + mark(said.method.guess) if said.method else "",
        " ".join(f"{one.kind}:{one.text.replace(' ', '_')}{mark(one.guess)}" for one in said.whom),
        " ".join(one.kind + mark(one.guess) for one in said.feedback),
        f"{step.on[5:]}{mark(step.on_guess)} {step.action}{mark(step.guess)}".strip() if step else "",
        said.promise.side + mark(said.promise.guess) if said.promise else "",
        said.content,
    )


@pytest.mark.parametrize("expected", TABLE, ids=[one[0] for one in TABLE])
def test_lines(expected: tuple[str, ...]) -> None:
    assert row(expected[0], parse(expected[0], NOW)) == expected


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 60


def test_every_part_knows_its_words() -> None:
    line = "昨天下午电话王总 嫌贵 下周三发新报价"
    said = parse(line, NOW)
    assert said.when is not None
    assert said.method is not None
    assert said.next is not None
    assert said.promise is not None
    spans = [said.when.span, said.method.span, said.whom[0].span, said.feedback[0].span, said.next.on_span,
             said.next.span, said.promise.span]  # fmt: skip
    words = ["昨天下午", "电话", "王总", "嫌贵", "下周三", "发新报价", "发新报价"]
    assert [line[slice(*span)] for span in spans if span] == words
    assert (said.whom[0].surname, said.whom[0].title) == ("王", "总")
    assert (said.when.part, said.when.precise, said.promise.due) == ("下午", False, "2026-03-18")


@pytest.mark.parametrize("name", ["端木总", "呼延经理", "欧阳总"])
def test_surnames_of_two_characters(name: str) -> None:
    (whom,) = parse(f"昨天电话{name} 嫌贵", NOW).whom
    assert (whom.kind, whom.text, whom.surname) == ("person", name, name[:2])
    assert address(f"{name[:2]}雷", "总经理") == f"{name[:2]}总"


def test_what_happened_is_never_yet_to_come() -> None:
    said = parse("今天下午电话王总", NOW)
    assert said.when is not None
    assert said.when.at == "2026-03-12T14:20"


def test_methods_of_the_users_own() -> None:
    line = "昨天钉钉王总 嫌贵"
    said = parse(line, NOW, methods=[("钉钉", "钉钉")])
    assert said.method is not None
    assert (said.method.name, line[slice(*said.method.span)]) == ("钉钉", "钉钉")
    assert parse(line, NOW).method is None


@pytest.mark.parametrize(
    ("line", "minutes"),
    [("电话王总18分钟", 18), ("拜访 一个半小时", 90), ("meeting 2 hours", 120), ("半小时前电话王总", None)],
)
def test_how_long(line: str, minutes: int | None) -> None:
    assert parse(line, NOW).minutes == minutes


SAID = "昨天 下周三 3月5日 下午3点半 周三 电话 微信 拜访 王总 景泰玻璃 嫌贵 没接 发报价 答应 客户说 今天 ， 、"
WORDS = [*SAID.split(), "25号", "99月1日", "24:61", "2月30日", "next Monday", " ", *string.punctuation]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=14))
def test_any_line_is_read_and_keeps_its_places(parts: list[str]) -> None:
    line = "".join(parts)
    said = parse(line, NOW)
    assert said == parse(line, NOW)
    spans = [*said.rest, *(one.span for one in said.whom), *(one.span for one in said.feedback)]
    spans += [one.span for one in (said.when, said.method, said.next, said.promise) if one is not None and one.span]
    assert all(0 <= start < end <= min(len(line), LONGEST) for start, end in spans)
    if said.when is not None:
        assert datetime.fromisoformat(said.when.at) <= NOW
