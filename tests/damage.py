"""Damages clean text as the pages did that NOTATIONS.md describes, for tests and benches."""

from __future__ import annotations

from collections.abc import Mapping

from generator.stages.repair.damage import shown

# The characters that the first real transcript has glosses for, and their pinyin.
CHARACTERS = "產現業務關發數經應續轉優規據態復設結礎戰內調穩構執驅節環領預聯統協區質責訓權擔側導"
PINYIN = (
    "chǎn xiàn yè wù guān fā shù jīng yīng xù zhuǎn yōu guī jù "
    "tài fù shè jié chǔ zhàn nèi diào wěn gòu zhí qū jié huán "
    "lǐng yù lián tǒng xié qū zhì zé xùn quán dān cè dǎo "
)
LIGHT = dict(zip(CHARACTERS, PINYIN.split(), strict=True))


def damage(text: str, glosses: Mapping[str, str]) -> str:
    """Return what the page showed of ``text``, whose filter glossed ``{character: pinyin}``.

    ``text`` must be encodable in GBK.
    """
    data = text.encode("gbk")
    for character, pinyin in glosses.items():
        pair = character.encode("gbk")
        data = data.replace(pair, pair + f"({pinyin})".encode("gbk"))
    return shown(data)
