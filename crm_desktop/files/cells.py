"""Cells as the XML of a sheet: one prepared encoder a column, because a hundred thousand rows pass through them."""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from crm_desktop.files.layout import OutColumn

Encoder = Callable[[object, str], str]
"""Value (not None) and 1-based row number as text -> the cell's XML, "" for a blank cell."""

Styles = Mapping[str, int]
"""Style name -> index in the workbook's style table."""

Report = Callable[[int], None]
"""Told the 1-based row of a text that was cut."""

MAX_TEXT = 32_767
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEX_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DAY_ZERO = 693_594
# Excel takes 1900 for a leap year, so days before March 1900 cannot be told apart; they stay text
_FIRST_DAY = 61
_SECONDS = 86_400
_EXACT = 10**15


def legal_text(text: str) -> str:
    """The text as a cell may hold it: without control characters and lone surrogates, line ends \\n."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """Legal text as XML content; what looks like the format's own _xHHHH_ escape is escaped too."""
    text = _HEX_ESCAPE.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def shortened(text: str) -> str:
    """At most 32,767 UTF-16 units, as many as Excel holds in a cell."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * MAX_TEXT else units[: 2 * MAX_TEXT].decode("utf-16-le", "ignore")


def text_encoder(letters: str, style: int, cut: Report) -> Encoder:
    """Text cells, whatever the text begins with: they never become formulas."""
    head = f'<c r="{letters}'
    tail = f'" s="{style}" t="inlineStr"><is><t>'
    kept = f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">'

    def encode(value: object, row: str) -> str:
        text = value if type(value) is str else str(value)
        # nearly every text is plain: four quick looks save the careful way
        if (
            text.isprintable()
            and "&" not in text
            and "<" not in text
            and "_x" not in text
            and len(text) < MAX_TEXT // 2
        ):
            if not text:
                return ""
            start = tail if text[0] != " " and text[-1] != " " else kept
            return f"{head}{row}{start}{text}</t></is></c>"
        legal = legal_text(text)
        short = shortened(legal)
        if len(short) != len(legal):
            cut(int(row))
        return f"{head}{row}{kept}{escaped(short)}</t></is></c>" if short else ""

    return encode


def number_encoder(letters: str, style: int, text: Encoder) -> Encoder:
    """Numbers as numbers (negative ones too); what would lose digits, and everything else, as text."""
    head = f'<c r="{letters}'
    tail = f'" s="{style}"><v>'

    def encode(value: object, row: str) -> str:
        if isinstance(value, bool):
            return text("是" if value else "否", row)
        if isinstance(value, int) and abs(value) < _EXACT:
            return f"{head}{row}{tail}{value}</v></c>"
        if isinstance(value, float | Decimal) and math.isfinite(value):
            real = float(value)
            return f"{head}{row}{tail}{real!r}</v></c>" if abs(real) < _EXACT else text(value, row)
        return text(value, row)

    return encode


def general_encoder(letters: str, style: int, text: Encoder, styles: Styles) -> Encoder:
    """Text columns: mostly str, but numbers stay numbers and dates dates."""
    number = number_encoder(letters, style, text)
    moment = date_encoder(letters, styles, text)

    def encode(value: object, row: str) -> str:
        if type(value) is str:
            return text(value, row)
        return moment(value, row) if isinstance(value, dt.date) else number(value, row)

    return encode


def money_encoder(letters: str, styles: Styles, text: Encoder) -> Encoder:
    """int in 分 as 元, without needless 角分; ranges and the like stay text."""
    whole = number_encoder(letters, styles["money"], text)
    parts = number_encoder(letters, styles["cents"], text)

    def encode(value: object, row: str) -> str:
        if type(value) is not int:
            return text(value, row)
        return parts(value / 100, row) if value % 100 else whole(value // 100, row)

    return encode


@lru_cache(maxsize=8192)
def day_number(text: str) -> int | None:
    """Excel's number of an ISO day "2024-03-05"; None for partial dates, other text and days before March 1900."""
    try:
        day = dt.date.fromisoformat(text).toordinal() - _DAY_ZERO if len(text) == 10 else 0
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def date_encoder(letters: str, styles: Styles, text: Encoder) -> Encoder:
    """ISO days and times of day as real dates; partial dates ("2015", "2023-10") as the text they are."""
    head = f'<c r="{letters}'
    on_day = f'" s="{styles["date"]}"><v>'
    at_time = f'" s="{styles["datetime"]}"><v>'

    def encode(value: object, row: str) -> str:
        iso = value if type(value) is str else value.isoformat() if isinstance(value, dt.date) else ""
        day = day_number(iso[:10]) if iso else None
        if day is None:
            return text(value, row)
        if len(iso) == 10:
            return f"{head}{row}{on_day}{day}</v></c>"
        try:
            time = dt.time.fromisoformat(iso[11:19])
        except ValueError:
            return text(value, row)
        seconds = time.hour * 3600 + time.minute * 60 + time.second
        return f"{head}{row}{at_time}{day + seconds / _SECONDS!r}</v></c>"

    return encode


def grade_encoder(letters: str, styles: Styles, cut: Report) -> Encoder:
    """Grades by their letter, in the letter's colours: a style a letter costs less than a rule that Excel evaluates."""
    plain = text_encoder(letters, styles["text"], cut)
    coloured = {
        name[-1]: text_encoder(letters, style, cut) for name, style in styles.items() if name.startswith("grade ")
    }

    def encode(value: object, row: str) -> str:
        text = str(value)
        return coloured.get(text[:1].upper(), plain)(text, row)

    return encode


def encoder(column: OutColumn, letters: str, styles: Styles, cut: Report) -> Encoder:
    """The encoder of one column at the place `letters`."""
    style = styles["phone" if column.kind == "phone" else "text"]
    text = text_encoder(letters, style, cut)
    match column.kind:
        case "phone":
            return text
        case "date" | "datetime":
            return date_encoder(letters, styles, text)
        case "money":
            return money_encoder(letters, styles, text)
        case "number":
            return number_encoder(letters, styles["number"], text)
        case "grade":
            return grade_encoder(letters, styles, cut)
        case _:
            return general_encoder(letters, style, text, styles)
