"""Who did and won how much, and what was sold with which margin (003-33, 003-38, 003-39)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.review_shape import Bar, Cell, ChartData, Kind, Text, Unit
from crm_desktop.domain.statistics import change, few
from crm_desktop.services.review_look import Look
from crm_desktop.services.review_words import money, nothing, of, percent, rate_text
from crm_desktop.store import review_deals, review_methods, review_rows, review_service
from crm_desktop.store.review_facts import Scope

_PEOPLE = QT_TRANSLATE_NOOP("messages", "Activity, completion and growth per person")
_PEOPLE_FOOT = QT_TRANSLATE_NOOP(
    "messages",
    "Completion: follow-ups made of those planned for the period until now. Growth: amount won against {period}.",
)
_MADE = QT_TRANSLATE_NOOP("messages", "Follow-ups made")
_COMPLETION = QT_TRANSLATE_NOOP("messages", "Completion")
_DEALS = QT_TRANSLATE_NOOP("messages", "Deals")
_AMOUNT = QT_TRANSLATE_NOOP("messages", "Amount")
_GROWTH = QT_TRANSLATE_NOOP("messages", "Growth")
_NO_WORK = QT_TRANSLATE_NOOP("messages", "Nobody made a follow-up or won a deal in this period.")
_ONE_WORKED = QT_TRANSLATE_NOOP("messages", "{name} made {touches} follow-ups and won {amount}.")
_BUSY = QT_TRANSLATE_NOOP("messages", "{name} made most follow-ups ({touches}); nothing was won.")
_WON_MOST = QT_TRANSLATE_NOOP("messages", "{name} won most: {amount} of {total}.")
_WON_TIE = QT_TRANSLATE_NOOP("messages", "{name} and {other} won most, {amount} each.")

_PRODUCTS = QT_TRANSLATE_NOOP("messages", "Sales and margin of products")
_PRODUCTS_FOOT = QT_TRANSLATE_NOOP(
    "messages", "From the lines of deals, else from the deal itself; margin where the cost of a line is entered."
)
_PIECES = QT_TRANSLATE_NOOP("messages", "Pieces")
_MARGIN = QT_TRANSLATE_NOOP("messages", "Margin")
_COMPLAINTS = QT_TRANSLATE_NOOP("messages", "Complaints")
_NO_SALE = QT_TRANSLATE_NOOP("messages", "Nothing was sold in this period.")
_ONE_PRODUCT = QT_TRANSLATE_NOOP("messages", "All sales are {product}: {amount}.")
_BEST_PRODUCT = QT_TRANSLATE_NOOP("messages", "{product} sold best: {amount}, {rate} of all.")
_BEST_MARGIN = QT_TRANSLATE_NOOP("messages", "{product} sold best ({amount}); {other} has the best margin, {margin}.")
_PRODUCT_TIE = QT_TRANSLATE_NOOP("messages", "{product} and {other} sold best, {amount} each.")
_UNNAMED = QT_TRANSLATE_NOOP("messages", "no product named")


@dataclass(frozen=True, slots=True)
class _Work:
    touches: Mapping[int | None, int]
    planned: Mapping[int | None, int]
    kept: Mapping[int | None, int]
    deals: Mapping[int | None, tuple[int, int]]
    before: Mapping[int | None, tuple[int, int]]


def people(look: Look) -> ChartData:
    """A row for each person who worked or won, by amount and then by follow-ups."""
    touches, planned, kept = (
        review_rows.tally(look.db, fact, look.scope, "owner_id") for fact in ("touch", "plan", "plan_done")
    )
    work = _Work(touches, planned, kept, _won(look, look.scope), _won(look, look.before))
    found = {*work.touches, *work.planned, *work.deals}
    bars = [_person(look, work, entry) for entry in found]
    bars.sort(key=lambda bar: (-(bar.cells[3].value or 0), -bar.n, bar.key))
    total = sum(amount for _n, amount in work.deals.values())
    columns = tuple(map(Message, (_MADE, _COMPLETION, _DEALS, _AMOUNT, _GROWTH)))
    return ChartData(
        "people",
        Kind.TABLE,
        Message(_PEOPLE),
        _people_finding(bars, total),
        tuple(bars),
        Message(_PEOPLE_FOOT, period=look.beside_name),
        Unit.TIMES,
        columns,
        n=sum(work.touches.values()),
    )


def _won(look: Look, scope: Scope) -> dict[int | None, tuple[int, int]]:
    return review_methods.won_by_owner(look.db, scope)


def _person(look: Look, work: _Work, entry: int | None) -> Bar:
    touches, planned, kept = (found.get(entry, 0) for found in (work.touches, work.planned, work.kept))
    deals, amount = work.deals.get(entry, (0, 0))
    grown = change(amount, work.before.get(entry, (0, 0))[1])
    done = look.drill("touch", touches, "owner_id", (entry,))
    won = look.drill("deal", deals, "owner_id", (entry,))
    due = look.drill("plan", planned, "owner_id", (entry,))
    # too few names how many there are: it opens all of them
    made = due if few(planned) else look.drill("plan_done", kept, "owner_id", (entry,))
    completion: Text = rate_text(kept, planned) if planned else nothing()
    return Bar(
        key=str(entry or ""),
        label=look.name(entry),
        value=touches,
        text=f"{touches:,}",
        count=of(kept, planned) if planned else "",
        n=touches,
        drill=done,
        base=due,
        cells=(
            Cell(f"{touches:,}", touches, done),
            Cell(
                completion,
                None if few(planned) else kept / planned,
                made,
                "few" if planned > 0 and few(planned) else "",
            ),
            Cell(f"{deals:,}", deals, won),
            Cell(money(amount), amount, won),
            Cell(nothing() if grown is None else f"{100 * grown:+.0f}%", grown, tone=_tone(grown)),
        ),
        entry=entry,
    )


def _tone(grown: float | None) -> str:
    return "" if not grown else "ok" if grown > 0 else "danger"


def _people_finding(bars: Sequence[Bar], total: int) -> Message:
    if not bars:
        return Message(_NO_WORK)
    best = bars[0]
    amount = best.cells[3]
    if len(bars) == 1:
        return Message(_ONE_WORKED, name=best.label, touches=best.text, amount=amount.text)
    if not total:
        most = max(bars, key=lambda bar: bar.n)
        return Message(_BUSY, name=most.label, touches=most.text)
    if bars[1].cells[3].value == amount.value:
        return Message(_WON_TIE, name=best.label, other=bars[1].label, amount=amount.text)
    return Message(_WON_MOST, name=best.label, amount=amount.text, total=money(total))


def products(look: Look) -> ChartData:
    """A row for each product sold, by amount: deals, pieces, margin, complaints about it."""
    feedback = review_service.feedback(look.db, look.scope)
    found = review_deals.products(look.db, look.scope)
    bars = tuple(_product(look, row, feedback.get(row[0], 0)) for row in found)
    total = sum(row[3] for row in found)
    columns = tuple(map(Message, (_DEALS, _PIECES, _MARGIN, _COMPLAINTS)))
    return ChartData(
        "products",
        Kind.TABLE,
        Message(_PRODUCTS),
        _products_finding(bars, total),
        bars,
        Message(_PRODUCTS_FOOT),
        Unit.MONEY,
        columns,
        n=review_rows.count(look.db, "deal", look.scope),
    )


def _product(look: Look, row: tuple[str, int, int, int, int, int, int], complaints: int) -> Bar:
    name, deals, pieces, amount, with_cost, paid, lines = row
    drill = look.drill("deal_product", deals, "product", (name,))
    margin = (with_cost - paid) / with_cost if lines and with_cost else None
    return Bar(
        key=name,
        label=name or Message(_UNNAMED),
        value=amount,
        text=money(amount),
        n=deals,
        drill=drill,
        cells=(
            Cell(f"{deals:,}", deals, drill),
            Cell(f"{pieces:,}", pieces),
            Cell(nothing() if margin is None else percent(margin), margin, tone="danger" if (margin or 0) < 0 else ""),
            Cell(f"{complaints:,}", complaints, look.drill("complaint", complaints, "product", (name,))),
        ),
    )


def _products_finding(bars: Sequence[Bar], total: int) -> Message:
    if not bars:
        return Message(_NO_SALE)
    best = bars[0]
    if len(bars) == 1:
        return Message(_ONE_PRODUCT, product=best.label, amount=best.text)
    if bars[1].value == best.value:
        return Message(_PRODUCT_TIE, product=best.label, other=bars[1].label, amount=best.text)
    told = [bar for bar in bars if bar.cells[2].value is not None]
    if len(told) > 1:
        rich = max(told, key=lambda bar: bar.cells[2].value or 0)
        margin = rich.cells[2].text
        return Message(_BEST_MARGIN, product=best.label, amount=best.text, other=rich.label, margin=margin)
    rate = percent((best.value or 0) / total) if total else "0%"
    return Message(_BEST_PRODUCT, product=best.label, amount=best.text, rate=rate)
