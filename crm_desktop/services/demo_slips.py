"""A few slips in the example book, so that the data health has something to find (000-49, 001-12, 002-35)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crm_desktop.services.demo_story import Story

_FEWEST = 30
"""A smaller book stays without slips."""


def make(told: Sequence[Story], today: date) -> None:
    """Let somebody have been careless with six customers of the lower grades: one slip each."""
    plain = [one for one in told if one.grade == "D" and one.pick % 9 and not (one.won or one.hurried or one.hot)]
    if len(plain) < _FEWEST:
        return
    masked, wrong, trial, ahead, old, trade = plain[4:28:4]
    masked.people[0] = replace(masked.people[0], mobile=f"138****{masked.pick % 10_000:04}")
    wrong.people[0] = replace(wrong.people[0], mobile=wrong.people[0].mobile[:-2])
    trial.company = replace(trial.company, name="测试客户", short="测试客户")
    ahead.slip = {"founded": str(today.year + 1)}
    old.slip = {"type": "老客户"}
    trade.slip = {"main_business": "快递与仓储配送" if "物流" not in trade.company.industry["path"] else "乳制品加工"}
