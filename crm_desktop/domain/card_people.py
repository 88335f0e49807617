"""Which firm a card is of, whose card it is, and what that person does there."""

import re
from collections.abc import Iterator

from crm_desktop.domain.card_parts import CardField
from crm_desktop.domain.company_names import ends_in_trade
from crm_desktop.domain.messages import QT_TRANSLATE_NOOP, Message
from crm_desktop.domain.quick_parts import Span
from crm_desktop.domain.quick_text import MASK, masked, trimmed
from crm_desktop.domain.surnames import COMPOUND, SURNAMES

_HAN = "\u4e00-\u9fff"
_LEGAL = (
    "有限责任公司|股份有限公司|集团有限公司|有限公司|股份公司|集团公司|分公司|公司|集团|研究院|研究所|设计院|事务所|医院|学院"
    "|大学|中学|小学|学校|幼儿园|便利店|印务|供电局|(?:服务|商务|贸易|检测|培训)中心(?=[\\s\\0,;]|$)|银行|工作室|合作社|商行"
    "|经营部|门市部|服务部|工厂|[汽机电化钢药纸食品器具]厂|厂(?=[\\s\\0]|$)|酒店|超市"
)
_COMPANY = re.compile(
    rf"[{_HAN}a-z0-9()·&\-]{{1,36}}?(?:{_LEGAL})(?:\([^()\n]{{2,8}}\))?(?:[{_HAN}]{{2,6}}分公司)?(?![{_HAN}]{{0,2}}公司)"
)
_LATIN_COMPANY = re.compile(
    r"(?<![a-z])[a-z][a-z0-9&.' -]{0,50}?,?\s?(?:co\.?,?\s?,?\s?ltd\.?|ltd\.?|co\.?|inc\.?|llc|gmbh|limited"
    r"|corporation|corp\.?|group|technologies|company)"
    r"(?![a-z])"
)
_COMPANY_LABEL = re.compile(
    r"(?:公司|单位|客户|企业|工作单位|company|organi[sz]ation|firm)(?:名称|全称|name)?\s*[:]\s*(?P<value>[^\n,;]+)"
)
_NAME_LABEL = re.compile(r"(?:联系人\s*[:\s]|(?:姓\s*名|名字|负责人|对接人|contact|name)\s*:)\s*(?P<value>[^\n,;/]+)")
_TITLE_LABEL = re.compile(r"(?:职\s*[务位称]|岗位|title|position)\s*[:]\s*(?P<value>[^\n,;]+)")
_NEXT_LABEL = re.compile(rf"\s+[{_HAN}a-z]{{1,6}}\s?:")
_LEAD = re.compile(
    r"(?:您好|你好|hi|hello|我们?(?:公司)?[是叫在]|我这边是|这里是|这是|来自|本人|在|公司|单位|客户|加一下|老师|领导"
    r"|[一-龥]{0,2}介绍的"
    r"|自己开的?|开的?|做|对方是|from\s|at\s|刚(?:才)?(?:认识|加)了?|认识了?|遇到|给|跟|和|与|,|:|\s)+"
)
_ENDS = (
    "董事长|副?总经理|常务副总|副总裁|总裁|执行董事|董事|副?总监|副?经理|副?主任|副?主管|副?科长|副?处长"
    "|副?部长|副?厂长|副?院长|副?校长|副?所长|副?局长|行长|站长|店长|副?会长|书记|教授|讲师|研究员|老师|医生"
    "|工程师|总工程师|总工|技术员|专员|助理|秘书|会计|出纳|采购员|业务员|销售员|代表|顾问|合伙人|创始人|老板"
    "|法人|负责人|组长|班长|队长|主席|副?总|律师|设计师|架构师|店主|ceo|cto|coo|cfo|cio|cmo|cpo|vp|gm"
)
_PARTS = (
    "技术|销售|采购|生产|市场|运营|财务|人事|人力资源|行政|信息化?|项目|产品|研发|工程|设备|质量|品质|品管"
    "|品控|供应链|物流|仓储|大客户|区域|华东|华南|华北|华中|西南|西北|东北|全国|海外|国际|外贸|国内|商务|业务"
    "|客户|售前|售后|服务|安全|环保|工艺|机械|电气|自动化|软件|硬件|算法|数据|数字化|网络|系统|测试|实验室"
    "|总务|后勤|法务|战略|投资|品牌|渠道|电商|新媒体|门店|车间|设计|招标|基建|物资|合约|成本|预算|审计|联合"
    "|高级|资深|首席|执行|常务|副|总|兼|主|第一|高|院|科|信息中心|董事会"
)
_TITLE = (
    rf"(?:(?:{_PARTS})*(?:[部科处室组办]|中心|事业部|车间)?(?:{_PARTS})*(?:{_ENDS})"
    rf"(?:\s?[/兼&]\s?(?:{_PARTS})*(?:{_ENDS}))*)"
)
_LATIN_TITLE = (
    r"(?:(?:senior|general|deputy|vice|chief|sales|marketing|purchas(?:e|ing)|procurement|technical|project|product"
    r"|regional|account|key|r&d|operations?|quality|it|export|business|development|managing|executive|engineering"
    r"|supply|chain|of|and|the|&)\s+){0,5}"
    r"(?:manager|director|engineer|president|buyer|founder|co-founder|owner|chairman|supervisor|consultant"
    r"|representative|executive|officer|assistant|partner|specialist|ceo|cto|coo|cfo|cio|vp)"
)
_ONE = rf"[{SURNAMES}]\s?(?:[{_HAN}]\s?[{_HAN}]|[{_HAN}])|(?:{COMPOUND})\s?[{_HAN}]{{1,2}}"
_FULL = re.compile(rf"(?P<name>{_ONE})")
_BOTH = re.compile(
    rf"(?P<name>(?:{COMPOUND})[{_HAN}]{{1,2}}|[{SURNAMES}][{_HAN}]{{2}}|[{SURNAMES}][{_HAN}])\s*[(/]?\s*"
    rf"(?P<title>{_TITLE})\)?"
)
_TITLE_FIRST = re.compile(rf"(?P<title>{_TITLE})\s*[:/]?\s*(?P<name>{_ONE})")
_ADDRESSED = re.compile(
    rf"(?P<name>[老小]?(?:{COMPOUND}|[{SURNAMES}])(?:副?总|工|经理|主任|科长|处长|部长|厂长|院长"
    "|老师|医生|先生|女士|小姐|老板|姐|哥))"
)
_OLD = re.compile(rf"(?P<name>[老小](?:{COMPOUND}|[{SURNAMES}]))")
_ALONE = re.compile(rf"(?P<title>{_TITLE}|(?:{_PARTS})+(?:部|科|处|室|办|中心|事业部|车间))")
_LATIN_ALONE = re.compile(rf"(?P<title>{_LATIN_TITLE})")
_LATIN_NAME = re.compile(r"(?P<name>(?:(?:mr|mrs|ms|miss|dr)\.?\s)?[a-z]{2,15}(?:\s[a-z]\.)?\s[a-z]{2,15})")
_NO_NAME = re.compile(
    "安排|项目|高级|安全|方案|方向|商务|常务|成本|关于|对于|由于|单位|文件|金属|石油|温度|管理|方面|方便|常规|成品|时间|时候"
    "|任何|范围|周[一二三四五六日末边期]|易用|万[元块]|单价|马上|白天|金额|包装|相关|高清|高端|高效|毛利|季度|宁可|阳光|江苏|江西"
    "|安徽|温州|石家庄|成都|常州|苏州|徐州|宁波|宁夏|焦点|应用|谷物|简[单介]|强[大度]|成立|祝[您你]|谢谢|欧洲|严格|尚未|左右|方法"
    "|康复|章程|雷达|龙头|经营|顾[客问]|连接|何时|费用|尤其|全[部国]|路线|展[会位]|[黄白]色|毛坯|温湿|钢[材管]|云端|陶瓷|于是|管道"
)
_COMPANY_WHY = QT_TRANSLATE_NOOP("messages", "not a full legal name")
_NAME_WHY = QT_TRANSLATE_NOOP("messages", "reads like a name")
_SPLIT = re.compile(rf"[\n:,，、;；|｜。!！?？\t{MASK}]+")
_BLANKS = re.compile(r"(?<![a-z.])\s+|\s+(?![a-z(])")


def find_people(plain: str, text: str) -> tuple[list[CardField], str]:
    """Company, person and title of a plain text, and the text with their words made unreadable."""
    found: list[CardField] = []
    left = plain
    for key, label in (("name", _COMPANY_LABEL), ("contact_name", _NAME_LABEL), ("contact_title", _TITLE_LABEL)):
        if (one := label.search(left)) is not None:
            left = _labelled(left, text, key, one, found)
    if not _has(found, "name"):
        left = _company(left, text, found)
    left = _person(left, text, found)
    if not _has(found, "name"):
        left = _short_company(left, text, found)
    return found, left


def _has(found: list[CardField], key: str) -> bool:
    return any(one.key == key for one in found)


def _labelled(left: str, text: str, key: str, one: re.Match[str], found: list[CardField]) -> str:
    span = one.span("value")
    stop = left.find(MASK, *span)
    span = trimmed(left, (span[0], span[1] if stop < 0 else stop))
    # another label behind a blank begins another value
    if (other := _NEXT_LABEL.search(left, *span)) is not None:
        span = (span[0], other.start())
    if span[0] == span[1]:
        return left
    if key == "contact_name":
        both = _BOTH.fullmatch(left, *span) or re.compile(rf"(?P<name>.+?)\s+(?P<title>{_TITLE})").fullmatch(
            left, *span
        )
        if both is not None:
            found.append(CardField("contact_title", text[slice(*both.span("title"))], both.span("title")))
            left = masked(left, both.span("title"))
            span = both.span("name")
    found.append(CardField(key, _name_text(text, span) if key == "contact_name" else text[slice(*span)], span))
    return masked(left, (one.start(), span[1]))


def _name_text(text: str, span: Span) -> str:
    """A name without the blanks that cards set between its characters."""
    name = text[slice(*span)].strip()
    return re.sub(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])", "", name)


def _company(left: str, text: str, found: list[CardField]) -> str:
    for pattern in (_COMPANY, _LATIN_COMPANY):
        for one in pattern.finditer(left):
            lead = _LEAD.match(left, *one.span())
            start = max(lead.end() if lead else one.start(), left.rfind(" from ", *one.span()) + 1)
            lead = _LEAD.match(left, start, one.end())
            span = trimmed(left, (lead.end() if lead else start, one.end()), " ,;:。、")
            name = left[slice(*span)]
            if (
                len(name) < len("某公司")
                or re.fullmatch(rf"(?:{_LEGAL})+", name)
                or re.match("[贵我你该本他们想要给]", name)
            ):
                continue
            # 食品厂的, 医药公司的: what kind of firm, and hardly its name
            why = Message(_COMPANY_WHY) if len(name) <= _LEAST + 1 else None
            found.append(CardField("name", text[slice(*span)], span, why is not None, why))
            return masked(left, span)
    return left


def _tokens(left: str) -> Iterator[tuple[Span, bool]]:
    """Words between marks and blanks, and whether each has its line to itself; longer pieces come first."""
    edges = [0, *(place for cut in _SPLIT.finditer(left) for place in cut.span()), len(left)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        piece = trimmed(left, (start, end), " ,;:。、/-·")
        if piece[0] == piece[1]:
            continue
        alone = left[left.rfind("\n", 0, piece[0]) + 1 : piece[0]].strip() == ""
        yield piece, alone
        cuts = [piece[0], *(at for cut in _BLANKS.finditer(left, *piece) for at in cut.span()), piece[1]]
        if len(cuts) > len("ab"):
            for begin, stop in zip(cuts[::2], cuts[1::2], strict=True):
                yield trimmed(left, (begin, stop), " ,;:。、/-·()"), False


def _person(left: str, text: str, found: list[CardField]) -> str:
    """The person with a title first, then the title, then whoever reads like a name."""
    if not _has(found, "contact_name"):
        for span, _alone in _tokens(left):
            one = _with_title(left, span)
            if one is not None:
                return _take(left, text, one, found)
    if not _has(found, "contact_title"):
        for span, _alone in _tokens(left):
            one = _ALONE.fullmatch(left, *span) or _LATIN_ALONE.fullmatch(left, *span)
            if one is not None:
                found.append(CardField("contact_title", text[slice(*span)], span))
                left = masked(left, span)
                break
    return left if _has(found, "contact_name") else _plain_name(left, text, found)


def _with_title(left: str, span: Span) -> re.Match[str] | None:
    """A name with its title, the words that lead up to it left out ("我是曜石机器人的王总")."""
    for pattern in (_BOTH, _TITLE_FIRST, _ADDRESSED, _OLD):
        one = pattern.fullmatch(left, *span)
        if one and not _NO_NAME.match(one["name"]):
            return one
    for start in range(span[0] + 1, span[1] - 1):
        if not re.match(rf"[的是叫找\s]|(?<=[{_HAN}])[{_HAN}]", left[start - 1]):
            continue
        one = _ADDRESSED.fullmatch(left, start, span[1]) or _BOTH.fullmatch(left, start, span[1])
        if one and not _NO_NAME.match(one["name"]) and (left[start - 1] in "的是叫找 " or span[1] - span[0] <= _SHORT):
            return one
    return None


_SHORT = 14
"""Characters: in a longer piece a name is only taken after 的, 是 or a blank."""


def _take(left: str, text: str, one: re.Match[str], found: list[CardField]) -> str:
    found.append(CardField("contact_name", _name_text(text, one.span("name")), one.span("name")))
    if "title" in one.re.groupindex and not _has(found, "contact_title"):
        found.append(CardField("contact_title", text[slice(*one.span("title"))], one.span("title")))
    return masked(left, one.span())


def _plain_name(left: str, text: str, found: list[CardField]) -> str:
    """A full name: alone on its line, after 我是 or beside a title it is sure, else it is a guess."""
    lisa = re.search(r"(?:i'?m|i am|this is|my name is)\s(?P<name>[a-z]{2,15}(?:\s(?!from|of|at)[a-z]{2,15})?)", left)
    mister = lisa or re.search(r"(?<![a-z])(?P<name>(?:mr|mrs|ms|miss|dr)\.?\s[a-z]{2,15}(?:\s[a-z]{2,15})?)", left)
    if mister:
        found.append(CardField("contact_name", text[slice(*mister.span("name"))], mister.span("name")))
        return masked(left, mister.span())
    said = re.search(rf"(?:我是|我叫|叫我|本人|我姓名|是|的|找)(?P<name>{_ONE})(?=[\s,;。!\n{MASK}]|$)", left)
    if said and not _NO_NAME.match(said["name"]):
        found.append(CardField("contact_name", _name_text(text, said.span("name")), said.span("name")))
        return masked(left, said.span("name"))
    for pattern in (_FULL, _LATIN_NAME):
        for span, alone in _tokens(left):
            one = pattern.fullmatch(left, *span)
            if one is None or _NO_NAME.match(one["name"]) or (pattern is _LATIN_NAME and not text[span[0]].isupper()):
                continue
            sure = alone or _has(found, "contact_title")
            why = None if sure else Message(_NAME_WHY)
            found.append(CardField("contact_name", _name_text(text, span), span, not sure, why))
            return masked(left, span)
    return left


def _short_company(left: str, text: str, found: list[CardField]) -> str:
    """A firm without its legal form: it ends in a trade, or stands before the person (曜石机器人的王总)."""
    person = next((one.span for one in found if one.key == "contact_name" and one.span), None)
    for span, _alone in _tokens(left):
        lead = _LEAD.match(left, *span)
        start, end = trimmed(left, (lead.end() if lead else span[0], span[1]))
        end -= left[start:end].endswith("的")
        words = left[start:end]
        before = person is not None and person[0] - 1 <= end + len("的") and end <= person[0] and len(words) >= _LEAST
        if (
            re.search(
                r"预算|需要|想|要|\d|^(?:做|姓|关注|咨询|采购|买|找|打算|计划|准备|对)|昵称|联系人|介绍|推荐|[\u4e00-\u9fff]\s",
                words,
            )
            or not _LEAST <= len(words) <= _SHORT + 6
        ):
            continue
        if ends_in_trade(words) or (before and not re.search(r"[,。;是有了]", words)):
            found.append(CardField("name", text[start:end], (start, end), True, Message(_COMPANY_WHY)))
            return masked(left, (start, end))
    return left


_LEAST = 3
"""Characters of a firm's name."""
