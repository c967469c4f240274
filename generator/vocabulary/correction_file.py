"""What ``repairs.yml`` in a call's folder may say."""

from __future__ import annotations

from datetime import date as Date

from generator.vocabulary.schemas import Entry, Text


class CorrectionEntry(Entry):
    """One editor's correction of the words of a call, raw or as read.

    ``prefix`` and ``suffix`` tell the ``quote`` from others that read alike.
    """

    quote: Text
    prefix: str = ""
    suffix: str = ""
    replacement: str
    reason: Text
    author: Text | None = None
    date: Date | None = None
