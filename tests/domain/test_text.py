import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.text import clean, fold, simplified


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("  华信达 ", "华信达"),
        ("\u3000王　　芳\xa0", "王 芳"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("\u202d13800000000\u202c", "13800000000"),
        ("\ufeff姓名\u200b", "姓名"),
        ("报价\x00单\x07\x1f", "报价单"),
        ("half\ud800", "half"),
        ("a\tb", "a b"),
        ("第一行 \n 第二行", "第一行\n第二行"),
        ("A  B", "A B"),
        ("", ""),
        ("x\ry", "x\ny"),
    ],
)
def test_clean(raw: str, stored: str) -> None:
    assert clean(raw) == stored


@given(st.text())
def test_clean_twice_is_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("raw", "simple"),
    [
        ("華信達電子", "华信达电子"),
        ("臺灣後裡", "台湾后里"),
        ("华信达", "华信达"),
        ("ABC", "ABC"),
        ("乾鴻鑫", "干鸿鑫"),
    ],
)
def test_simplified(raw: str, simple: str) -> None:
    assert simplified(raw) == simple


@given(st.text())
def test_simplified_keeps_length_and_is_done_after_once(text: str) -> None:
    once = simplified(text)
    assert len(once) == len(text)
    assert simplified(once) == once


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("ＡＢＣ　１２３", "abc 123"),
        ("  Hello   World ", "hello world"),
        ("華信達（深圳）", "华信达(深圳)"),
        ("對(duì)方需求", "对方需求"),
        ("內(nèi)容", "内容"),
        ("進（jìn）入", "进入"),
        ("绿(lǜ)色", "绿色"),
        ("对(dui)方", "对方"),
        ("重(chong)庆", "重庆"),
        ("客户(key)", "客户(key)"),
        ("A级(高潜力)", "a级(高潜力)"),
        ("系统(CRM)", "系统(crm)"),
        ("咖啡(café)", "咖啡(café)"),
        ("方(we)", "方(we)"),
        ("(duì)", "(duì)"),
        ("Straße", "strasse"),
        ("王\u200b芳", "王芳"),
        ("①号", "1号"),
        ("", ""),
    ],
)
def test_fold(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@given(st.text(st.characters(exclude_characters="()（）﹙﹚⁽⁾₍₎")))
def test_fold_ignores_case_and_outer_blanks(text: str) -> None:
    assert fold(f" {text}\u3000") == fold(text)
