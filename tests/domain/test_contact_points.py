"""Telephones, mails and chat names of a cell; masked ones are kept (X-06)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.contact_points import parse_point, problem, split_points
from crm_desktop.domain.phone_text import format_phone


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
        # a number that a spreadsheet wrote
        ("1.3800138000E+10", [("mobile", "13800138000", "ok")]),
        ("1.38E+10", [("mobile", "1.38e+10", "invalid")]),
        (1.5e16, [("other", "1.5e+16", "invalid")]),
        (True, [("other", "true", "unchecked")]),
        # country code, trunk zero, spaces, dashes, full width
        ("86-13800138000", [("mobile", "13800138000", "ok")]),
        ("0 138 0013 8000", [("mobile", "13800138000", "ok")]),
        ("86-755-88886666", [("landline", "075588886666", "ok")]),
        ("+86 (0)755 8888 6666", [("landline", "075588886666", "ok")]),
        ("+86 400 800 1234", [("service", "4008001234", "ok")]),
        ("０１０－６６６６８８８８", [("landline", "01066668888", "ok")]),
        ("（010）6666 8888", [("landline", "01066668888", "ok")]),
        ("0755-8888-6666", [("landline", "075588886666", "ok")]),
        # extensions
        ("0755-88886666-801", [("landline", "075588886666-801", "ok")]),
        ("010-66668888 ext. 801", [("landline", "01066668888-801", "ok")]),
        ("010-66668888 分机 8", [("landline", "01066668888-8", "ok")]),
        ("010-66668888x801", [("landline", "01066668888-801", "ok")]),
        ("400-800-1234转1", [("service", "4008001234-1", "ok")]),
        ("66668888-12", [("landline", "66668888-12", "unchecked")]),
        # service numbers
        ("800 820 8820", [("service", "8008208820", "ok")]),
        ("10086", [("service", "10086", "ok")]),
        ("12345", [("service", "12345", "ok")]),
        ("956056", [("service", "956056", "ok")]),
        # from abroad
        ("+44 20 7946 0958", [("landline", "442079460958", "ok")]),
        ("00 852 2345 6789", [("landline", "85223456789", "ok")]),
        ("+852 9123 4567", [("mobile", "85291234567", "ok")]),
        ("+999 1", [("other", "9991", "invalid")]),
        ("+852 1", [("other", "8521", "invalid")]),
        ("+8520000000", [("other", "8520000000", "invalid")]),
        ("+", [("other", "+", "unchecked")]),
        # masked, made up, dead
        ("139********", [("mobile", "139********", "masked")]),
        ("010-****8888", [("other", "010****8888", "masked")]),
        ("1395678(虚拟)", [("mobile", "1395678", "masked")]),
        ("zhangxx(虚拟)", [("email", "zhangxx", "masked")]),
        ("zh***@hs.example", [("email", "zh***@hs.example", "masked")]),
        ("微信:zh**", [("wechat", "zh**", "masked")]),
        ("13800138000(空号)", [("mobile", "13800138000", "invalid")]),
        # wrong
        ("138001380001", [("mobile", "138001380001", "invalid")]),
        ("1380013800O", [("mobile", "1380013800o", "invalid")]),
        ("12345678901234567890", [("other", "12345678901234567890", "invalid")]),
        ("6217 0000 1234 5678 901", [("other", "6217000012345678901", "invalid")]),
        ("张三@例子", [("email", "张三@例子", "invalid")]),
        ("a..b@hs.example", [("email", "a..b@hs.example", "invalid")]),
        # labels
        ("电话:010-66668888、手机13800138000", [("landline", "01066668888", "ok"), ("mobile", "13800138000", "ok")]),
        ("M: 13800138000", [("mobile", "13800138000", "ok")]),
        ("T.010-66668888", [("landline", "01066668888", "ok")]),
        ("Mobile 13800138000", [("mobile", "13800138000", "ok")]),
        ("wx:chenli_lc", [("wechat", "chenli_lc", "unchecked")]),
        ("微信号chenli_lc", [("wechat", "chenli_lc", "unchecked")]),
        ("微信13800138000", [("wechat", "13800138000", "unchecked")]),
        ("E-mail: A@HS.example", [("email", "a@hs.example", "ok")]),
        ("qq 12345", [("qq", "12345", "ok")]),
        ("QQ:12", [("qq", "12", "invalid")]),
        ("QQ:12@qq.example", [("qq", "12@qq.example", "unchecked")]),
        ("chenli_lc", [("wechat", "chenli_lc", "unchecked")]),
        ("电话", [("other", "电话", "unchecked")]),
        # names and notes beside the number
        ("王总 13800138000", [("mobile", "13800138000", "ok")]),
        ("张三13800138000", [("mobile", "13800138000", "ok")]),
        ("13800138000(王总)", [("mobile", "13800138000", "ok")]),
        ("王经理<a@hs.example>", [("email", "a@hs.example", "ok")]),
        ("13800138000(微信同号)", [("mobile", "13800138000", "ok"), ("wechat", "13800138000", "unchecked")]),
        ("13800138000 微信同号", [("mobile", "13800138000", "ok"), ("wechat", "13800138000", "unchecked")]),
        # several
        ("138 0013 8000 139 0013 9000", [("mobile", "13800138000", "ok"), ("mobile", "13900139000", "ok")]),
        ("0755-88886666 13800138000", [("landline", "075588886666", "ok"), ("mobile", "13800138000", "ok")]),
        ("13800138000\n13900139000", [("mobile", "13800138000", "ok"), ("mobile", "13900139000", "ok")]),
        ("13800138000或13900139000", [("mobile", "13800138000", "ok"), ("mobile", "13900139000", "ok")]),
        ("a@hs.example/b@hs.example", [("email", "a@hs.example", "ok"), ("email", "b@hs.example", "ok")]),
        (
            "13800138000；微信:chenli_lc 邮箱:a@hs.example",
            [("mobile", "13800138000", "ok"), ("wechat", "chenli_lc", "unchecked"), ("email", "a@hs.example", "ok")],
        ),
        ("https://hs.example/contact", [("other", "https://hs.example/contact", "unchecked")]),
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
        ("1.38E+10", None, "lost digits"),
        ("13800138000(空号)", None, "telephone"),
        ("微信:王总", None, None),
        ("66668888", None, None),
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
        ("01066668888", "010-6666 8888"),
        ("075588886666-801", "0755-8888 6666 转 801"),
        ("13800138000-1", "13800138000-1"),
        ("+86 138", "+86 138"),
        ("王总", "王总"),
        ("", ""),
        ("139xxxx5678", "139xxxx5678"),
    ],
)
def test_telephones_for_reading(value: str, shown: str) -> None:
    assert format_phone(value) == shown


@pytest.mark.parametrize(
    ("text", "kind", "point"),
    [
        ("12345678", "qq", ("qq", "12345678", "ok")),
        ("陈立", "wecom", ("wecom", "陈立", "unchecked")),
        ("zhangxx", "email", ("email", "zhangxx", "invalid")),
        ("13800138000", "landline", ("mobile", "13800138000", "ok")),
        ("1380013", "landline", ("landline", "1380013", "invalid")),
        ("前台", "landline", ("landline", "前台", "unchecked")),
        ("139xxxx5678", "mobile", ("mobile", "139xxxx5678", "masked")),
        ("5678(虚拟)", "mobile", ("mobile", "5678", "masked")),
        ("chenli_lc", "other", ("other", "chenli_lc", "unchecked")),
    ],
)
def test_the_column_settles_what_the_text_leaves_open(text: str, kind: str, point: tuple[str, str, str]) -> None:
    found = parse_point(text, kind)
    assert (found.kind, found.key, found.state) == point


def test_notes_stay_in_the_value() -> None:
    assert split_points("王总 １３８００１３８０００")[0].value == "王总 13800138000"


@given(
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.sampled_from(["", " ", "-"]),
    st.sampled_from(["", "+86", "86-", "0086 "]),
)
def test_a_mobile_is_known_however_it_is_grouped(digits: str, gap: str, country: str) -> None:
    text = f"{country}{digits[:3]}{gap}{digits[3:7]}{gap}{digits[7:]}"
    assert [(point.kind, point.key, point.state) for point in split_points(text)] == [("mobile", digits, "ok")]


@given(st.text("0123456789+-() x*转/;,@.a微信:虚拟", max_size=40))
def test_any_mixture_of_the_signs_of_points_is_survived(text: str) -> None:
    for point in split_points(text):
        assert point.key
        problem(point)
        format_phone(point.value)


@given(st.text(max_size=40))
def test_any_text_is_survived(text: str) -> None:
    for point in split_points(text):
        assert point.value
        problem(point)
