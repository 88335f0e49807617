"""The words of the example book: invented companies, people, telephones and mail addresses."""

import tomllib
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from crm_desktop.paths import resource

BLOCKS = ("130", "131", "135", "136", "137", "138", "139", "150", "158", "186")
"""Beginnings of the invented mobile numbers; four zeros follow."""


@cache
def words() -> dict[str, Any]:
    """All word lists, by name."""
    return tomllib.loads(resource("presets", "demo.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Company:
    """One invented company: legal name, short name, pinyin of the brand, place, and its industry's words."""

    name: str
    short: str
    pinyin: str
    place: str
    industry: dict[str, Any]


def companies(random: Random, count: int) -> list[Company]:
    """`count` companies of different names, the same ones for the same seed."""
    lists = words()
    brands: list[list[str]] = [entry.split(" ") for entry in lists["brand"]]
    trades = [(word, industry) for industry in lists["industry"] for word in industry["words"]]
    # every combination has a number, so that names differ without remembering the ones already given
    sizes = (len(brands), len(brands), len(trades), len(lists["places"]))
    most = sizes[0] * sizes[1] * sizes[2] * sizes[3]
    return [_company(random, number, sizes, brands, trades) for number in random.sample(range(most), count)]


def _company(
    random: Random,
    number: int,
    sizes: tuple[int, ...],
    brands: list[list[str]],
    trades: list[tuple[str, dict[str, Any]]],
) -> Company:
    picks = []
    for size in sizes:
        number, pick = divmod(number, size)
        picks.append(pick)
    (first, first_sound), (second, second_sound) = brands[picks[0]], brands[picks[1]]
    word, industry = trades[picks[2]]
    place = words()["places"][picks[3]]
    short = f"{first}{second}{word}"
    legal = f"{place}{short}{random.choice(words()['suffix'])}"
    return Company(legal, short, first_sound + second_sound, place, industry)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person with a mobile number and a mail address."""

    name: str
    title: str
    mobile: str
    mail: str


def person(random: Random, company: Company) -> Person:
    """Somebody who works at the company."""
    surname, sound = random.choice(words()["surnames"]).split(" ")
    title = random.choice(words()["titles"])
    name = surname + (random.choice(words()["given"]) if random.random() < 0.7 else _form_of_address(title))
    mobile = f"{random.choice(BLOCKS)}0000{random.randrange(10_000):04}"
    return Person(name, title, mobile, f"{sound}{random.randrange(100):02}@{company.pinyin}.example")


def _form_of_address(title: str) -> str:
    if title.endswith(("总经理", "总监", "厂长")):
        return "总"
    return "主任" if title.endswith("主任") else "经理"
