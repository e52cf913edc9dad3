"""What all sessions share is written by none of them: the code is read for it, `app.py`, `pages/` and `analysis/`."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [ROOT / "app.py", *sorted((ROOT / "pages").rglob("*.py")), *sorted((ROOT / "analysis").rglob("*.py"))]
WRITERS = set(
    "append extend insert add update setdefault pop popitem remove discard clear sort reverse appendleft".split()
)
# What keeps an answer per argument for ever takes these arguments only, of which there are few.
FEW = {
    "analysis/enrich/need/words.py:patterns": "our own languages",
    "analysis/enrich/sentiment/model/stems.py:_pattern": "the languages of the weights",
    "analysis/enrich/sentiment/model/features.py:cues": "our own languages",
    "analysis/enrich/sentiment/model/weights.py:load_weights": "the languages that were detected",
    "analysis/enrich/sentiment/pack.py:load_pack": "our own languages",
    "analysis/words/__init__.py:_bundle": "the languages of the app; others raise",
    "analysis/words/__init__.py:_resource": "the languages of the app; others raise",
    "analysis/intake/flags.py:words": "our own families of words",
    "analysis/intake/dates/datewords.py:named": "our own kinds of words",
    "analysis/intake/delimited/records.py:_patterns": "the delimiters and quotes that we know",
    "analysis/intake/delimited/delimiter.py:_quoted": "the delimiters and quotes that we know",
}
# Streamlit's caches that all sessions share.
FOR_ALL = {
    "pages/opening.py:_workshop": "processes, which serve one upload each",
    "pages/opening.py:_sample": "sample cases, which open for anyone",
    "pages/housekeeping.py:begin": "a thread that knows no case",
}
# Modules whose functions are called like a list's and change nothing of theirs: `append` makes a new array, `clear`
# forgets what was clicked in this session.
NEW = {"np", "selection"}
# Settings of the process, the same whoever comes first.
SETTINGS = {"analysis/apart/child.py:sys.excepthook"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(module: ast.AST):
    """All functions but those within functions, which live and die with a call."""
    for node in ast.iter_child_nodes(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        elif isinstance(node, ast.ClassDef | ast.If | ast.Try):
            yield from functions(node)


def decorators(function: ast.FunctionDef):
    """(its name without the module, the call's keywords or None) of each."""
    for one in function.decorator_list:
        call = one if isinstance(one, ast.Call) else None
        name = ast.unparse(call.func if call else one).rpartition(".")[2]
        yield name, {word.arg: ast.unparse(word.value) for word in call.keywords} if call else None


def shared_names(module: ast.Module) -> set[str]:
    """Names at the top of a file: what could be changed there, and the modules that it imports."""
    found = set()
    for node in module.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {
                name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)
            }
    return found


def changes(module: ast.Module):
    """What functions change of the names at the top, as (line, source)."""
    shared = shared_names(module)
    for function in ast.walk(module):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        own = {arg.arg for arg in ast.walk(function.args) if isinstance(arg, ast.arg)}
        own |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and not is_read(node)}
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield node.lineno, ast.unparse(node)
            elif isinstance(node, ast.Subscript | ast.Attribute) and not is_read(node):
                if root(node) in shared - own - {"st"}:
                    yield node.lineno, ast.unparse(node)
            elif (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in WRITERS
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in shared - own - NEW
            ):
                yield node.lineno, ast.unparse(node.func)


def is_read(node: ast.expr) -> bool:
    return isinstance(node.ctx, ast.Load)


def root(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_function_changes_what_stands_at_the_top_of_a_file(path):
    found = [
        (line, source) for line, source in changes(tree(path)) if f"{named(path)}:{source}" not in SETTINGS
    ]
    assert not found


def test_changes_are_found():
    source = (
        "import sys\nKNOWN = {}\nLAST = None\n"
        "def one(key):\n    global LAST\n    KNOWN[key] = 1\n    KNOWN.setdefault(key, 2)\n    sys.path = key\n"
        "def two():\n    KNOWN = {}\n    KNOWN[1] = 1\n    del LAST[0]\n    KNOWN.pop(1)\n"
    )
    found = {what for _, what in changes(ast.parse(source))}
    assert found == {"global LAST", "KNOWN[key]", "KNOWN.setdefault", "sys.path", "LAST[0]"}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_what_is_kept_for_ever_is_bounded(path):
    for function in functions(tree(path)):
        takes = [*function.args.args, *function.args.kwonlyargs, function.args.vararg, function.args.kwarg]
        for name, settings in decorators(function):
            endless = name == "cache" or (name == "lru_cache" and (settings or {}).get("maxsize") == "None")
            if endless and any(takes):
                assert f"{named(path)}:{function.name}" in FEW
            if name in ("cache_data", "cache_resource"):
                if any(takes):
                    assert {"max_entries", "ttl"} <= set(settings or {}), function.name
                if (settings or {}).get("scope") != "'session'":
                    assert f"{named(path)}:{function.name}" in FOR_ALL


def test_every_exception_is_still_one():
    known = {f"{named(path)}:{function.name}" for path in FILES for function in functions(tree(path))}
    assert set(FEW) | set(FOR_ALL) <= known
    assert all((ROOT / name.partition(":")[0]).exists() for name in SETTINGS)
