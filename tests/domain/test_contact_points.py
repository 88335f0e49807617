"""Telephones, mails and chat names of a cell; masked ones are kept (X-06)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.contact_points import format_phone, parse_point, problem, split_points


@pytest.mark.parametrize(
    ("cell", "points"),
    [
        ("13800138000", [("mobile", "13800138000", "ok")]),
        (13800138000, [("mobile", "13800138000", "ok")]),
        (13800138000.0, [("mobile", "13800138000", "ok")]),
        ("13800138000.0", [("mobile", "13800138000", "ok")]),
        ("138 0013 8000", [("mobile", "13800138000", "ok")]),
        ("+86 138-0013-8000", [("mobile", "13800138000", "ok")]),
        ("0086-13800138000", [("mobile", "13800138000", "ok")]),
        ("8613800138000", [("mobile", "13800138000", "ok")]),
        ("１３８００１３８０００", [("mobile", "13800138000", "ok")]),
        ("0755-8888 6666转801", [("landline", "075588886666-801", "ok")]),
        ("010-66668888", [("landline", "01066668888", "ok")]),
        ("(010)66668888-12", [("landline", "01066668888-12", "ok")]),
        ("+86 10 66668888", [("landline", "01066668888", "ok")]),
        ("66668888", [("landline", "66668888", "unchecked")]),
        ("400-800-8888", [("service", "4008008888", "ok")]),
        ("95588", [("service", "95588", "ok")]),
        ("139xxxx5678", [("mobile", "139xxxx5678", "masked")]),
        ("138****8000", [("mobile", "138****8000", "masked")]),
        ("1395678", [("mobile", "1395678", "invalid")]),
        ("5678(虚拟)", [("other", "5678", "masked")]),
        ("zhangxx(虚拟)@a.example", [("email", "zhangxx(虚拟)@a.example", "masked")]),
        ("lc@hesheng.example", [("email", "lc@hesheng.example", "ok")]),
        ("lc@", [("email", "lc@", "invalid")]),
        ("微信: chenli_lc", [("wechat", "chenli_lc", "unchecked")]),
        ("企业微信：陈立", [("wecom", "陈立", "unchecked")]),
        ("QQ:12345678", [("qq", "12345678", "ok")]),
        ("+1 650 253 0000", [("mobile", "16502530000", "ok")]),
        ("+1 0", [("other", "10", "invalid")]),
        ("13800138000/13900139000", [("mobile", "13800138000", "ok"), ("mobile", "13900139000", "ok")]),
        ("13800138000 13900139000", [("mobile", "13800138000", "ok"), ("mobile", "13900139000", "ok")]),
        ("13800138000；lc@a.example", [("mobile", "13800138000", "ok"), ("email", "lc@a.example", "ok")]),
        ("13800138000、13800138000", [("mobile", "13800138000", "ok")]),
        ("前台转王总", [("other", "前台转王总", "unchecked")]),
        (None, []),
        ("", []),
    ],
)
def test_points_of_a_cell(cell: object, points: list[tuple[str, str, str]]) -> None:
    assert [(point.kind, point.key, point.state) for point in split_points(cell)] == points


def test_the_value_stays_as_written() -> None:
    assert split_points("0755-8888 6666转801")[0].value == "0755-8888 6666转801"


def test_a_number_that_lost_digits_is_not_made_up() -> None:
    assert split_points(1.234567890123456e17)[0].state != "ok"


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("1380000231", None, "11 digits, 1 too few"),
        ("138000023111", None, "11 digits, 1 too many"),
        ("abc@", None, "e-mail"),
        ("12", "landline", "telephone"),
        ("13800138000", None, None),
        ("139xxxx5678", None, None),
    ],
)
def test_what_is_said_of_a_doubtful_point(text: str, kind: str | None, sentence: str | None) -> None:
    found = problem(parse_point(text, kind))
    assert (found is None) if sentence is None else (found is not None and sentence in str(found))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("13800000000", "138 0000 0000"),
        ("4008008888", "400 800 8888"),
        ("010-66668888", "010-66668888"),
        ("139xxxx5678", "139xxxx5678"),
    ],
)
def test_telephones_for_reading(value: str, shown: str) -> None:
    assert format_phone(value) == shown


@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    for point in split_points(text):
        assert point.value
        problem(point)
