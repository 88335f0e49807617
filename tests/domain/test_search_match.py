import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.search_match import Hit, Rank, match

ROW = {
    "number": "HC2026117",
    "name": "澜川智能科技有限公司",
    "alias": "澜川\n华信达（深圳）电子",
    "contact:1": "单晓明",
    "contact:2": "曾国藩\nTom Lee",
    "phone": "138-0000-1234\n0571-88886666",
    "need": "需要ERP系統，預算50万，對(duì)方12月付款",
    "mail": "li.wei@huaxin.example",
    "remark": "展会认识的朋友\n老客户介绍",
}


@pytest.mark.parametrize(
    ("query", "rank", "field", "marked"),
    [
        ("hc2026117", Rank.NUMBER, "number", ["HC2026117"]),
        ("ＨＣ2026117", Rank.NUMBER, "number", ["HC2026117"]),
        ("117", Rank.NUMBER_TAIL, "number", ["117"]),
        ("2026", Rank.PHONE, "number", ["2026"]),
        ("hc20", Rank.PHONE, "number", ["HC20"]),
        ("1234", Rank.PHONE_TAIL, "phone", ["1234"]),
        ("13800001234", Rank.PHONE_TAIL, "phone", ["138-0000-1234"]),
        ("+86 138 0000 1234", Rank.PHONE_TAIL, "phone", ["138-0000-1234"]),
        ("001", Rank.PHONE, "phone", ["00-1"]),
        ("8888", Rank.PHONE, "phone", ["8888"]),
        ("66", Rank.PHONE, "phone", ["66"]),
        ("13", Rank.PHONE, "phone", ["13"]),
        ("澜川", Rank.NAME_START, "name", ["澜川"]),
        ("瀾川", Rank.NAME_START, "name", ["澜川"]),
        ("智能", Rank.NAME, "name", ["智能"]),
        ("公司", Rank.NAME, "name", ["公司"]),
        ("川", Rank.NAME, "name", ["川"]),
        ("华信", Rank.ALIAS, "alias", ["华信"]),
        ("lc", Rank.SOUND_START, "name", ["澜川"]),
        ("LC", Rank.SOUND_START, "name", ["澜川"]),
        ("lanchuan", Rank.SOUND_START, "name", ["澜川"]),
        ("lanch", Rank.SOUND_START, "name", ["澜川"]),
        ("l", Rank.SOUND_START, "name", ["澜"]),
        ("hxd", Rank.SOUND_START, "alias", ["华信达"]),
        ("huaxinda", Rank.SOUND_START, "alias", ["华信达"]),
        ("hxdsz", Rank.SOUND_START, "alias", ["华信达（深圳"]),
        ("znkj", Rank.SOUND, "name", ["智能科技"]),
        ("chuanzhi", Rank.SOUND, "name", ["川智"]),
        ("单", Rank.CONTACT, "contact:1", ["单"]),
        ("lee", Rank.CONTACT, "contact:2", ["Lee"]),
        ("sxm", Rank.CONTACT_SOUND, "contact:1", ["单晓明"]),
        ("dxm", Rank.CONTACT_SOUND, "contact:1", ["单晓明"]),
        ("zgf", Rank.CONTACT_SOUND, "contact:2", ["曾国藩"]),
        ("zengguofan", Rank.CONTACT_SOUND, "contact:2", ["曾国藩"]),
        ("系统", Rank.NEED, "need", ["系統"]),
        ("erp", Rank.NEED, "need", ["ERP"]),
        ("50", Rank.NEED, "need", ["50"]),
        ("对方", Rank.NEED, "need", ["對(duì)方"]),
        ("付款", Rank.NEED, "need", ["付款"]),
        ("wei", Rank.PHONE, "mail", ["wei"]),
        ("老客户", Rank.OTHER, "remark", ["老客户"]),
        ("澜川 智能", Rank.NAME, "name", ["澜川", "智能"]),
        ("1234 智能", Rank.NAME, "phone", ["1234"]),
        ("预算50", Rank.NEED, "need", ["預算", "50"]),
    ],
)
def test_best_place(query: str, rank: Rank, field: str, marked: list[str]) -> None:
    hit = match(query, ROW)
    assert hit is not None
    assert (hit.rank, hit.field, [ROW[field][start:end] for start, end in hit.spans]) == (rank, field, marked)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ，",
        "川澜",
        "cl",
        "gs",
        "lzn",
        "huadaxin",
        "xind x",
        "ee",
        "99",
        "999",
        "澜川 999",
        "e",
        "an",
        "ail",
        "z",
        "0014",
    ],
)
def test_no_hit(query: str) -> None:
    assert match(query, {**ROW, "contact:2": ""}) is None


def test_a_single_letter_is_a_word_or_begins_a_name() -> None:
    assert match("a", {"remark": "A 级"}) == Hit(Rank.OTHER, "remark", ((0, 1),))
    assert match("a", {"remark": "AB 级"}) is None
    assert match("a", {"name": "AB 级"}) == Hit(Rank.SOUND_START, "name", ((0, 1),))


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("重庆银行", ["cqyh", "zqyh", "chongqingyinhang", "zhongqingyinh"]),
        ("曾仇", ["zq", "cq", "zengqiu", "cengchou", "zengchou"]),
        ("翟单", ["zs", "dd", "zhaishan", "zhais"]),
        ("吕略", ["ll", "lvlue", "lvlve", "lülve"]),
        ("TCL集团", ["tcl", "tcljt"]),
        ("西安银行", ["xian", "xianyinhang", "xayh", "xianyh"[:4]]),
        ("艾力·买买提", ["almmt", "ailimaimaiti"]),
        ("方案(二)", ["fangan", "fanganer", "fa"]),
    ],
)
def test_every_reading_matches(name: str, queries: list[str]) -> None:
    assert [query for query in queries if match(query, {"name": name}) is None] == []


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("ＡＢＣ　华信", "华信", "华信"),
        ("  对　　方", "对 方", "对　　方"),
        ("①号华", "1", "①"),
        ("ﬁne 华", "华", "华"),
        ("王\u200b芳", "王芳", "王\u200b芳"),
    ],
)
def test_marks_lie_in_the_original_text(text: str, query: str, marked: str) -> None:
    hit = match(query, {"remark": text})
    assert hit is not None
    first, last = hit.spans[0], hit.spans[-1]
    assert text[first[0] : last[1]] == marked


def test_where_the_origin_is_unknown_nothing_is_marked() -> None:
    assert match("华信", {"name": "e\u0301 华信"}) == Hit(Rank.NAME, "name", ())


@given(
    st.text(), st.dictionaries(st.sampled_from(["name", "phone", "number", "need", "contact:1"]), st.text(), max_size=3)
)
def test_any_query_on_any_row(query: str, fields: dict[str, str]) -> None:
    hit = match(query, fields)
    if hit is not None:
        assert hit.field in fields
        assert all(0 <= start < end <= len(fields[hit.field]) for start, end in hit.spans)


@given(st.text("华信达单曾重ABab1 ", min_size=1, max_size=8), st.data())
def test_every_part_of_a_name_is_marked(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    part = "".join(char for char in name[start : start + 3] if char > "z")
    if part and part in name:
        hit = match(part, {"name": name})
        assert hit is not None
        assert [name[first:last] for first, last in hit.spans] == [part]
