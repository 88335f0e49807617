"""The rooms of the settings, each read when it is first entered."""

# ruff: noqa: PLC0415 - that is what this module is for

from collections.abc import Callable

from crm_desktop.ui.context import Context
from crm_desktop.ui.settings.room import Room

Maker = Callable[[Context], Room]


def make_room(key: str, context: Context) -> Room:
    """Build a room."""
    maker = _general(key) or _rules(key) or _content(key) or _data(key)
    return maker(context)


def _general(key: str) -> Maker | None:
    if key in ("common", "keys"):
        from crm_desktop.ui.settings import general

        return general.CommonRoom if key == "common" else general.KeysRoom
    if key in ("look", "remind"):
        from crm_desktop.ui.settings import look

        return look.LookRoom if key == "look" else look.RemindRoom
    return None


def _rules(key: str) -> Maker | None:
    if key == "playbook":
        from crm_desktop.ui.settings import playbook

        return playbook.PlaybookRoom
    if key == "clocks":
        from crm_desktop.ui.settings import clocks

        return clocks.ClocksRoom
    if key == "grading":
        from crm_desktop.ui.settings import grading

        return grading.GradingRoom
    if key == "stages":
        from crm_desktop.ui.settings import stage_room

        return stage_room.StagesRoom
    if key == "required":
        from crm_desktop.ui.settings import required

        return required.RequiredRoom
    return None


def _content(key: str) -> Maker | None:
    if key == "lists":
        from crm_desktop.ui.settings import lists

        return lists.ListsRoom
    if key == "fields":
        from crm_desktop.ui.settings import own_fields

        return own_fields.FieldsRoom
    if key == "days":
        from crm_desktop.ui.settings import days

        return days.DaysRoom
    return None


def _data(key: str) -> Maker:
    from crm_desktop.ui.settings import data

    return {"data": data.DataRoom, "files": data.FilesRoom}.get(key, data.AboutRoom)
