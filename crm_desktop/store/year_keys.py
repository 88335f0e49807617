"""What of a stored birthday or founding day comes back every year, as expressions that indexes are made of."""

LUNAR = "农历"
"""How a stored lunar birthday begins."""

BIRTHDAY_KEY = (
    f"CASE WHEN substr(birthday, 1, 2) = '{LUNAR}' "
    f"THEN '{LUNAR}' || substr(birthday, CASE WHEN instr(birthday, '年') THEN instr(birthday, '年') + 1 ELSE 3 END) "
    "ELSE substr(birthday, -5) END"
)
"""03-05 of 1985-03-05, 农历八月十五 of 农历1985年八月十五."""

FOUNDED_KEY = "substr(founded, 6)"
"""06-18 of 2015-06-18, 06 of 2015-06, nothing of a year."""

SIGNED_KEY = "substr(converted_on, 6, 5)"
"""03-05 of 2026-03-05."""
