"""Writes PNG files: one byte a pixel where a picture has one ink, three where it has colours."""

import struct
import zlib
from functools import lru_cache

from PIL.Image import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE, _RGB = 3, 2

Colour = tuple[int, int, int]


def shaded(mask: Image, ground: Colour, ink: Colour) -> bytes:
    """Return a mask as PNG: a palette of the 256 shades from ground to ink, which is a third of the bytes."""
    return _png(mask, _PALETTE, _shades(ground, ink))


@lru_cache(maxsize=16)
def _shades(ground: Colour, ink: Colour) -> bytes:
    shades = (
        round(dark + (light - dark) * level / 255)
        for level in range(256)
        for dark, light in zip(ground, ink, strict=True)
    )
    return _chunk(b"PLTE", bytes(shades))


def coloured(picture: Image) -> bytes:
    """Return an RGB picture as PNG."""
    return _png(picture, _RGB, b"")


def _png(picture: Image, kind: int, palette: bytes) -> bytes:
    width, height = picture.size
    pixels = picture.tobytes()
    stride = len(pixels) // height
    rows = b"".join(b"\0" + pixels[start : start + stride] for start in range(0, len(pixels), stride))
    # runs of one shade are all there is to find: a search for more takes longer and finds less
    packer = zlib.compressobj(1, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    data = packer.compress(rows) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", head), palette, _chunk(b"IDAT", data), _chunk(b"IEND", b"")))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
