"""The page's own files, and the door: loopback names only, no other site's pages, a strict content policy."""

import mimetypes
import re
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.playground.web_keys import HUB

WEB = Path(__file__).parent / "web"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?")
INLINE = {"image/png", "image/gif", "image/jpeg", "image/webp"}
UNFINISHED = "<!doctype html><title>Lemma playground</title><p>The page is not installed. The bot runs all the same."


def routes() -> list[web.RouteDef]:
    """Return the routes of the page, its files and the uploads."""
    return [
        web.get("/", index),
        web.get("/attachments/{channel}/{attachment}/{name}", upload),
        web.get("/{path:(?!api/|playground/api/|gw).+}", static),
    ]


@web.middleware
async def guard(request: web.Request, handler: Any) -> web.StreamResponse:
    """Refuse names that are not this machine's (DNS rebinding) and requests from other sites' pages."""
    if not LOOPBACK.fullmatch(request.host):
        return web.Response(status=421, text="This address serves 127.0.0.1 and localhost only.")
    origin = request.headers.get("Origin")
    foreign = origin is not None and origin != f"http://{request.host}"
    site = request.headers.get("Sec-Fetch-Site", "none")
    navigates = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    if foreign or (site not in {"same-origin", "none"} and not navigates):
        return web.Response(status=403, text="Requests from other sites are refused.")
    response: web.StreamResponse = await handler(request)
    if not response.prepared:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
    return response


async def index(_request: web.Request) -> web.StreamResponse:
    """Serve the page."""
    path = WEB / "index.html"
    if not path.is_file():
        return web.Response(text=UNFINISHED, content_type="text/html")
    return web.FileResponse(path)


async def static(request: web.Request) -> web.StreamResponse:
    """Serve one of the page's files."""
    path = (WEB / request.match_info["path"]).resolve()
    if not path.is_relative_to(WEB.resolve()) or not path.is_file():
        raise web.HTTPNotFound(text="There is no such page.")
    return web.FileResponse(path)


async def upload(request: web.Request) -> web.StreamResponse:
    """Serve an uploaded file; only pictures open in the browser."""
    path = request.app[HUB].disk.upload(request.match_info["attachment"])
    if path is None:
        raise web.HTTPNotFound(text="There is no such file.")
    kind = mimetypes.guess_type(request.match_info["name"])[0] or "application/octet-stream"
    headers = {
        "Content-Type": kind if kind in INLINE else "application/octet-stream",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "max-age=31536000, immutable",
    }
    if kind not in INLINE:
        headers["Content-Disposition"] = "attachment"
    return web.FileResponse(path, headers=headers)
