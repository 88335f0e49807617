"""The house keeps its proportions: what stands at the top, how long things are, why each package is there."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOP = {"crm_desktop", "resources", "tests", "pyproject.toml", "crm_desktop.spec", "README.md"}
MODULES = sorted((ROOT / "crm_desktop").rglob("*.py")) + sorted((ROOT / ".ci").glob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tracked() -> list[str]:
    done = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [path for path in done.stdout.split("\0") if path]


def test_top_level_holds_only_what_the_design_names() -> None:
    top = {path.split("/")[0] for path in tracked()}
    assert {entry for entry in top if not entry.startswith(".")} <= TOP


def test_no_path_of_a_machine_in_tracked_text() -> None:
    pattern = r"/(work|farm|root|tmp/bash_jobs)/|/home/[a-z]|[A-Z]:\\\\Users"
    command = ["git", "-c", "safe.directory=*", "grep", "-nIE", pattern, "--", ".", ":!tests/test_layout.py", ":!*.svg"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.stdout == ""


def test_a_module_has_300_lines_and_a_function_40_at_most() -> None:
    texts = {name(path): path.read_text(encoding="utf-8") for path in MODULES}
    assert {one: lines for one, text in texts.items() if (lines := text.count("\n")) > 300} == {}
    assert {
        f"{one}: {part.name}": length
        for one, text in texts.items()
        for part in ast.walk(ast.parse(text))
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (part.end_lineno or part.lineno) - part.lineno + 1) > 40
    } == {}


def test_signals_are_connected_to_bound_methods() -> None:
    """A lambda or partial that holds self lives as long as the sender and leaks the window."""
    bad = [
        f"{name(path)}:{call.lineno}"
        for path in MODULES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        for argument in call.args
        if holds_self(argument)
    ]
    assert bad == []


def holds_self(argument: ast.expr) -> bool:
    if isinstance(argument, ast.Lambda):
        return any(isinstance(n, ast.Name) and n.id == "self" for n in ast.walk(argument.body))
    return isinstance(argument, ast.Call) and re.search(r"\bpartial\(.*\bself\b", ast.unparse(argument)) is not None


def test_every_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    lines = text.splitlines()
    without = []
    for dependency in wanted:
        at = next(i for i, line in enumerate(lines) if line.strip() == f'"{dependency}",')
        # packages that serve one purpose stand together under one comment
        while lines[at].strip().startswith('"'):
            at -= 1
        if not lines[at].strip().startswith("#"):
            without.append(dependency)
    assert without == []


def test_test_modules_have_names_of_their_own() -> None:
    """Test folders are no packages, so two modules of one name would shadow each other."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]
    assert sorted(names) == sorted(set(names))


def test_no_module_is_called_utils() -> None:
    assert [name(p) for p in MODULES if re.search(r"util|helper|misc|common", p.stem)] == []


def test_every_folder_of_resources_is_shipped_but_the_screenshots() -> None:
    folders = {path.split("/")[1] for path in tracked() if path.startswith("resources/")} - {"screenshots"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {source.removeprefix("resources/") for source in wheel} == folders
    frozen = re.search(r"SHIPPED = \(([^)]*)\)", (ROOT / "crm_desktop.spec").read_text(encoding="utf-8"))
    assert frozen is not None
    assert set(re.findall(r'"(\w+)"', frozen[1])) == folders
