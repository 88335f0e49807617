"""Random books for the review: rows as plain dicts, written to a store as they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.services import playbooks
from crm_desktop.services.records import insert, insert_part, staff
from crm_desktop.store import options
from crm_desktop.store.database import Store, open_store
from crm_desktop.store.options import Options

NOW = datetime(2024, 6, 15, 12)
Row = dict[str, Any]
TABLES = (
    "customer", "follow_up", "conversion", "conversion_line", "loss", "grade_change", "stage_change", "survey",
    "complaint", "cost_entry", "market_entry", "tag", "customer_tag",
)  # fmt: skip
PARTS = ("conversion_line", "customer_tag")
PRODUCTS = ("巡检系统", "云平台", "O'Neil 阀")


@dataclass
class Book:
    """Rows by table; their ids are their places in it, from 1."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in TABLES})

    def add(self, table: str, **columns: Any) -> int:
        rows = self.rows[table]
        rows.append({"id": len(rows) + 1, **columns})
        return len(rows)

    def live(self, table: str) -> list[Row]:
        """What is neither deleted nor of a customer in the bin."""
        gone = {one["id"] for one in self.rows["customer"] if one.get("deleted_at")}
        return [one for one in self.rows[table] if not one.get("deleted_at") and one.get("customer_id") not in gone]


@contextmanager
def book_store() -> Iterator[Store]:
    """A book whose playbook has goals in days, with two people and a source of two levels."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "book")
        playbooks.choose(store, "sprint")
        with store.step("test") as step:
            for name in ("李婷", "王磊"):
                staff(step.db, name)
            known = options.load(step.db)
            options.ensure_path(step.db, known, "source", ("展会推荐", "2024年展"))
            options.ensure_path(step.db, known, "source", ("展会推荐", "2023年展"))
        yield store
        store.close()


def write(store: Store, book: Book) -> None:
    """Put the rows in the place of those that are there."""
    with store.step("test") as step:
        db = step.db
        for table in reversed(TABLES):
            db.exec_driver_sql(f"DELETE FROM {table}")
        for table in TABLES:
            for row in book.rows[table]:
                columns = {key: value for key, value in row.items() if value is not None or key == "id"}
                (insert_part if table in PARTS else insert)(db, table, columns)


def make(known: Options, seed: int, size: int) -> Book:
    """A book of so many customers with two years of history."""
    dice, book = Random(seed), Book()
    for _ in range(size):
        _customer(known, dice, book)
    for fair in range(2 if size else 0):
        tag = book.add("tag", namespace="来源", name=f"展会{fair}")
        for one in book.rows["customer"]:
            if dice.random() < 0.3:
                book.add("customer_tag", customer_id=one["id"], tag_id=tag, set_at=_day(dice, partial=False))
    for _ in range(dice.randrange(4)):
        source = dice.choice([None, *_ids(known, "source")])
        spent = dice.randrange(1, 900) * 10_000
        book.add("cost_entry", source_id=source, spent_on=_day(dice, partial=False), amount=spent)
    for _ in range(dice.randrange(5)):
        name = dice.choice([None, "同行甲", "同行乙"])
        book.add("market_entry", month=_day(dice)[:7].ljust(7, "0"), competitor=name, share=dice.randrange(1001))
    book.rows["market_entry"] = [one for one in book.rows["market_entry"] if "-" in one["month"]]
    for place, one in enumerate(book.rows["market_entry"], 1):
        one["id"] = place
    return book


def _ids(known: Options, kind: str) -> list[int]:
    return [one.id for one in known.kind(kind)]


def _pick(known: Options, dice: Random, kind: str, most: int = 3) -> int | None:
    return dice.choice([None, *_ids(known, kind)[:most], *_ids(known, kind)[-1:]])


def _day(dice: Random, *, partial: bool = True) -> str:
    day = (date(2022, 10, 1) + timedelta(days=dice.randrange(640))).isoformat()
    if partial and dice.random() < 0.1:
        return day[:7] if dice.random() < 0.7 else day[:4]
    return day


def _moment(dice: Random, day: str = "") -> str:
    day = day or _day(dice, partial=False)
    return f"{day}T{dice.randrange(24):02}:{dice.randrange(60):02}" if dice.random() < 0.85 else day


def _after(dice: Random, moment: str, hours: int) -> str:
    start = datetime.fromisoformat(moment)
    text = (start + timedelta(minutes=dice.randrange(hours * 60))).isoformat(timespec="minutes")
    return text if dice.random() < 0.85 else text[:10]


def _customer(known: Options, dice: Random, book: Book) -> None:
    collected = _moment(dice) if dice.random() < 0.8 else None
    entered = _after(dice, collected, 60) if collected and dice.random() < 0.9 else None
    one = book.add(
        "customer",
        name=dice.choice(["甲公司", "乙公司"]),
        name_key="甲",
        type_id=_pick(known, dice, "type"),
        industry_id=_pick(known, dice, "industry"),
        region_id=_pick(known, dice, "region"),
        source_id=_pick(known, dice, "source"),
        owner_id=_pick(known, dice, "staff"),
        supervisor_id=_pick(known, dice, "staff"),
        grade_id=_pick(known, dice, "grade"),
        stage_id=_pick(known, dice, "stage"),
        need=dice.choice([None, "", "巡检"]),
        need_product=dice.choice([None, *PRODUCTS]),
        need_by=dice.choice([None, _day(dice)]),
        budget_low=dice.choice([None, 100_000, 3_000_000]),
        budget_high=dice.choice([None, 5_000_000]),
        competitor=dice.choice([None, "", "同行甲"]),
        collected_at=collected,
        entered_at=entered,
        incomplete_since=collected if dice.random() < 0.15 else None,
        filed_on=_day(dice) if dice.random() < 0.8 else None,
        created_at=_moment(dice),
        deleted_at="2024-06-01T00:00" if dice.random() < 0.06 else None,
    )
    _touches(known, dice, book, one)
    _deals(known, dice, book, one)
    _moves(known, dice, book, one)
    _service(dice, book, one)


def _gone(dice: Random) -> str | None:
    return "2024-06-01T00:00" if dice.random() < 0.05 else None


def _touches(known: Options, dice: Random, book: Book, one: int) -> None:
    for _ in range(dice.randrange(6)):
        common = {
            "customer_id": one,
            "method_id": _pick(known, dice, "method"),
            "owner_id": _pick(known, dice, "staff"),
            "deleted_at": _gone(dice),
        }
        planned = _moment(dice) if dice.random() < 0.4 else None
        if dice.random() < 0.2:
            state = dice.choice(["planned", "dropped"])
            book.add("follow_up", state=state, planned_at=planned or _moment(dice), **common)
            continue
        happened = _moment(dice)
        logged = _after(dice, happened, 60) if dice.random() < 0.9 else None
        book.add("follow_up", state="done", planned_at=planned, happened_at=happened, logged_at=logged, **common)


def _deals(known: Options, dice: Random, book: Book, one: int) -> None:
    for _ in range(dice.choice([0, 0, 1, 1, 2, 3])):
        signed = _day(dice)
        deal = book.add(
            "conversion",
            customer_id=one,
            converted_on=signed,
            amount=dice.choice([None, 100_000, 65_000_000, dice.randrange(10**8)]),
            product=dice.choice([None, *PRODUCTS]),
            contract_to=dice.choice([None, _day(dice, partial=False)]),
            owner_id=_pick(known, dice, "staff"),
            deleted_at=_gone(dice),
        )
        for place in range(dice.choice([0, 0, 1, 2])):
            amount, cost = dice.choice([None, 1_000_000, 250_000]), dice.choice([None, 600_000])
            book.add(
                "conversion_line", conversion_id=deal, product=dice.choice(PRODUCTS), position=place, amount=amount,
                quantity=dice.choice([None, 3]), cost=cost,
            )  # fmt: skip
    if dice.random() < 0.4:
        book.add(
            "loss", customer_id=one, lost_on=_day(dice), reason_id=_pick(known, dice, "loss_reason", 2),
            stage_id=_pick(known, dice, "stage"), competitor=dice.choice([None, "", "同行甲", "同行乙"]),
            owner_id=_pick(known, dice, "staff"), deleted_at=_gone(dice),
        )  # fmt: skip


def _moves(known: Options, dice: Random, book: Book, one: int) -> None:
    for table, kind in (("grade_change", "grade"), ("stage_change", "stage")):
        before = _pick(known, dice, kind)
        for _ in range(dice.randrange(5)):
            after = _pick(known, dice, kind)
            book.add(
                table, customer_id=one, from_id=before, to_id=after, changed_at=_moment(dice), deleted_at=_gone(dice)
            )
            before = after


def _service(dice: Random, book: Book, one: int) -> None:
    if dice.random() < 0.5:
        answered = _day(dice, partial=False) if dice.random() < 0.8 else None
        score = dice.choice([None, 1, 2, 3, 4, 5])
        book.add(
            "survey", customer_id=one, asked_on=answered, answered_on=answered, score=score, deleted_at=_gone(dice)
        )
    if dice.random() < 0.4:
        times: dict[str, str | None] = {"received_at": _moment(dice)}
        for before, name in (
            ("received_at", "answered_at"),
            ("answered_at", "solved_at"),
            ("solved_at", "called_back_at"),
        ):
            last = times[before]
            times[name] = _after(dice, last, 50) if last and dice.random() < 0.8 else None
        score = dice.choice([1, 4, 5]) if times["called_back_at"] else None
        product = dice.choice([None, *PRODUCTS])
        book.add("complaint", customer_id=one, satisfaction=score, product=product, deleted_at=_gone(dice), **times)
