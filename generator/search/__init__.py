"""The search index: how it is built for the browser, and how it is asked on the command line."""

from generator.search.build import build_index

__all__ = ["build_index"]
