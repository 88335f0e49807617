"""What happens after the sale in the example book: products, complaints, surveys, guides, milestones, events."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count

from crm_desktop.services.demo_lists import Lists
from crm_desktop.services.demo_rows import Told, with_uids
from crm_desktop.services.demo_story import Story
from crm_desktop.services.demo_words import words
from crm_desktop.store import service_tables
from crm_desktop.store.database import Step

_INSTALLATION = (
    "uid", "customer_id", "product", "model", "quantity", "installed_on", "part", "part_due_on", "part_days",
    "maintenance_due_on", "maintenance_days", "owner_id", "created_at",
)  # fmt: skip
_COMPLAINT = (
    "uid", "customer_id", "number", "received_at", "method_id", "product", "severity", "problem", "cause", "solution",
    "improvement", "answered_at", "solved_at", "called_back_at", "satisfaction", "owner_id", "created_at",
)  # fmt: skip
_SURVEY = ("uid", "customer_id", "asked_on", "answered_on", "score", "suggestion", "owner_id", "created_at")
_MARK = ("uid", "customer_id", "type", "record", "due", "state", "made_at", "created_at")
_MILESTONE = ("uid", "customer_id", "name", "due_on", "reached_on", "owner_id", "created_at")
_EVENT = ("uid", "customer_id", "kind_id", "happened_at", "content", "owner_id", "created_at")
_OPEN = ("answer", "solve", "call_back")
"""States in which the first complaints of a book are left open, so that their clocks run."""
_QUARTER = 91
_GUIDE_DAYS = 7


class AfterSales:
    """Writes the records of one batch of customers after the other; complaints are numbered through."""

    def __init__(self, step: Step, lists: Lists, today: date) -> None:
        self._step, self._lists, self._today = step, lists, today
        self._open = list(_OPEN)
        self._numbers: dict[int, count[int]] = {}

    def write(self, told: Told, deals: range) -> None:
        """Add what the stories imply; `deals` are the ids of their contracts in order."""
        won = [(customer_id, story) for customer_id, story in told if story.won]
        tables = service_tables
        insert = self._step.bulk_insert
        insert(tables.installation, _INSTALLATION, with_uids(self._installations(won)))
        insert(tables.complaint, _COMPLAINT, with_uids(self._complaints(won)))
        insert(tables.survey, _SURVEY, with_uids(self._surveys(won)))
        insert(tables.reminder_mark, _MARK, with_uids(self._guides(told, deals)))
        insert(tables.milestone, _MILESTONE, with_uids(self._milestones(told)))
        insert(tables.event, _EVENT, with_uids(self._events(told)))

    def _owner(self, story: Story) -> int:
        return self._lists.staff[story.owner]

    def _word(self, key: str, pick: int) -> str:
        entries = words()["service"][key]
        return str(entries[pick % len(entries)])

    def _installations(self, won: Told) -> Iterator[tuple[object, ...]]:
        for customer_id, story in won:
            for one in story.won:
                at = date.fromisoformat(one.on) + timedelta(days=10)
                if at > self._today:
                    continue
                # a few are overdue, the others come when their time is there
                spare = -2 if story.pick % 31 == 0 else 15 + story.pick % 70
                yield (
                    customer_id, one.product, self._word("models", story.pick), 1 + story.pick % 12, at.isoformat(),
                    self._word("parts", story.pick // 3), self._ahead(spare + 20), 365, self._ahead(spare), 90,
                    self._owner(story), f"{at}T10:00:00",
                )  # fmt: skip

    def _ahead(self, days: int) -> str:
        return (self._today + timedelta(days=days)).isoformat()

    def _complaints(self, won: Told) -> Iterator[tuple[object, ...]]:
        for customer_id, story in won:
            if self._open:
                yield self._complaint(customer_id, story, self._open.pop(0))
            elif story.pick % 3 == 0:
                yield self._complaint(customer_id, story, "closed")

    def _complaint(self, customer_id: int, story: Story, state: str) -> tuple[object, ...]:
        said = words()["service"]["complaints"][story.pick % len(words()["service"]["complaints"])]
        ago = 9 + story.pick % 60 if state == "closed" else 3 if state == "call_back" else 1
        received = datetime.combine(self._today - timedelta(days=ago), datetime.min.time().replace(hour=16))
        done = {"answer": 0, "solve": 1, "call_back": 2, "closed": 3}[state]
        times = [received + timedelta(minutes=20 + story.pick % 90), received + timedelta(hours=20 + story.pick % 9)]
        times.append(received + timedelta(days=3))
        stamps = [time.isoformat(timespec="minutes") if at < done else None for at, time in enumerate(times)]
        solved = done > 1
        number = next(self._numbers.setdefault(received.year, count(1)))
        return (
            customer_id, f"TS{received.year}-{number:03}", received.isoformat(timespec="minutes"),
            self._lists.entry("method", "电话"), story.won[0].product, 1 + story.pick % 3, said["problem"],
            said["cause"] if done else None, said["solution"] if solved else None,
            said["improvement"] if state == "closed" else None, *stamps,
            3 + story.pick % 3 if state == "closed" else None, self._owner(story), received.isoformat(),
        )  # fmt: skip

    def _surveys(self, won: Told) -> Iterator[tuple[object, ...]]:
        for customer_id, story in won:
            first = date.fromisoformat(min(one.on for one in story.won))
            rounds = (self._today - first).days // _QUARTER
            # the first time soon after the delivery, then each quarter
            for at in range(rounds + 1):
                asked = first + timedelta(days=at * _QUARTER - 3 if at else 14)
                if asked > self._today:
                    continue
                last = bool(at) and at == rounds
                if last and story.pick % 5 == 0:
                    continue
                score = 2 + (story.pick >> at) % 4 if not (last and story.pick % 4 == 0) else None
                answered = (asked + timedelta(days=2)).isoformat() if score else None
                suggestion = self._word("suggestions", story.pick + at) if score else ""
                yield (
                    customer_id, asked.isoformat(), answered, score, suggestion or None, self._owner(story),
                    f"{asked}T10:00:00",
                )  # fmt: skip

    def _guides(self, told: Told, deals: range) -> Iterator[tuple[object, ...]]:
        signed = ((customer_id, story, one) for customer_id, story in told for one in story.won)
        for deal, (customer_id, story, one) in zip(deals, signed, strict=True):
            due = date.fromisoformat(one.on) + timedelta(days=_GUIDE_DAYS)
            if due > self._today or (due > self._today - timedelta(days=30) and story.pick % 3 == 0):
                continue
            sent = f"{due - timedelta(days=story.pick % 5)}T15:00:00"
            yield customer_id, "service", f"conversion {deal} guide", due.isoformat(), "done", sent, sent

    def _milestones(self, told: Told) -> Iterator[tuple[object, ...]]:
        for customer_id, story in told:
            if story.stage < 4 or story.pick % 2:
                continue
            past = self._ahead(-10 - story.pick % 20)
            made = f"{past}T09:00:00"
            yield customer_id, self._word("milestones", story.pick), past, past, self._owner(story), made
            ahead = self._ahead(-1 if story.pick % 11 == 0 else 2 + story.pick % 40)
            yield customer_id, self._word("milestones", story.pick + 1), ahead, None, self._owner(story), made

    def _events(self, told: Told) -> Iterator[tuple[object, ...]]:
        for customer_id, story in told:
            if story.pick % 23:
                continue
            fresh = story.pick % 5 == 0
            at = f"{self._ahead(-1)}T11:20" if fresh else f"{story.touches[-1].at[:10]}T08:10"
            seen = story.pick % 2
            kind = self._lists.entry("event_kind", "网站访问" if seen else "资料下载")
            text = self._word("visits" if seen else "downloads", story.pick // 7).format(need=story.need)
            yield customer_id, kind, at, text, self._owner(story), f"{at}:00"


def hurried(told: list[Story], today: date, most: int = 3) -> None:
    """Leave a few customers as a fair leaves them: to be completed within 24 hours."""
    marks = (f"{today - timedelta(days=1)}T09:40", f"{today}T08:10", f"{today}T08:25")
    small = [story for story in told if story.grade == "E" and not story.won]
    for story, since in zip(small[:most], marks, strict=False):
        story.hurried = since
