#!/usr/bin/env python3
"""Makes the pictures of the sample data set.

    /usr/bin/python3 make_sample.py ../../src/main/resources/odai/sample/train

Needs Debian's python3-pil, python3-skimage, python3-matplotlib (photographs, see SOURCES.md)
and fonts-noto-cjk. The texts (metadata.jsonl) are written by hand and left alone.
"""
import io
import pathlib
import sys
from PIL import Image, ImageEnhance
from canvas import Canvas
from cards import CARDS, captcha, card
from scenes import SCENES

SKIMAGE = pathlib.Path("/usr/lib/python3/dist-packages/skimage/data")
HOPPER = pathlib.Path("/usr/share/matplotlib/mpl-data/sample_data/grace_hopper.jpg")
PHOTOS = {
    "astronaut": SKIMAGE / "astronaut.png",
    "admiral": HOPPER,
    "cat": SKIMAGE / "chelsea.png",
    "coffee": SKIMAGE / "coffee.png",
    "rocket": SKIMAGE / "rocket.jpg",
    "galaxies": SKIMAGE / "hubble_deep_field.jpg",
    "cameraman": SKIMAGE / "camera.png",
    "horse": SKIMAGE / "horse.png",
    "clock": SKIMAGE / "clock_motion.png",
}
LONG_SIDE = 640


def photo(name):
    image = Image.open(PHOTOS[name])
    if image.mode not in ("RGB", "L"):
        image = image.convert("L" if image.mode in ("1", "LA") else "RGB")
    image.thumbnail((LONG_SIDE, LONG_SIDE), Image.LANCZOS)
    return image


def jpeg(image, quality=84):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def with_bubble(image, bubble):
    c = Canvas(image.width, image.height, (0, 0, 0), (0, 0, 0))
    c.image.paste(image.convert("RGB").resize(c.image.size, Image.LANCZOS))
    bubble(c)
    return c.done()


def pictures():
    for name in PHOTOS:
        yield name, jpeg(photo(name))
    for name, draw in SCENES.items():
        yield name, jpeg(draw())
    for name, (words, paper, ink) in CARDS.items():
        yield name, jpeg(card(words, paper, ink))
    yield "cat-says", jpeg(with_bubble(
        photo("cat"), lambda c: c.bubble(30, 24, 220, 92, "私、実は\n____。", 26, (236, 190))))
    yield "penguin-says", jpeg(with_bubble(
        SCENES["penguin-interview"](), lambda c: c.bubble(404, 176, 214, 92, "特技は\n____です", 26, (376, 226))))
    yield "robot-says", jpeg(with_bubble(
        SCENES["sushi-robot"](), lambda c: c.bubble(40, 190, 240, 90, "お客様、それは\n____です", 25, (330, 190))))
    yield "captcha-letters", jpeg(captcha("Q7KWX", 3, (238, 242, 246), [(40, 70, 130), (120, 50, 90), (40, 110, 90)]))
    yield "captcha-digits", jpeg(captcha("4R9HM", 9, (252, 244, 226), [(150, 70, 20), (70, 80, 30), (90, 40, 60)]))
    # the cat once more, a little brighter and cut a little tighter: a near-duplicate
    cat = photo("cat")
    tighter = cat.crop((8, 6, cat.width - 8, cat.height - 6))
    yield "cat-again", jpeg(ImageEnhance.Brightness(tighter).enhance(1.06), 70)
    # a download that broke off
    whole = jpeg(photo("coffee").transpose(Image.FLIP_LEFT_RIGHT))
    yield "broken-off", whole[: len(whole) * 55 // 100]


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pictures():
        (folder / f"{name}.jpg").write_bytes(content)


if __name__ == "__main__":
    main()
