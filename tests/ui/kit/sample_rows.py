"""Invented rows of any number for kit tests and the gallery: a source without a store."""

from array import array
from collections.abc import Mapping, Sequence

from crm_desktop.ui.models.columns import NONE, Cell, Column

COLUMNS = (
    Column("number", "客户编号", 92, kind="number_text"),
    Column("name", "客户名称", 178, kind="strong", editable=True),
    Column("grade", "级别", 46, kind="grade"),
    Column("hot", "热点", 40, kind="hot"),
    Column("industry", "所属行业", 78, editable=True),
    Column("contact", "联系人", 62, kind="strong"),
    Column("position", "职务", 88),
    Column("phone", "联系方式", 112, kind="phone"),
    Column("need", "客户需求", 130, editable=True),
    Column("budget", "预算范围", 86, kind="money"),
    Column("source", "来源", 72),
    Column("decider", "关键决策人", 80),
    Column("last", "最近跟进", 66, kind="date"),
    Column("next", "下次跟进", 116, kind="due"),
    Column("owner", "负责人", 56),
    Column("remark", "备注", 170),
)
NAMES = (
    "澜川智能科技有限公司", "北辰汽车零部件有限公司", "启明医疗器械有限公司", "海岳精密机械有限公司", "远启贸易集团",
    "鼎和物流供应链管理", "森拓自动化设备有限公司", "芯越半导体材料", "青禾农业科技有限公司", "恒泽新材料股份有限公司",
    "瑞谷电子有限公司", "安沐生物制药", "云杉文化传媒", "中澜环保工程有限公司", "南汀冷链物流", "三合能源装备集团",
    "和颂食品有限公司", "众诚建筑设计院", "锦程包装印刷", "蓝屿酒店管理集团", "天璇光电科技", "嘉木家居有限公司",
)  # fmt: skip
INDUSTRIES = ("互联网", "汽车制造", "医疗器械", "制造业", "制造业", "物流", "装备制造", "半导体", "农业", "化工材料")
PEOPLE = ("陈立", "周敏", "许晴", "孙浩", "赵敏", "罗佳", "黄志远", "林珊", "马俊", "唐宁")
POSITIONS = (
    "总经理",
    "采购部经理",
    "信息科主任",
    "副总经理",
    "采购经理",
    "运营总监",
    "总工程师",
    "IT 经理",
    "市场主管",
)
NEEDS = (
    "企业级 CRM 系统选型与部署",
    "供应链优化方案",
    "售后工单系统",
    "设备台账与巡检",
    "供应链管理软件",
    "",
    "项目交付管理",
)
BUDGETS = ("50–80万", "50–100万", "", "60–90万", "30–50万", "35–60万", "80–120万", "40–70万", "10–20万")
DUE = (
    ("逾期 2天", "danger", "alert"), ("逾期 1天", "danger", "alert"), ("逾期 1天", "danger", "alert"),
    ("今天 10:30", "accent", "clock"), ("今天 14:30", "accent", "clock"), ("今天 16:00", "accent", "clock"),
    ("明天 09:30", "", ""), ("明天 15:00", "", ""), ("03-14", "", ""), ("03-16", "", ""), ("未安排", "text3", ""),
)  # fmt: skip
HOT = frozenset({0, 1, 3, 5, 7})
GRADES = "AABABBABCBBACCBBCCDCBDE"


class SampleSource:
    """`count` invented customers with ids from 1; edits are kept in `edits`."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.edits: dict[tuple[int, str], str] = {}
        self.gone: set[int] = set()
        self.fetches = 0

    def ids(self, sort_key: str, descending: bool) -> "array[int]":
        """All ids; any sort key keeps their order, descending turns it round."""
        order = range(self.count, 0, -1) if descending else range(1, self.count + 1)
        return array("q", [each for each in order if each not in self.gone] if self.gone else order)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Mapping[str, object]]:
        """Values of these ids."""
        self.fetches += 1
        return {each: self._row(each) for each in ids if each <= self.count and each not in self.gone}

    def _row(self, row_id: int) -> dict[str, object]:
        n = row_id - 1
        due = DUE[n % len(DUE)]
        row: dict[str, object] = {
            "id": row_id,
            "hot": n % 23 in HOT,
            "number": f"HC{2026000 + (117 * row_id) % 100_000_0:07d}",
            "name": NAMES[n % len(NAMES)] if n < 40 else f"{NAMES[n % len(NAMES)]} {row_id}",
            "grade": GRADES[n % len(GRADES)],
            "industry": INDUSTRIES[n % len(INDUSTRIES)],
            "contact": PEOPLE[n % len(PEOPLE)],
            "position": POSITIONS[n % len(POSITIONS)],
            "phone": f"13{n % 10} 0000 {(n * 739) % 10_000:04d}",
            "need": NEEDS[n % len(NEEDS)],
            "budget": BUDGETS[n % len(BUDGETS)],
            "source": ("展会推荐", "转介绍", "客户咨询", "线上广告", "官网注册")[n % 5],
            "decider": PEOPLE[n % len(PEOPLE)] if n % 4 else "",
            "last": f"03-{n % 28 + 1:02d}",
            "next": due,
            "owner": ("王磊", "李婷", "张帆")[n % 3],
            "remark": f"第 {row_id} 行：注重数据安全性，决策流程较长" if n % 3 else f"第 {row_id} 行",
        }
        row.update({key: text for (each, key), text in self.edits.items() if each == row_id})
        return row

    def cell(self, row: Mapping[str, object], key: str) -> Cell:
        """One cell."""
        value = row[key]
        if key == "hot":
            return Cell(value=value or None)
        if key == "next":
            assert isinstance(value, tuple)
            return Cell(value[0], value[1], None, value[2])
        text = str(value)
        if not text:
            return Cell("待补全", "missing") if key in {"need", "budget"} else NONE
        return Cell(text)

    def edit(self, row_id: int, key: str, text: str) -> bool:
        """Keep an edit; an exclamation mark is refused."""
        if text == "!":
            return False
        self.edits[row_id, key] = text
        return True
