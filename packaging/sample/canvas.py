"""A canvas drawn at twice its size and scaled down, so that edges are smooth."""
import math
import random
from PIL import Image, ImageDraw, ImageFilter, ImageFont

BOLD = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"  # Debian: fonts-noto-cjk (OFL)
SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
FINE = 2


def font(size, path=BOLD):
    return ImageFont.truetype(path, int(size * FINE), index=0)


def mix(a, b, share):
    return tuple(round(x + (y - x) * share) for x, y in zip(a, b))


class Canvas:
    """Coordinates are those of the finished picture."""

    def __init__(self, width, height, top, bottom):
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * FINE, height * FINE))
        self.pen = ImageDraw.Draw(self.image)
        for y in range(height * FINE):
            self.pen.line([(0, y), (width * FINE, y)], fill=mix(top, bottom, y / (height * FINE)))

    def _scaled(self, points):
        return [(x * FINE, y * FINE) for x, y in points]

    def ellipse(self, x, y, rx, ry, fill, outline=None, line=0):
        box = [(x - rx) * FINE, (y - ry) * FINE, (x + rx) * FINE, (y + ry) * FINE]
        self.pen.ellipse(box, fill=fill, outline=outline, width=line * FINE)

    def box(self, x, y, width, height, fill, round_by=0, outline=None, line=0):
        corners = [x * FINE, y * FINE, (x + width) * FINE, (y + height) * FINE]
        self.pen.rounded_rectangle(corners, round_by * FINE, fill=fill, outline=outline, width=line * FINE)

    def shape(self, points, fill):
        self.pen.polygon(self._scaled(points), fill=fill)

    def line(self, points, fill, width):
        self.pen.line(self._scaled(points), fill=fill, width=int(width * FINE), joint="curve")

    def arc(self, x, y, rx, ry, start, end, fill, width):
        box = [(x - rx) * FINE, (y - ry) * FINE, (x + rx) * FINE, (y + ry) * FINE]
        self.pen.arc(box, start, end, fill=fill, width=int(width * FINE))

    def text(self, x, y, words, size, fill, path=BOLD, anchor="mm"):
        self.pen.multiline_text(
            (x * FINE, y * FINE), words, font=font(size, path), fill=fill, anchor=anchor, align="center",
            spacing=size * 0.45 * FINE)

    def glow(self, x, y, radius, colour, strength=0.8):
        """Light that fades to the edge."""
        layer = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(layer)
        steps = 40
        for step in range(steps):
            r = radius * (1 - step / steps) * FINE
            pen.ellipse(
                [x * FINE - r, y * FINE - r, x * FINE + r, y * FINE + r],
                fill=int(255 * strength * (step / steps) ** 2))
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=layer)
        self.pen = ImageDraw.Draw(self.image)

    def stars(self, count, below, seed):
        dice = random.Random(seed)
        for _ in range(count):
            r = dice.choice([0.6, 0.8, 1.2, 1.8])
            self.ellipse(dice.uniform(0, self.width), dice.uniform(0, below), r, r, (255, 250, 225))

    def hills(self, base, height, waves, fill, seed):
        dice = random.Random(seed)
        shifts = [(dice.uniform(0, 6.3), dice.uniform(0.5, 1.5)) for _ in range(3)]
        points = [(0, self.height)]
        for x in range(0, self.width + 8, 8):
            rise = sum(math.sin(x / self.width * waves * pace + shift) for shift, pace in shifts) / 3
            points.append((x, base - height * rise))
        self.shape(points + [(self.width, self.height)], fill)

    def bubble(self, x, y, width, height, words, size, tail):
        """A speech bubble; `tail` is where it points."""
        self.shape([(x + width * 0.42, y + height - 6), (x + width * 0.58, y + height - 6), tail], "white")
        self.box(x, y, width, height, "white", 26)
        self.text(x + width / 2, y + height / 2, words, size, (40, 44, 52))

    def done(self):
        return self.image.resize((self.width, self.height), Image.LANCZOS)


def soft(image, radius):
    return image.filter(ImageFilter.GaussianBlur(radius))
