"""Entries to paste are YAML that the schemas take."""

import pytest
import yaml

from generator.vocabulary.additions import free_id, person_addition
from generator.vocabulary.schemas import Person


@pytest.mark.parametrize("name", ["张三", "Seán O'Neil", "A: B", "#1", "[x]", "「王」"])
def test_the_entry_of_any_name_can_be_pasted(name: str) -> None:
    title = {"at": "huayun", "title": "首席执行官: 集团", "role": "management"}
    addition = person_addition(name, (), [title])
    (entry,) = yaml.safe_load(addition.entry)
    assert addition.file == "people.yml"
    assert "\n" not in addition.entry
    person = Person.model_validate(entry)
    assert (person.name, person.titles[0].title) == (name, "首席执行官: 集团")


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert free_id("武岳", ()) == "wu-yue"
    assert free_id("武岳", {"wu-yue", "wu-yue-2"}) == "wu-yue-3"
    assert free_id("「」", ()) == "person"
