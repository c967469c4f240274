"""Names that stand in labels are words of a document."""

import pytest

from generator.stages.repair.own_words import speakers
from generator.stages.repair.page import Page
from generator.stages.repair.undo import undo_damage
from tests.damage import LIGHT, damage


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("祝安然:大家好。", {"祝安然", "祝总"}),
        ("祝安然：大家好。", {"祝安然", "祝总"}),
        ("花旗银行分析师李青:谢谢。", {"李青", "李总"}),
        ("花旗銀行分析師蘇青:謝謝。", {"苏青", "苏总"}),
        ("我的第二个问题,关于利润率:能不能展开讲讲?", set()),
        ("AmyChen:谢谢。", set()),
    ],
)
def test_the_names_in_labels_and_how_their_bearers_are_addressed(
    line: str, names: set[str]
) -> None:
    assert speakers(f"标题\n{line}\n") == names


ASKED = "高盛分析師李青:謝謝祝總。我想問一下雲業務的情況。"


@pytest.mark.parametrize(
    ("speaker", "is_repaired"), [("祝安然:大家好,我們的產品很好。", True), ("大家好。", False)]
)
def test_a_damaged_address_is_repaired_where_a_label_has_the_name(
    speaker: str, is_repaired: bool
) -> None:
    raw = "\n".join(damage(line, LIGHT) for line in (speaker, ASKED))
    repairs, _ = undo_damage(raw)
    assert any("祝" in each.after for each in repairs) == is_repaired


def test_the_colon_of_a_label_is_no_habit_of_the_name_elsewhere() -> None:
    known = Page("祝安然:大家好。\n" * 20).likelihood
    assert known.read("感谢祝安然,").score > known.read("感谢祝安然:").score
