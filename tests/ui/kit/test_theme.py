"""Tokens, theme, fonts and icons."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui import icons, theme
from crm_desktop.ui.fonts import families
from crm_desktop.ui.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Tokens
from crm_desktop.ui.widgets.badge import badge_pixmap

SCHEMES = (LIGHT, DARK, LIGHT_HIGH, DARK_HIGH)
NAMES = ("light", "dark", "light, strong", "dark, strong")


def luminance(text: str) -> float:
    parts = [int(text[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", SCHEMES, ids=NAMES)
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("text", "surface", 7), ("text2", "surface", 7), ("text3", "surface", 4.5), ("text3", "sel", 4.5),
        ("text3", "hotrow", 4.5), ("danger", "dangerbg", 4.5), ("warn", "warnbg", 4.5), ("ok", "okbg", 4.5),
        ("accent", "soft", 4.5), ("onaccent", "accent", 4.5), ("hotfg", "hotbg", 4.5), ("danger", "sel", 4.5),
        ("iconf", "surface", 3), ("oninverse", "inverse", 7), ("inverselink", "inverse", 4.5),
    ],
)  # fmt: skip
def test_contrast(tokens: Tokens, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", SCHEMES, ids=NAMES)
@pytest.mark.parametrize("letter", ["A", "B", "C", "D", "E", "S", ""])
def test_grade_letters_are_legible_and_unknown_grades_are_neutral(tokens: Tokens, letter: str) -> None:
    look = tokens.grade(letter)
    assert contrast(look.fill, look.ink) >= 4.5
    assert (look == tokens.grade_e) == (letter not in "ABCD" or letter == "")


def test_all_tokens_are_colours() -> None:
    for tokens in SCHEMES:
        assert all(QColor(value).isValid() for value in tokens.colours().values())
    assert LIGHT.colours().keys() == DARK.colours().keys()


@pytest.mark.parametrize("tokens", SCHEMES[2:], ids=NAMES[2:])
@pytest.mark.parametrize("line", ["border", "border2", "focus", "accent", "text2", "text3", "icon", "danger", "ok"])
def test_strong_lines_stand_out(tokens: Tokens, line: str) -> None:
    for ground in ("surface", "surface2", "canvas", "raised"):
        assert contrast(getattr(tokens, line), getattr(tokens, ground)) >= 7


def test_strong_contrast_is_a_setting_and_follows_light_and_dark(qapp: QApplication) -> None:
    style = theme.current()
    style.apply(qapp, "light", contrast=True)
    assert style.color("border").name().upper() == LIGHT_HIGH.border
    assert (style.high_contrast, style.dark) == (True, False)
    style.apply(qapp, "dark", contrast=True)
    assert qapp.palette().dark().color().name().upper() == DARK_HIGH.border2
    assert (style.high_contrast, style.dark) == (True, True)
    style.apply(qapp, "light")
    assert not style.high_contrast


def test_apply_changes_palette_and_tells(qtbot: QtBot, qapp: QApplication) -> None:
    style = theme.current()
    with qtbot.waitSignal(style.restyled):
        style.apply(qapp, "dark", 1.15, "relaxed")
    assert qapp.palette().base().color().name().upper() == DARK.surface
    assert (style.dark, style.row_height, style.font("body").pixelSize()) == (True, 48, 15)
    assert style.color("accent").name().upper() == DARK.accent
    style.apply(qapp, "light")
    assert qapp.palette().base().color().name().upper() == LIGHT.surface
    assert style.row_height == 34


def test_the_style_sheet_leaves_no_placeholder() -> None:
    assert "$" not in theme.current().style_sheet()


@pytest.mark.parametrize(
    ("language", "platform", "first"),
    [
        ("zh_CN", "win32", ["Segoe UI", "Microsoft YaHei UI"]),
        ("zh-TW", "win32", ["Segoe UI", "Microsoft JhengHei UI"]),
        ("zh_TW", "linux", ["Noto Sans CJK TC", "Noto Sans CJK SC"]),
        ("en", "freebsd14", ["Noto Sans CJK SC", "Source Han Sans SC"]),
    ],
)
def test_families(language: str, platform: str, first: list[str]) -> None:
    assert families(language, platform)[:2] == first


def test_every_icon_draws_in_its_colour(qapp: QApplication) -> None:
    for name in icons.names():
        for size in (14, 16, 24):
            image = icons.pixmap(name, "#ff0000", size, 2.0).toImage()
            assert image.width() == size * 2
            reds = [
                image.pixelColor(x, y)
                for x in range(image.width())
                for y in range(image.height())
                if image.pixelColor(x, y).alpha() > 200
            ]
            assert len(reds) > 4, name
            if name != "flame-hot":
                assert all(ink.red() > 200 and ink.green() < 60 for ink in reds), name


def test_pixmaps_are_cached_and_follow_the_theme(qapp: QApplication) -> None:
    one = icons.pixmap("search", "icon", 16)
    assert icons.pixmap("search", "icon", 16).cacheKey() == one.cacheKey()
    badge = badge_pixmap("A", 20)
    theme.current().apply(qapp, "dark")
    assert icons.pixmap("search", "icon", 16).cacheKey() != one.cacheKey()
    assert badge_pixmap("A", 20).cacheKey() != badge.cacheKey()
    assert not icons.icon("search").isNull()
    assert not icons.app_icon().isNull()
