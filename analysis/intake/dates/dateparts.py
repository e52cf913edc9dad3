"""The named parts that a pattern takes out of texts, as numpy arrays with one value per text.

In: distinct texts (Arrow) and an RE2 pattern that the whole text must match. Out: numbers, words turned to numbers.
"""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


class Parts:
    """`found`: whether each text matches. A part that the pattern does not have is absent from every text."""

    def __init__(self, texts: pa.Array, pattern: str):
        self.table = pc.extract_regex(texts, f"^(?:{pattern})$")
        self.names = {field.name for field in self.table.type}
        self.found = self.table.is_valid().to_numpy(zero_copy_only=False)

    def has(self, name: str) -> bool:
        """Whether the pattern has this part."""
        return name in self.names

    def text(self, name: str) -> pa.Array:
        """The part as it is written, "" where it is absent."""
        return pc.fill_null(pc.struct_field(self.table, name), "")

    def number(self, name: str) -> np.ndarray:
        """The part as int64, -1 where it is absent."""
        if not self.has(name):
            return np.full(len(self.found), -1, dtype=np.int64)
        text = self.text(name)
        return pc.cast(pc.if_else(pc.equal(text, ""), "-1", text), pa.int64()).to_numpy()

    def named(self, name: str, number: Callable[[str], int], missing: int = 0) -> np.ndarray:
        """What `number` makes of the part (it is asked once for each distinct word), `missing` if there is no part."""
        if not self.has(name):
            return np.full(len(self.found), missing, dtype=np.int64)
        encoded = self.text(name).dictionary_encode()
        numbers = np.array([number(word) for word in encoded.dictionary.to_pylist()], dtype=np.int64)
        return numbers[encoded.indices.to_numpy()] if len(numbers) else np.zeros(0, np.int64)

    def fraction(self, name: str, digits: int) -> np.ndarray:
        """The decimals of a number as so many digits ("5" as 500000 for six), 0 where there are none."""
        if not self.has(name):
            return np.zeros(len(self.found), dtype=np.int64)
        padded = pc.utf8_slice_codeunits(pc.utf8_rpad(self.text(name), digits, "0"), 0, digits)
        return pc.cast(padded, pa.int64()).to_numpy()
