"""usage: export.py WEIGHTS.pt OUT.onnx; input "input" 1 x 3 x 128 x 128 RGB 0 ... 255, output "probs" 1 x 4."""
import sys

import torch

from net import CaptchaNet


class Probabilities(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return torch.softmax(self.net(x), 1)


net = CaptchaNet()
net.load_state_dict(torch.load(sys.argv[1]))
net.eval()
torch.onnx.export(Probabilities(net).eval(), torch.zeros(1, 3, 128, 128), sys.argv[2], opset_version=13, input_names=["input"], output_names=["probs"])
