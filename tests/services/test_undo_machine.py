"""Random services with undo and redo: undoing everything is the first dump, redoing everything the last."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from new_books import new_book

from crm_desktop.services import customers, follow_ups, grading, history
from crm_desktop.services.conversions import ConversionDraft, LossDraft, record, record_loss
from crm_desktop.services.customers import ContactDraft, PointDraft
from crm_desktop.services.follow_ups import TouchDraft
from crm_desktop.store import options, tables
from crm_desktop.store.database import Store

Dump = dict[str, list[tuple[object, ...]]]
names = st.sampled_from(["华信达科技有限公司", "YY贸易集团", "*总", "澜川智能", 'O\'Brien "Ltd"', "🙂展会"])
texts = st.text(alphabet="甲乙丙丁abc '\"%_\n0123", max_size=12)


def dump(store: Store) -> Dump:
    with store.read() as db:
        content = {
            table.name: [tuple(row) for row in db.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY id')]
            for table in tables.logged
        }
        content["search"] = [tuple(row) for row in db.exec_driver_sql("SELECT rowid FROM customer_search ORDER BY 1")]
    return content


class UndoMachine(RuleBasedStateMachine):
    """The book under random gestures."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        self.store = new_book(Path(self._folder.name))
        self.first = dump(self.store)

    def teardown(self) -> None:
        last = dump(self.store)
        while history.redo(self.store):
            last = dump(self.store)
        undone = 0
        while history.undo(self.store):
            undone += 1
        assert dump(self.store) == self.first
        for _ in range(undone):
            assert history.redo(self.store) is not None
        assert dump(self.store) == last
        self.store.close()
        self._folder.cleanup()

    def ids(self) -> list[int]:
        with self.store.read() as db:
            rows = db.exec_driver_sql("SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id")
            return [int(row[0]) for row in rows]

    @rule(name=names, remark=texts, phone=st.sampled_from(["13800000000", "139xxxx5678", "010-66668888"]))
    def add(self, name: str, remark: str, phone: str) -> None:
        contact = ContactDraft(name="王总", points=(PointDraft("mobile", phone),), is_primary=True)
        customers.add(self.store, {"name": name, "remark": remark, "budget": "50-80万"}, contacts=[contact])

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), key=st.sampled_from(["remark", "need", "industry", "budget", "grade", "source"]), text=texts)
    def edit(self, data: st.DataObject, key: str, text: str) -> None:
        customers.edit(self.store, data.draw(st.sampled_from(self.ids())), {key: text})

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), on=st.booleans(), tag=st.sampled_from(["价格敏感", "行业-制造业"]))
    def mark(self, data: st.DataObject, on: bool, tag: str) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids()), min_size=1, unique=True))
        customers.set_hot(self.store, chosen, on)
        customers.add_tag(self.store, chosen, tag)

    @precondition(lambda self: self.ids())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        customers.remove(self.store, data.draw(st.lists(st.sampled_from(self.ids()), min_size=1, unique=True)))

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), day=st.dates().map(lambda day: day.replace(year=2026, day=min(day.day, 28))), text=texts)
    def touch(self, data: st.DataObject, day: object, text: str) -> None:
        method = options.current(self.store).kind("method")[0].id
        draft = TouchDraft(happened_at=f"{day}T10:00", method_id=method, content=text, next_action="3月3日发送方案")
        follow_ups.log(self.store, data.draw(st.sampled_from(self.ids())), draft)

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), grade=st.integers(0, 4), reason=texts)
    def regrade(self, data: st.DataObject, grade: int, reason: str) -> None:
        chosen = data.draw(st.lists(st.sampled_from(self.ids()), min_size=1, unique=True))
        grading.change_grade(self.store, chosen, options.current(self.store).kind("grade")[grade].id, reason)

    @precondition(lambda self: self.ids())
    @rule(data=st.data(), won=st.booleans())
    def close(self, data: st.DataObject, won: bool) -> None:
        customer_id = data.draw(st.sampled_from(self.ids()))
        if won:
            record(
                self.store, customer_id, ConversionDraft(converted_on="2026-03-10", amount_text="65万"), clear_hot=True
            )
        else:
            reason = options.current(self.store).kind("loss_reason")[0].id
            record_loss(self.store, customer_id, LossDraft(lost_on="2026-03-10", reason_id=reason))

    @rule()
    def undo(self) -> None:
        history.undo(self.store)

    @rule()
    def redo(self) -> None:
        history.redo(self.store)

    @invariant()
    def is_sound(self) -> None:
        with self.store.read() as db:
            assert db.exec_driver_sql("PRAGMA foreign_key_check").first() is None
            assert db.exec_driver_sql("SELECT count(*) FROM open_step").scalar() == 0
            live = db.exec_driver_sql("SELECT count(*) FROM customer WHERE deleted_at IS NULL").scalar()
            assert db.exec_driver_sql("SELECT count(*) FROM customer_search").scalar() == live


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=10,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
