"""Which template a sheet is: samples, dirty headers, other programs' exports, stacked tables, forms, shapes."""

import pickle

import pytest

from crm_desktop.files.columns import KINDS, field_of, header_keys, is_known_header, label, title_kinds, unit_of, words
from crm_desktop.files.form import form_records
from crm_desktop.files.raw import RawSheet, Row
from crm_desktop.files.reading import read_book
from crm_desktop.files.recognise import FORM, recognise, recognise_all
from crm_desktop.files.shapes import shape
from crm_desktop.files.splitting import Splitter
from crm_desktop.files.templates import ADDED_FIELDS, SOURCE_FIELDS


def sheet(*rows: Row, name: str = "Sheet1") -> RawSheet:
    return RawSheet(0, name, False, len(rows), max(map(len, rows), default=0), rows)


def fields(*rows: Row, name: str = "Sheet1") -> tuple[str, int, list[str]]:
    plan = recognise(sheet(*rows, name=name))
    assert plan is not None
    return (
        plan.kind,
        plan.header_row,
        [plan.mapping.get(column, "-") for column in range(len(rows[plan.header_row - 1]))],
    )


def test_the_four_templates(samples):
    with read_book(samples / "四张模板.xlsx") as book:
        plans = [recognise(one) for one in book.sheets]
    assert [(plan.kind, plan.header_row, plan.sure) for plan in plans] == [
        ("customers", 3, True), ("follow_ups", 3, True), ("grade_changes", 3, True), ("conversions", 3, True)
    ]  # fmt: skip
    assert [tuple(plan.mapping.values()) for plan in plans] == list(SOURCE_FIELDS.values())
    assert not any(plan.unmapped for plan in plans)
    assert plans[0].first_rows[0][0] == "XX科技有限公司"
    assert plans[0].headers[9] == "备注"


def test_the_list_of_a_fair(samples):
    with read_book(samples / "展会名单-gbk.csv") as book:
        plan = recognise(book.sheets[0])
    assert plan.kind == "customers"
    assert list(plan.mapping.values()) == ["name", "contact_name", "contact_points", "need"]


def test_the_form(samples):
    with read_book(samples / "客户信息收集表.xlsx") as book:
        plan = recognise(book.sheets[0])
        (record,) = form_records(next(book.stream(0, 1, fill=False)))
    assert plan.kind == FORM
    assert len(record.values) == 24
    assert record.unmapped == {}
    assert record.values["contact_name"] == "*经理"
    assert (record.values["owner"], record.cells["owner"]) == ("*销售主管", (12, 3))
    assert record.values["email"] == "zhangxx@example.com"


DIRTY = (
    "客戶名稱", "所屬行業", "聯系人", "職務", "聯系方式(企業〔微信?/郵箱?〕/電話)",
    "客戶需求(采購產品/服務類型、預算範圍、時間節點)", "預算範圍", "客戶來源", "關鍵決策人(若有)",
    "備注(性格特點、特殊需求)",
)  # fmt: skip
CASES: list[tuple[str, str, str]] = [
    ("|".join(DIRTY), "customers", " ".join(SOURCE_FIELDS["customers"])),
    (
        "客戶名稱|跟進(jìn)時間|跟進方式|溝通内(nèi)容|客戶反饋|下一步行動|負責人",
        "follow_ups",
        " ".join(SOURCE_FIELDS["follow_ups"]),
    ),
    ("客户名称|当前级别|升级或降级原因|调整时间|负责人", "grade_changes", " ".join(SOURCE_FIELDS["grade_changes"])),
    ("客户|签约日期|合同金额(万元)|产品名称|成交原因|业务员", "conversions", " ".join(SOURCE_FIELDS["conversions"])),
    (
        "客户名称|丢单时间|丢单原因|竞争对手|再次联系时间|负责人",
        "losses",
        "customer_name lost_on reason competitor retry_on owner",
    ),
    (
        "Account Name|Industry|Phone|Rating|Account Owner|Annual Revenue|Employees|Created Date",
        "customers",
        "name industry contact_points grade owner revenue size entered_at",
    ),
    (
        "Record ID|Company name|Company owner|Create Date|Phone Number|Last Activity Date|City",
        "customers",
        "number name owner entered_at contact_points last_touch_at region",
    ),
    (
        "*客户名称|客户编号|客户级别|1级行业|客户来源|负责人|最后跟进时间|成交状态",
        "customers",
        "name number grade industry source owner last_touch_at stage",
    ),
    ("客户所有人|客户名称|总人数|最新活动记录时间|最新修改日", "customers", "owner name size last_touch_at updated_at"),
]


@pytest.mark.parametrize(("header", "kind", "expected"), CASES)
def test_headers(header, kind, expected):
    got, row, keys = fields(("标题",), (), tuple(header.split("|")), ("华信达科技有限公司",))
    assert (got, row, " ".join(keys)) == (kind, 3, expected)


@pytest.mark.parametrize("kind", sorted(SOURCE_FIELDS))
def test_our_own_headers_map_back(kind):
    keys = (*SOURCE_FIELDS[kind], *ADDED_FIELDS[kind])
    plan = recognise(sheet(tuple(label(kind, key) for key in keys), ("x",) * len(keys)))
    assert plan.kind == kind
    assert tuple(plan.mapping.values()) == keys
    assert (plan.score, plan.unmapped) == (1.0, {})


@pytest.mark.parametrize("kind", KINDS)
def test_every_label_means_its_own_field(kind):
    assert {field: field_of(label(kind, field), kind) for field in words().labels[kind]} == {
        field: (field, 1.0) for field in words().labels[kind]
    }


def test_unknown_columns_are_listed_and_second_ones_left_over():
    plan = recognise(sheet(("客户名称", "注册资本", "客户方联系电话", "公司名称", "手机"), ("甲", 100, "1", "乙", "2")))
    assert plan.mapping == {0: "name", 2: "contact_points", 4: "contact_points"}
    assert plan.unmapped == {1: "注册资本", 3: "公司名称"}
    assert 0.4 < plan.score < 0.6
    assert not plan.sure


def test_unit_in_the_header():
    plan = recognise(sheet(("客户名称", "成交时间", "成交金额(万元)", "产品"), ("甲", "2024-1-1", 65, "x")))
    assert plan.units == {2: "万"}
    assert [unit_of(text) for text in ("预算(单位:亿元)", "金额（元）", "金额:万", "金额", None)] == [
        "亿",
        "",
        "万",
        "",
        "",
    ]


def test_two_lines_of_header():
    kind, row, keys = fields(
        ("客户名称", "所属行业", "联系信息", None, None, "备注"),
        (None, None, "联系人", "电话", "邮箱", None),
        ("甲公司", "制造业", "王", "13800138000", "a@b.example", None),
    )
    assert (kind, row) == ("customers", 2)
    assert keys == ["name", "industry", "contact_name", "contact_points", "email", "remark"]
    plan = recognise(sheet(("客户名称", "行业", "联系", None), (None, None, "联系人", "电话"), ("甲", "乙", "丙", "1")))
    assert list(plan.mapping.values()) == ["name", "industry", "contact_name", "contact_points"]


def test_shapes_help_where_headers_say_nothing():
    rows = [
        ("华信达科技有限公司", "13800138000", "a@b.example", "A级"),
        ("宏远机械厂", "0755-88886666转801", "c@d.example", "b"),
    ]
    assert fields(("客户名称", "号码一", "账户", "意愿"), *rows)[2] == ["name", "contact_points", "email", "grade"]
    blind = recognise(sheet(*rows))
    assert (blind.kind, blind.header_row, blind.score) == ("customers", 0, 0.3)
    assert list(blind.mapping.values()) == ["name", "contact_points", "email", "grade"]
    headed = recognise(sheet(("甲", "乙", "丙", "丁"), *rows))
    assert (headed.header_row, headed.headers[0]) == (1, "甲")
    assert recognise(sheet(("13800138000",), ("13800138001",))).score == 0.2


@pytest.mark.parametrize(
    "rows",
    [(), ((),), (("第一章",), ("正文",)), ((1, 2), (3, 4)), (("def f():", None), ("return", "x"))],
)
def test_nothing_to_recognise(rows):
    assert recognise(sheet(*rows)) is None


def test_only_names():
    assert fields(("公司名称",), ("华信达",), ("宏远",)) == ("customers", 1, ["name"])


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["13800138000", "139xxxx5678", "+86 13800138000", None], "phone"),
        ([13800138000, 13900139000], "phone"),
        (["400-800-1234", "010-66668888 / 13800138000"], "phone"),
        (["a@b.example"], "email"),
        (["2024-03-05", "2024年3月", "2024/3/5 10:20"], "date"),
        (["50-80万", "面议", "￥500,000", "1.2亿元", "50万以下"], "money"),
        (["A", "b级", "C类客户"], "grade"),
        (["华信达科技有限公司", "宏远机械厂", "Acme Ltd."], "company"),
        (["*总", "李经理", "王博士"], "person"),
        (["随便", "文字"], ""),
        ([], ""),
    ],
)
def test_shape(values, expected):
    assert shape(values) == expected


STACK = [
    ("客户信息表(示例)", None, None, None, None),
    ("客户名称", "所属行业", "联系人", "联系方式", "备注"),
    ("甲科技有限公司", "互联网", "*总", "13800138000", None),
    (None, None, None, None, None),
    ("合计：1户", None, None, None, None),
    ("注:星号为虚拟", None, None, None, None),
    ("客户名称", "所属行业", "联系人", "联系方式", "备注"),
    ("乙集团", "制造业", "*经理", "13900139000", None),
    ("总计科技", "制造业", "*经理", "13900139000", None),
    ("跟进计划表(示例)", "跟进计划表(示例)", "跟进计划表(示例)", None, None),
    ("客户名称", "跟进时间", "跟进方式", "沟通内容", "负责人"),
    ("甲科技有限公司", "2024-03-01", "电话", "介绍", "*小王"),
    ("乙集团", "2024-03-02", "微信", "跟进", "*小李"),
    ("第 1 页 共 2 页", None, None, None, None),
]


@pytest.mark.parametrize("chunk", [1, 3, 100])
def test_stacked_tables_are_split(chunk):
    splitter = pickle.loads(pickle.dumps(Splitter(recognise(sheet(*STACK)))))
    got: list[tuple[str, int, object]] = []
    for start in range(0, len(STACK), chunk):
        for part in splitter(STACK[start : start + chunk], start + 1):
            got += [(part.plan.kind, number, row[0]) for number, row in zip(part.numbers, part.rows, strict=True)]
    assert got == [
        ("customers", 3, "甲科技有限公司"),
        ("customers", 8, "乙集团"),
        ("customers", 9, "总计科技"),
        ("follow_ups", 12, "甲科技有限公司"),
        ("follow_ups", 13, "乙集团"),
    ]
    assert splitter.skipped == 6


def test_stacked_tables_in_the_first_rows():
    plans = recognise_all(sheet(*STACK))
    assert [(plan.kind, plan.header_row) for plan in plans] == [("customers", 2), ("follow_ups", 11)]


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        (("小 计", None, 5), False),
        (("合计", 3), False),
        (("Total", None, 3), False),
        (("总计：", 3), False),
        (("合计科技有限公司", "13800138000"), True),
        (("全部落实",), True),
        ((5, None), True),
        (("说明：本表每周更新",), False),
        (("※ 内部资料",), False),
        (("华信达仪表",), True),
        (("模板2 跟进计划表",), False),
        (("*总", "13800138000"), True),
    ],
)
def test_decoration(row, kept):
    splitter = Splitter(recognise(sheet(("客户名称", "电话", "备注"), ("甲", "1", "2"))))
    assert [part.numbers for part in splitter([row], 9)] == [[9] if kept else []]


def test_one_pair_a_row_and_several_customers():
    rows: list[Row] = [
        ("客户信息收集表",),
        ("客户名称：", "甲公司"),
        ("电话", None, "13800138000"),
        ("手机", "13900139000"),
        ("联系人", "姓名：王"),
        ("注册资本", "500万"),
        ("备注：随时可以",),
        ("客户名称", "乙公司"),
        ("邮箱", "a@b.example"),
        ("职位", None),
    ]
    assert recognise(sheet(*rows)).kind == FORM
    first, second = form_records(rows)
    assert first.values == {
        "name": "甲公司", "contact_points": "13800138000\n13900139000", "contact_name": "王", "remark": "随时可以"
    }  # fmt: skip
    assert first.unmapped == {"注册资本": "500万"}
    assert (first.row, second.row, second.values) == (2, 8, {"name": "乙公司", "email": "a@b.example"})
    assert form_records([("a", "b")]) == []


def test_header_keys_and_titles():
    assert header_keys("1. 联系 电话(手机/座机)*") == ("联系电话手机座机", "联系电话")
    assert title_kinds("客戶分級表") == {"grade_changes"}
    assert not is_known_header(5)
    assert not is_known_header("13800138000")
    assert field_of("x" * 60, "customers") is None
    with pytest.raises(KeyError):
        label("customers", "no such field")
