#!/usr/bin/python3
"""thumbnail.py make ARCHIVE FOLDER: JPEGs of one megapixel out of an archive of photographs.
thumbnail.py mix ARCHIVE FOLDER: the same of pictures of all sorts, every second one, in their own proportions.
thumbnail.py time FOLDER SIDE: seconds that Pillow's thumbnail needs for one of them, its file in the cache."""
import io
import os
import sys
import tarfile
import time

from PIL import Image

COUNT, WIDTH, HEIGHT = 60, 1152, 864
PIXELS, MIXED = 1_000_000, 180


def make(archive, folder):
    if os.path.isdir(folder):
        return
    part = folder + '.part'
    os.makedirs(part, exist_ok=True)
    made = 0
    with tarfile.open(archive) as tar:
        for member in tar:
            if made == COUNT or not member.name.lower().endswith(('.jpg', '.jpeg')):
                continue
            picture = Image.open(io.BytesIO(tar.extractfile(member).read())).convert('RGB')
            if min(picture.size) >= 300:
                picture.resize((WIDTH, HEIGHT), Image.LANCZOS).save(f'{part}/{made:03}.jpg', quality=85)
                made += 1
    assert made, 'no photographs in ' + archive
    os.rename(part, folder)


def mix(archive, folder):
    if os.path.isdir(folder):
        return
    part = folder + '.part'
    os.makedirs(part, exist_ok=True)
    made = 0
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda it: it.name)[::2]:
            if made == MIXED or not member.name.lower().endswith(('.jpg', '.jpeg', '.png')):
                continue
            picture = Image.open(io.BytesIO(tar.extractfile(member).read())).convert('RGB')
            scale = (PIXELS / (picture.width * picture.height)) ** .5
            size = [max(1, round(edge * scale)) for edge in picture.size]
            picture.resize(size, Image.LANCZOS).save(f'{part}/{made:03}.jpg', quality=85)
            made += 1
    assert made, 'no pictures in ' + archive
    os.rename(part, folder)


def measure(folder, side):
    files = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    best = []
    for _ in range(4):
        start = time.perf_counter()
        for file in files:
            picture = Image.open(file)
            picture.thumbnail((side, side))
            picture.load()
        best.append((time.perf_counter() - start) / len(files))
    print(f'{sorted(best)[1]:.6f} s a picture')


if sys.argv[1] == 'make':
    make(sys.argv[2], sys.argv[3])
elif sys.argv[1] == 'mix':
    mix(sys.argv[2], sys.argv[3])
else:
    measure(sys.argv[2], int(sys.argv[3]))
