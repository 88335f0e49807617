"""New moons and solar longitudes from the published series (Meeus), written apart from the calendar they check."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import floor, radians, sin

CHINA = timedelta(hours=8)
_J2000 = datetime(2000, 1, 1, 12)
_LUNATION = (
    (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2),
    (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
    (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0),
)  # fmt: skip
"""Days, power of the eccentricity, multiples of the Sun's and the Moon's anomaly and of the Moon's latitude."""


def new_moons(first: int, last: int) -> Iterator[datetime]:
    """The new moons of the years in Chinese time, a few minutes off at most."""
    for k in range(floor((first - 2000) * 12.3685) - 1, floor((last + 1 - 2000) * 12.3685) + 2):
        moment = _new_moon(k) + CHINA
        if first <= moment.year <= last:
            yield moment


def solar_term_moment(year: int, index: int) -> datetime:
    """When the Sun reaches the longitude of the year's solar term, 小寒 being 0, in Chinese time; a quarter off."""
    wanted = (285 + 15 * index) % 360
    moment = datetime(year, 1, 5) + timedelta(days=15.22 * index)
    for _ in range(6):
        gap = (wanted - _sun(moment) + 180) % 360 - 180
        moment += timedelta(days=gap / 360 * 365.2422)
    return moment - _lag(year) + CHINA


def _lag(year: int) -> timedelta:
    """Dynamical time ahead of the clocks, near enough: a minute in 1990, some three in 2100."""
    return timedelta(seconds=62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) ** 2)


def _new_moon(k: int) -> datetime:
    t = k / 1236.85
    days = 29.530588861 * k + 5.09766 + 0.00015437 * t * t
    sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
    moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    for size, power, a, b, c in _LUNATION:
        days += size * eccentricity**power * sin(radians(a * sun + b * moon + c * latitude))
    days -= 0.00017 * sin(radians(node))
    moment = _J2000 + timedelta(days=days)
    return moment - _lag(moment.year)


def _sun(moment: datetime) -> float:
    """Apparent longitude of the Sun in degrees."""
    t = (moment - _J2000) / timedelta(days=36525)
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    true = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre
    node = radians(125.04 - 1934.136 * t)
    return (true - 0.00569 - 0.00478 * sin(node)) % 360
