"""快速录入, 展会模式: a card, chat text or picture becomes a customer in one step, or joins one that is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from crm_desktop.domain import card_text
from crm_desktop.domain.card_parts import Card
from crm_desktop.domain.contact_points import Point, parse_point, split_points
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message, UserError, reason_of
from crm_desktop.domain.text import clean
from crm_desktop.files import cards
from crm_desktop.services import customers, follow_ups, records, tags
from crm_desktop.services.contacts import ContactDraft, PointDraft, save_points
from crm_desktop.store import capture_queries, options
from crm_desktop.store.capture_queries import NAMESPACE
from crm_desktop.store.database import Step, Store

MODES: Mapping[str, str] = MappingProxyType(
    {"fair": "展会", "phone": "电话咨询", "wechat": "线上获客", "visit": "陌拜"}
)
"""Where customers of each mode come from, as the list of sources calls it."""
METHODS: Mapping[str, str] = MappingProxyType({"fair": "微信", "phone": "电话", "wechat": "微信", "visit": "拜访"})
"""How a customer of each mode is contacted next."""
_POINTS = ("mobile", "landline", "wechat", "qq", "email")
_FILLED = ("industry", "need", "budget", "need_time", "source", "owner", "grade")
"""Fields of a known customer that a card fills where they are blank, and no others."""
_COLUMNS = {"industry": "industry_id", "source": "source_id", "owner": "owner_id", "grade": "grade_id",
            "budget": "budget_text"}  # fmt: skip
_NOTHING = QT_TRANSLATE_NOOP("messages", "Nothing to save yet: a name or a telephone is needed.")
_NO_CODE = QT_TRANSLATE_NOOP("messages", "There is no QR code to be found in this picture.")
_NO_CARD = QT_TRANSLATE_NOOP("messages", "The QR code holds a web address and no card: {address}")
_EMPTY_CARD = QT_TRANSLATE_NOOP("messages", "There is no contact in this card.")
_NO_FILE = QT_TRANSLATE_NOOP("messages", "{file} could not be opened: {reason}")
_LARGEST = 1 << 20
"""Bytes of a vCard file that are read: one with a photograph has some hundred thousand."""
_ADDRESS = "地址："
_WEBSITE = "网址："


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written: `values` are texts by the keys of card_parts.KEYS; `into` is the customer to join.

    `mode` is a key of MODES, `fair` the name of the fair, `next_on` an ISO day or minute of the next contact.
    """

    values: Mapping[str, str]
    mode: str = "fair"
    fair: str = ""
    source: str = ""
    owner: str = ""
    grade: str = ""
    hot: bool = False
    next_on: str = ""
    next_action: str = ""
    remark: str = ""
    into: int = 0


@dataclass(frozen=True, slots=True)
class Captured:
    """The customer of a card, whether it is a new one, and the step that takes it back."""

    customer_id: int
    name: str
    added: bool
    step: int


@dataclass(frozen=True, slots=True)
class Fair:
    """A fair with the number of people met and its first and last ISO day."""

    name: str
    people: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What a capture begins with: known fairs (the latest first), the last one's name, and who collects."""

    fairs: tuple[Fair, ...] = ()
    fair: str = ""
    owner: str = ""


def read(store: Store, text: str, today: date) -> Card:
    """What a text says: an electronic card, a card's or chat's words, or one typed line."""
    if cards.is_card(text):
        people = cards.read_cards(text)
        card = card_text.from_person(people[0], today) if people else Card("")
        if not card.fields:
            raise UserError(Message(_EMPTY_CARD))
        return card
    known = options.current(store)
    trades: dict[str, str] = {}
    for entry in known.kind("industry"):
        path = known.path(entry.id)
        trades |= {word: path for word in (entry.name, *entry.synonyms) if len(word) > 1}
    return card_text.parse(text, today, trades=trades)


def read_file(store: Store, path: Path, today: date) -> Card:
    """The first card of a vCard file; UserError where it cannot be read."""
    try:
        raw = path.read_bytes()[:_LARGEST]
    except OSError as error:
        raise UserError(Message(_NO_FILE, file=path.name, reason=reason_of(error))) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030", errors="replace")
    return read(store, text, today)


def read_picture(store: Store, pixels: bytes, width: int, height: int, today: date) -> Card:
    """The card in a picture's QR code; UserError where there is none."""
    texts = cards.read_codes(pixels, width, height)
    if not texts:
        raise UserError(Message(_NO_CODE))
    if texts[0].lower().startswith(("http://", "https://")) and not texts[0].count("\n"):
        raise UserError(Message(_NO_CARD, address=texts[0][:80]))
    return read(store, texts[0], today)


def scene(store: Store) -> Scene:
    """The fairs of the book; the last one goes on while it is young."""
    with store.read() as db:
        found = tuple(
            Fair(row["name"], row["people"], row["first"] or "", row["last"] or "") for row in capture_queries.fairs(db)
        )
        owner = capture_queries.last_owner(db)
    return Scene(found, found[0].name if found else "", options.current(store).name(owner))


def count(store: Store, fair: str, today: date) -> int:
    """How many were met at a fair; without one, how many were collected today."""
    with store.read() as db:
        return capture_queries.met(db, fair) if fair else capture_queries.collected(db, today.isoformat())


def name_of(values: Mapping[str, str]) -> str:
    """What the customer is called: the firm, else the person, else the first way to reach it; "" for nothing."""
    wanted = ("name", "contact_name", *_POINTS)
    return next((clean(values.get(key, "")) for key in wanted if clean(values.get(key, ""))), "")


def save(store: Store, entry: Entry, *, origin: object | None = None) -> Captured:
    """Write a card as one step: a new customer to be completed within 24 hours, or what a known one lacks."""
    name = name_of(entry.values)
    if not name:
        raise UserError(Message(_NOTHING))
    with store.step(
        "customer.capture", origin, name=records.name_of(store, entry.into) if entry.into else name
    ) as step:
        if entry.into:
            customer_id = entry.into
            _join(step, entry)
        else:
            customer_id = _add(store, step, entry, name)
        if entry.hot:
            records.update(step.db, "customer", [customer_id], {"hot": 1})
        if entry.mode == "fair" and entry.fair:
            tags.give(step.db, customer_id, f"{NAMESPACE}-{entry.fair}")
        if entry.next_on:
            method = options.load(step.db).find("method", METHODS.get(entry.mode, ""))
            follow_ups.plan(store, customer_id, entry.next_on, method_id=method, next_action=entry.next_action)
        number = step.id
    return Captured(customer_id, name, not entry.into, number)


def _source(entry: Entry) -> str:
    if entry.source:
        return entry.source
    if entry.mode == "fair":
        return f"{MODES['fair']}-{entry.fair}" if entry.fair else MODES["fair"]
    return MODES.get(entry.mode, "")


def _fields(entry: Entry) -> dict[str, object]:
    """Columns of the customer among the values; what has none stands in the remark."""
    fields: dict[str, object] = {
        key: entry.values[key] for key in ("industry", "need", "budget", "need_time") if entry.values.get(key)
    }
    given = {"source": _source(entry), "owner": entry.owner, "grade": entry.grade}
    return fields | {key: value for key, value in given.items() if value}


def _remark(entry: Entry) -> str:
    lines = [entry.remark]
    for label, key in ((_ADDRESS, "address"), (_WEBSITE, "website")):
        if entry.values.get(key):
            lines.append(f"{label}{entry.values[key]}")
    return "\n".join(filter(None, lines))


def _points(values: Mapping[str, str]) -> list[Point]:
    found: list[Point] = []
    for key in _POINTS:
        text = values.get(key, "")
        # the field says what it is, but a landline in the field of mobiles is one all the same
        points = (
            split_points(text) if key in ("mobile", "landline") else [parse_point(text, key)] if clean(text) else []
        )
        found += [point for point in points if (point.kind, point.key) not in {(one.kind, one.key) for one in found}]
    return found


def _add(store: Store, step: Step, entry: Entry, name: str) -> int:
    values, moment = entry.values, records.now()[: len("2026-01-01T00:00")]
    person = clean(values.get("contact_name", ""))
    decider = clean(values.get("decision_maker", ""))
    points = tuple(PointDraft(point.kind, point.value) for point in _points(values))
    people = []
    if person or points:
        title = values.get("contact_title", "")
        own = bool(decider) and decider == person
        people.append(ContactDraft(person, title, points, is_primary=True, is_decision_maker=own))
    if decider and decider != person:
        people.append(ContactDraft(decider, is_decision_maker=True))
    fields = _fields(entry) | {"name": name, "collected_at": moment, "remark": _remark(entry)}
    if not clean(values.get("name", "")):
        fields["kind"] = "person"
    customer_id = customers.add(store, {key: value for key, value in fields.items() if value}, contacts=people)
    # whoever has all that is required loses the mark when the step closes
    records.update(step.db, "customer", [customer_id], {"incomplete_since": moment})
    return customer_id


def _join(step: Step, entry: Entry) -> None:
    """What a known customer lacks: blank fields, the person, its points; nothing that is there is changed."""
    db, customer_id, values = step.db, entry.into, entry.values
    given = _fields(entry)
    blank = capture_queries.blanks(db, customer_id, [_COLUMNS.get(key, key) for key in _FILLED])
    wanted = {key: value for key, value in given.items() if key in _FILLED and _COLUMNS.get(key, key) in blank}
    remark = _remark(entry)
    if remark:
        # a remark is added to, what was noted before stays
        wanted["remark"] = _with_old_remark(step, customer_id, remark)
    customers.edit_in(step, customer_id, wanted)
    _join_person(step, customer_id, values)


def _with_old_remark(step: Step, customer_id: int, remark: str) -> str:
    old = str(
        step.db.exec_driver_sql("SELECT coalesce(remark, '') FROM customer WHERE id = ?", (customer_id,)).scalar()
    )
    return old if remark in old else f"{old}\n{remark}".strip()


def _join_person(step: Step, customer_id: int, values: Mapping[str, str]) -> None:
    db, points = step.db, _points(values)
    name, title = clean(values.get("contact_name", "")), clean(values.get("contact_title", ""))
    decider = clean(values.get("decision_maker", ""))
    if not (name or points):
        return
    person = capture_queries.contact_of(db, customer_id, name, [point.key for point in points])
    if person is None:
        position = capture_queries.last_person(db, customer_id)
        columns = {"name": name, "title": title or None, "position": position, "is_primary": int(position == 0)}
        person = records.insert(db, "contact", {"customer_id": customer_id, **columns})
    old = [Point(*one) for one in capture_queries.points_of(db, person)]
    known = {(point.kind, point.key) for point in old}
    save_points(db, person, [*old, *(point for point in points if (point.kind, point.key) not in known)])
    if decider and decider == name:
        records.update(db, "contact", [person], {"is_decision_maker": 1})
