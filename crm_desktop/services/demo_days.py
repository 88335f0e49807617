"""Days that come back every year in the example book: birthdays of persons, founding days of companies."""

from datetime import date, timedelta

from crm_desktop.domain import lunar


def birthday(pick: int, place: int) -> str | None:
    """The birthday of a person, as it is stored: half of them are known, some by the lunar calendar."""
    key = pick * 31 + place * 97
    if key % 2:
        return None
    if key % 7 == 0:
        return f"农历{lunar.month_name(key // 7 % 12 + 1)}{lunar.day_name(key // 11 % 29 + 1)}"
    born = date(1962, 1, 1) + timedelta(days=key * 13 % 12_000)
    return born.isoformat() if key % 3 else born.isoformat()[5:]


def founded(pick: int) -> str:
    """When a company was founded: the year, and of every third the day."""
    year = 1992 + pick % 32
    if pick % 3:
        return str(year)
    return (date(year, 1, 1) + timedelta(days=pick // 3 % 365)).isoformat()
