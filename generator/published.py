"""What the ledger knows of a passage that has been published: a part of the data model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """A passage that links may lead to, as it was when its anchors were accepted.

    ``anchors`` are all that lead to it: of each letter (``p``, ``t``, ``x``) the one in use first,
    older ones behind. ``sketch`` and ``excerpt`` tell it from others, ``label`` names the speaker
    where a turn begins. ``removed`` says that an editor gave the passage up. ``path`` and
    ``line`` say where the ledger has it.
    """

    anchors: tuple[str, ...]
    sketch: str
    excerpt: str
    label: str = ""
    removed: bool = False
    path: str = ""
    line: int = 0
