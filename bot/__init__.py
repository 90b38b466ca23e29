"""The bot: Discord client, services, storage, workers and the local playground."""
