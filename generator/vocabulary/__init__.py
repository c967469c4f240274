"""The editors' YAML files: companies, people, firms, topics, terms."""

from generator.vocabulary.load import load_vocabulary
from generator.vocabulary.vocabulary import Vocabulary, titles_on

__all__ = ["Vocabulary", "load_vocabulary", "titles_on"]
