"""A local Discord-compatible server with a web page, for play and for tests."""
