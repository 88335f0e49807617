"""What belongs to the book itself and can be changed by its owner: the rule of customer numbers, a backup put back."""

import json
from dataclasses import asdict
from pathlib import Path

from crm_desktop.domain.messages import UserError
from crm_desktop.domain.numbering import NumberRule, problem
from crm_desktop.store import backup, keys
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.store.database import Store, open_store


def number_rule(store: Store) -> NumberRule:
    """The rule in force (001-13)."""
    with store.read() as db:
        raw = db.exec_driver_sql("SELECT value FROM setting WHERE key = 'number_rule'").scalar()
    return NumberRule(**json.loads(str(raw))) if raw else NumberRule()


def set_number_rule(store: Store, rule: NumberRule, *, origin: object | None = None) -> None:
    """Use another rule for new customers; numbers given already stay. UserError for a rule that cannot work."""
    wrong = problem(rule)
    if wrong is not None:
        raise UserError(wrong)
    with store.step("setting.edit", origin, key="number_rule") as step:
        step.db.exec_driver_sql(
            "UPDATE setting SET value = ? WHERE key = 'number_rule'", (json.dumps(asdict(rule), ensure_ascii=False),)
        )


def restore(store: Store, copy: Path) -> None:
    """Put a backup in the place of the open book and tell everybody; the present book becomes a backup first.

    UserError when the copy is damaged. Runs on the writing thread, so nothing is written meanwhile.
    """
    from crm_desktop.store import tables  # noqa: PLC0415 - loads SQLAlchemy, which the rule of numbers does without

    store.close()
    try:
        backup.restore(store.path, copy)
        # an older copy is brought up to date as at every start
        open_store(store.folder).close()
    finally:
        keys.hold(store.path)
    everything = {table.name: None for table in tables.metadata.sorted_tables}
    store.versions.update(everything.keys())
    for listener in list(store.listeners):
        listener(ChangeSet(0, "restore", everything, None, frozenset(everything)))
