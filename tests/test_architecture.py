"""The arrow of imports points one way, Streamlit stays in the pages, and files stay small."""

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES = ("intake", "enrich", "measures", "charts")
FLOOR = {"comments", "errors", "notes", "words"}
FILES = sorted((ROOT / "analysis").rglob("*.py"))
PAGES = [ROOT / "app.py", *sorted((ROOT / "pages").rglob("*.py"))]
SPEAKS = (
    "__main__.py",
    "evaluate.py",
    "evaluate_language.py",
    "evaluate_need.py",
    "learn.py",
    "left_out.py",
)  # commands: printing is what they do
LONGEST = 250  # lines; where a file grows past that, a part of it has a name


@cache
def parsed(path: Path) -> ast.Module:
    """The tree of a file, which several tests look at."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """Full names of what a file imports; relative imports resolved."""
    package = path.relative_to(ROOT).with_suffix("").parts
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) + "." if node.level else ""
            module = base + (node.module or "")
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return frozenset(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_analysis_never_imports_streamlit_or_pages(path):
    roots = {name.split(".")[0] for name in imports(path)}
    assert not roots & {"streamlit", "pages", "app"}


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.relative_to(ROOT).parts[1] in STAGES],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_stage_imports_the_floor_and_its_own_folder(path):
    stage = path.relative_to(ROOT).parts[1]
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("analysis.")}
    assert ours <= FLOOR | {stage}


@pytest.mark.parametrize("path", FILES + PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_charts_know_plotly(path):
    if path.relative_to(ROOT).parts[:2] != ("analysis", "charts"):
        assert "plotly" not in {name.split(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", FILES + PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_says_what_it_is_and_stays_small(path):
    assert ast.get_docstring(parsed(path)), "no docstring"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_never_catches_everything_nor_prints(path):
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None
            caught = {getattr(part, "id", None) for part in ast.walk(node.type)}
            assert not caught & {"Exception", "BaseException"}
        elif isinstance(node, ast.Call) and path.name not in SPEAKS and path.parent.name != "commands":
            assert getattr(node.func, "id", None) != "print"


def test_every_module_can_be_the_first_that_is_imported(tmp_path):
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in FILES
        if path.name != "__main__.py"
    ]
    alone = (
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    for loaded in [key for key in sys.modules if key.split('.')[0] == 'analysis']:\n"
        "        del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    # Each is read once and then taken from its bytecode, even where Python is told to write none.
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", alone], cwd=ROOT, capture_output=True, text=True, check=False, env=kept
    )
    assert done.returncode == 0, done.stderr[-2000:]
