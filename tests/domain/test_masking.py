"""What is hidden of telephones and addresses, and what is left alone."""

import pytest

from crm_desktop.domain.masking import mask_text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13912345678", "139****5678"),
        ("139 1234 5678", "139 **** 5678"),
        ("+86 13912345678", "+86 139****5678"),
        ("0512-65000188转801", "0512-****0188转801"),
        ("010 6666 8888", "010 **** 8888"),
        ("02166668888", "021****8888"),
        ("400-123-4567", "400-***-4567"),
        ("lc@hesheng.example", "l***@hesheng.example"),
        ("微信:liuchang_hs；QQ：123456789", "微信:li***；QQ：12***"),
        ("先打13912345678，再写 wang.li@abc.example", "先打139****5678，再写 w***@abc.example"),
        ("139****5678", "139****5678"),
        ("预算 500000 元，合同 20240305001", "预算 500000 元，合同 20240305001"),
        ("2024-03-05 15:30", "2024-03-05 15:30"),
        ("统一社会信用代码 91320594MA1P0KE83X", "统一社会信用代码 91320594MA1P0KE83X"),
        ("", ""),
    ],
)
def test_masks(text: str, masked: str) -> None:
    assert mask_text(text) == masked
