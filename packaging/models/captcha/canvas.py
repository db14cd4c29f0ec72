"""Paper, ink, fonts and chance: what every drawing here is made of. One seeded source of chance, so that a set can be drawn again."""
import functools
import math
import random
import subprocess

import numpy
from PIL import Image, ImageDraw, ImageFont

chance = random.Random(20261123)
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
CYRILLIC = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
WORDS = (
    "the of and to in is you that it he was for on are as with his they at be this have from one had by word "
    "but not what all were we when your can said there use an each which she do how their if will up other about "
    "out many then them these so some her would make like him into time has look two more write go see number no "
    "way could people my than first water been call who oil its now find long down day did get come made may part "
    "settings account welcome search open save file edit view help cancel price order today coffee summer sale city"
).split()


def _fonts(language):
    lines = subprocess.run(["fc-list", f":lang={language}", "file", "family"], capture_output=True, text=True, check=True).stdout
    odd = ("Math", "Symbol", "Dingbats", "D050000L", "Bitmap", "Standard Symbols")
    return sorted({line.split(":")[0] for line in lines.splitlines()
                   if not any(word in line for word in odd) and line.split(":")[0].endswith(("ttf", "otf", "ttc"))})


LATIN_FONTS = _fonts("en")
JAPANESE_FONTS = _fonts("ja")
BOLD_FONTS = [file for file in LATIN_FONTS if "Bold" in file or "Black" in file]
SIGN_FONTS = [file for file in LATIN_FONTS if "DejaVuSans" in file or "FreeSerif" in file or "FreeSans" in file]


def maybe(share):
    return chance.random() < share


def between(low, high):
    return chance.uniform(low, high)


def whole(low, high):
    return chance.randint(int(low), max(int(low), int(high)))


def one_of(*things):
    return chance.choice(things)


@functools.lru_cache(maxsize=4000)
def _face(file, size):
    return ImageFont.truetype(file, size)


def font(size, japanese=False, bold=False, signs=False):
    """A face by chance; signs: one that has stars, arrows and the like."""
    size = max(6, int(size))
    files = JAPANESE_FONTS if japanese else SIGN_FONTS if signs else BOLD_FONTS if bold else LATIN_FONTS
    # every third size is near enough, and faces are slow to open
    return _face(chance.choice(files), size if size < 14 else size - size % 3)


def colour(dark):
    low, high = (0, 150) if dark else (190, 255)
    return tuple(whole(low, high) for _ in range(3))


def any_colour():
    return tuple(whole(0, 255) for _ in range(3))


def paper(width, height, ground):
    return Image.new("RGB", (max(1, int(width)), max(1, int(height))), ground)


def gradient(width, height, start, end):
    along = numpy.linspace(0, 1, max(2, int(width)))[None, :, None]
    if maybe(.4):
        along = numpy.linspace(0, 1, max(2, int(height)))[:, None, None]
    both = numpy.array(start) * (1 - along) + numpy.array(end) * along
    return Image.fromarray(numpy.broadcast_to(both, (int(height), int(width), 3)).astype(numpy.uint8))


def sentence(low, high):
    return " ".join(chance.choice(WORDS) for _ in range(whole(low, high))).capitalize()


def wave(image, ground, strength=1.0):
    """Bends the picture along two sines, as most generators do."""
    pixels = numpy.asarray(image)
    height, width = pixels.shape[:2]
    y, x = numpy.mgrid[0:height, 0:width]
    long_x, long_y = between(.3, 1.5) * height + 6, between(.3, 2.5) * height + 8
    # steeper than this nobody could read it
    ax, ay = between(0, .1) * min(height, long_x) * strength, between(0, .13) * min(height, long_y) * strength
    from_x = numpy.rint(x + ax * numpy.sin(y / long_x * 2 * math.pi + between(0, 6))).astype(int)
    from_y = numpy.rint(y + ay * numpy.sin(x / long_y * 2 * math.pi + between(0, 6))).astype(int)
    inside = (from_x >= 0) & (from_x < width) & (from_y >= 0) & (from_y < height)
    bent = numpy.empty_like(pixels)
    bent[:] = ground
    bent[inside] = pixels[from_y[inside], from_x[inside]]
    return Image.fromarray(bent)


def glyph(image, letter, face, ink, x, y, turn, shear, sx, sy, outline=False):
    """One letter about (x, y), turned (degrees), sheared and stretched."""
    box = face.getbbox(letter)
    pad = int(face.size * .7) + 2
    width, height = max(2, box[2] - box[0]) + 2 * pad, max(2, box[3] - box[1]) + 2 * pad
    mask = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(mask)
    at = (pad - box[0], pad - box[1])
    if outline:
        draw.text(at, letter, fill=0, font=face, stroke_width=1, stroke_fill=255)
    else:
        draw.text(at, letter, fill=255, font=face)
    angle = math.radians(turn)
    cos, sin = math.cos(angle), math.sin(angle)
    forward = numpy.array([[cos, -sin], [sin, cos]]) @ numpy.array([[sx, shear], [0, sy]])
    back = numpy.linalg.inv(forward)
    cx, cy = width / 2, height / 2
    shift = numpy.array([cx, cy]) - back @ numpy.array([cx, cy])
    mask = mask.transform(mask.size, Image.Transform.AFFINE,
                          (back[0, 0], back[0, 1], shift[0], back[1, 0], back[1, 1], shift[1]), Image.Resampling.BILINEAR)
    image.paste(ink, (int(x - cx), int(y - cy)), mask)


def page(width, height):
    """A piece of some program or web page, as what surrounds a widget."""
    dark = maybe(.3)
    image = paper(width, height, (255, 255, 255) if maybe(.5) and not dark else colour(dark))
    draw = ImageDraw.Draw(image)
    for _ in range(whole(0, 3)):
        x, y = whole(0, width), whole(0, height)
        draw.rectangle((x, y, x + whole(10, width), y + whole(8, height / 3 + 9)), fill=any_colour() if maybe(.3) else colour(dark))
    for _ in range(whole(0, 9)):
        draw.text((whole(0, width / 2), whole(0, height)), sentence(1, 7), fill=colour(not dark), font=font(whole(10, 22)))
    return image
