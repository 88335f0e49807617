"""The benchmark's book (100,000 customers, 500,000 follow-ups) and its plain workbook of 100,000 rows."""

from datetime import date
from pathlib import Path

import xlsxwriter

from crm_desktop.domain.progress import no_progress
from crm_desktop.services import demo
from crm_desktop.store.database import FILE, Store, open_store

HEADER = ("客户名称", "所属行业", "联系人", "职务", "联系方式", "客户需求", "预算范围", "来源", "关键决策人", "备注")
PLACES = ("苏州", "宁波", "无锡", "常州", "昆山", "绍兴", "嘉兴", "台州")
BRANDS = ("澜川", "北辰", "启明", "海岳", "远启", "鼎和", "森拓", "芯越", "青禾", "恒泽", "瑞谷", "安沐")
TRADES = ("智能科技", "汽车零部件", "医疗器械", "精密机械", "贸易", "物流", "自动化设备", "新材料", "农业科技", "电子")
NEEDS = ("企业级CRM系统采购", "供应链管理软件", "设备台账与巡检", "售后工单系统", "在途跟踪与对账", "质检数据平台")


def cells(row: int) -> tuple[str, ...]:
    """One plain customer, different for every row."""
    name = f"{PLACES[row % 8]}{BRANDS[row % 12]}{row}{TRADES[row // 7 % 10]}有限公司"
    person = f"{'陈周许孙赵罗黄林马唐'[row % 10]}{'立敏晴浩佳远珊俊宁凯'[row // 3 % 10]}"
    phone = f"13{row % 10}{row:08d}"
    need, budget = NEEDS[row % 6], f"{10 + row % 50}-{70 + row % 90}万"
    return (name, "制造业", person, "采购经理", phone, need, budget, "展会推荐", person, "决策流程较长,需多部门确认")


def workbook(path: Path, rows: int) -> Path:
    """Write the plain workbook once."""
    if not path.exists():
        book = xlsxwriter.Workbook(str(path))
        sheet = book.add_worksheet("客户信息表")
        sheet.write_row(0, 0, HEADER)
        for row in range(rows):
            sheet.write_row(row + 1, 0, cells(row))
        book.close()
    return path


def demo_book(folder: Path, customers: int) -> Store:
    """Open the invented book in `folder`, filling it first when it is new."""
    fresh = not (folder / FILE).exists()
    store = open_store(folder)
    if fresh:
        demo.fill(store, customers=customers, seed=7, today=date.today(), progress=no_progress)
    return store
