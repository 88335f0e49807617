"""Telephones as people read them, in groups; what the parsing needs is not loaded for it."""

import re

LANDLINE = re.compile(r"(?P<area>010|02\d|0[3-9]\d{2})(?P<number>[2-9]\d{6,7})")
"""A landline with its area code, digits only."""


def format_phone(value: str) -> str:
    """A telephone in groups for reading: 139 0000 5678, 0755-8888 6666 转 801; anything else as it stands."""
    if not value.isascii():
        return value
    if len(value) == 11 and value.isdecimal() and value[0] == "1":
        return f"{value[:3]} {value[3:7]} {value[7:]}"
    if len(value) == 10 and value.isdecimal() and value[:3] in ("400", "800"):
        return f"{value[:3]} {value[3:6]} {value[6:]}"
    number, dash, extension = value.partition("-")
    found = LANDLINE.fullmatch(number)
    if found and (not dash or extension.isdecimal()):
        local = found["number"]
        grouped = f"{local[:-4]} {local[-4:]}"
        return f"{found['area']}-{grouped}{f' 转 {extension}' if extension else ''}"
    return value
