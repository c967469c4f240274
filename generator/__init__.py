"""Shilu 实录: raw transcripts of Chinese earnings calls become a static, searchable site."""
