"""The tokens in a real full-text table: what a row is found by, that no query breaks it, that it misses nothing."""

from collections.abc import Iterator, Sequence

import pytest
import sqlcipher3
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.index_tokens import Document, document_tokens, documents_tokens, numbers_tokens
from crm_desktop.domain.pinyin import initials, syllables
from crm_desktop.domain.search_match import match
from crm_desktop.domain.search_tokens import (
    atoms,
    match_expression,
    start_expression,
)

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')"
)


class Index:
    """A full-text table in memory that holds a few customers."""

    def __init__(self, rows: Sequence[Document] = ()) -> None:
        self.db = sqlcipher3.connect(":memory:", isolation_level=None)
        self.db.execute(CREATE)
        self.put(rows)

    def put(self, rows: Sequence[Document]) -> None:
        self.db.execute("DELETE FROM search")
        self.db.executemany(
            "INSERT INTO search(rowid, tokens) VALUES (?, ?)", enumerate(documents_tokens(rows), start=1)
        )

    def ids(self, expression: str | None) -> list[int]:
        if expression is None:
            return []
        found = self.db.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", (expression,))
        return [row[0] for row in found]


ROWS: list[Document] = [
    (
        ["澜川智能科技有限公司", "澜川", "单晓明"],
        ["需要ERP系統，预算50万", "li.wei@huaxin.example.com"],
        ["138-0000-1234", "HC2026117"],
    ),
    (
        ["重庆华信达电子股份有限公司", "华信达", "曾国藩"],
        ["第二期，12号之前", "müller@test.example"],
        ["0571-88886666", "HC-2026-118"],
    ),
    (["TCL集团", "艾力·买买提", "Tom Lee"], [], ["+86 139 1111 2222", "A级"]),
    (["个人客户", "吕丽"], ["微信 wxid_8a7b"], ["139xxxx5678"]),
]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    table = Index(ROWS)
    yield table
    table.db.close()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("澜川", [1]), ("川", [1]), ("公司", [1, 2]), ("科技有限", [1]), ("系统", [1]), ("系統", [1]),
        ("预算", [1]), ("华信达电子", [2]),
        ("lc", [1]), ("lczn", [1]), ("LC", [1]), ("hxd", [2]), ("cqhxd", [2]), ("zqhxd", [2]), ("sxm", [1]),
        ("dxm", [1]), ("cxm", [1]),
        ("zgf", [2]), ("cgf", [2]), ("hx", [2]), ("l", [1, 4]), ("z", [2]), ("tcljt", [3]), ("alm", [3]),
        ("ll", [4]),
        ("huaxinda", [2]), ("huax", [1, 2]), ("huaxin", [1, 2]), ("shanxiaoming", [1]), ("zengguofan", [2]),
        ("chongqing", [2]),
        ("zhongqinghua", [2]), ("lanchuanzhineng", [1]), ("lanc", [1]), ("lvli", [4]), ("lüli", [4]), ("mmt", [3]),
        ("1234", [1]), ("13800001234", [1]), ("138 0000 1234", [1]), ("+86 138-0000-1234", [1]), ("0000", [1]),
        ("8888", [2]),
        ("057188886666", [2]), ("0571-8888", [2]), ("2222", [3]), ("13911112222", [3]), ("8613911112222", [3]),
        ("5678", [4]), ("139", [3, 4]),
        ("hc2026117", [1]), ("HC2026", [1, 2]), ("2026117", [1]), ("117", [1]), ("118", [2]), ("hc2026118", [2]),
        ("hc-2026-118", [2]),
        ("12", [1, 2]), ("50", [1]), ("13", [1, 3, 4]), ("5", [1, 4]), ("erp", [1]), ("er", [1]),
        ("li.wei@huaxin.example.com", [1]), ("wei", [1]),
        ("müller", [2]), ("com", [1]), ("wxid_8a7b", [4]), ("8a7b", [4]), ("tom lee", [3]), ("华信 118", [2]),
        ("澜川 118", []),
        ("预算50万", [1]), ("你好", []), ("qqq", []), ("999", []),
    ],
)  # fmt: skip
def test_found_by(index: Index, query: str, ids: list[int]) -> None:
    assert index.ids(match_expression(query)) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("华信", [2]),
        ("信达", []),
        ("hxd", [2]),
        ("xd", []),
        ("huaxinda", [2]),
        ("xinda", []),
        ("lanc", [1]),
        ("澜川 1234", [1]),
        ("l", [1, 4]),
        ("tcl", [3]),
    ],
)
def test_found_at_the_start_of_a_name(index: Index, query: str, ids: list[int]) -> None:
    assert index.ids(start_expression(query)) == ids


@pytest.mark.parametrize("query", ["", "   ", "，。", "()\"'*", "\u3000", "-", "\x00", "\ud800"])
def test_nothing_to_look_for(query: str) -> None:
    assert match_expression(query) is None
    assert start_expression(query) is None


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("+86 138 0000 1234", ["13800001234"]),
        ("(0571) 8888-6666", ["057188886666"]),
        ("2024-03-05", ["2024", "03", "05"]),
        ("www.huaxin.com", ["huaxin"]),
        ("com", ["com"]),
        ("预算50万", ["预算", "50", "万"]),
        ("a " * 40, ["a"] * 12),
    ],
)
def test_atoms(query: str, parts: list[str]) -> None:
    assert [atom.text for atom in atoms(query)] == parts


PIECES = st.sampled_from(
    [
        *"华信达单曾重长A级x·(（Ａ １2_-@.，\n\"'*^:{}␟␞é\u0301〇あ한",
        " OR ",
        " NEAR(",
        "NOT ",
        "公司",
        "有限公司",
        "com",
        "hx",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=12)


@given(query=st.text() | TEXTS)
def test_no_query_is_a_syntax_error(index: Index, query: str) -> None:
    index.ids(match_expression(query))
    index.ids(start_expression(query))


@given(
    st.lists(
        st.tuples(st.lists(TEXTS, max_size=3), st.lists(TEXTS, max_size=2), st.lists(TEXTS, max_size=2)), max_size=5
    )
)
def test_a_batch_is_the_same_as_one_by_one(rows: list[Document]) -> None:
    one_by_one = [set(document_tokens(*row).split()) for row in rows]
    assert [set(tokens.split()) for tokens in documents_tokens(rows)] == one_by_one


NAMES = st.text("华信达单曾重长乐庆科技明AB1", min_size=1, max_size=7)


@given(name=NAMES, suffix=st.sampled_from(["", "有限公司", "股份有限公司", "（深圳）"]), data=st.data())
def test_the_index_misses_nothing_that_matches(name: str, suffix: str, data: st.DataObject) -> None:
    index = Index([([name + suffix], [], [])])
    at = data.draw(st.integers(0, len(name) - 1))
    part = name[at : at + data.draw(st.integers(1, 4))]
    letters = "".join([data.draw(st.sampled_from(some)) for some in initials(part)])
    spelling = "".join([data.draw(st.sampled_from(names)) for names in syllables(part)])
    for query in (part, letters, spelling, spelling[:-1]):
        if match(query, {"name": name + suffix}):
            assert index.ids(match_expression(query)) == [1], query
    index.db.close()


@given(digits=st.text("0123456789", min_size=5, max_size=13), start=st.integers(0, 9), size=st.integers(3, 11))
def test_any_three_digits_of_a_number_find_it(digits: str, start: int, size: int) -> None:
    index = Index([([], [], [digits])])
    part = digits[start : start + size]
    if len(part) >= 3 and not (len(part) == 13 and part.startswith("86")):
        assert index.ids(match_expression(part)) == [1]
    index.db.close()


def test_a_row_can_be_replaced_and_removed(index: Index) -> None:
    table = Index([(["华信"], [], []), (["澜川"], [], [])])
    table.db.execute("DELETE FROM search WHERE rowid = 1")
    table.db.execute("INSERT INTO search(rowid, tokens) VALUES (1, ?)", (document_tokens(["恒盛"], [], []),))
    assert table.ids(match_expression("hx")) == []
    assert table.ids(match_expression("hs")) == [1]
    table.db.close()


ODD_NUMBERS = ["KH2026001", "A12", "2026001", "kh12", "A1", "KH-2026-7", "特-9", "Ａ１2", "7", "A²", "KH٣٤"]


def test_numbers_alone_give_the_same_tokens() -> None:
    numbers = [*ODD_NUMBERS, *[f"KH2026{seq:03d}" for seq in range(90, 230)], *ODD_NUMBERS]
    one_by_one = [set(document_tokens((), (), (number,)).split()) for number in numbers]
    assert [set(tokens.split()) for tokens in numbers_tokens(numbers)] == one_by_one
