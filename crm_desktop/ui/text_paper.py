"""A paper that is a text with tables: broken into pages by Qt, always light, with a foot on each page."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette, QTextDocument

from crm_desktop.ui import theme
from crm_desktop.ui.fonts import paper_font
from crm_desktop.ui.paper import HEIGHT, WIDTH
from crm_desktop.ui.tokens import LIGHT

_MARGIN: Final = 48
_FOOT: Final = 30
_LABEL: Final = 116
"""Width of the column of labels, px."""


class TextPaper:
    """Breaks an HTML text into pages; long texts go on over the end of a page. `foot` stands at the left below."""

    def __init__(self, html: str, foot: str) -> None:
        self._foot = foot
        self.document = QTextDocument()
        self.document.setDefaultFont(paper_font(theme.current().language, 13))
        self.document.setDocumentMargin(0)
        self.document.setPageSize(QSizeF(WIDTH - 2 * _MARGIN, HEIGHT - 2 * _MARGIN - _FOOT))
        self.document.setHtml(html)

    def pages(self, _painter: QPainter) -> list[int]:
        """The numbers of the pages."""
        return list(range(self.document.pageCount()))

    def paint(self, painter: QPainter, page: int, number: int, of: int) -> None:
        """One page, px at 96 dpi from its upper left corner."""
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor("#FFFFFF"))
        size = self.document.pageSize()
        painter.save()
        painter.translate(QPointF(_MARGIN, _MARGIN - page * size.height()))
        part = QRectF(0, page * size.height(), size.width(), size.height())
        painter.setClipRect(part)
        look = QAbstractTextDocumentLayout.PaintContext()
        # the window may be dark, paper is not
        look.palette = QPalette(QColor("#FFFFFF"))
        look.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        look.clip = part
        self.document.documentLayout().draw(painter, look)
        painter.restore()
        foot = QRectF(_MARGIN, HEIGHT - _MARGIN - 16, WIDTH - 2 * _MARGIN, 16)
        painter.setFont(paper_font(theme.current().language, 12))
        painter.setPen(QColor(LIGHT.text3))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._foot)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{number} / {of}")


def table(rows: Sequence[tuple[str, str]], *, tall: bool = False) -> str:
    """Labels and texts in a ruled table; `tall` leaves room to write by hand where nothing stands."""
    blank = "<br>" * 2 if tall else "—"
    lines = [
        f'<tr><td width="{_LABEL}" bgcolor="{LIGHT.surface2}" style="color:{LIGHT.text2}">{escape(label)}</td>'
        f"<td>{escape(text).replace(chr(10), '<br>') or blank}</td></tr>"
        for label, text in rows
    ]
    return (
        '<table width="100%" border="1" cellspacing="0" cellpadding="6" '
        'style="border-collapse:collapse; border-style:solid; '
        f'border-color:{LIGHT.border2}; margin-bottom:12px">{"".join(lines)}</table>'
    )


def heading(title: str, line: str) -> str:
    """The title of a paper and a line under it."""
    return (
        f'<p style="font-size:20px; font-weight:700; margin:0 0 2px 0">{escape(title)}</p>'
        f'<p style="color:{LIGHT.text2}; margin:0 0 12px 0">{escape(line)}</p>'
    )


def page(*parts: str) -> str:
    """The whole text in the colour of ink."""
    return f'<body style="color:{LIGHT.text}">{"".join(parts)}</body>'
