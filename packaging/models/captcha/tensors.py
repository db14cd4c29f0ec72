"""Draws the training set and letterboxes it as the app does: 128 x 128, grey 114 around.
usage: tensors.py PHOTOS LIBRARIES OUT.npz [SCALE] [more]
"more" draws only what a first round of training got wrong: scraps and what looks like a CAPTCHA and is none.
PHOTOS: a folder of photographs that may be trained on; the free ones of the sample are added. LIBRARIES: what libraries/ has drawn; folders named held-out-* are kept for the test."""
import sys
from pathlib import Path

import numpy
from PIL import Image

from canvas import chance, maybe
from challenges import challenge
from letters import captcha, loose, scrap
from plain import confusing, plain, text_only

SIDE = 128
SAMPLE = Path(__file__).parents[3] / "src/main/resources/odai/sample/train"
# of the sample: photographs in the public domain or CC0, as its SOURCES.md says
FREE = "admiral astronaut cameraman cat clock coffee galaxies rocket".split()
NOTHING, TEXT, CHALLENGE, WORDS = range(4)


def letterbox(image):
    image = image.convert("RGB")
    scale = SIDE / max(image.size)
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    small = image.resize((width, height), Image.Resampling.BOX if scale < .5 else Image.Resampling.BILINEAR)
    box = Image.new("RGB", (SIDE, SIDE), (114, 114, 114))
    box.paste(small, ((SIDE - width) // 2, (SIDE - height) // 2))
    return numpy.asarray(box)


def compressed(image):
    """Four in ten have been a JPEG once."""
    if not maybe(.4):
        return image
    import io
    memory = io.BytesIO()
    image.convert("RGB").save(memory, "JPEG", quality=chance.randint(40, 92))
    return Image.open(memory)


def main(photo_folder, library_folder, out, scale="1", more=""):
    ours = [SAMPLE / f"{name}.jpg" for name in FREE] * 12
    photos = []
    for file in sorted(Path(photo_folder).iterdir()) + ours:
        photo = Image.open(file).convert("RGB")
        photo.thumbnail((640, 640))
        photos.append(photo)
    pictures, classes, sources = [], [], []

    def add(image, kind, source):
        pictures.append(letterbox(compressed(image)))
        classes.append(kind)
        sources.append(source)

    for folder in [] if more else sorted(Path(library_folder).iterdir()):
        for file in sorted(folder.iterdir()):
            flat = Image.open(file).convert("RGBA")
            ground = Image.new("RGBA", flat.size, "white")
            ground.alpha_composite(flat)
            add(ground, TEXT, folder.name)
    everything = (
        (6500, TEXT, "letters", captcha), (4200, CHALLENGE, "challenges", lambda: challenge(photos)),
        (2400, WORDS, "words", text_only), (15500, NOTHING, "plain", lambda: plain(photos)))
    second = ((2200, TEXT, "scraps", scrap), (1200, TEXT, "loose", loose), (5500, NOTHING, "confusing", lambda: confusing(photos)))
    for amount, kind, source, draw in second if more else everything:
        for _ in range(int(amount * float(scale))):
            add(draw(), kind, source)
        print(source, len(pictures), flush=True)
    numpy.savez(out, pictures=numpy.stack(pictures), classes=numpy.array(classes), sources=numpy.array(sources))


if __name__ == "__main__":
    main(*sys.argv[1:])
