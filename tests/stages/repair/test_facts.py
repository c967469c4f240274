"""What single characters tell in one document: what is new, odd, or written in another way."""

from __future__ import annotations

import pytest

from generator.stages.repair.facts import Facts

MANY = "這個公司的個別客戶發現,後續發展和頭髮無關。" * 60


@pytest.mark.parametrize(
    ("usual", "other", "why"),
    [
        ("個", "箇", "箇 is hardly ever written for 个"),
        ("後", "后", "this document has 後 for what is after; 后 is a queen"),
        ("為", "爲", "a Taiwan text has no 爲"),
    ],
)
def test_another_writing_is_unlikely(usual: str, other: str, why: str) -> None:
    facts = Facts(MANY + "為了")
    assert facts[usual].plain == facts[other].plain
    assert facts[other].score < facts[usual].score - 2, why


def test_both_writings_that_a_document_has_are_likely() -> None:
    facts = Facts(MANY)
    assert facts["髮"].score == pytest.approx(facts["發"].score, abs=1)


def test_a_simplified_document_has_one_writing() -> None:
    assert Facts("这个公司的个别客户。" * 100)["个"].score == 0.0


def test_of_a_character_that_a_document_has_nowhere_no_writing_is_preferred() -> None:
    facts = Facts(MANY)
    assert facts["鐘"].score == facts["鍾"].score
