"""Industry against main business."""

import pytest

from crm_desktop.domain.consistency import contradiction

TRADES = {"制造业": ["制造", "零部件"], "物流": ["物流", "冷链"], "互联网": ["软件", "平台"]}


@pytest.mark.parametrize(
    ("industry", "business", "wanted"),
    [
        (["制造业", "汽车零部件"], "汽车零部件研发与制造", None),
        (["制造业"], "冷链运输与仓储", ("物流", "冷链")),
        (["物流"], "物流平台软件", None),  # one word of its own is enough
        (["物流"], "软件与平台", ("互联网", "软件")),
        (["制造业", "电子"], "电子平台", None),  # a level of its own
        (["制造业"], "冷鏈運輸", ("物流", "冷链")),  # traditional script
        (["养老"], "冷链运输", None),  # an industry without words is not judged
        (["制造业"], "", None),
        (["制造业"], "咨询", None),
    ],
)
def test_what_the_business_speaks_for(industry: list[str], business: str, wanted: tuple[str, str] | None) -> None:
    assert contradiction(industry, business, TRADES) == wanted
