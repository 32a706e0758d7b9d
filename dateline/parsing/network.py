"""The trained network: scores for every word of a window."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dateline.parsing.windows import Window

Floats = NDArray[np.float32]


class Scores(NamedTuple):
    """What the network says of a window; in each table row 0 is the root, row n the nth word.

    ``arcs[d, h]`` says how well ``h`` governs ``d``; ``left[d]`` holds one vector a relation, whose
    product with ``right[h]`` says how well that relation fits between the two.
    """

    starts: Floats
    xpos: Floats
    upos: Floats
    lemmas: Floats
    names: Floats
    arcs: Floats
    left: Floats
    right: Floats


class Network:
    """The network, loaded."""

    def __init__(self, path: Path, threads: int) -> None:
        """Load the weights for use with so many processor threads."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def score(self, window: Window) -> Scores:
        """Return the scores of one window.

        Windows never share a batch: the 8-bit network scales its activations by the batch, and a
        close decision would fall differently with the company that a paragraph keeps.
        """
        found = self._session.run(
            None,
            {
                "ids": np.array([window.pieces], dtype=np.int64),
                "case": np.array([window.cases], dtype=np.int64),
                "mask": np.ones((1, len(window.pieces)), dtype=np.int64),
                "first": np.array([window.starts], dtype=np.int64),
            },
        )
        return Scores(*(table[0] for table in found))
