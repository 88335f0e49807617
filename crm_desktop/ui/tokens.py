"""Every colour of the design, light and dark, as plain hex text (`#RRGGBB`, the scrim `#AARRGGBB`)."""

from typing import NamedTuple


class GradeLook(NamedTuple):
    """How one grade badge is filled, lettered and (E only) outlined; all hex colours."""

    fill: str
    ink: str
    edge: str | None = None


class Tokens(NamedTuple):
    """One colour scheme; the field names are the token names used everywhere in `ui`."""

    canvas: str
    surface: str
    surface2: str
    raised: str
    line: str
    border: str
    border2: str
    hover: str
    press: str
    sel: str
    selin: str
    text: str
    text2: str
    text3: str
    disabled: str
    icon: str
    iconf: str
    scroll: str
    scrollh: str
    scrim: str
    accent: str
    accenth: str
    onaccent: str
    soft: str
    focus: str
    danger: str
    dangerbg: str
    dangerbd: str
    warn: str
    warnbg: str
    warnbd: str
    ok: str
    okbg: str
    okbd: str
    infobd: str
    hotrow: str
    hotbar: str
    hotfg: str
    hotbg: str
    hotbd: str
    chart: str
    chartmute: str
    grid: str
    inverse: str
    oninverse: str
    inverselink: str
    inverseok: str
    brand: str
    count: str  # type: ignore[assignment]  # the colour of counters; nobody counts in colours
    grade_a: GradeLook
    grade_b: GradeLook
    grade_c: GradeLook
    grade_d: GradeLook
    grade_e: GradeLook

    def grade(self, letter: str) -> GradeLook:
        """Colours of the badge with this letter; anything beyond A to E looks like E."""
        look = _GRADES.get(letter)
        return getattr(self, look) if look else self.grade_e

    def colours(self) -> dict[str, str]:
        """All plain colour tokens by name (the grades are not among them)."""
        return {name: getattr(self, name) for name in self._fields if not name.startswith("grade_")}


_GRADES = {letter: f"grade_{letter.lower()}" for letter in "ABCDE"}
GRADE_LOOKS = frozenset(_GRADES.values())
"""Names of the looks of badges."""

LIGHT = Tokens(
    canvas="#F5F6F8", surface="#FFFFFF", surface2="#FAFBFC", raised="#FFFFFF",
    line="#EDEFF2", border="#E3E6EB", border2="#CBD1DA", hover="#F1F3F6", press="#E7EAEF",
    sel="#E4EDFE", selin="#EBEDF1", text="#1A1D23", text2="#4B5360", text3="#626A77", disabled="#A3AAB5",
    icon="#5B6472", iconf="#8A93A2", scroll="#C6CCD6", scrollh="#9AA3B1", scrim="#45101318",
    accent="#2557D6", accenth="#1E49B8", onaccent="#FFFFFF", soft="#EAF0FE", focus="#2557D6",
    danger="#C4281C", dangerbg="#FDEDEB", dangerbd="#F2C2BD",
    warn="#8A5200", warnbg="#FFF4DC", warnbd="#F0D596",
    ok="#17734A", okbg="#E6F5EC", okbd="#B5DFC7", infobd="#C2D4FB",
    hotrow="#FFF8E3", hotbar="#F0A11A", hotfg="#B93D08", hotbg="#FFEFC7", hotbd="#F3D48B",
    chart="#3F6FE0", chartmute="#C3CAD6", grid="#EEF0F3",
    inverse="#1F242B", oninverse="#FFFFFF", inverselink="#7DA2FF", inverseok="#5FCB94",
    brand="#2557D6", count="#C4281C",
    grade_a=GradeLook("#9C1243", "#FFFFFF"), grade_b=GradeLook("#BE5409", "#FFFFFF"),
    grade_c=GradeLook("#0F766E", "#FFFFFF"), grade_d=GradeLook("#A9C0EC", "#14233F"),
    grade_e=GradeLook("#EDEFF3", "#414956", "#8A93A2"),
)  # fmt: skip
"""The light scheme."""

DARK = Tokens(
    canvas="#0F1115", surface="#15181D", surface2="#1A1E24", raised="#1F242B",
    line="#22272E", border="#2A2F38", border2="#3D4551", hover="#1E232A", press="#272D36",
    sel="#1C2A4A", selin="#23282F", text="#E1E5EC", text2="#ABB3C0", text3="#8D96A5", disabled="#5A6270",
    icon="#9BA4B2", iconf="#6D7685", scroll="#3A414C", scrollh="#566070", scrim="#99000000",
    accent="#7DA2FF", accenth="#98B6FF", onaccent="#0D1424", soft="#1B2745", focus="#7DA2FF",
    danger="#FF8A7D", dangerbg="#3A1E1C", dangerbd="#6B3430",
    warn="#F2B84B", warnbg="#33270F", warnbd="#604A1B",
    ok="#5FCB94", okbg="#15301F", okbd="#28573D", infobd="#30457A",
    hotrow="#272113", hotbar="#E8A532", hotfg="#FFB061", hotbg="#3D2E10", hotbd="#6B5120",
    chart="#6E96FA", chartmute="#444C59", grid="#252A32",
    inverse="#E1E5EC", oninverse="#1A1D23", inverselink="#2557D6", inverseok="#17734A",
    brand="#2557D6", count="#C4281C",
    grade_a=GradeLook("#F0567F", "#14060B"), grade_b=GradeLook("#F3B562", "#1A1103"),
    grade_c=GradeLook("#35B8A6", "#04140F"), grade_d=GradeLook("#3D5C9E", "#FFFFFF"),
    grade_e=GradeLook("#2A2F38", "#C9D0DB", "#6D7685"),
)  # fmt: skip
"""The dark scheme."""

LIGHT_HIGH = LIGHT._replace(
    line="#8A93A2", border="#4B5360", border2="#4B5360", text2="#333A45", text3="#4B5360", disabled="#626A77",
    icon="#4B5360", iconf="#4B5360", scroll="#626A77", scrollh="#333A45",
    accent="#1E49B8", accenth="#163A96", focus="#163A96", sel="#D3E1FD", selin="#DDE1E7",
    danger="#A31C12", dangerbd="#A31C12", warn="#6B3F00", warnbd="#6B3F00", ok="#0F5C39", okbd="#0F5C39",
    infobd="#1E49B8", hotfg="#8F2D04", hotbar="#B35C00", hotbd="#8F2D04", grid="#8A93A2", chartmute="#626A77",
    grade_b=GradeLook("#8F3D02", "#FFFFFF"), grade_c=GradeLook("#0A5750", "#FFFFFF"),
    grade_e=GradeLook("#EDEFF3", "#333A45", "#4B5360"),
)  # fmt: skip
"""The light scheme with lines, borders and focus to be seen by weak eyes: 7:1 and more where they carry meaning."""

DARK_HIGH = DARK._replace(
    line="#6D7685", border="#ABB3C0", border2="#ABB3C0", text="#FFFFFF", text2="#D3D9E3", text3="#B9C1CE",
    disabled="#8D96A5", icon="#D3D9E3", iconf="#ABB3C0", scroll="#8D96A5", scrollh="#D3D9E3",
    accent="#98B6FF", accenth="#BBD0FF", focus="#BBD0FF", sel="#263A66", selin="#343B46",
    danger="#FFB3AA", dangerbd="#FFB3AA", warn="#FFD07A", warnbd="#FFD07A", ok="#86E3B3", okbd="#86E3B3",
    infobd="#98B6FF", hotfg="#FFC890", hotbd="#FFC890", grid="#6D7685", chartmute="#8D96A5",
    grade_a=GradeLook("#FF7D9E", "#14060B"), grade_d=GradeLook("#2F4C87", "#FFFFFF"),
    grade_e=GradeLook("#2A2F38", "#E1E5EC", "#ABB3C0"),
)  # fmt: skip
"""The dark scheme for weak eyes."""
