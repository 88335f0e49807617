"""The month to pick a day from, in the theme's colours."""

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from crm_desktop.ui import icons, theme


class Calendar(QCalendarWidget):
    """A month that starts on Monday, without week numbers; weekends are quiet, not red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style = theme.current()
        # the months speak the language of the window, whatever the system's is
        self.setLocale(QLocale(style.language))
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setMinimumSize(QSize(280, 236))
        quiet, head = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(style.color("text2"))
        head.setForeground(style.color("text3"))
        head.setFont(style.font("small"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, quiet)
        self.setHeaderTextFormat(head)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icons.icon(icon))
