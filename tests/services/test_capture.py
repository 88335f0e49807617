"""快速录入 as a service: one step from a card to a customer, joining a known one, pictures with QR codes."""

from datetime import date, timedelta
from typing import Any

import pytest
import zxingcpp

from crm_desktop.domain.messages import UserError
from crm_desktop.files import cards
from crm_desktop.services import capture, customers, history
from crm_desktop.services.capture import Entry
from crm_desktop.store import options
from crm_desktop.store.database import Store

TODAY = date.today()
FAIR = "2026 华东智能制造展"
VALUES = {
    "name": "上海曜石机器人有限公司", "contact_name": "王思远", "contact_title": "技术总监", "mobile": "139 0000 7713",
    "wechat": "139 0000 7713", "email": "wangsy@yaoshi.example", "need": "产线巡检", "budget": "30–40万",
    "need_time": "2026-05 前", "decision_maker": "王思远", "industry": "制造业-装备制造",
    "address": "上海市嘉定区云谷路 88 号",
}  # fmt: skip
VCARD = """BEGIN:VCARD
VERSION:3.0
N:王;思远;;;
FN:王思远
ORG:上海曜石机器人有限公司;研发部
TITLE:技术总监
TEL;TYPE=CELL:13900007713
TEL;TYPE=WORK,VOICE:021-60000000
TEL;TYPE=FAX:021-60000001
EMAIL:wangsy@yaoshi.example
ADR;TYPE=WORK:;;云谷路 88 号 3 幢;上海市;;201800;中国
X-WECHAT:wsy_7713
NOTE:想看产线巡检\\, 预算50万
END:VCARD
"""
OLD_VCARD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E6=80=9D=E8=BF=9C;;;
TEL;CELL:13900007713
TEL;WORK;FAX:02160000001
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=8A=E6=B5=B7=E6=9B=9C=E7=9F=B3=E6=9C=
=BA=E5=99=A8=E4=BA=BA
END:VCARD
"""


def row(store: Store, customer_id: int) -> Any:
    with store.read() as db:
        return db.exec_driver_sql("SELECT * FROM customer WHERE id = ?", (customer_id,)).mappings().first()


def scalar(store: Store, sql: str, *args: object) -> Any:
    with store.read() as db:
        return db.exec_driver_sql(sql, args).scalar()


def picture(text: str) -> tuple[bytes, int, int]:
    image = memoryview(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4))
    height, width = image.shape[:2]
    return image.tobytes(), width, height


def test_a_card_is_one_step(store: Store) -> None:
    day = (TODAY + timedelta(days=3)).isoformat()
    entry = Entry(VALUES, fair=FAIR, owner="王磊", grade="B", hot=True, next_on=f"{day}T10:00", next_action="发样册")
    done = capture.save(store, entry)
    assert (done.added, done.name) == (True, "上海曜石机器人有限公司")
    customer, known = row(store, done.customer_id), options.current(store)
    assert known.path(customer["source_id"]) == f"展会推荐-{FAIR}"
    assert known.path(customer["industry_id"]) == "制造业-装备制造"
    assert (known.name(customer["grade_id"]), known.name(customer["owner_id"]), customer["hot"]) == ("B", "王磊", 1)
    assert (customer["need"], customer["need_time"], customer["remark"]) == (
        "产线巡检", "2026-05 前", "地址：上海市嘉定区云谷路 88 号",
    )  # fmt: skip
    assert (customer["budget_low"], customer["budget_high"]) == (30_000_000, 40_000_000)
    assert customer["collected_at"][:10] == TODAY.isoformat()
    assert customer["next_due_at"] == f"{day}T10:00"
    with store.read() as db:
        points = db.exec_driver_sql("SELECT kind, key FROM contact_point ORDER BY position").all()
        person = db.exec_driver_sql("SELECT name, title, is_decision_maker FROM contact").one()
    assert [tuple(one) for one in points] == [
        ("mobile", "13900007713"), ("wechat", "139 0000 7713"), ("email", "wangsy@yaoshi.example"),
    ]  # fmt: skip
    assert tuple(person) == ("王思远", "技术总监", 1)
    assert capture.count(store, FAIR, TODAY) == capture.count(store, "", TODAY) == 1
    assert capture.scene(store).fair == FAIR
    history.undo(store)
    assert scalar(store, "SELECT count(*) FROM customer") == scalar(store, "SELECT count(*) FROM tag") == 0
    assert options.current(store).find("source", FAIR, options.current(store).find("source", "展会")) is None
    history.redo(store)
    assert scalar(store, "SELECT count(*) FROM contact_point") == 3


def test_what_is_missing_is_waited_for(store: Store) -> None:
    done = capture.save(store, Entry({"contact_name": "老李", "mobile": "13800000008"}, fair=FAIR))
    customer = row(store, done.customer_id)
    assert (customer["name"], customer["kind"]) == ("老李", "person")
    assert customer["incomplete_since"] == customer["collected_at"]


def test_a_number_alone_is_enough_and_nothing_is_not(store: Store) -> None:
    done = capture.save(store, Entry({"mobile": "13800000020"}, mode="phone"))
    customer = row(store, done.customer_id)
    assert customer["name"] == "13800000020"
    assert options.current(store).name(customer["source_id"]) == "电话咨询"
    with pytest.raises(UserError, match="a name or a telephone is needed"):
        capture.save(store, Entry({"need": "产线巡检"}))


def test_joining_keeps_what_is_there(store: Store) -> None:
    known = customers.add(
        store,
        {"name": "上海曜石机器人有限公司", "need": "仓储", "contact_name": "王思远", "contact_points": "13800000099",
         "remark": "老客户", "grade": "D", "source": "转介绍"},
    )  # fmt: skip
    done = capture.save(store, Entry(VALUES, fair=FAIR, grade="A", into=known))
    assert (done.customer_id, done.added) == (known, False)
    customer, lists = row(store, known), options.current(store)
    assert (customer["need"], customer["remark"]) == ("仓储", "老客户\n地址：上海市嘉定区云谷路 88 号")
    assert (lists.name(customer["grade_id"]), lists.name(customer["source_id"])) == ("D", "转介绍")
    assert customer["budget_text"] == "30–40万"
    assert customer["incomplete_since"] is None
    assert scalar(store, "SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 1
    assert scalar(store, "SELECT count(*) FROM contact_point") == 4
    assert capture.count(store, FAIR, TODAY) == 1
    history.undo(store)
    assert scalar(store, "SELECT count(*) FROM contact_point") == 1
    assert row(store, known)["remark"] == "老客户"


def test_joining_brings_a_second_person(store: Store) -> None:
    known = customers.add(
        store, {"name": "上海曜石机器人有限公司", "contact_name": "李工", "contact_points": "13800000098"}
    )
    capture.save(store, Entry(VALUES, fair=FAIR, into=known))
    with store.read() as db:
        people = db.exec_driver_sql("SELECT name, is_primary FROM contact ORDER BY position").all()
    assert [tuple(one) for one in people] == [("李工", 1), ("王思远", 0)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (VCARD, {"name": "上海曜石机器人有限公司", "contact_name": "王思远", "contact_title": "技术总监",
                 "mobile": "13900007713", "landline": "021-60000000", "wechat": "wsy_7713",
                 "email": "wangsy@yaoshi.example", "address": "上海市云谷路 88 号 3 幢",
                 "need": "产线巡检", "budget": "50万"}),
        (OLD_VCARD, {"name": "上海曜石机器人", "contact_name": "王思远", "mobile": "13900007713"}),
        ("MECARD:N:王,思远;ORG:曜石机器人;TEL:13900007713;NOTE:想看产线巡检;;",
         {"name": "曜石机器人", "contact_name": "王思远", "mobile": "13900007713", "need": "产线巡检"}),
    ],
)  # fmt: skip
def test_electronic_cards(store: Store, text: str, values: dict[str, str]) -> None:
    card = capture.read(store, text, TODAY)
    assert {one.key: one.value for one in card.fields if one.key != "industry"} == values
    assert capture.read_picture(store, *picture(text), TODAY) == card


def test_pictures_without_a_card_say_so(store: Store) -> None:
    with pytest.raises(UserError, match="There is no QR code to be found"):
        capture.read_picture(store, bytes([255]) * 10_000, 100, 100, TODAY)
    with pytest.raises(UserError, match="holds a web address and no card"):
        capture.read_picture(store, *picture("https://u.example/AbC"), TODAY)
    said = capture.read_picture(store, *picture("张伟 13800000005 北辰汽车零部件"), TODAY)
    assert said.value("mobile") == "13800000005"


@pytest.mark.parametrize("text", ["BEGIN:VCARD\nVERSION:3.0\nFN", "BEGIN:VCARD\nnonsense\nEND:VCARD", "MECARD:;;"])
def test_broken_cards_say_so(store: Store, text: str) -> None:
    with pytest.raises(UserError):
        capture.read(store, text, TODAY)


def test_a_card_may_be_far_down() -> None:
    assert cards.is_card("\ufeff\n begin:vcard")
    assert not cards.is_card("card")
