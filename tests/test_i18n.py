"""Every string can be translated and is: Chinese is complete, and what is shipped was built from what is written."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
I18N = ROOT / "resources" / "i18n"
MODULES = sorted((ROOT / "crm_desktop").rglob("*.py"))
MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")
LANGUAGES = ("zh_CN", "en")


def messages(path: Path) -> list[tuple[str, str, list[str]]]:
    """(context, source, forms of the translation) of every string of a .ts file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            source = message.findtext("source", "")
            found.append((context.findtext("name", ""), source, [form.text or "" for form in forms]))
    return found


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    command = [sys.executable, str(ROOT / ".ci" / "translations.py"), "--to", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"strings without a finished translation:\n{done.stdout}{done.stderr}"
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing_or_out_of_date(rebuilt: Path, language: str) -> None:
    hint = "run: python .ci/translations.py"
    assert (rebuilt / f"{language}.ts").read_text("utf-8") == (I18N / f"{language}.ts").read_text("utf-8"), hint
    assert (rebuilt / f"{language}.qm").read_bytes() == (I18N / f"{language}.qm").read_bytes(), hint


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language: str) -> None:
    fields = re.compile(r"\{[^{}]*\}|%n|%L?\d")
    wrong = [
        (context, source, form)
        for context, source, forms in messages(I18N / f"{language}.ts")
        for form in forms
        # a plural form may leave the number out ("one customer"), nothing else
        if form and set(fields.findall(source)) - {"%n"} != set(fields.findall(form)) - {"%n"}
    ]
    assert wrong == []


def test_chinese_keeps_the_keyboard_and_the_ellipsis() -> None:
    wrong = [
        (source, form)
        for _context, source, forms in messages(I18N / "zh_CN.ts")
        for form in forms
        if source.endswith("…") != form.endswith("…") or "..." in form
    ]
    assert wrong == []


def test_every_string_has_a_context() -> None:
    """`self.tr(...)` or `translate("Context", ...)`; a bare tr() or somebody else's (table.tr) is looked up in vain."""
    wrong = [entry[:2] for entry in messages(I18N / "zh_CN.ts") if not entry[0].isidentifier()]
    assert wrong == []


def test_marked_strings_are_plain_literals() -> None:
    """The extraction reads literals only: an f-string, a variable or a sum in tr() is never translated."""
    wrong = {str(path.relative_to(ROOT)): found for path in MODULES if (found := marked_otherwise(path))}
    assert wrong == {}


def marked_otherwise(path: Path) -> list[str]:
    """Marked strings of a module that are no plain literals, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = [part for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for part in ast.walk(text)]
    wrong = [
        f"{part.lineno}: {ast.unparse(part)} stands inside an f-string"
        for part in inside
        if isinstance(part, ast.Call) and getattr(part.func, "attr", "") == "tr"
    ]
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if called not in MARKS or (called == "translate" and len(call.args) < 2):
            continue
        texts = call.args[:1] if called in {"tr", "QT_TR_NOOP"} else call.args[:2]
        wrong += [f"{call.lineno}: {ast.unparse(t)}" for t in texts if not plain(t, path)]
    return wrong


def plain(text: ast.expr, path: Path) -> bool:
    """A literal; only ui/say.py passes on what others marked."""
    passes_on = path.name == "say.py" and isinstance(text, ast.Name | ast.Attribute)
    return passes_on or (isinstance(text, ast.Constant) and isinstance(text.value, str))
