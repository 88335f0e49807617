"""Whom a quick line is about: 王总, 老李, 张经理, a full name, a company's words, a telephone's tail, a number."""

import re

from crm_desktop.domain.quick_parts import Span, Whom
from crm_desktop.domain.quick_text import MASK, gaps, masked, trimmed
from crm_desktop.domain.surnames import COMPOUND, SURNAMES

_TITLE = (
    "副?总经理|董事长|总监|副总裁?|总工|总裁|经理|主任|主管|科长|处长|部长|厂长|院长|校长|所长|局长|行长|站长"
    "|店长|会长|书记|教授"
    "|老师|医生|工程师|师傅|先生|女士|小姐|老板|助理|秘书|会计|工(?![作程厂艺期资具业人会地序单])|董(?!事)"
    "|总(?![价额部结共体量计数是之包算的公经监工裁])|[姐哥]"
)
_NO_NAME = (
    "安排|项目|高级|安全|方案|商务|常务|成本|关于|对于|由于|等于|至于|位于|属于|易于|单位|文件|金属|石油|温度"
    "|游戏|管理|方面|常规|成品|单总|关总"
)
# in 曜石王总 and 曜石的王总 the name begins at 王
_GIVEN = rf"(?![{SURNAMES}](?:{_TITLE}))[^\W\da-z_的是和跟给与同在了]"
_PERSON = re.compile(
    rf"(?!{_NO_NAME})(?P<old>[老小阿大](?=[{SURNAMES}](?![序于时总学型]))){{0,1}}(?P<surname>{COMPOUND}"
    rf"|[{SURNAMES}])"
    rf"(?:(?P<given>(?:{_GIVEN}){{0,2}}?)(?P<title>{_TITLE})|(?<=[老小阿大].)(?![\u4e00-\u9fff]*公司))"
)
_MISTER = re.compile(r"(?<![a-z])(?P<title>mr|mrs|ms|miss|dr)(?![a-z])\.?\s?(?P<surname>[a-z]{2,15})")
_LATIN = re.compile(r"[A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14})?")
_FULL = re.compile(rf"(?:{COMPOUND}|[{SURNAMES}])[\u4e00-\u9fff]{{1,2}}")
_PHONE = re.compile(
    r"(?<![\d.])(?:尾号(?:是|为)?|手机尾?号?|号码)?\s?(?P<digits>1[3-9]\d{9}"
    r"|\d{4})(?![\d.年月日号点:%万元块个台套件人])"
)
_TAIL = re.compile(r"尾号(?:是|为)?\s?\d{3,8}")
_NUMBER = re.compile(r"(?<![A-Za-z\d])[A-Z]{1,6}-?\d{4,12}(?!\d)")
_FIRM = re.compile(
    r"公司|集团|科技|电子|机械|贸易|商贸|实业|制造|设备|医疗|器械|软件|网络|信息|传媒|文化|物流|食品|建材"
    r"|化工|材料|汽车|零部件|玻璃|机器人|"
    r"[厂院局店社]$|银行|医院|学校|大学|中心"
)
_LEAD = re.compile(
    r"(?:今天?|再|又|已经?|也|就|去|给|跟|和|与|同|对|向|找|约了?|到|见了?|聊了|去了|接待了?|在|被|请|由"
    r"|联系了?|回访了?|跟进了?|with |to |from |the |和)+"
)
_CUT = re.compile(
    r"[的把见]|聊|谈|说|沟通|讨论|交流|觉得|认为|表示|反馈|提出|希望|要求|答应|承诺|同意|已经?|没|介绍|确认"
    r"|了解|演示|签|付|收到|发了|发来|寄|问|询|考虑|正在|现在|采购|回复|一下"
    r"|想|要|打|过来|不|about| is | wants| said"
)
_NO_WHOM = re.compile(
    r"(?:沟通|讨论|谈|聊|说|介绍|通知|答应|承诺|认识|展会|邀请|陪同|提醒|告诉|转告|会议|现场|线上|确认|催|问"
    r"|发|回|跟进|联系|了解|演示|汇报|交流|客户|对方|他|她|我|方案|报价|合同|产品|项目|价格|需求|送|寄|收|做"
    r"|看|签|很|非常|已|没|不|要|想|还|"
    r"就|都|只|但是|这|那|准备|安排|约|内容|关于|因为|所以|但|并|且|了|的|过|完成|后|前|先|也|会|能|可以|请"
    r"|等|ok|good|price|quote|about|and|but|is|was|he|she|they|need|will|want)"
)
_SHORTEST, _LONGEST = 2, 20


def find_whom(plain: str, line: str, *, after: Span | None = None) -> list[Whom]:
    """Whom the readable part of a plain line names, surest first; `after` is the method, which a name may follow."""
    exact = _exact(plain, line)
    left = masked(plain, *(one.span for one in exact))
    people = _people(left, line)
    left = masked(left, *(one.span for one in people))
    firm = _before(left, line, people[0].span) if people else None
    if firm is None and not exact and (name := _named(left, line, after, alone=not people)) is not None:
        return [*people, name] if name.kind == "company" or not people else people
    return [*exact, *people, *([firm] if firm else [])]


def _exact(plain: str, line: str) -> list[Whom]:
    found = []
    if number := _NUMBER.search(line):
        if plain[slice(*number.span())].isalnum() or "-" in number[0]:
            found.append(Whom("number", number[0], False, number.span()))
        plain = masked(plain, number.span())
    for tail in (_TAIL.search(plain), _PHONE.search(plain)):
        if tail:
            digits = re.sub(r"\D", "", tail[0])
            found.append(Whom("phone", digits, len(digits) < 7 and tail[0].isdecimal(), tail.span()))
            break
    return found


def _people(plain: str, line: str) -> list[Whom]:
    found = [
        Whom("person", line[slice(*one.span())], False, one.span(), one["surname"], one["title"] or "")
        for pattern in (_PERSON, _MISTER)
        for one in pattern.finditer(plain)
    ]
    return sorted(found, key=_start)[:1]


def _start(one: Whom) -> int:
    return one.span[0]


def _before(plain: str, line: str, person: Span) -> Whom | None:
    """The company that stands right before a person: 景泰玻璃王总, 景泰玻璃的王总, 景泰玻璃 王总."""
    for gap in gaps(plain):
        between = plain[gap[1] : person[0]]
        if gap[1] <= person[0] and not between.strip(" ,、"):
            start, end = _stripped(plain, gap)
            end -= plain[start:end].endswith("的")
            text = line[start:end]
            if _fits(plain[start:end]) and (_FIRM.search(text) or not _CUT.search(plain, start, end)):
                return Whom("company", text, bool(between) or not _FIRM.search(text), (start, end))
    return None


def _named(plain: str, line: str, after: Span | None, *, alone: bool) -> Whom | None:
    """A name without title: what follows the method or 给, 和, 跟, else what the line begins with."""
    each = [gap for gap in gaps(plain) if trimmed(plain, gap)[0] < trimmed(plain, gap)[1]]
    follows = [gap for gap in each if after and gap[0] >= after[1] and not plain[after[1] : gap[0]].strip(f" ,{MASK}")]
    led = [gap for gap in each if _LEAD.match(plain, *trimmed(plain, gap))]
    ahead = [gap for gap in each if after is None or gap[1] <= after[0]][:1]
    for gap in dict.fromkeys([*led, *follows[:1], *ahead, *each[:1]]):
        span = _stripped(plain, gap)
        if cut := _CUT.search(plain, *span):
            span = trimmed(plain, (span[0], cut.start()))
        text = line[slice(*span)]
        if not _fits(plain[slice(*span)]):
            continue
        if _FULL.fullmatch(plain[slice(*span)]) and not _FIRM.search(text):
            return Whom("person", text, True, span, plain[span[0]])
        if _LATIN.fullmatch(text):
            return Whom("person", text, True, span)
        if alone or _FIRM.search(text):
            return Whom("company", text, not _FIRM.search(text), span)
    return None


def _stripped(plain: str, gap: Span) -> Span:
    start, end = trimmed(plain, gap)
    lead = _LEAD.match(plain, start, end)
    return trimmed(plain, (lead.end() if lead else start, end))


def _fits(text: str) -> bool:
    letters = re.search(r"[\u4e00-\u9fffa-z]", text)
    return bool(letters) and _SHORTEST <= len(text) <= _LONGEST and not _NO_WHOM.match(text)
