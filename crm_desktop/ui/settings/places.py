"""What can be found in the settings: rooms in their groups, and single settings with other words for them."""

from typing import NamedTuple

from crm_desktop.domain.messages import QT_TRANSLATE_NOOP
from crm_desktop.domain.text import fold
from crm_desktop.ui.say import marked


class RoomDef(NamedTuple):
    """A room of the settings as the list at the left names it."""

    key: str
    group: str
    title: str
    icon: str

    @property
    def text(self) -> str:
        """The name in the user's language."""
        return marked("settings", self.title)


class Place(NamedTuple):
    """A single setting: where it is, what it is called, and what else people call it."""

    key: str
    room: str
    title: str
    also: str = ""

    @property
    def text(self) -> str:
        """The name in the user's language."""
        return marked("settings", self.title)


GROUPS: dict[str, str] = {
    "general": QT_TRANSLATE_NOOP("settings", "General"),
    "rules": QT_TRANSLATE_NOOP("settings", "Rules"),
    "content": QT_TRANSLATE_NOOP("settings", "Content"),
    "data": QT_TRANSLATE_NOOP("settings", "Data"),
}
ROOMS: tuple[RoomDef, ...] = (
    RoomDef("common", "general", QT_TRANSLATE_NOOP("settings", "Common"), "sliders"),
    RoomDef("look", "general", QT_TRANSLATE_NOOP("settings", "Look and text size"), "palette"),
    RoomDef("keys", "general", QT_TRANSLATE_NOOP("settings", "Shortcuts"), "keyboard"),
    RoomDef("playbook", "rules", QT_TRANSLATE_NOOP("settings", "Playbook"), "clock"),
    RoomDef("grading", "rules", QT_TRANSLATE_NOOP("settings", "Grade rules"), "star"),
    RoomDef("stages", "rules", QT_TRANSLATE_NOOP("settings", "Stages of the sale"), "flag"),
    RoomDef("required", "rules", QT_TRANSLATE_NOOP("settings", "Required fields"), "check"),
    RoomDef("clocks", "rules", QT_TRANSLATE_NOOP("settings", "Freshness and deadlines"), "refresh"),
    RoomDef("lists", "content", QT_TRANSLATE_NOOP("settings", "Lists"), "list"),
    RoomDef("fields", "content", QT_TRANSLATE_NOOP("settings", "Own fields"), "columns"),
    RoomDef("days", "content", QT_TRANSLATE_NOOP("settings", "Calendar and festivals"), "calendar"),
    RoomDef("remind", "content", QT_TRANSLATE_NOOP("settings", "Reminders and tray"), "bell"),
    RoomDef("data", "data", QT_TRANSLATE_NOOP("settings", "Data and safety"), "shield"),
    RoomDef("files", "data", QT_TRANSLATE_NOOP("settings", "Import and export"), "upload"),
    RoomDef("about", "data", QT_TRANSLATE_NOOP("settings", "About"), "info"),
)
PLACES: tuple[Place, ...] = (
    Place("language", "common", QT_TRANSLATE_NOOP("settings", "Language"), "语言 English 中文 文字"),
    Place(
        "number", "common", QT_TRANSLATE_NOOP("settings", "Customer numbers"), "客户编号 规则 缩写 流水号 number rule"
    ),
    Place("theme", "look", QT_TRANSLATE_NOOP("settings", "Theme"), "主题 深色 浅色 暗色 夜间 dark light"),
    Place("density", "look", QT_TRANSLATE_NOOP("settings", "Row height"), "行高 密度 紧凑 宽松 density"),
    Place("scale", "look", QT_TRANSLATE_NOOP("settings", "Size of text"), "字号 字体 大小 font zoom"),
    Place("contrast", "look", QT_TRANSLATE_NOOP("settings", "High contrast"), "高对比 无障碍 accessibility"),
    Place("still", "look", QT_TRANSLATE_NOOP("settings", "Nothing moves"), "动效 动画 motion animation"),
    Place(
        "levels",
        "playbook",
        QT_TRANSLATE_NOOP("settings", "Levels and cadence"),
        "级别 频率 间隔 上限 gap",
    ),
    Place("rules", "grading", QT_TRANSLATE_NOOP("settings", "Grade rules"), "分级 规则 阈值 评分 级别 threshold score"),
    Place(
        "ways", "grading", QT_TRANSLATE_NOOP("settings", "How they combine"), "合成 多数 最低 加权 majority weighted"
    ),
    Place(
        "when", "grading", QT_TRANSLATE_NOOP("settings", "Grade everybody anew"), "重评 每周 每月 无推进 weekly monthly"
    ),
    Place(
        "signs", "grading", QT_TRANSLATE_NOOP("settings", "Signs in talks and events"), "触发 复购 方案 否定 词 trigger"
    ),
    Place("tag_days", "grading", QT_TRANSLATE_NOOP("settings", "Tags grow old after"), "标签 过期 天数 stale"),
    Place("try", "grading", QT_TRANSLATE_NOOP("settings", "Try one customer"), "试算 模拟 preview"),
    Place("quiet", "playbook", QT_TRANSLATE_NOOP("settings", "Quiet hours"), "免打扰 夜间 午休 周末 节假日 quiet"),
    Place("exceptions", "playbook", QT_TRANSLATE_NOOP("settings", "Exceptions"), "热点 未响应 每天最多 hot back-off"),
    Place("escalation", "playbook", QT_TRANSLATE_NOOP("settings", "Overdue steps"), "逾期 升级 主管 escalation"),
    Place(
        "required", "required", QT_TRANSLATE_NOOP("settings", "Required fields"), "必填 完整度 待补全 缺失 completeness"
    ),
    Place("freshness", "clocks", QT_TRANSLATE_NOOP("settings", "Freshness of data"), "核对 周期 过期 资料 verify"),
    Place("deadlines", "clocks", QT_TRANSLATE_NOOP("settings", "Deadlines"), "时限 投诉 24小时 回访 合同 保养 survey"),
    Place("stages", "stages", QT_TRANSLATE_NOOP("settings", "Stages"), "阶段 任务 目标 资料 漏斗 pipeline funnel"),
    Place("criteria", "stages", QT_TRANSLATE_NOOP("settings", "Criteria to move on"), "阶段条件 门槛 放行 gate"),
    Place("benchmark", "stages", QT_TRANSLATE_NOOP("settings", "Benchmark of the stages"), "基准 转化率 成功率 天数"),
    Place(
        "lists",
        "lists",
        QT_TRANSLATE_NOOP("settings", "Grades, stages, sources …"),
        "选项 级别 阶段 来源 人员 原因",
    ),
    Place("fields", "fields", QT_TRANSLATE_NOOP("settings", "Own fields"), "自定义 字段 模板 custom field"),
    Place("festivals", "days", QT_TRANSLATE_NOOP("settings", "Festivals"), "节日 春节 中秋 问候 greeting"),
    Place("holidays", "days", QT_TRANSLATE_NOOP("settings", "Public holidays"), "节假日 放假 调休 holiday"),
    Place("gifts", "days", QT_TRANSLATE_NOOP("settings", "Gifts and greetings"), "礼品 限额 祝福 算联系 gift limit"),
    Place("notify", "remind", QT_TRANSLATE_NOOP("settings", "Reminders"), "提醒 通知 弹窗 notification toast"),
    Place("tray", "remind", QT_TRANSLATE_NOOP("settings", "Tray"), "托盘 关闭窗口 后台 background close"),
    Place("start", "remind", QT_TRANSLATE_NOOP("settings", "Start with the session"), "开机 自启 登录 autostart login"),
    Place("book", "data", QT_TRANSLATE_NOOP("settings", "Book"), "数据 位置 文件夹 folder file"),
    Place("import", "files", QT_TRANSLATE_NOOP("settings", "Import"), "导入 Excel csv 表格"),
    Place("export", "files", QT_TRANSLATE_NOOP("settings", "Export"), "导出 Excel 模板"),
    Place("log", "files", QT_TRANSLATE_NOOP("settings", "Export log"), "导出记录 保密 谁 export log"),
    Place("password", "data", QT_TRANSLATE_NOOP("settings", "Password"), "密码 加密 口令 password encryption"),
    Place("backup", "data", QT_TRANSLATE_NOOP("settings", "Backups"), "备份 还原 恢复 restore"),
)


def matches(typed: str) -> list[tuple[str, str, str]]:
    """(room, place or "", name) of what the typed words mean, rooms first; every word must be found."""
    words = fold(typed).split()
    if not words:
        return []
    rooms = {room.key: room for room in ROOMS}
    found = [(room.key, "", room.text) for room in ROOMS if _fits(words, f"{room.text} {room.title}")]
    found += [
        (place.room, place.key, f"{rooms[place.room].text} · {place.text}")
        for place in PLACES
        if place.room in rooms and _fits(words, f"{place.text} {place.title} {place.also}")
    ]
    return found


def _fits(words: list[str], text: str) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)
