"""The pages of the site as Markdown texts."""

from generator.pages.site import render_pages

__all__ = ["render_pages"]
