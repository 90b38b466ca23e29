"""The typed key under which the web application carries the playground."""

from aiohttp import web

from bot.playground.hub import Hub

HUB: web.AppKey[Hub] = web.AppKey("hub", Hub)
