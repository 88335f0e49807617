"""What somebody at a fair or in a chat wants: need, budget, when, who decides, and in which trade the firm is."""

import re
from collections.abc import Mapping
from datetime import date

from crm_desktop.domain.card_parts import CardField
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.money import parse_money
from crm_desktop.domain.money_text import format_money
from crm_desktop.domain.quick_parts import Span
from crm_desktop.domain.quick_text import MASK, masked, trimmed
from crm_desktop.domain.surnames import SURNAMES

_END = rf"[^,。;!?\n{MASK}]"
_BUDGET = re.compile(
    rf"(?:预算|budget)(?:范围|大概|大约|是|为|在|有|也就|差不多|控制|最多|不超过|[:：\s])*(?P<value>{_END}{{1,18}})"
)
_AMOUNT = re.compile(
    r"(?P<value>(?:大概|大约|约|不超过|最多|至少)?\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百几]+)(?:万|w)?"
    r"(?:\s?[-~到至]\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+))?"
    r"\s?[多几来余]?(?:十|百|千)?[多几来余]?\s?(?:万|亿|w(?![a-z]))元?(?:左右|上下|以内|以下|以上|起)?)"
)
_NEED = re.compile(
    rf"(?:需求(?:是|为|[:：])?|(?:我们?|我司|客户|想|主要|目前|现在|正在|准备|打算|计划|有意向|也)*"
    rf"(?:想要?(?:看看?|了解(?:一?下)?|买|采购|找|上|做|换掉?|咨询|定制?|订购?|问(?:一?下|问)?|学习)?|需要(?:一[批套台个]|采购)?"
    rf"|(?<![需主重])要(?=[\d一两三几][\d]*\s?[台套个批件条])|要(?:买|采购|订|做|换|上|一批|一套|一台|看看?)"
    rf"|打算(?:买|采购|上|做|换)|计划(?:采购|上|做|换|买)|咨询(?:一?下)?|在?(?:寻?找)(?=.{{0,14}}(?:供应商|厂家|方案|设备))"
    rf"|准备(?:采购|上|买|换)|关注|主要看|感兴趣的是|interested in|looking for|need(?:s|ed)?:?)|产品[:：])\s?"
    rf"(?P<value>{_END}{{2,30}})"
)
_HAN_BLANK = re.compile(r"(?<![a-z\s])\s+|\s+(?![a-z\s])")
_INTEREST = re.compile(rf"对(?P<value>{_END}{{2,20}}?)(?:很|比较|非常|有点|挺|特别)?(?:感兴趣|有兴趣|有需求|有意向)")
_NOT_NEED = re.compile(r"加个?微信|要?考虑|预算|要?名片|联系|拍板|要?(?:等|问|跟|和|给|再)|老板|领导|价格|报价|便宜")
_NUMBER = "[一二两三四五六七八九十]|半|\\d{1,2}"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])\s?月(?!内)(?:份|(?P<day>[0-3]?\d)\s?[日号])?(?P<part>上旬|中旬|下旬|初|底|中旬?)?"
_WHEN = re.compile(
    rf"(?:(?P<year>20\d\d)\s?[年.-]\s?)?{_MONTH}(?P<rel>之?前|以?后|之?内)?"
    rf"|(?P<words>(?:今|明|后)?年(?:底|末|初|中|内)(?:之?前)?|(?:今年|明年)?[上下]半年|(?:今年|明年|第)?[一二三四1-4]季度|q[1-4]"
    r"|下个?月(?:[初底中])?|本月底?|这个月底?|月底(?:前)?|月初"
    rf"|(?:过?年|春节|国庆|[寒暑]假|开学|五一|端午|中秋)[前后]|(?:{_NUMBER})个?(?:月|周|星期|礼拜|天)(?:之?内|左右)"
    r"|半年内?|尽快|越快越好|马上|很急|近期|下周[一二三四五六日]?(?:前)?|下个?季度)"
)
_DOES = re.compile(
    "前|内|定|上线|采购|交付|落实|签|要|启动|招标|到货|投产|用|完成|安装|下单|实施|开工|尽快|越快|马上|急"
    "|delivery|start|go live"
)
_WHEN_LABEL = re.compile(r"(?:时间(?:节点|要求)?|交期|采购时间|计划时间|上线时间)\s*[:：]\s*$")
_OWN = re.compile(
    r"(?:我|自己|本人)(?:就|这边|自己|一个人)?(?:可以|能|来|就能|就可以)?(?:拍板|做主|决定|定(?=[,。;!?\s]|$)|说了算)"
    r"|我说了算|(?:能|可以)(?:自己)?(?:拍板|做主)"
    r"|不用请示|最终由我|i can decide|my decision"
)
_OTHER = re.compile(
    rf"(?:要|得|需要?|由|等|还要|最终|最后)*(?P<who>[{SURNAMES}][\u4e00-\u9fff]{{0,2}}?(?:总监|总经理|董事长|经理|主任|总|老板|厂长|院长|工))"
    "(?:来|才能|去)?"
    r"(?:拍板|决定|点头|批(?!次|量|发)|做主|定(?![制金做])|说了算|签字)"
)
_OWN_WHY = QT_TRANSLATE_NOOP("messages", "says “{words}”")
_AMOUNT_WHY = QT_TRANSLATE_NOOP("messages", "read from “{words}”")
_TRADE_WHY = QT_TRANSLATE_NOOP("messages", "because of “{words}” in the name")
_TRADE_LABEL = re.compile(r"(?:所属)?行业\s*[:：]\s*(?P<value>[^\s,;。\n]{2,16})")


def find_wants(plain: str, text: str, today: date, person: CardField | None) -> tuple[list[CardField], str]:
    """Need, budget, time and decision of a plain text whose points and people are unreadable already."""
    found: list[CardField] = []
    left = _budget(plain, text, found)
    left = _decision(left, text, person, found)
    left = _need(left, text, found)
    return found, _time(left, text, today, found)


def _budget(left: str, text: str, found: list[CardField]) -> str:
    labelled = _BUDGET.search(left)
    one = labelled or _AMOUNT.search(left)
    if one is None:
        return left
    start, end = trimmed(left, one.span("value"))
    if re.search(r"单价\s?$", left[:start]):
        return left
    amount = _AMOUNT.match(left, start)
    end = amount.end() if labelled and amount else end
    # 20来万 is about as much as 20多万
    money = parse_money(left[start:end].replace("来", "多").replace(" million", "m"))
    if labelled and (money is None or money.low is money.high is None):
        if not re.search("面议|未定|不限|待定|没有?定", left[start:end]):
            return left
        found.append(CardField("budget", text[start:end], (one.start(), end)))
        return masked(left, (one.start(), end))
    if money is None or (money.low is None and money.high is None):
        return left
    words = left[start:end]
    plain_said = labelled and not re.search(
        r"[约左概上下多几来]|[一二两三四五六七八九十]", words.replace("以上", "").replace("以下", "")
    )
    span = (one.start() if labelled else start, end)
    why = None if plain_said else Message(_AMOUNT_WHY, words=text[slice(*span)])
    found.append(CardField("budget", format_money(money.low, money.high), span, why is not None, why))
    return masked(left, span)


def _decision(left: str, text: str, person: CardField | None, found: list[CardField]) -> str:
    own = _OWN.search(left)
    if own is not None:
        words = text[slice(*own.span())]
        if person is not None:
            found.append(CardField("decision_maker", person.value, own.span(), True, Message(_OWN_WHY, words=words)))
            return masked(left, own.span())
        return left
    other = _OTHER.search(left)
    if other is None or other["who"] in ("老板", "我总"):
        return left
    why = Message(_OWN_WHY, words=text[slice(*other.span())])
    found.append(CardField("decision_maker", text[slice(*other.span("who"))], other.span(), True, why))
    return masked(left, other.span())


def _need(left: str, text: str, found: list[CardField]) -> str:
    for pattern in (_NEED, _INTEREST):
        for one in pattern.finditer(left):
            start, end = one.span("value")
            when = _WHEN.search(left, start, end)
            if when and when.start() - start >= len("某物"):
                end = when.start()
            if (blank := _HAN_BLANK.search(left, start, end)) is not None:
                end = blank.start()
            start, end = trimmed(left, (start, end))
            if end - start < len("某物") or _NOT_NEED.match(left, start, end) or re.search(MASK, left[start:end]):
                continue
            found.append(CardField("need", text[start:end], (start, end)))
            return masked(left, (one.start(), end) if pattern is _NEED else one.span())
    return left


def _time(left: str, text: str, today: date, found: list[CardField]) -> str:
    for one in _WHEN.finditer(left):
        clause = _clause(left, one.span())
        label = _WHEN_LABEL.search(left, 0, one.start())
        sure = bool(label or _DOES.search(left, *clause))
        if not sure and not one["words"]:
            continue
        span = trimmed(left, one.span())
        value = text[slice(*span)] if one["words"] else _month_text(one, today)
        why = None if sure else Message(_AMOUNT_WHY, words=text[slice(*span)])
        found.append(CardField("need_time", value, span, not sure, why))
        behind = re.compile(
            r"\s?(?:就?要)?(?:定|上线|采购|交付|落实|签|启动|用|下单|投产|到货|完成)?下?来?(?=[,。;!?\s]|$)"
        ).match(left, span[1])
        end = behind.end() if behind else span[1]
        return masked(left, (label.start() if label else span[0], end))
    return left


def _clause(left: str, span: Span) -> Span:
    start = max((left.rfind(sign, 0, span[0]) for sign in ",。;\n" + MASK), default=-1) + 1
    ends = [place for sign in ",。;\n" + MASK if (place := left.find(sign, span[1])) >= 0]
    return start, min(ends, default=len(left))


def _month_text(one: re.Match[str], today: date) -> str:
    """ "5月前" as 2026-05 前: the year is the one in which that month comes next."""
    month = int(one["month"])
    year = int(one["year"]) if one["year"] else today.year + (month < today.month)
    iso = f"{year}-{month:02}"
    if one["day"] and 1 <= int(one["day"]) <= 31:
        iso += f"-{int(one['day']):02}"
    rel = (one["rel"] or "").removeprefix("之").removeprefix("以")
    return f"{iso} {one['part'] or ''}{rel}".strip()


def find_industry(plain: str, text: str, company: str, words: Mapping[str, str]) -> tuple[CardField | None, str]:
    """The trade: named, else guessed from a word of the firm's name; `words` are word -> trade."""
    labelled = _TRADE_LABEL.search(plain)
    if labelled is not None:
        span = labelled.span("value")
        return CardField("industry", words.get(labelled["value"], text[slice(*span)]), span), masked(
            plain, labelled.span()
        )
    best = max((word for word in words if word in company), key=len, default="")
    guess = CardField("industry", words[best], None, True, Message(_TRADE_WHY, words=best)) if best else None
    return guess, plain
