"""A year day by day with a thousand customers: the joined tables against one slow and obvious rule per customer."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter
from random import Random

from crm_desktop.domain.cadence import Standing, next_due
from crm_desktop.domain.holidays import Line, lines_table
from crm_desktop.services import due_reason, history
from crm_desktop.store import rules, seed
from crm_desktop.store.database import Step, Store
from crm_desktop.store.identity import new_uids

CUSTOMERS = 1000
START, DAYS = date(2025, 9, 22), 366
GRADES = ["A", "B", "C", "D", "E", None]
STAGES = ["方案展示", "商务谈判", "项目实施", None]
RESULTS = ["未接通", "未接通", "很感兴趣", None, None]


@dataclass
class Touch:
    id: int
    at: str
    silent: bool
    promised: str | None


@dataclass
class Life:
    """What the test knows of a customer, apart from the program's own columns."""

    id: int
    entered: str
    grade: str | None
    stage: str | None
    hot: bool
    touches: list[Touch] = field(default_factory=list)
    plans: dict[int, str] = field(default_factory=dict)
    retries: list[str] = field(default_factory=list)

    def standing(self) -> Standing:
        order = self.touches = sorted(self.touches, key=attrgetter("at", "id"))
        last = order[-1] if order else None
        day = date.fromisoformat((last.at if last else self.entered)[:10])
        plans = [at for at in self.plans.values() if last is None or at[: len(last.at)] > last.at]
        retries = [at for at in self.retries if last is None or at > last.at[:10]]
        promised = last.promised if last and last.promised and last.promised >= last.at[:10] else None
        recent = {date.fromisoformat(touch.at[:10]) for touch in order}
        return Standing(
            day,
            touched=last is not None,
            level=self.grade or "",
            stage=self.stage or "",
            hot=self.hot,
            unanswered=self.unanswered(),
            planned=date.fromisoformat(min(plans)[:10]) if plans else None,
            promised=date.fromisoformat(promised) if promised else None,
            retry=date.fromisoformat(retries[-1]) if retries else None,
            recent=tuple(one for one in recent if (day - one).days < 7),
        )

    def unanswered(self) -> int:
        count = 0
        for touch in reversed(self.touches):
            if not touch.silent:
                break
            count += 1
        return count


class Book:
    """The book of the program and the lives beside it; every change is made to both."""

    def __init__(self, store: Store, random: Random) -> None:
        self.store, self.random = store, random
        self.rules = rules.parsed("", "")
        self.stale: set[int] = set()
        self.wanted: dict[int, tuple[str, int]] = {}
        with store.read() as db:
            rows = db.exec_driver_sql("SELECT kind, name, id FROM option WHERE kind IN ('grade', 'stage', 'result')")
            self.ids: dict[tuple[str, str | None], int | None] = {(kind, name): one for kind, name, one in rows}
        self.ids |= {(kind, None): None for kind in ("grade", "stage", "result")}
        self.lives: dict[int, Life] = {}

    def insert(self, step: Step, table: str, **columns: object) -> int:
        columns = {"uid": new_uids(1)[0], **columns}
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        found = step.db.exec_driver_sql(f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(columns.values()))
        return int(found.lastrowid)

    def enter(self, step: Step) -> None:
        random = self.random
        day = (START - timedelta(days=random.randrange(40))).isoformat()
        grade, stage, hot = random.choice(GRADES), random.choice(STAGES), random.random() < 0.2
        one = self.insert(
            step, "customer", name="甲", name_key="甲", collected_at=day, hot=hot,
            grade_id=self.ids["grade", grade], stage_id=self.ids["stage", stage],
        )  # fmt: skip
        self.lives[one] = Life(one, day, grade, stage, hot)
        self.stale.add(one)

    def act(self, step: Step, life: Life, today: date) -> None:
        """Talk, put off, try again, learn something new; or correct what was written before."""
        random, mood = self.random, self.random.random()
        self.stale.add(life.id)
        if mood < 0.55:
            self.talk(step, life, today)
        elif mood < 0.75:
            self.put_off(step, life, (today + timedelta(days=random.choice([1, 2, 7]))).isoformat())
        elif mood < 0.85:
            life.grade, life.stage = random.choice(GRADES), random.choice(STAGES)
            life.hot = random.random() < 0.2
            step.db.exec_driver_sql(
                "UPDATE customer SET grade_id = ?, stage_id = ?, hot = ? WHERE id = ?",
                (self.ids["grade", life.grade], self.ids["stage", life.stage], life.hot, life.id),
            )
        elif mood < 0.9:
            retry = (today + timedelta(days=random.randrange(5, 60))).isoformat()
            self.insert(step, "loss", customer_id=life.id, retry_on=retry)
            life.retries.append(retry)
        elif life.touches:
            gone = life.touches.pop(random.randrange(len(life.touches)))
            step.db.exec_driver_sql("UPDATE follow_up SET deleted_at = '2026' WHERE id = ?", (gone.id,))

    def talk(self, step: Step, life: Life, today: date) -> None:
        random = self.random
        day = today - timedelta(days=random.choice([0, 0, 0, 0, 1, 4]))
        at = f"{day}T{random.randrange(9, 18):02}:00" if random.random() < 0.7 else str(day)
        result = random.choice(RESULTS)
        promised = str(today + timedelta(days=random.randrange(1, 20))) if random.random() < 0.2 else None
        columns = {"happened_at": at, "result_id": self.ids["result", result], "next_action_on": promised}
        if life.plans and random.random() < 0.7:
            one = min(life.plans)
            del life.plans[one]
            step.db.exec_driver_sql(
                "UPDATE follow_up SET state = 'done', happened_at = ?, result_id = ?, next_action_on = ? WHERE id = ?",
                (*columns.values(), one),
            )
        else:
            one = self.insert(step, "follow_up", customer_id=life.id, **columns)
        life.touches.append(Touch(one, at, result == "未接通", promised))

    def put_off(self, step: Step, life: Life, day: str) -> None:
        at = f"{day}T10:30" if self.random.random() < 0.5 else day
        if life.plans:
            one = min(life.plans)
            step.db.exec_driver_sql("UPDATE follow_up SET planned_at = ? WHERE id = ?", (at, one))
        else:
            one = self.insert(step, "follow_up", customer_id=life.id, state="planned", planned_at=at)
        life.plans[one] = at

    def rule(self, key: str, value: object) -> None:
        """Other rules from today on."""
        with self.store.step("setting.edit") as step:
            step.db.exec_driver_sql(
                "INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                (key, json.dumps(value)),
            )
        self.learn()

    def learn(self) -> None:
        with self.store.read() as db:
            self.rules = rules.in_force(db)
        self.stale.update(self.lives)

    def compare(self) -> None:
        """Every customer is due on the day that the rule itself says."""
        for one in self.stale:
            standing = self.lives[one].standing()
            due = next_due(self.rules.playbook, self.rules.calendar, standing)
            self.wanted[one] = str(due.day), standing.unanswered
        self.stale.clear()
        with self.store.read() as db:
            rows = db.exec_driver_sql("SELECT id, substr(next_due_at, 1, 10), unanswered FROM customer").all()
        wrong = [
            (self.lives[one], *found, self.wanted[one]) for one, *found in rows if tuple(found) != self.wanted[one]
        ]
        assert not wrong, wrong[:3]

    def compare_reasons(self) -> None:
        """The reason given for each day is the reason of that very day."""
        with self.store.read() as db:
            found = due_reason.reasons(db, self.lives)
        standings = {one: life.standing() for one, life in self.lives.items()}
        playbook, calendar = self.rules.playbook, self.rules.calendar
        assert {one: reason.due for one, reason in found.items()} == {
            one: next_due(playbook, calendar, standing) for one, standing in standings.items()
        }


def test_a_year_of_due_dates(store: Store) -> None:
    random = Random(2026)
    book = Book(store, random)
    with store.step("customer.add") as step:
        for _ in range(CUSTOMERS):
            book.enter(step)
    book.learn()
    for days in range(DAYS):
        today = START + timedelta(days=days)
        book.compare()
        if days % 50 == 0:
            book.compare_reasons()
        change_rules(book, days, random)
        with store.step("day") as step:
            for life in list(book.lives.values()):
                if book.wanted[life.id][0] <= str(today) or random.random() < 0.005:
                    book.act(step, life, today)
    book.compare()
    assert sum(len(life.touches) for life in book.lives.values()) > CUSTOMERS * 12


def change_rules(book: Book, days: int, random: Random) -> None:
    """Now and then another playbook, a holiday of one's own, or back to the rules before."""
    if days % 60 == 20:
        chosen = random.choice(list(seed.playbooks()))
        table = {**seed.playbooks()[chosen], "id": chosen, "stages": {"商务谈判": random.randrange(1, 9)}}
        book.rule("playbook", table)
        if days % 120 == 20:
            history.undo(book.store)
            book.learn()
    if days % 90 == 45:
        first = START + timedelta(days=days + random.randrange(5))
        kind = random.choice(["off", "work", "ordinary"])
        book.rule("holidays", lines_table([Line(kind, "x", first, first + timedelta(days=random.randrange(6)))]))
