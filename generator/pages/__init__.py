"""The pages of the site as Markdown texts, and the charts on them."""

from generator.pages.site import render_charts, render_pages

__all__ = ["render_charts", "render_pages"]
