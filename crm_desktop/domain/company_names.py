"""Company names: what makes two of them the same firm, what is only alike, and when a name is not the full one."""

import re
from functools import lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.pinyin import syllables
from crm_desktop.domain.text import fold

_SUFFIX = re.compile(
    r"(?:(?:股份|责任)?有限(?:责任)?公司|股份公司|集团公司|总公司|分公司|公司|集团|(?:有限)?合伙企业|co\.?,?\s*ltd\.?|ltd\.?|inc\.?|corp\.?)$"
)
_FULL_ENDINGS = re.compile(
    r"(?:公司|集团|厂|院|所|店|中心|学校|大学|学院|医院|银行|协会|商会|合作社|事务所|工作室|企业|局|部|行|馆|社|会|ltd\.?|inc\.?|corp\.?|gmbh|llc)$"
)
_PLACES = (
    "乌鲁木齐|黑龙江|内蒙古|哈尔滨|石家庄|北京|上海|天津|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|台湾|广西|西藏|宁夏|新疆|香港|澳门|中国|深圳|广州|东莞|佛山|珠海|惠州|中山|苏州|无锡|常州|南京|南通|昆山|扬州|"
    "镇江|徐州|杭州|宁波|温州|嘉兴|绍兴|台州|金华|义乌|合肥|福州|厦门|泉州|南昌|济南|青岛|烟台|潍坊|郑州|洛阳|武汉|长沙|株洲|成都|绵阳|"
    "贵阳|昆明|西安|兰州|沈阳|大连|长春|唐山|太原|南宁|桂林|海口"
)
_PLACE = re.compile(rf"^(?:{_PLACES})(?:省|市|自治区)?")
_PLACE_AT_END = re.compile(rf"(?:{_PLACES})(?:省|市)?$")
_TRADE = re.compile(
    r"(?:(?:智能|信息|电子|生物|环保|网络|软件|新材料|自动化|精密|机械|精工)?(?:科技|技术)(?:发展)?|实业|贸易|商贸|发展|控股|投资)$"
)
_BRACKETS = re.compile(r"[()\[\]【】〔〕<>《》]")


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The identity of a legal name: script, width, case, spaces and brackets do not count (001-10)."""
    return _BRACKETS.sub("", fold(name).replace(" ", "")).replace("有限责任公司", "有限公司")


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """The name without its place, legal form and trade words: 深圳市华强电子有限公司 -> 华强电子."""
    key = name_key(name)
    bare = _SUFFIX.sub("", key) or key
    return _PLACE_AT_END.sub("", _PLACE.sub("", bare)) or bare


def _place(name: str) -> str:
    found = _PLACE.match(name_key(name))
    return re.sub(r"(?:省|市|自治区)$", "", found.group()) if found else ""


def abbreviation(name: str) -> str:
    """Up to four capitals for customer numbers: 苏州合盛精工机械有限公司 -> HSJG (K16)."""
    letters = (syllables(char)[0][0][0] if syllables(char) else char for char in core(name)[:4])
    return "".join(letter for letter in letters if letter.isalnum() and letter.isascii()).upper() or "KH"


def full_name_hint(name: str) -> Message | None:
    """A hint where a company's name is not the full legal one (002-07); persons and masked names get none."""
    plain = fold(name).replace(" ", "")
    if len(plain) <= 3 or "*" in plain or _FULL_ENDINGS.search(plain):
        return None
    return Message(
        QT_TRANSLATE_NOOP("messages", "Use the full legal name, such as “{name}有限公司”."),
        name=name,
    )


def similarity(first: str, second: str) -> float:
    """How alike two company names are, 0..1; names of different places are rarely the same firm."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - 30 ms, only the duplicate hint needs it

    one, other = core(first), core(second)
    if not one or not other:
        return 0.0
    score = max(fuzz.ratio(one, other), fuzz.ratio(_TRADE.sub("", one) or one, _TRADE.sub("", other) or other)) / 100
    if min(len(one), len(other)) >= 4 and (one in other or other in one):
        score = max(score, 0.9)
    places = _place(first), _place(second)
    return float(score * 0.6 if places[0] and places[1] and places[0] != places[1] else score)
