"""Company names: what makes two of them the same firm, what is only alike, and when a name is not the full one."""

import re
from functools import lru_cache

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.pinyin import readings
from crm_desktop.domain.places import split_place
from crm_desktop.domain.text import fold

_BRACKETS = str.maketrans(dict.fromkeys("()[]{}【】〔〕〖〗<>《》「」『』 ·•・'\"“”‘’,、。"))
_LEGAL_WORDS = (
    "有限公司 股份有限公司 集团有限公司 集团股份有限公司 集团控股有限公司 控股有限公司 集团股份公司 集团公司 "
    "股份公司 总公司 分公司 公司 集团 有限合伙企业 合伙企业 特殊普通合伙 有限合伙 普通合伙 企业 "
    "co.ltd. co.ltd coltd ltd. ltd limited inc. inc corporation corp. corp gmbh llc co."
)
_ENDINGS = re.compile(
    r"(?:公司|集团|[厂院所店局部馆社会行校园站处台队户坊铺城楼]|中心|大学|合作社|工作室|企业|合伙|政府|委员会|基金|办公室|事务所"
    r"|医院|酒店|宾馆|超市|商场|农场|林场|基地|联盟|ltd\.?|limited|inc\.?|corp\.?|corporation|company|gmbh|llc|group|university)$"
)
_TRADES = (
    "科技 技术 信息 网络 软件 电子 智能 数据 数码 通信 通讯 互联网 计算机 系统 自动化 机器人 半导体 光电 "
    "光学 仪器 仪表 电气 电器 电力 电缆 机械 机电 精密机械 设备 装备 制造 工业 模具 五金 汽车 汽车零部件 "
    "零部件 材料 新材料 化工 化学 塑料 塑胶 橡胶 钢铁 金属 能源 新能源 环保 环境 生物 制药 医药 医疗 "
    "医疗器械 器械 健康 药业 食品 饮料 酒业 农业 农业科技 服装 服饰 纺织 家具 家居 建材 建筑 建设 建设工程 "
    "工程 装饰 装修 设计 园林 房地产 地产 置业 物业 物流 供应链 运输 货运 贸易 商贸 进出口 国际贸易 国际 "
    "电子商务 商务 实业 投资 控股 资本 基金 金融 保险 咨询 管理 企业管理 管理咨询 顾问 服务 文化 传媒 "
    "文化传媒 传播 广告 影视 娱乐 教育 培训 旅游 酒店管理 餐饮 餐饮管理 印刷 包装 发展 开发 集团 产业 股份 "
    "生物制药 生物科技 冷链物流"
)


class _Endings:
    """Words that names end in; the longest is found first, by a handful of look-ups instead of one pattern."""

    def __init__(self, words: str) -> None:
        self._words = frozenset(words.split())
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)

    def of(self, name: str, least: int) -> str:
        """The longest word that the name ends in with at least so many characters before it, else ""."""
        for length in self._lengths:
            if name[-length:] in self._words and len(name) >= length + least:
                return name[-length:]
        return ""


_LEGAL_FORMS, _TRADE_FORMS = _Endings(_LEGAL_WORDS), _Endings(_TRADES)
_LEGAL_END = re.compile(r"(?:集团)?(?:股份|控股)?有限(?:责任)?公司$")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTERS = 4
"""Of an abbreviation: more are hard to say on the telephone."""


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The identity of a legal name: script, width, case, blanks and brackets do not count (001-10)."""
    return fold(name).translate(_BRACKETS).replace("有限责任公司", "有限公司")


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, str, str]:
    """(place, core, trade) of a name: 深圳市华强电子有限公司 -> ("深圳", "华强", "电子")."""
    key = name_key(name)
    # the place may stand before or behind the legal form: 华强(深圳)有限公司, 华强有限公司(深圳)
    place, rest = split_place(key)
    rest = _without_legal_form(rest)
    if not place:
        place, rest = split_place(rest)
    stem = rest
    while trade := _TRADE_FORMS.of(stem, 2):
        stem = stem[: -len(trade)]
    return place, stem, rest[len(stem) :]


def _without_legal_form(name: str) -> str:
    while form := _LEGAL_FORMS.of(name, 1):
        # 华强有限公司上海分公司 is 华强
        main = name.rfind("公司", 1, -3) if form == "分公司" else -1
        name = name[: main + 2] if main > 0 else name[: -len(form)]
    return name


def spoken(name: str) -> str:
    """A name as it is said, for narrow places: without its legal form, else as it is."""
    found = _LEGAL_END.sub("", name)
    return found if len(found) > 1 else name


def core(name: str) -> str:
    """The part that tells one firm from another, without place, trade and legal form."""
    return _parts(name)[1]


def ends_in_trade(name: str) -> bool:
    """Whether a name ends in a trade, as firms are called in talks (曜石机器人, 景泰玻璃制造)."""
    return bool(_TRADE_FORMS.of(name_key(name), 2))


def abbreviation(name: str) -> str:
    """Up to four capitals for customer numbers (K16): 苏州合盛精工机械有限公司 -> HSJG, KH where there are none."""
    table = readings()
    letters = []
    for char in core(name):
        letter = table[char][0][0] if char in table else char
        if letter.isascii() and letter.isalnum():
            letters.append(letter)
    # a running number after a digit could not be told from it
    return "".join(letters[:_LETTERS]).upper().rstrip("0123456789") or "KH"


def full_name_hint(name: str) -> Message | None:
    """A hint where a company's name is not the full legal one (002-07); persons and masked names get none."""
    plain = fold(name).replace(" ", "")
    bare = re.sub(r"\([^()]*\)$", "", plain)
    if "*" in plain or "·" in plain or not _HAN.search(bare) or _ENDINGS.search(bare):
        return None
    # four characters may be a person, five or a trade at the end hardly are
    if len(bare) < 5 and not _TRADE_FORMS.of(bare, 2):
        return None
    return Message(QT_TRANSLATE_NOOP("messages", "Use the full legal name, such as “{name}有限公司”."), name=name)


def similarity(first: str, second: str) -> float:
    """How alike two company names are, 0 to 1, and 1 only for one identity; other places or trades are other firms."""
    if name_key(first) == name_key(second):
        return 1.0 if name_key(first) else 0.0
    from rapidfuzz import fuzz  # noqa: PLC0415 - 30 ms, and only the duplicate hint needs it

    one, other = _parts(first), _parts(second)
    if not one[1] or not other[1]:
        return 0.0
    names = fuzz.ratio(one[1], other[1]) / 100
    whole = fuzz.ratio(one[1] + one[2], other[1] + other[2]) / 100
    score = 0.6 * names + 0.4 * whole
    if one[0] and other[0] and one[0] != other[0]:
        score *= 0.6
    if one[2] and other[2] and not set(one[2]) & set(other[2]):
        score *= 0.85
    return min(score, 0.99)
