"""How the assets are built; only maintainers run this."""
