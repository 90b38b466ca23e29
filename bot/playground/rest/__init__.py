"""Discord's HTTP API, as far as a bot like ours can need it."""
