"""Badges in the colours that the playbook in force gives to its levels."""

from typing import TYPE_CHECKING

from crm_desktop.services import playbooks
from crm_desktop.store.change_log import ChangeSet
from crm_desktop.ui import theme

if TYPE_CHECKING:
    from crm_desktop.store.database import Store


def follow(store: "Store", changes: ChangeSet | None = None) -> None:
    """Take the colours over at the start, and after a step that changed a setting."""
    if changes is None or "setting" in changes.tables:
        levels = playbooks.chosen(store).get("levels")
        known = [level for level in levels if isinstance(level, dict)] if isinstance(levels, list) else []
        theme.current().set_grades({str(level["name"]): str(level.get("colour", "")) for level in known})
