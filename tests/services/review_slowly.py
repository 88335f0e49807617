"""The figures of a review as one would count them by hand: plain loops over every row, nothing clever."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from review_book import NOW, Book, Row

from crm_desktop.domain.review_period import Period, Span, Stretch
from crm_desktop.domain.review_rule import DEFAULT, Credit, ReviewRule
from crm_desktop.domain.review_shape import EVERYTHING, Slice
from crm_desktop.store.options import Options


def lies_in(text: str | None, period: Period | Stretch) -> bool:
    """Whether a date, known in part perhaps, surely lies in a period; in a part of one by its first day."""
    if not text:
        return False
    if isinstance(period, Stretch):
        return lies_in(text, period.period) and day(text[:10]) < period.after
    if period.span is Span.YEAR:
        return text[:4] == period.key
    return len(text) >= 7 and text[:7] in {month.key for month in period.months()}


def day(text: str) -> date:
    """The first day that a date can mean."""
    return date.fromisoformat(f"{text}-01-01"[:10])


def days(start: str, end: str) -> int:
    return max(0, (day(end) - day(start)).days)


def middle(values: Iterable[float]) -> float | None:
    found = sorted(values)
    if not found:
        return None
    half = len(found) // 2
    return found[half] if len(found) % 2 else (found[half - 1] + found[half]) / 2


def mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


@dataclass
class Slowly:
    """A book, the lists, and the slice of it that counts."""

    book: Book
    known: Options
    part: Slice = EVERYTHING
    rule: ReviewRule = DEFAULT

    def customers(self) -> list[Row]:
        return [one for one in self.book.live("customer") if self._in_slice(one)]

    def _in_slice(self, one: Row) -> bool:
        for name in ("owner", "source", "industry", "region", "grade"):
            chosen = getattr(self.part, name)
            if chosen is not None:
                has = one[f"{name}_id"]
                option = self.known.by_id.get(has)
                if has != chosen and (option is None or option.parent_id != chosen):
                    return False
        product = self.part.product
        if product is None or one["need_product"] == product:
            return True
        return any(deal["customer_id"] == one["id"] and self._sold(deal) for deal in self.book.live("conversion"))

    def _sold(self, deal: Row) -> bool:
        return deal["product"] == self.part.product or any(
            line["product"] == self.part.product for line in self.lines(deal)
        )

    def lines(self, deal: Row) -> list[Row]:
        return [one for one in self.book.rows["conversion_line"] if one["conversion_id"] == deal["id"]]

    def of(self, table: str) -> list[Row]:
        wanted = {one["id"] for one in self.customers()}
        return [one for one in self.book.live(table) if one["customer_id"] in wanted]

    def by_id(self, customer_id: int) -> Row:
        return self.book.rows["customer"][customer_id - 1]

    def filed(self, period: Period | Stretch) -> list[Row]:
        return [one for one in self.customers() if lies_in(filed_on(one), period)]

    def touches(self, period: Period | Stretch) -> list[Row]:
        done = [one for one in self.of("follow_up") if one["state"] == "done"]
        return [one for one in done if lies_in(one["happened_at"] or one["planned_at"], period)]

    def all_deals(self) -> list[Row]:
        """Every deal of the slice, in the order of signing."""
        found = [one for one in self.of("conversion") if self.part.product is None or self._sold(one)]
        return sorted(found, key=lambda one: (one["converted_on"], one["id"]))

    def deals(self, period: Period | Stretch) -> list[Row]:
        return [one for one in self.all_deals() if lies_in(one["converted_on"], period)]

    def earlier(self, deal: Row) -> str | None:
        """When the customer had bought before, whatever it was."""
        same = [one for one in self.book.live("conversion") if one["customer_id"] == deal["customer_id"]]
        order = (deal["converted_on"], deal["id"])
        return max((one["converted_on"] for one in same if (one["converted_on"], one["id"]) < order), default=None)

    def cycle(self, deal: Row) -> int | None:
        before = self.earlier(deal)
        talks = [
            one["happened_at"]
            for one in self.book.live("follow_up")
            if one["customer_id"] == deal["customer_id"] and one.get("happened_at")
        ]
        if before is not None:
            # on the day of the order before is not after it
            talks = [one for one in talks if one > before and not one.startswith(before)]
        start = min(talks, default=None)
        if before is None:
            start = min(filter(None, [start, filed_on(self.by_id(deal["customer_id"]))]), default=None)
        return None if start is None else days(start, deal["converted_on"])

    def grade_log(self, customer_id: int) -> list[Row]:
        found = [one for one in self.book.live("grade_change") if one["customer_id"] == customer_id]
        return sorted(found, key=lambda one: (one["changed_at"], one["id"]))

    def grade_at(self, deal: Row) -> int | None:
        log = self.grade_log(deal["customer_id"])
        until = [one for one in log if one["changed_at"] < deal["converted_on"] + "U"]
        later = [one for one in log if one["changed_at"] >= deal["converted_on"] + "U"]
        if until and until[-1]["to_id"] is not None:
            return until[-1]["to_id"]
        if later and later[0]["from_id"] is not None:
            return later[0]["from_id"]
        return self.by_id(deal["customer_id"])["grade_id"]

    def path(self, deal: Row) -> tuple[int, ...]:
        after = self.earlier(deal)
        log = [one for one in self.grade_log(deal["customer_id"]) if one["changed_at"] < deal["converted_on"] + "U"]
        if after is not None:
            log = [one for one in log if one["changed_at"] > after + "U"]
        steps = [log[0]["from_id"]] if log else []
        rest = [one["to_id"] for one in log if one["to_id"] is not None]
        steps += rest or [self.grade_at(deal)]
        found: list[int] = []
        for step in steps:
            if step is not None and found[-1:] != [step]:
                found.append(step)
        return tuple(found)

    def since(self, customer_id: int, grade: int, until: str) -> str | None:
        """Since when a customer has had a grade."""
        got = [one for one in self.grade_log(customer_id) if one["to_id"] == grade and one["changed_at"] <= until]
        return got[-1]["changed_at"] if got else filed_on(self.by_id(customer_id))

    # churn

    def last_touch(self, customer_id: int, before: str) -> str:
        found = [one for one in self.book.live("follow_up") if one["customer_id"] == customer_id]
        return max(
            (one["happened_at"] for one in found if one.get("happened_at") and one["happened_at"] < before), default=""
        )

    def last_deal(self, customer_id: int, before: str) -> str:
        found = [one for one in self.book.live("conversion") if one["customer_id"] == customer_id]
        return max((one["converted_on"] for one in found if one["converted_on"] < before), default="")

    def losses_of(self, customer_id: int) -> list[str]:
        return [one["lost_on"] for one in self.book.live("loss") if one["customer_id"] == customer_id]

    def there(self, at: str) -> list[int]:
        year_before = (date.fromisoformat(at) - timedelta(days=self.rule.lost_days)).isoformat()
        found = []
        for one in self.customers():
            bought = self.last_deal(one["id"], at)
            said_no = any(bought <= lost < at for lost in self.losses_of(one["id"]))
            if bought and max(bought, self.last_touch(one["id"], at)) >= year_before and not said_no:
                found.append(one["id"])
        return found

    def left(self, customer_id: int, first: str, until: str) -> bool:
        year_before = (date.fromisoformat(until) - timedelta(days=self.rule.lost_days)).isoformat()
        bought = self.last_deal(customer_id, until)
        if any(first <= lost < until and bought < lost for lost in self.losses_of(customer_id)):
            return True
        return max(bought, self.last_touch(customer_id, until)) < year_before

    def churn(self, period: Period | Stretch) -> tuple[int, int]:
        whole = period.period if isinstance(period, Stretch) else period
        first, until = whole.first.isoformat(), until_of(period)
        there = self.there(first)
        return sum(self.left(one, first, until) for one in there), len(there)

    def signs(self, customer_id: int, at: str) -> tuple[bool, bool, bool, bool]:
        on = date.fromisoformat(at)
        heard = max(self.last_deal(customer_id, at), self.last_touch(customer_id, at))
        surveys = [
            (one["answered_on"], one["id"], one["score"])
            for one in self.book.live("survey")
            if one["customer_id"] == customer_id and one["score"] and one["answered_on"] and one["answered_on"] < at
        ]
        open_complaint = any(
            one["customer_id"] == customer_id and one["received_at"] < at and not (one["solved_at"] or "9") < at
            for one in self.book.live("complaint")
        )
        ends = [
            one["contract_to"]
            for one in self.book.live("conversion")
            if one["customer_id"] == customer_id and one["converted_on"] < at and one["contract_to"]
        ]
        return (
            heard < (on - timedelta(days=self.rule.quiet_days)).isoformat(),
            bool(surveys) and max(surveys)[2] <= 2,
            open_complaint,
            bool(ends) and max(ends) < (on + timedelta(days=self.rule.ending_days)).isoformat(),
        )


def filed_on(one: Row) -> str | None:
    return one["filed_on"] or one["entered_at"] or one["created_at"]


def until_of(period: Period | Stretch) -> str:
    return min(period.after, NOW.date() + timedelta(days=1)).isoformat()


def top(known: Options, entry: int | None) -> int | None:
    option = known.by_id.get(entry) if entry else None
    return option.parent_id if option is not None and option.parent_id is not None else entry


def hours(start: str, end: str) -> float:
    return max(0.0, (datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds() / 3600)


def entry_judged(one: Row) -> bool | None:
    """Whether a customer was entered within 24 hours; None where that is not decided."""
    collected = one["collected_at"]
    if not collected or len(collected) < 16:
        return None
    start = datetime.fromisoformat(collected)
    if one["incomplete_since"]:
        return False if NOW - start > timedelta(hours=24) else None
    end = one["entered_at"] or one["created_at"]
    return datetime.fromisoformat(end) - start <= timedelta(hours=24)


def log_judged(one: Row) -> bool | None:
    if len(one["happened_at"] or "") < 16 or not one["logged_at"]:
        return None
    return datetime.fromisoformat(one["logged_at"]) - datetime.fromisoformat(one["happened_at"]) <= timedelta(hours=24)


def touched(one: Row) -> str:
    return one["happened_at"] or one["planned_at"] or ""


def credit(slow: Slowly, deal: Row) -> Row | None:
    """The one contact to which a deal is credited."""
    before = slow.earlier(deal) if slow.rule.touch is Credit.FIRST else None
    talks = [
        one
        for one in slow.book.live("follow_up")
        if one["customer_id"] == deal["customer_id"] and one["state"] == "done" and one["method_id"] is not None
    ]
    talks = [one for one in talks if touched(one)[:10] <= deal["converted_on"]]
    if before is not None:
        talks = [one for one in talks if touched(one) > before and not touched(one).startswith(before)]
    talks.sort(key=lambda one: (touched(one), one["id"]))
    if not talks:
        return None
    return talks[-1] if slow.rule.touch is Credit.LAST else talks[0]


def methods(slow: Slowly, period: Period | Stretch) -> dict[int, tuple[int, int]]:
    """Signed and contacted customers by method."""
    first: dict[tuple[int, int], str] = {}
    for one in slow.touches(period):
        if one["method_id"] is not None:
            key = one["method_id"], one["customer_id"]
            at = one["happened_at"] or one["planned_at"]
            first[key] = min(at, first.get(key, "9"))
    found: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (method, customer), at in first.items():
        if slow.rule.touch is Credit.ANY:
            signed = any(
                deal["customer_id"] == customer and deal["converted_on"] >= at[:10] for deal in slow.all_deals()
            )
        else:
            credited = [credit(slow, deal) for deal in slow.all_deals() if deal["customer_id"] == customer]
            signed = any(
                one is not None and one["method_id"] == method and lies_in(touched(one), period) for one in credited
            )
        found[method] = (found[method][0] + signed, found[method][1] + 1)
    return dict(found)


def products(slow: Slowly, period: Period | Stretch) -> dict[str, tuple[int, int, int, int, int, int]]:
    """Deals, pieces, sum, sum with a cost, cost, lines with a cost by product."""
    found: dict[str, list[Any]] = defaultdict(lambda: [set(), 0, 0, 0, 0, 0])
    for deal in slow.deals(period):
        lines = slow.lines(deal) or [
            {"product": deal["product"] or "", "quantity": 1, "amount": deal["amount"], "cost": None}
        ]
        own = bool(slow.lines(deal))
        for line in lines:
            if own and slow.part.product is not None and line["product"] != slow.part.product:
                continue
            row = found[line["product"]]
            row[0].add(deal["id"])
            row[1] += line["quantity"] or 1
            row[2] += line["amount"] or 0
            if line["amount"] is not None and line["cost"] is not None:
                row[3] += line["amount"]
                row[4] += line["cost"]
                row[5] += 1
    return {name: (len(row[0]), *row[1:]) for name, row in found.items()}


def counted(values: Iterable[Any]) -> dict[Any, int]:
    return dict(Counter(values))
