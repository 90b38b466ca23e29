"""The client as cards and buttons know it: a bot that carries the services."""

from discord.ext import commands

from bot.services.services import Services


class ServiceBot(commands.AutoShardedBot):
    """A client with the services; ``bot.client.TutorBot`` is the one there is."""

    services: Services
