"""Places, trades and legal forms of company names, and what is left when they are gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.company_names import abbreviation, core, full_name_hint, name_key, similarity
from crm_desktop.domain.places import split_place


@pytest.mark.parametrize(
    ("name", "place", "rest"),
    [
        ("深圳市华强电子", "深圳", "华强电子"),
        ("江苏省苏州市吴中区合盛精工", "苏州", "合盛精工"),
        ("苏州工业园区合盛精工", "苏州", "合盛精工"),
        ("深圳市南山区华强", "深圳", "华强"),
        ("内蒙古自治区呼和浩特市华强", "呼和浩特", "华强"),
        ("香港特别行政区华强", "香港", "华强"),
        ("华强上海", "上海", "华强"),
        ("华强深圳市", "深圳", "华强"),
        ("重庆小面", "重庆", "小面"),
        ("北京大学", "北京", "大学"),
        # too little would be left
        ("北京", "", "北京"),
        ("北京市", "", "北京市"),
        ("深圳市南山区", "深圳", "南山区"),
        ("上海人", "", "上海人"),
        # a district of some other city
        ("朝阳区某某", "", "朝阳区某某"),
        ("", "", ""),
    ],
)
def test_places(name: str, place: str, rest: str) -> None:
    assert split_place(name) == (place, rest)


@pytest.mark.parametrize(
    ("name", "kept", "short"),
    [
        ("深圳市华强电子有限公司", "华强", "HQ"),
        ("深圳市華強電子有限公司", "华强", "HQ"),
        ("上海华强（集团）有限公司", "华强", "HQ"),
        ("华强（深圳）股份有限公司", "华强", "HQ"),
        ("华强有限公司上海分公司", "华强", "HQ"),
        ("上海华强分公司", "华强", "HQ"),
        ("苏州合盛精工机械有限公司", "合盛精工", "HSJG"),
        ("合盛精工(苏州)", "合盛精工", "HSJG"),
        ("华信达科技有限公司", "华信达", "HXD"),
        ("北辰汽车零部件有限公司", "北辰", "BC"),
        ("鼎和物流供应链管理", "鼎和", "DH"),
        ("YY贸易集团", "yy", "YY"),
        ("ZZ文化传媒", "zz", "ZZ"),
        ("Acme Co., Ltd.", "acme", "ACME"),
        ("3M中国有限公司", "3m", "3M"),
        ("甲公司", "甲", "J"),
        ("众诚建筑设计院", "众诚建筑设计院", "ZCJZ"),
        ("深圳科技有限公司", "科技", "KJ"),
        ("360公司", "360", "KH"),
        ("公司", "公司", "GS"),
        ("*总", "*总", "Z"),
        ("***", "***", "KH"),
        ("", "", "KH"),
    ],
)
def test_what_tells_one_firm_from_another(name: str, kept: str, short: str) -> None:
    assert core(name) == kept
    assert abbreviation(name) == short


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("XX科技", True),
        ("宏远机械", True),
        ("ZZ文化传媒", True),
        ("AA生物制药", True),
        ("腾讯计算机系统", True),
        ("XX科技(上海)", True),
        ("鼎和物流供应链管理", True),
        ("诸葛亮亮亮", True),
        ("XX科技有限公司", False),
        ("合盛精工机械厂", False),
        ("众诚建筑设计院", False),
        ("某某律师事务所", False),
        ("深圳软件园服务中心", False),
        ("北京第四中学校", False),
        ("上海第一人民医院", False),
        ("老王家具店", False),
        ("中国银行上海分行", False),
        ("YY贸易集团", False),
        ("张三", False),
        ("欧阳娜娜", False),
        ("王建设", False),
        ("买买提·艾力江·吐尔逊", False),
        ("*总", False),
        ("Acme", False),
        ("", False),
    ],
)
def test_the_full_name_hint(name: str, hint: bool) -> None:
    """Companies only, and only where the legal form is missing (002-07)."""
    found = full_name_hint(name)
    assert (found is not None) is hint
    assert found is None or name in str(found)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("华强电子", "深圳市华强电子有限公司", 0.9, 0.999),
        ("苏州合盛精工机械有限公司", "合盛精工（苏州）", 0.85, 0.95),
        ("北京字节跳动科技有限公司", "字节跳动", 0.85, 0.999),
        ("深圳市华强电子有限公司", "深圳市華強電子有限責任公司", 1.0, 1.0),
        # the same word elsewhere, or in another trade, is another firm
        ("上海华强", "深圳市华强电子有限公司", 0.0, 0.65),
        ("华强电子", "华强贸易", 0.0, 0.79),
        ("华为技术有限公司", "华为投资控股有限公司", 0.0, 0.79),
        ("王伟", "李伟", 0.0, 0.6),
        ("XX科技有限公司", "YY贸易集团", 0.0, 0.3),
        ("", "", 0.0, 0.0),
        ("", "华强", 0.0, 0.0),
    ],
)
def test_alike_names(one: str, other: str, low: float, high: float) -> None:
    assert low <= similarity(one, other) <= high
    assert similarity(one, other) == similarity(other, one)


@given(st.text(max_size=20), st.text(max_size=20))
def test_only_one_identity_is_wholly_alike(one: str, other: str) -> None:
    alike = similarity(one, other)
    assert 0.0 <= alike <= 1.0
    assert (alike == 1.0) is (name_key(one) == name_key(other) != "")


@given(st.text(max_size=20))
def test_a_key_is_the_key_of_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(st.text("深圳市上海北京南山区有限责任公司集团科技电子(（）)华强A1 ", max_size=20))
def test_any_mixture_of_the_words_of_names_is_survived(name: str) -> None:
    assert bool(core(name)) is bool(name_key(name))
    assert abbreviation(name).isascii()
    full_name_hint(name)
