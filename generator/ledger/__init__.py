"""The ledger of published anchors: one file a call, one line a passage.

``read_ledger`` and ``ledger_text`` know the format, ``accepted`` says what the ledger of a call
should hold.
"""

from generator.ledger.accept import accepted, lost
from generator.ledger.text import ledger_text, read_ledger

__all__ = ["accepted", "ledger_text", "lost", "read_ledger"]
