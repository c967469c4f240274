"""What a label says of its speaker, before anybody else is asked."""

from __future__ import annotations

import re

from generator.model import Label, Participant, Role
from generator.vocabulary import Vocabulary
from generator.vocabulary.firms import find_firm, firm_name, is_firm, split_title
from generator.vocabulary.names import is_surely_a_name, without_honorific

_PARTS = re.compile(r"[ \t]*(?:--|[|,]|[ \t]-[ \t])[ \t]*")


def said(label: Label, vocabulary: Vocabulary) -> Participant:
    """Return name, role, title and organization as ``label`` gives them; the name may be empty."""
    fields = dict(label.fields)
    name = without_honorific(fields.get("name", ""), vocabulary)
    role: Role = fields.get("role", "unknown")  # type: ignore[assignment]
    title, organization = fields.get("title", fields.get("office")), None
    if title:
        organization, title = split_title(title)
        if role == "unknown" and _is_managers(title, vocabulary):
            role = "management"
    if "firm" in fields:
        organization = firm_name(fields["firm"], vocabulary)
        role = "analyst" if role == "unknown" else role
    latin, beside = fields.get("latin"), fields.get("affiliation", "")
    if " " in beside and is_surely_a_name(beside, vocabulary) and not name.isascii():
        latin = beside  # `张三 (San Zhang)`; beside San Zhang, 易方达 is a firm
    elif beside:
        role, title, organization = _affiliated(beside, role, vocabulary)
    return Participant(name, role, latin, title, organization)


def _is_managers(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title is one in the company, and not that of an analyst."""
    is_title, is_analyst = (vocabulary.regexes[f"macro:{name}"] for name in ("title", "analyst"))
    return bool(is_title.search(title)) and not is_analyst.search(title)


def _affiliated(
    affiliation: str, role: Role, vocabulary: Vocabulary
) -> tuple[Role, str | None, str | None]:
    """Return role, title and organization of `J.P. Morgan -- Analyst`, `ABC, Inc.` or `CFO`."""
    first, *rest = _PARTS.split(affiliation, maxsplit=1)
    analyst = vocabulary.regexes["macro:analyst"]
    if any(analyst.search(part) for part in rest) or find_firm(first, vocabulary):
        return "analyst", None, first
    is_title = vocabulary.regexes["macro:title"].search
    if is_title(affiliation):
        apart = bool(rest) and is_title(rest[0]) and not is_title(first)
        title, organization = (rest[0], first) if apart else (affiliation, None)
        return ("management" if role == "unknown" else role), title, organization
    if role == "analyst" or any(is_firm(part, vocabulary) for part in (first, *rest)):
        return "analyst", None, first
    return role, None, affiliation
