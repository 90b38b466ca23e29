"""Answers to interactions: the callback, ``@original`` and follow-ups."""

import secrets

from aiohttp import web

from bot.playground import answering, payloads
from bot.playground.errors import unknown
from bot.playground.rest import webhooks
from bot.playground.rest.bodies import BODY, UPLOADS, answer, nothing
from bot.playground.state import Message
from bot.playground.web_keys import HUB

WEBHOOK = "/webhooks/{application}/{token}"


def routes() -> list[web.RouteDef]:
    """Return this file's routes."""
    return [
        web.post("/interactions/{interaction}/{token}/callback", callback),
        web.post(WEBHOOK, follow_up),
        web.get(WEBHOOK + "/messages/{message}", one),
        web.patch(WEBHOOK + "/messages/{message}", change),
        web.delete(WEBHOOK + "/messages/{message}", remove),
    ]


async def callback(request: web.Request) -> web.Response:
    """Take the first answer to an interaction."""
    hub = request.app[HUB]
    item = hub.interactions.get(request.match_info["interaction"])
    if item is None or not secrets.compare_digest(item.token, request.match_info["token"]):
        raise unknown("interaction", 10062)
    body = answering.callback(hub, item, request[BODY], request[UPLOADS])
    if request.query.get("with_response", "").lower() in {"1", "true"}:
        return answer(body)
    return nothing()


async def follow_up(request: web.Request) -> web.Response:
    """Write a further message."""
    hub = request.app[HUB]
    webhook = webhooks.addressed(request)
    if webhook is not None:
        return await webhooks.execute(request, webhook)
    item = answering.by_token(hub, request.match_info["token"], request.match_info["application"])
    return _shown(request, answering.follow_up(hub, item, request[BODY], request[UPLOADS]))


async def one(request: web.Request) -> web.Response:
    """Return a message of this interaction."""
    hub = request.app[HUB]
    webhook = webhooks.addressed(request)
    if webhook is not None:
        return await webhooks.message(request, webhook)
    item = answering.by_token(hub, request.match_info["token"], request.match_info["application"])
    return _shown(request, answering.own_message(hub, item, request.match_info["message"]))


async def change(request: web.Request) -> web.Response:
    """Edit a message of this interaction."""
    hub = request.app[HUB]
    webhook = webhooks.addressed(request)
    if webhook is not None:
        return await webhooks.message(request, webhook)
    item = answering.by_token(hub, request.match_info["token"], request.match_info["application"])
    message = answering.own_message(hub, item, request.match_info["message"])
    return _shown(request, answering.change(hub, item, message, request[BODY], request[UPLOADS]))


async def remove(request: web.Request) -> web.Response:
    """Delete a message of this interaction."""
    hub = request.app[HUB]
    webhook = webhooks.addressed(request)
    if webhook is not None:
        return await webhooks.message(request, webhook)
    item = answering.by_token(hub, request.match_info["token"], request.match_info["application"])
    answering.remove(hub, item, answering.own_message(hub, item, request.match_info["message"]))
    return nothing()


def _shown(request: web.Request, message: Message) -> web.Response:
    hub = request.app[HUB]
    return answer(payloads.message(hub.state, message, base=hub.base))
