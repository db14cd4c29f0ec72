"""usage: train.py SET.npz[,MORE.npz] WEIGHTS.pt [EPOCHS] [START.pt]; prints accuracy on 1500 pictures held back and recall on the generators kept out."""
import sys
import time

import numpy
import torch
import torch.nn.functional as F

from net import CaptchaNet

BATCH, SEED = 64, 1
PICTURES = 9000  # of the set, drawn anew for every epoch


def vary(x):
    """Moves, scales, tints, blurs and noises a batch; grey 114 stays outside."""
    n = len(x)
    move = torch.zeros(n, 2, 3)
    scale = torch.empty(n).uniform_(.9, 1.35)
    move[:, 0, 0], move[:, 1, 1] = scale, scale * torch.empty(n).uniform_(.9, 1.1)
    move[:, :, 2] = torch.empty(n, 2).uniform_(-.15, .15)
    move[torch.rand(n) < .5] = torch.tensor([[1., 0, 0], [0, 1., 0]])
    x = F.grid_sample(x - 114, F.affine_grid(move, x.shape, align_corners=False), align_corners=False) + 114
    grey = torch.rand(n) < .15
    x[grey] = x[grey].mean(1, keepdim=True).expand(-1, 3, -1, -1)
    x = (x - 127.5) * torch.empty(n, 1, 1, 1).uniform_(.75, 1.25) + 127.5 + torch.empty(n, 3, 1, 1).uniform_(-18, 18)
    inverse = torch.rand(n) < .06
    x[inverse] = 255 - x[inverse]
    blurred = torch.rand(n) < .2
    if blurred.any():
        x[blurred] = F.avg_pool2d(x[blurred], 3, 1, 1)
    return x.add_(torch.randn(1, *x.shape[1:]) * torch.rand(n, 1, 1, 1) * 6).clamp_(0, 255)


def answers(net, pictures):
    net.eval()
    with torch.no_grad():
        return numpy.concatenate([torch.softmax(net(tensor(pictures[i:i + 256])), 1).numpy() for i in range(0, len(pictures), 256)])


def tensor(pictures):
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float()


def main(files, weights, epochs=9, start=None):
    epochs = int(epochs)
    torch.manual_seed(SEED)
    numpy.random.seed(SEED)
    sets = [numpy.load(file) for file in files.split(",")]
    pictures, classes, sources = (numpy.concatenate([one[name] for one in sets]) for name in ("pictures", "classes", "sources"))
    kept_out = numpy.char.startswith(sources, "held-out")
    order = numpy.random.permutation(numpy.flatnonzero(~kept_out))
    check, learn = order[:1500], order[1500:]
    net = CaptchaNet()
    rate = 3e-3
    if start:
        net.load_state_dict(torch.load(start))
        rate = 1.5e-3
    print(sum(p.numel() for p in net.parameters()), "weights,", len(learn), "pictures")
    steps = min(PICTURES, len(learn)) // BATCH
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=epochs * steps + 1, pct_start=.15)
    balance = torch.tensor([1.3, 1., 1.2, 1.])
    began = time.time()
    for epoch in range(epochs):
        net.train()
        numpy.random.shuffle(learn)
        total = 0.
        for step in range(steps):
            some = numpy.sort(learn[step * BATCH:(step + 1) * BATCH])
            loss = F.cross_entropy(net(vary(tensor(pictures[some]))), torch.from_numpy(classes[some]).long(), weight=balance, label_smoothing=.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += loss.item()
        seen = answers(net, pictures[check])
        line = f"{epoch} loss {total / steps:.3f} held back {numpy.mean(seen.argmax(1) == classes[check]):.4f}"
        for name in sorted(set(sources[kept_out])):
            hits = answers(net, pictures[sources == name])[:, 1:3].sum(1) >= .7
            line += f" {name} {hits.mean():.3f}"
        nothing = seen[(classes[check] == 0)][:, 1:3].sum(1) >= .7
        print(line, f"false alarms {nothing.mean():.4f}", f"{time.time() - began:.0f} s", flush=True)
        torch.save(net.state_dict(), weights)


if __name__ == "__main__":
    main(*sys.argv[1:])
