"""A review as the design shows it: made-up values, for the tests of the window and its files."""

from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_period import Period
from crm_desktop.domain.review_shape import (
    Bar,
    Better,
    Cell,
    ChartData,
    Drill,
    Kind,
    Point,
    Remark,
    Review,
    Series,
    Slice,
    Tile,
    Unit,
)

FEBRUARY = Period.parse("2026-02")
JANUARY = Period.parse("2026-01")
ALL = Drill("customer", 4, ids=(1, 2, 3, 4))


def _bar(label: str, value: float | None, text: str, count: str = "", **more: object) -> Bar:
    return Bar(label, label, value, text, count, drill=ALL, **more)  # type: ignore[arg-type]


def _tiles() -> tuple[Tile, ...]:
    up, down = Better.UP, Better.DOWN
    return (
        Tile("new", Message("新增客户"), 62, Unit.CUSTOMERS, 54, 0.148, up, (40, 46, 42, 50, 54, 62), 62, drill=ALL),
        Tile("touches", Message("跟进次数"), 318, Unit.TIMES, 296, 0.074, up, (220, 260, 250, 290, 296, 318), 318),
        Tile("won", Message("成交单数"), 9, Unit.DEALS, 7, 0.286, up, (4, 6, 6, 8, 7, 9), 9, drill=ALL),
        Tile("amount", Message("成交金额"), 386_000_000, Unit.MONEY, 341e6, 0.132, up, (2, 3, 2.6, 3.2, 3.4, 3.9), 9),
        Tile("days", Message("平均成交周期"), 30, Unit.DAYS, 26, 0.154, down, (34, 31, 29, 27, 26, 32), 9),
        Tile(
            "in_time",
            Message("24 小时录入率"),
            0.92,
            Unit.RATE,
            0.96,
            -0.04,
            up,
            (0.9, 0.93, 0.95, 0.94, 0.96, 0.92),
            318,
        ),
    )


def _funnel() -> ChartData:
    stages = (
        ("线索获取", 62, "", "2.1 天", "/ 3"), ("初步接触", 49, "79%", "5.4 天", "/ 7"),
        ("需求确认", 34, "69%", "11.2 天", "/ 14"), ("方案展示", 22, "65%", "24.6 天", "/ 21"),
        ("商务谈判", 14, "64%", "26.5 天", "/ 30"), ("合同签署", 9, "64%", "", ""),
    )  # fmt: skip
    rows = tuple(
        _bar(name, reached, str(reached), cells=(Cell(rate), Cell(dwell, tone="danger" if at == 3 else ""), Cell(most)))
        for at, (name, reached, rate, dwell, most) in enumerate(stages)
    )
    heads = (Message("转化"), Message(""), Message("停留 / 上限"))
    finding = Message("方案展示停留 24.6 天，超出上限 21 天")
    return ChartData("funnel", Kind.FUNNEL, Message("转化漏斗"), finding, rows, columns=heads, n=62)


def _sources() -> ChartData:
    rows = (
        _bar("转介绍", 0.4, "40%", "4 / 10", n=10, low=0.17, high=0.69, highlight=True),
        _bar("展会推荐", 0.15, "15%", "3 / 20", n=20, low=0.05, high=0.36),
        _bar("官网注册", 0.11, "11%", "1 / 9", n=9), _bar("线上广告", 0.06, "6%", "1 / 16", n=16),
        _bar("陌拜", 0, "0%", "0 / 7", n=7),
    )  # fmt: skip
    finding = Message("转介绍 40%，是展会的 2.7 倍")
    return ChartData("sources", Kind.BARS, Message("来源转化率"), finding, rows, unit=Unit.RATE, n=62)


def _losses() -> ChartData:
    shares = (("价格异议", 40, 8), ("需求不明确", 30, 6), ("选择竞品", 15, 3), ("预算取消", 10, 2), ("其他", 5, 1))
    rows = tuple(
        _bar(name, share / 100, f"{share}%", f"{count} 位", n=20, highlight=at < 2)
        for at, (name, share, count) in enumerate(shares)
    )
    finding = Message("价格异议与需求不明确合计 70%")
    return ChartData("losses", Kind.BARS, Message("未成交原因"), finding, rows, unit=Unit.RATE, n=20)


def _cycle(entries: tuple[int, ...]) -> ChartData:
    a, b, c, d = entries
    rows = (
        _bar("A 级", 7, "7 天", "5 单", previous=9, entry=a, n=5),
        _bar("B 级", 45, "45 天", "3 单", previous=41, entry=b),
        _bar("C 级", 96, "96 天", "1 单", previous=104, entry=c), _bar("D 级", None, "无成交", entry=d),
    )  # fmt: skip
    finding, foot = Message("B 级 45 天，较 1 月增加 4 天"), Message("竖线为 1 月平均")
    return ChartData("cycle", Kind.CYCLE, Message("各级别成交周期"), finding, rows, foot, Unit.DAYS, n=9)


def _methods() -> ChartData:
    shares = (("面访", 31, 16), ("电话", 25, 96), ("线上演示", 22, 23), ("微信", 18, 142), ("邮件", 9, 41))
    rows = tuple(
        _bar(name, share / 100, f"{share}%", f"{count} 次", n=count, highlight=not at)
        for at, (name, share, count) in enumerate(shares)
    )
    foot = Message("签约率 = 成交客户数 / 使用该方式的客户数")
    finding = Message("面访签约率最高，电话次之")
    return ChartData("methods", Kind.BARS, Message("跟进方式效果"), finding, rows, foot, Unit.RATE, n=318)


def _forecast() -> ChartData:
    past = (248, 287, 265, 322, 341, 386)
    first = FEBRUARY.shifted(-5)
    points = [Point(first.shifted(at).key, one * 1e6, n=9, drill=ALL) for at, one in enumerate(past)]
    for by, value, low, high in ((1, 410, 345, 478), (2, 432, 338, 526), (3, 448, 330, 566)):
        points.append(Point(FEBRUARY.shifted(by).key, value * 1e6, 0, low * 1e6, high * 1e6, forecast=True))
    series = (Series("won", Message("成交金额"), tuple(points), highlight=True),)
    finding = Message("3 月预计 410 万，区间 345–478 万")
    foot = Message("虚线为预测，阴影为 80% 区间")
    return ChartData(
        "forecast", Kind.FORECAST, Message("成交金额预测"), finding, (), foot, Unit.MONEY, series=series, n=54
    )


def _persons() -> ChartData:
    heads = (Message("活动量"), Message("完成率"), Message("成长率"))
    people = (
        ("王磊", 210, 5, 132, "92%", "+18%"),
        ("李婷", 120, 3, 101, "88%", "+6%"),
        ("张帆", 56, 1, 85, "71%", "-9%"),
    )
    rows = tuple(
        _bar(name, won * 1e6, f"{won} 万", f"{deals} 单", cells=(
            Cell(str(acts), acts, ALL), Cell(done), Cell(grown, tone="danger" if grown[0] == "-" else "ok"),
        ), n=deals)
        for name, won, deals, acts, done, grown in people
    )  # fmt: skip
    finding = Message("王磊成交 210 万，占 54%")
    return ChartData("persons", Kind.TABLE, Message("个人业绩"), finding, rows, None, Unit.MONEY, heads, n=9)


def _movement() -> ChartData:
    lines = []
    for key, name, values in (
        ("new", "新增", (40, 46, 42, 50, 54, 62)), ("active", "活跃", (90, 96, 101, 99, 112, 118)),
        ("lost", "流失", (8, 9, 7, 11, 10, 12)),
    ):  # fmt: skip
        points = tuple(Point(FEBRUARY.shifted(at - 5).key, one, one, drill=ALL) for at, one in enumerate(values))
        lines.append(Series(key, Message(name), points, highlight=key == "active"))
    finding = Message("活跃客户 118 位，比 1 月多 6 位")
    return ChartData("movement", Kind.LINES, Message("新增、活跃与流失"), finding, series=tuple(lines), n=192)


def example(entries: tuple[int, ...] = (1, 2, 3, 4)) -> Review:
    """The review of the design; `entries` are the grades A to D."""
    charts = (_funnel(), _sources(), _losses(), _cycle(entries), _methods(), _forecast(), _persons(), _movement())
    strong = (Remark("source", Message("转介绍客户平均 10 天成交"), Message("来源：转介绍 40%"), "sources", ALL),)
    weak = (Remark("stage", Message("缩短方案展示停留"), Message("漏斗：24.6 / 21 天"), "funnel", ALL),)
    return Review(FEBRUARY, JANUARY, Slice(), "2026-02-28T24:00", _tiles(), charts, strong, weak)
