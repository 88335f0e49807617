"""Which versions of rules a book keeps, so that a decision of the past can be explained."""

from crm_desktop.store.sql import Connection


def known(db: Connection, kind: str) -> bool:
    """Whether any version of a kind of rule is kept."""
    return bool(db.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM rule_version WHERE kind = ?)", (kind,)).scalar())


def oldest(db: Connection) -> str:
    """The ISO moment from which on rules are kept at all."""
    return str(db.exec_driver_sql("SELECT min(since) FROM rule_version").scalar() or "0001-01-01")
