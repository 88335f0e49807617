"""Provinces and cities that company names begin with or carry in brackets (上海华强, 华强(深圳)有限公司)."""

import re

_REGIONS = (
    "北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 "
    "广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾"
)
_NORTH = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 "
    "运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 "
    "抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 "
    "齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化"
)
_EAST = (
    "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 杭州 宁波 "
    "温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 "
    "黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 南昌 景德镇 "
    "萍乡 九江 新余 鹰潭 赣州 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 "
    "德州 聊城 滨州 菏泽"
)
_MIDDLE = (
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 "
    "十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 "
    "郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 "
    "清远 东莞 中山 潮州 揭阳 云浮 顺德 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 "
    "崇左 海口 三亚 儋州"
)
_WEST = (
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 "
    "遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 日喀则 西安 铜川 宝鸡 咸阳 渭南 "
    "延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 "
    "石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 伊犁 台北 高雄 九龙"
)
_WORDS = f"中国 {_REGIONS} {_NORTH} {_EAST} {_MIDDLE} {_WEST}".split()
_PLACES = frozenset(_WORDS)
_LENGTHS = (4, 3, 2)
"""Characters of the names, the longest first."""
_RANKS = ("特别行政区", "自治区", "自治州", "省", "市")
_PART = re.compile(r"[\u4e00-\u9fff]{0,4}(?:开发区|工业园区?|高新区)|[\u4e00-\u9fff]{2}[区县]")


def split_place(name: str) -> tuple[str, str]:
    """(place, rest) of a folded name without brackets; "" where it names no place, and the rest is never empty."""
    place, rest = "", name
    # 江苏省苏州市: the last place is the nearest one
    while found := _place_before(rest):
        place, rest = found
    return (place, rest) if place else _place_behind(rest)


def _place_before(name: str) -> tuple[str, str] | None:
    """The place that a name begins with, and what follows it and its district (深圳市南山区...)."""
    for length in _LENGTHS:
        if name[:length] in _PLACES:
            return _after(name[:length], name[length:])
    return None


def _after(place: str, rest: str) -> tuple[str, str] | None:
    rank = next((rank for rank in _RANKS if rest.startswith(rank)), "")
    rest = rest[len(rank) :]
    # 朝阳区 is a district of some other city
    if rest.startswith("区"):
        return None
    part = _PART.match(rest)
    if part and len(rest) - part.end() >= 2:
        return place, rest[part.end() :]
    return (place, rest) if len(rest) >= 2 else None


def _place_behind(name: str) -> tuple[str, str]:
    bare = name.removesuffix("省").removesuffix("市")
    for length in _LENGTHS:
        if bare[-length:] in _PLACES and len(bare) - length >= 2:
            return bare[-length:], bare[:-length]
    return "", name


def begins_with_place(text: str) -> bool:
    """Whether a folded text begins with the name of a province or city, as an address does."""
    return any(text[:length] in _PLACES for length in _LENGTHS)
