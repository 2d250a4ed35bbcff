"""What of a signature is an array of numbers; what these stand for is said in words beside it."""

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]
Sparse = Any
"""A sparse matrix of scipy, by rows. Its stubs refuse much of what the arithmetic of such matrices can do."""
Rows = Array | Sequence[int]
"""Numbers of rows that are looked up."""
