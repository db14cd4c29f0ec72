"""usage: start.py NET.onnx SET.npz WEIGHTS.pt; takes the weights out of an exported net, to train them further.

Export multiplies each convolution with what normalised it. Here it is normalised again by what it gives on 800 pictures
of the set, so that the net answers as before and its next round starts from there."""
import sys

import numpy
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

from net import CaptchaNet


def main(exported, file, weights):
    graph = onnx.load(exported).graph
    numbers = {it.name: torch.from_numpy(numpy_helper.to_array(it).copy()) for it in graph.initializer}
    convolutions = [node for node in graph.node if node.op_type == "Conv"]
    last = next(node for node in graph.node if node.op_type == "Gemm")
    pictures = numpy.load(file)["pictures"]
    some = numpy.random.RandomState(1).permutation(len(pictures))[:800]
    x = (torch.from_numpy(pictures[some]).permute(0, 3, 1, 2).float() - 127.5) / 127.5
    net = CaptchaNet().eval()
    with torch.no_grad():
        for layer, node in zip(net.layers, convolutions, strict=True):
            kernel, shift = numbers[node.input[1]], numbers[node.input[2]]
            seen = F.conv2d(x, kernel, None, layer.weights.stride, 1)
            mean, variance = seen.mean((0, 2, 3)), seen.var((0, 2, 3))
            layer.weights.weight.copy_(kernel)
            layer.norm.running_mean.copy_(mean)
            layer.norm.running_var.copy_(variance)
            layer.norm.weight.copy_(torch.sqrt(variance + layer.norm.eps))
            layer.norm.bias.copy_(shift + mean)
            x = torch.relu(layer.norm(seen))
        net.last.weight.copy_(numbers[last.input[1]])
        net.last.bias.copy_(numbers[last.input[2]])
    torch.save(net.state_dict(), weights)


if __name__ == "__main__":
    main(*sys.argv[1:])
