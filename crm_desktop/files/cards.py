"""Electronic business cards: vCards and MeCards as text, and the QR codes that hold them in a picture."""

import itertools
import logging
import re
from collections.abc import Iterator
from typing import Any

from crm_desktop.domain.card_parts import Person
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError

_MECARD = re.compile(r"(?<!\\);")
_MOST = 50
"""Cards of one text; more of them is an address book and belongs into an import."""
_BEGIN = re.compile(r"^[ \t]*BEGIN:VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(r"^[ \t]*END:VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_PICTURE = re.compile(
    r"^(?:\w+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-ABCROP-[\w-]+)[;:].*(?:\n(?:[ \t].*|[A-Za-z0-9+/=]{20,}))*\n?",
    re.IGNORECASE | re.MULTILINE,
)
"""What nobody here looks at, and what most of the bytes of a telephone's address book are."""
_NOT_READ = QT_TRANSLATE_NOOP("messages", "This vCard could not be read: {reason}")
_NO_READER = QT_TRANSLATE_NOOP("messages", "The reader of QR codes is missing from this installation.")
_CHAT = re.compile(r"wechat|weixin|微信|wx", re.IGNORECASE)


def is_card(text: str) -> bool:
    """Whether a text is an electronic card."""
    head = text.lstrip("\ufeff \t\r\n")[:16].upper()
    return head.startswith(("BEGIN:VCARD", "MECARD:"))


def read_cards(text: str) -> list[Person]:
    """The contacts of a text with vCards (2.1 to 4.0) or one MeCard; UserError where they cannot be read."""
    text = text.lstrip("\ufeff \t\r\n")
    if text[:7].upper() == "MECARD:":
        return [_mecard(text[7:])]
    found = []
    for one in itertools.islice(each_card(text), _MOST):
        if isinstance(one, Message):
            raise UserError(one)
        found.append(one)
    return found


def each_card(text: str) -> Iterator[Person | Message]:
    """The cards of a text one by one; the sentence says why where one of them could not be read."""
    text = re.sub("\r\n?", "\n", text.lstrip("\ufeff"))
    starts = [one.start() for one in _BEGIN.finditer(text)]
    for start, end in itertools.pairwise([*starts, len(text)]):
        yield _one_card(text[start:end])


def _one_card(text: str) -> Person | Message:
    import vobject  # noqa: PLC0415 - 70 ms, and few people read vCards

    # it would write the lines that it skips, and with them people's data, into the log
    vobject.base.logger.setLevel(logging.CRITICAL)
    text = _PICTURE.sub("", text)
    if not _END.search(text):
        # the file ends in the middle of it
        text = f"{text.rstrip()}\nEND:VCARD\n"
    try:
        card = next(vobject.readComponents(text, ignoreUnreadable=True, allowQP=True))
        return _person(card.contents)
    except (StopIteration, vobject.base.ParseError, ValueError, LookupError, AttributeError) as error:
        return Message(_NOT_READ, reason=str(error))


def _person(contents: dict[str, list[Any]]) -> Person:
    return Person(
        name=_text(contents, "fn") or _structured(contents),
        company=next(_parts(contents, "org"), "").strip('"'),
        title=_text(contents, "title") or _text(contents, "role"),
        phones=tuple(phone for line in contents.get("tel", ()) if (phone := _phone(line))),
        mails=tuple(str(line.value).strip() for line in contents.get("email", ()) if str(line.value).strip()),
        address=_address(contents),
        website=_text(contents, "url"),
        wechat=_chat(contents),
        qq=_text(contents, "x-qq"),
        note=_text(contents, "note"),
        birthday=_text(contents, "bday").removesuffix("T00:00:00Z"),
        groups=tuple(_parts(contents, "categories")),
    )


def _text(contents: dict[str, list[Any]], key: str) -> str:
    return next((str(line.value).strip() for line in contents.get(key, ()) if str(line.value).strip()), "")


def _parts(contents: dict[str, list[Any]], key: str) -> Iterator[str]:
    for line in contents.get(key, ()):
        values = line.value if isinstance(line.value, list) else [line.value]
        yield from (str(part).strip() for part in values if str(part).strip())


def _structured(contents: dict[str, list[Any]]) -> str:
    """A Chinese name stands family first and without a blank."""
    for line in contents.get("n", ()):
        family, given = str(getattr(line.value, "family", "")).strip(), str(getattr(line.value, "given", "")).strip()
        plain = f"{family}{given}"
        return plain if any(char > "\u2e7f" for char in plain) else f"{given} {family}".strip()
    return ""


def _phone(line: Any) -> str:
    value = str(line.value).strip()
    kinds = {str(kind).upper() for kind in (*line.params.get("TYPE", ()), *line.singletonparams)}
    return "" if "FAX" in kinds else re.sub(r"^tel:", "", value)


def _address(contents: dict[str, list[Any]]) -> str:
    if label := _text(contents, "label"):
        return label
    for line in contents.get("adr", ()):
        place = line.value
        names = ("region", "city", "street", "extended", "box")
        parts = [_joined(getattr(place, name, "")) for name in names]
        whole = "".join(parts)
        if not any(char > "\u2e7f" for char in whole):
            whole = ", ".join(part for part in reversed(parts) if part)
        if whole.strip():
            return whole.strip()
    return ""


def _joined(value: object) -> str:
    return " ".join(str(part) for part in value).strip() if isinstance(value, list) else str(value or "").strip()


def _chat(contents: dict[str, list[Any]]) -> str:
    for key in ("x-wechat", "x-weixin", "x-socialprofile", "impp"):
        for line in contents.get(key, ()):
            kinds = " ".join(str(kind) for kind in line.params.get("TYPE", ()))
            value = str(line.value).strip()
            if key.startswith("x-we") or _CHAT.search(f"{kinds} {value}"):
                return re.sub(r"^(?:wechat|weixin|x-apple):(?://)?", "", value, flags=re.IGNORECASE)
    return ""


def _mecard(text: str) -> Person:
    values: dict[str, list[str]] = {}
    for part in _MECARD.split(text):
        key, colon, value = part.partition(":")
        if colon and value.strip():
            values.setdefault(key.strip().upper(), []).append(re.sub(r"\\(.)", r"\1", value).strip())
    family, _, given = (values.get("N") or [""])[0].partition(",")
    plain = f"{family.strip()}{given.strip()}"
    return Person(
        name=plain if any(char > "\u2e7f" for char in plain) else f"{given.strip()} {family.strip()}".strip(),
        company=(values.get("ORG") or [""])[0],
        title=(values.get("TIL") or values.get("TITLE") or [""])[0],
        phones=tuple(values.get("TEL", ())),
        mails=tuple(values.get("EMAIL", ())),
        address=(values.get("ADR") or [""])[0].replace(",", " ").strip(),
        website=(values.get("URL") or [""])[0],
        note=(values.get("NOTE") or [""])[0],
    )


def read_codes(pixels: bytes, width: int, height: int) -> list[str]:
    """The texts of the QR codes of a grey picture (a byte a pixel, rows without gaps), electronic cards first."""
    try:
        import zxingcpp  # noqa: PLC0415 - only who reads a picture needs it
    except ImportError as error:
        raise UserError(Message(_NO_READER)) from error
    grey = memoryview(pixels).cast("B", shape=[height, width])
    texts = [code.text for code in zxingcpp.read_barcodes(grey, text_mode=zxingcpp.TextMode.Plain) if code.text]
    return sorted(dict.fromkeys(texts), key=_no_card)


def _no_card(text: str) -> bool:
    return not is_card(text)
