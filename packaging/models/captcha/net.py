"""The net: six convolutions, mean and maximum over the field, four classes; 209 thousand weights."""
import torch
from torch import nn


class Convolution(nn.Module):
    def __init__(self, inward, outward, stride):
        super().__init__()
        self.weights = nn.Conv2d(inward, outward, 3, stride, 1, bias=False)
        self.norm = nn.BatchNorm2d(outward)

    def forward(self, x):
        return torch.relu(self.norm(self.weights(x)))


class CaptchaNet(nn.Module):
    """In: n x 3 x 128 x 128, RGB 0 ... 255. Out: logits of nothing, text CAPTCHA, challenge, plain words."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            Convolution(3, 16, 2), Convolution(16, 24, 2), Convolution(24, 48, 2), Convolution(48, 64, 1),
            Convolution(64, 96, 2), Convolution(96, 128, 2))
        self.drop = nn.Dropout(.2)
        self.last = nn.Linear(256, 4)

    def forward(self, x):
        x = self.layers((x - 127.5) / 127.5)
        return self.last(self.drop(torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)))
