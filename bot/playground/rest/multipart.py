"""Reading multipart bodies that are in memory already.

aiohttp's own reader quietens its deprecation warnings with ``catch_warnings``, which is not safe where a test runs the
server in a thread; a body is small here, so splitting it is simpler anyway.
"""

from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser

from bot.playground.errors import ApiError
from bot.playground.media import Upload

LINE = b"\r\n"


def parts(content_type: str, raw: bytes) -> Iterator[Upload]:
    """Yield each part with its field, file name and content."""
    outer = Message()
    outer["Content-Type"] = content_type
    boundary = outer.get_param("boundary")
    if not isinstance(boundary, str):
        raise ApiError(400, 50035, "Invalid Form Body")
    for piece in (LINE + raw).split(LINE + b"--" + boundary.encode())[1:]:
        if piece.startswith(b"--"):
            return
        head, _, content = piece.partition(LINE + LINE)
        headers = HeaderParser().parsestr(head.lstrip(LINE).decode("utf-8", "replace"))
        field = headers.get_param("name", "files[0]", header="content-disposition")
        yield Upload(str(field), headers.get_filename("file"), content)
