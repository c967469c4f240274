"""What ``figures.yml`` may say: the words around numbers, and the names of metrics."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from generator.figures import Approximation, Comparison
from generator.vocabulary.schemas import Entry, Slug, Text

Measure = Literal["percent", "points", "multiple", "duration", "count"]
Words = tuple[Text, ...]
Number = Annotated[Decimal, Field(gt=0)]
Except = Annotated[Words, Field(alias="except")]


class Unit(Entry):
    """What is counted; a number times ``factor`` is in the unit ``means``."""

    means: Text
    measure: Measure
    words: Words
    factor: Number = Decimal(1)


class Currency(Entry):
    """A currency by its ISO 4217 code; ``words`` follow the number, ``before`` precede it.

    ``after_digits`` follow a number too, but after a Chinese numeral they mean something else.
    """

    code: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    words: Words
    after_digits: Words = ()
    before: Words = ()


class Magnitude(Entry):
    """Latin words for powers of ten; ``after_currency`` count only in ``$2B``."""

    factor: Number
    words: Words
    after_currency: Words = ()


class Idiom(Entry):
    """A word that is a whole figure by itself."""

    words: Words
    except_: Except = ()
    value: Number
    high: Number | None = None
    means: Text
    measure: Measure
    approximation: Approximation | None = None


class ApproximationWords(Entry):
    """Words that make a figure less exact, by where they stand."""

    means: Approximation
    before: Words
    after: Words = ()
    anywhere: Words = ()
    except_: Except = ()


class ComparisonWords(Entry):
    """Words that say which earlier time a figure is held against."""

    means: Comparison
    words: Words


class ChangeWords(Entry):
    """Words for growing and shrinking; ``rates`` are nouns."""

    direction: Literal["up", "down"]
    words: Words
    rates: Words = ()
    except_: Except = ()


class Metric(Entry):
    """Something that companies measure and that a figure may belong to."""

    id: Slug
    title: Text
    names: Annotated[Words, Field(min_length=1)]
    except_: Except = ()


class FigureWords(Entry):
    """The whole file; what each list is for is said there."""

    units: tuple[Unit, ...] = ()
    currencies: tuple[Currency, ...] = ()
    magnitudes: tuple[Magnitude, ...] = ()
    idioms: tuple[Idiom, ...] = ()
    approximations: tuple[ApproximationWords, ...] = ()
    comparisons: tuple[ComparisonWords, ...] = ()
    changes: tuple[ChangeWords, ...] = ()
    between: Words = ()
    apart: Words = ()
    level: Words = ()
    apart_level: Words = ()
    light: Words = ()
    than: Words = ()
    respectively: Words = ()
    names: Words = ()
    speech: Words = ()
    pointing: Words = ()
    metrics: tuple[Metric, ...] = ()
