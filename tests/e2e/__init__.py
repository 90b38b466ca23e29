"""The real bot on the local Discord, through what people do."""
