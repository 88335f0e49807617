"""One table of what the window can do: menus, shortcuts, the palette and the shortcut help all read it."""

import sys
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.ui.say import marked


class ActionDef(NamedTuple):
    """A command: `shortcut` in Qt's portable spelling; `scope` is "window" or "list" (keys of a focused list)."""

    id: str
    title: str
    shortcut: str = ""
    icon: str = ""
    scope: str = "window"
    hidden: bool = False
    """Not offered in the palette."""
    also: str = ""
    """A second shortcut."""

    @property
    def text(self) -> str:
        """The title in the user's language."""
        return marked("actions", self.title)

    @property
    def keys(self) -> str:
        """The shortcut as every key cap of the program names it, in any language; on a Mac as the system does."""
        if sys.platform == "darwin":
            return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        return self.shortcut.replace("+Down", "+↓").replace("+Up", "+↑")


ACTIONS: tuple[ActionDef, ...] = (
    ActionDef("palette", QT_TRANSLATE_NOOP("actions", "Search and commands"), "Ctrl+K", "search", hidden=True),
    ActionDef("page.today", QT_TRANSLATE_NOOP("actions", "Go to Today"), "Ctrl+1", "calendar"),
    ActionDef("page.customers", QT_TRANSLATE_NOOP("actions", "Go to Customers"), "Ctrl+2", "people"),
    ActionDef("page.follow_ups", QT_TRANSLATE_NOOP("actions", "Go to Follow-ups"), "Ctrl+3", "phone"),
    ActionDef("page.grades", QT_TRANSLATE_NOOP("actions", "Go to Grading"), "Ctrl+4", "trend-up"),
    ActionDef("page.conversions", QT_TRANSLATE_NOOP("actions", "Go to Conversions"), "Ctrl+5", "star"),
    ActionDef("page.review", QT_TRANSLATE_NOOP("actions", "Go to Review"), "Ctrl+6", "target"),
    ActionDef("care", QT_TRANSLATE_NOOP("actions", "Go to the care calendar"), "", "gift"),
    ActionDef("customer.new", QT_TRANSLATE_NOOP("actions", "New customer"), "Ctrl+N", "plus"),
    ActionDef("fair.wave", QT_TRANSLATE_NOOP("actions", "Follow up after a fair"), "", "people"),
    ActionDef("call", QT_TRANSLATE_NOOP("actions", "Call-in card"), "Ctrl+Shift+T", "phone"),
    ActionDef("follow_up.log", QT_TRANSLATE_NOOP("actions", "Log follow-up"), "Ctrl+L", "edit"),
    ActionDef("follow_up.quick", QT_TRANSLATE_NOOP("actions", "Quick log"), "Ctrl+J", "bolt"),
    ActionDef("capture", QT_TRANSLATE_NOOP("actions", "Quick capture"), "Ctrl+Shift+N", "card"),
    ActionDef("service.complaint", QT_TRANSLATE_NOOP("actions", "Complaints"), "", "warning"),
    ActionDef("service.check", QT_TRANSLATE_NOOP("actions", "Data to check"), "", "shield"),
    ActionDef("service.hot", QT_TRANSLATE_NOOP("actions", "Hot customers: limit and whom to cool"), "", "flame"),
    ActionDef("health", QT_TRANSLATE_NOOP("actions", "Data health"), "", "shield"),
    ActionDef("service.push", QT_TRANSLATE_NOOP("actions", "Push a new product"), "", "send"),
    ActionDef("service.content", QT_TRANSLATE_NOOP("actions", "Monthly content"), "", "send"),
    ActionDef("service.feedback", QT_TRANSLATE_NOOP("actions", "Feedback for the product department"), "", "chat"),
    ActionDef("import", QT_TRANSLATE_NOOP("actions", "Import files"), "Ctrl+I", "import"),
    ActionDef("export", QT_TRANSLATE_NOOP("actions", "Export"), "Ctrl+E", "export"),
    ActionDef("day_sheet", QT_TRANSLATE_NOOP("actions", "Day sheet to print"), "", "print"),
    ActionDef("review.pdf", QT_TRANSLATE_NOOP("actions", "Review to print or as PDF"), "Ctrl+P", "document"),
    ActionDef("review.rules", QT_TRANSLATE_NOOP("actions", "Rules of the review"), "", "sliders"),
    ActionDef("calendar_file", QT_TRANSLATE_NOOP("actions", "Calendar file of what is due"), "", "calendar"),
    ActionDef("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "Ctrl+Z", "undo"),
    ActionDef("redo", QT_TRANSLATE_NOOP("actions", "Redo"), "Ctrl+Shift+Z", "redo", also="Ctrl+Y"),
    ActionDef("filter", QT_TRANSLATE_NOOP("actions", "Filter this page"), "Ctrl+F", "filter", hidden=True),
    ActionDef("backup", QT_TRANSLATE_NOOP("actions", "Back up now"), "", "shield"),
    ActionDef("example", QT_TRANSLATE_NOOP("actions", "Open example data"), "", "box"),
    ActionDef("theme", QT_TRANSLATE_NOOP("actions", "Switch between light and dark"), "", "moon"),
    ActionDef("font.larger", QT_TRANSLATE_NOOP("actions", "Larger text"), "Ctrl+=", "plus", also="Ctrl++"),
    ActionDef("font.smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "Ctrl+-", "note"),
    ActionDef("font.standard", QT_TRANSLATE_NOOP("actions", "Standard text"), "Ctrl+0", "note"),
    ActionDef("settings", QT_TRANSLATE_NOOP("actions", "Settings"), "Ctrl+,", "gear"),
    ActionDef("help", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), "F1", "keyboard", also="?"),
    ActionDef("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "Ctrl+Q", "power"),
    ActionDef("list.open", QT_TRANSLATE_NOOP("actions", "Open record"), "Enter", scope="list"),
    ActionDef(
        "list.drawer", QT_TRANSLATE_NOOP("actions", "Show or hide the drawer"), "Space", scope="list", also="Ctrl+\\"
    ),
    ActionDef("list.edit", QT_TRANSLATE_NOOP("actions", "Edit cell"), "F2", scope="list"),
    ActionDef("list.log", QT_TRANSLATE_NOOP("actions", "Log follow-up"), "L", scope="list"),
    ActionDef("list.brief", QT_TRANSLATE_NOOP("actions", "Before a call (Today)"), "B", scope="list"),
    ActionDef("list.done", QT_TRANSLATE_NOOP("actions", "Complete next follow-up"), "D", scope="list"),
    ActionDef("list.snooze", QT_TRANSLATE_NOOP("actions", "Put off: tomorrow, in 2 days, Monday"), "S", scope="list"),
    ActionDef("list.grade", QT_TRANSLATE_NOOP("actions", "Change grade, then A to E"), "G", scope="list"),
    ActionDef("list.hot", QT_TRANSLATE_NOOP("actions", "Hot on or off"), "H", scope="list"),
    ActionDef("list.tag", QT_TRANSLATE_NOOP("actions", "Tag"), "T", scope="list"),
    ActionDef("list.stage", QT_TRANSLATE_NOOP("actions", "Stage"), "P", scope="list"),
    ActionDef("list.owner", QT_TRANSLATE_NOOP("actions", "Owner"), "O", scope="list"),
    ActionDef("list.bin", QT_TRANSLATE_NOOP("actions", "Move to the bin"), "Del", scope="list"),
    ActionDef("list.copy_phone", QT_TRANSLATE_NOOP("actions", "Copy phone"), "Ctrl+Shift+C", scope="list"),
    ActionDef("list.copy", QT_TRANSLATE_NOOP("actions", "Copy cells"), "Ctrl+C", scope="list"),
    ActionDef("list.paste", QT_TRANSLATE_NOOP("actions", "Paste cells"), "Ctrl+V", scope="list"),
    ActionDef("list.all", QT_TRANSLATE_NOOP("actions", "Select all"), "Ctrl+A", scope="list"),
    ActionDef("list.next", QT_TRANSLATE_NOOP("actions", "Next customer"), "Alt+Down", scope="list"),
    ActionDef("list.previous", QT_TRANSLATE_NOOP("actions", "Previous customer"), "Alt+Up", scope="list"),
)
BY_ID = {action.id: action for action in ACTIONS}
