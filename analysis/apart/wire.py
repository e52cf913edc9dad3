"""Values between two processes as data, never as code: JSON, with tables as Arrow and bytes as they are beside it.

Tables come back with the same dtypes, index and columns. Of our own classes only those that a case is made of pass.
"""

import json
from collections.abc import Callable
from typing import BinaryIO

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.case import Case
from analysis.intake.columns import ColumnMap
from analysis.intake.columns.guess import Guess
from analysis.measures.threads import Threads
from analysis.notes import Note
from analysis.pseudonyms import People
from analysis.reading import Choices, Reading

CLASSES = {one.__name__: one for one in (Case, Choices, ColumnMap, Guess, Note, People, Reading, Threads)}
_SIZE = 8  # bytes that say how long the JSON is


def send(stream: BinaryIO, value) -> None:
    """Write one value. Raises OSError where nobody reads any more, TypeError for what may not pass."""
    parts: list = []
    head = json.dumps({"value": _encode(value, parts), "sizes": [len(part) for part in parts]}).encode()
    stream.write(len(head).to_bytes(_SIZE, "big") + head)
    for part in parts:
        stream.write(part)
    stream.flush()


def receive(stream: BinaryIO):
    """The next value. Raises EOFError where the other process ended before it was whole."""
    size = int.from_bytes(_exactly(stream, _SIZE), "big")
    head = json.loads(_exactly(stream, size))
    parts = [_exactly(stream, length) for length in head["sizes"]]
    return _decode(head["value"], parts)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _encode(value, parts: list):
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, np.generic):
        return value.item()
    for known, write in _WRITERS.items():
        if isinstance(value, known):
            return write(value, parts)
    name = type(value).__name__
    if CLASSES.get(name) is not type(value):
        raise TypeError(name)
    fields = {field: _encode(getattr(value, field), parts) for field in type(value).__dataclass_fields__}
    return {"class": name, "fields": fields}


def _items(kind: str) -> Callable:
    return lambda value, parts: {kind: [_encode(item, parts) for item in value]}


def _write_part(kind: str, part, parts: list, **more) -> dict:
    parts.append(part)
    return {kind: len(parts) - 1, **more}


def _write_frame(frame: pd.DataFrame, parts: list) -> dict:
    """Columns under their numbers, since Arrow takes no name twice; categories apart, since it drops the unused."""
    plain = frame.set_axis([str(at) for at in range(frame.shape[1])], axis="columns")
    kinds = {}
    for at, dtype in enumerate(frame.dtypes):
        if isinstance(dtype, pd.CategoricalDtype):
            kinds[str(at)] = [_write_series(dtype.categories.to_series(), parts), dtype.ordered]
            plain.isetitem(at, frame.iloc[:, at].cat.codes)
    # In one piece: of a column in many, picking ten rows takes as long as walking through all.
    table = pa.Table.from_pandas(plain).combine_chunks()
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema) as writer:
        writer.write_table(table)
    names = [_encode(name, parts) for name in frame.columns]
    return _write_part(
        "frame", out.getvalue(), parts, names=names, names_dtype=str(frame.columns.dtype), kinds=kinds
    )


def _read_frame(made: dict, parts: list) -> pd.DataFrame:
    with pa.ipc.open_stream(parts[made["frame"]]) as reader:
        frame = reader.read_all().to_pandas()
    for at, (categories, ordered) in made["kinds"].items():
        kind = pd.CategoricalDtype(pd.Index(_decode(categories, parts)), ordered)
        frame[at] = pd.Categorical.from_codes(frame[at].to_numpy(), dtype=kind)
    frame.columns = pd.Index(made["names"], dtype=made["names_dtype"])
    return frame


def _write_series(series: pd.Series, parts: list) -> dict:
    return {"series": _write_frame(series.to_frame("0"), parts), "name": series.name}


def _write_moment(moment: pd.Timestamp, parts: list) -> dict:
    return {"moment": moment.isoformat(), "unit": moment.unit}


def _write_array(array: np.ndarray, parts: list) -> dict:
    if array.ndim != 1 or array.dtype.kind not in "biuf":
        raise TypeError(array.dtype)
    return _write_part("array", array.tobytes(), parts, dtype=array.dtype.str)


_WRITERS = {
    np.ndarray: _write_array,
    pd.DataFrame: _write_frame,
    pd.Series: _write_series,
    type(pd.NaT): lambda value, parts: {"moment": None},
    pd.Timestamp: _write_moment,
    bytes: lambda value, parts: _write_part("bytes", value, parts),
    tuple: _items("tuple"),
    list: _items("list"),
    frozenset: _items("frozenset"),
    dict: lambda value, parts: {
        "dict": [[_encode(key, parts), _encode(held, parts)] for key, held in value.items()]
    },
}
_READERS = {
    "frame": _read_frame,
    "series": lambda made, parts: _read_frame(made["series"], parts).iloc[:, 0].rename(made["name"]),
    "moment": lambda made, parts: (
        pd.Timestamp(made["moment"]).as_unit(made["unit"]) if made["moment"] else pd.NaT
    ),
    "array": lambda made, parts: np.frombuffer(parts[made["array"]], dtype=made["dtype"]),
    "bytes": lambda made, parts: parts[made["bytes"]],
    "tuple": lambda made, parts: tuple(_decode(item, parts) for item in made["tuple"]),
    "list": lambda made, parts: [_decode(item, parts) for item in made["list"]],
    "frozenset": lambda made, parts: frozenset(_decode(item, parts) for item in made["frozenset"]),
    "dict": lambda made, parts: {_decode(key, parts): _decode(held, parts) for key, held in made["dict"]},
    "class": lambda made, parts: CLASSES[made["class"]](
        **{field: _decode(held, parts) for field, held in made["fields"].items()}
    ),
}


def _decode(made, parts: list):
    if not isinstance(made, dict):
        return made
    return _READERS[next(iter(made))](made, parts)
