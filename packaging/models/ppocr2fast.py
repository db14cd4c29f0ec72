#!/usr/bin/env python3
"""PP-OCRv3's two nets anew: the same answers, to rounding, in less time.

usage: ppocr2fast.py lines ch_PP-OCRv3_det_infer.onnx ppocr-v3-lines.onnx
       ppocr2fast.py reading ch_PP-OCRv3_rec_infer.onnx ppocr-v3-reading.onnx

Nothing is trained, rounded or left out; what is linear is worked out in another order.

The reader's x · clip(x + 3, 0, 6) / 6 become operators that the runtime does in passing; the list of letters that it
carries is left out, because it ships beside it.

The finder of lines is written anew:

* normalisations go into the convolutions before them;
* a 3 × 3 convolution of what was enlarged by repeating pixels is four of 2 × 2 over the small one, one for each pixel
  of two by two;
* what the finest level adds is a 3 × 3 of 96 planes that a 1 × 1 makes of 16: together they are one 3 × 3 of 16, with
  weights that the picture's own means decide;
* transposed convolutions that never overlap are 1 × 1 ones, whose planes are then laid out as pixels.
"""
import sys

import numpy as np
import onnx
from onnx import helper, numpy_helper

LEVELS = 4


def attributes(node):
    return {a.name: helper.get_attribute_value(a) for a in node.attribute}


class Source:
    """The published graph: its constants, and who makes and who takes each tensor."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {n.output[0]: numpy_helper.to_array(n.attribute[0].t)
                          for n in graph.node if n.op_type == "Constant"}
        self.nodes = [n for n in graph.node if n.op_type != "Constant"]
        self.made, self.uses = {}, {}
        for node in self.nodes:
            self.made[node.output[0]] = node
            for name in node.input:
                self.uses.setdefault(name, []).append(node)
        for node in self.nodes:
            if node.op_type == "Reshape" and node.input[0] in self.constants:
                self.constants[node.output[0]] = self.constants[node.input[0]].reshape(-1)

    def after(self, name, kind):
        return next((n for n in self.uses.get(name, []) if n.op_type == kind), None)

    def constant(self, node):
        return next(self.constants[i] for i in node.input if i in self.constants)

    def scale(self, node):
        """What a normalisation multiplies by and adds."""
        gamma, beta, mean, variance = (self.constants[i].astype(np.float64) for i in node.input[1:])
        factor = gamma / np.sqrt(variance + attributes(node)["epsilon"])
        return factor, beta - mean * factor


class Target:
    """The graph being written."""

    def __init__(self):
        self.nodes, self.constants = [], {}

    def constant(self, name, value, kind=np.float32):
        self.constants[name] = np.asarray(value, dtype=kind, order="C")
        return name

    def add(self, kind, inputs, out, **how):
        self.nodes.append(helper.make_node(kind, inputs, [out], name=out, **how))
        return out

    def conv(self, x, out, weights, bias=None, **how):
        inputs = [x, self.constant(out + "_w", weights)]
        if bias is not None:
            inputs.append(self.constant(out + "_b", bias))
        return self.add("Conv", inputs, out, kernel_shape=weights.shape[2:], **how)


def backbone(source, target):
    """The nodes before the levels, with normalisations folded. Returns old names to new ones."""
    now = {"x": "x"}
    for node in source.nodes:
        kind, out = node.op_type, node.output[0]
        if out == "conv2d_243.tmp_0":
            return now
        if kind == "Conv":
            norm = source.after(out, "BatchNormalization")
            factor, bias = source.scale(norm)
            how = attributes(node)
            weights = source.constants[node.input[1]] * factor[:, None, None, None]
            name = norm.output[0]
            now[name] = target.conv(now[node.input[0]], name, weights, bias, **{
                k: how[k] for k in ("group", "pads", "strides")})
        elif kind == "Relu":
            now[out] = target.add("Relu", [now[node.input[0]]], out)
        elif kind == "Mul":  # x * clip(x + 3, 0, 6), which is divided by 6 afterwards
            x = now[next(i for i in node.input if i in now)]
            out = source.after(out, "Div").output[0]
            gate = target.add("HardSigmoid", [x], out + "_gate", alpha=1 / 6, beta=.5)
            now[out] = target.add("Mul", [x, gate], out)
        elif kind == "Add" and all(i in now for i in node.input):
            now[out] = target.add("Add", [now[i] for i in node.input], out)
    raise ValueError("no levels")


def gate(source, target, mean, first, name):
    """1 + what the squeeze of a tensor's means says: per plane. `first` is the squeeze's first convolution."""
    def step(x, conv, out):
        added = source.after(conv.output[0], "Add")
        return source.after(added.output[0], "Relu") or source.after(added.output[0], "HardSigmoid"), target.conv(
            x, out, source.constants[conv.input[1]], source.constant(added))
    relu, squeezed = step(mean, first, name + "_squeezed")
    x = target.add("Relu", [squeezed], name + "_rectified")
    second = source.after(relu.output[0], "Conv")
    last, widened = step(x, second, name + "_widened")
    x = target.add("HardSigmoid", [widened], name + "_share", **attributes(last))
    return target.add("Add", [x, target.constant("one", 1)], name + "_gate")


def squeeze(source, conv):
    return source.after(source.after(conv.output[0], "GlobalAveragePool").output[0], "Conv")


def gated(source, target, x, conv, name):
    mean = target.add("GlobalAveragePool", [x], name + "_mean")
    return target.add("Mul", [x, gate(source, target, mean, squeeze(source, conv), name)], name)


def doubled(target, x, weights, name):
    """A 3 × 3 convolution of what is x, every pixel twice in each direction; planes as convolved, to be laid out."""
    phases = []
    for i, rows in enumerate(([[0], [1, 2]], [[0, 1], [2]])):
        for j, columns in enumerate(([[0], [1, 2]], [[0, 1], [2]])):
            small = np.array([[weights[:, :, r][:, :, :, c].astype(np.float64).sum((2, 3)) for c in columns] for r in rows])
            phases.append(target.conv(x, f"{name}_{i}{j}", small.transpose(2, 3, 0, 1),
                                      pads=[1 - i, 1 - j, i, j]))
    planes = target.add("Concat", phases, name + "_planes", axis=1)
    return target.add("DepthToSpace", [planes], name, blocksize=2, mode="DCR")


def enlarged(target, x, factor, name):
    sizes = target.constant(f"times_{factor}", [1, 1, factor, factor])
    return target.add("Resize", [x, "", sizes], name, mode="nearest", nearest_mode="floor",
                      coordinate_transformation_mode="asymmetric")


def finest(source, target, x, widen, kernel):
    """The finest level's own part of its 3 × 3: weights first."""
    w = source.constants[widen.input[1]][:, :, 0, 0]
    planes, narrow = w.shape
    mean = target.add("GlobalAveragePool", [x], "finest_narrow_mean")
    mean = target.conv(mean, "finest_mean", w[:, :, None, None])
    share = gate(source, target, mean, squeeze(source, widen), "finest")
    many = len(kernel)
    share = target.add("Reshape", [share, target.constant("finest_row", [1, planes], np.int64)], "finest_shares")
    rows = target.constant("finest_kernel", kernel.transpose(0, 2, 3, 1).reshape(-1, planes))
    weights = target.add("Mul", [rows, share], "finest_shared")
    weights = target.add("MatMul", [weights, target.constant("finest_widen", w)], "finest_product")
    shape = target.constant("finest_shape", [many, 3, 3, narrow], np.int64)
    weights = target.add("Reshape", [weights, shape], "finest_square")
    weights = target.add("Transpose", [weights], "finest_weights", perm=[0, 3, 1, 2])
    return target.add("Conv", [x, weights], "finest_own", kernel_shape=[3, 3], pads=[1] * 4)


def levels(source, target, now):
    """From coarse to fine; then the four of them."""
    convs = [n for n in source.nodes if n.op_type == "Conv"]
    at = convs.index(source.made["conv2d_243.tmp_0"])
    widen = [convs[at + 3 * i] for i in range(LEVELS)]
    narrow = [convs[at + 3 * (LEVELS + i)] for i in range(LEVELS)]
    whole, out = None, []
    for i in range(LEVELS):
        x, kernel = now[widen[i].input[0]], source.constants[narrow[i].input[1]]
        if i < LEVELS - 1:
            wide = target.conv(x, f"wide_{i}", source.constants[widen[i].input[1]])
            own = gated(source, target, wide, widen[i], f"own_{i}")
            whole = own if whole is None else target.add(
                "Add", [own, enlarged(target, whole, 2, f"coarse_{i}")], f"level_{i}")
            made = target.conv(whole, f"narrow_{i}", kernel, pads=[1] * 4)
        else:
            made = target.add("Add", [finest(source, target, x, widen[i], kernel),
                                      doubled(target, whole, kernel, "finest_coarse")], f"narrow_{i}")
        out.append(gated(source, target, made, narrow[i], f"answer_{i}"))
    return out


def head(source, target, answers):
    first = source.made["conv2d_267.tmp_0"]
    factor, bias = source.scale(source.after(first.output[0], "BatchNormalization"))
    weights = source.constants[first.input[1]] * factor[:, None, None, None]
    each = weights.shape[1] // LEVELS
    coarse = [enlarged(target, x, 2 ** (LEVELS - 2 - i), f"to_{i}") if i < LEVELS - 2 else x
              for i, x in enumerate(answers[:-1])]
    coarse = target.add("Concat", coarse, "coarse", axis=1)
    fine = target.conv(answers[-1], "head_fine", weights[:, -each:], bias, pads=[1] * 4)
    x = target.add("Add", [fine, doubled(target, coarse, weights[:, :-each], "head_coarse")], "head_sum")
    x = target.add("Relu", [x], "head")
    x = spread(source, target, x, source.after("batch_norm_47.tmp_4", "ConvTranspose"), 1, "once")
    x = target.add("Relu", [x], "once_rectified")
    x = spread(source, target, x, source.after("batch_norm_48.tmp_4", "ConvTranspose"), 4, "twice")
    x = target.add("Sigmoid", [x], "planes")
    x = target.add("DepthToSpace", [x], "half", blocksize=2, mode="DCR")
    target.add("DepthToSpace", [x], "sigmoid_0.tmp_0", blocksize=2, mode="DCR")


def spread(source, target, x, node, groups, name):
    """A transposed convolution as planes: one group of them for each pixel of two by two, of each group before."""
    weights = source.constants[node.input[1]].astype(np.float64)
    added = source.after(node.output[0], "Add")
    bias = source.constant(added).astype(np.float64)
    norm = source.after(added.output[0], "BatchNormalization")
    if norm is not None:
        factor, more = source.scale(norm)
        weights, bias = weights * factor[None, :, None, None], bias * factor + more
    planes = weights.transpose(2, 3, 1, 0).reshape(-1, weights.shape[0], 1, 1)
    return target.conv(x, name, np.tile(planes, (groups, 1, 1, 1)), np.tile(bias, 4 * groups), group=groups)


def tensor(name, shape):
    return helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape)


def lines(path):
    source, target = Source(path), Target()
    head(source, target, levels(source, target, backbone(source, target)))
    sides = [1, 1, "high", "wide"]
    return helper.make_graph(
        target.nodes, "lines", [tensor("x", [1, 3, *sides[2:]])], [tensor("sigmoid_0.tmp_0", sides)],
        [numpy_helper.from_array(a, name) for name, a in target.constants.items()])


def reading(path):
    source = Source(path)
    graph = onnx.load(path).graph
    gone, made = set(), {}
    for node in source.nodes:
        if node.op_type != "Div" or node.input[0] not in source.made:
            continue
        product = source.made[node.input[0]]
        clip = next((source.made[i] for i in product.input if i in source.made and source.made[i].op_type == "Clip"), None)
        if product.op_type != "Mul" or clip is None:
            continue
        x, out = next(i for i in product.input if i != clip.output[0]), node.output[0]
        gone |= {product.output[0], clip.output[0], clip.input[0]}
        made[out] = [helper.make_node("HardSigmoid", [x], [out + "_gate"], alpha=1 / 6, beta=.5),
                     helper.make_node("Mul", [x, out + "_gate"], [out])]
    nodes = [m for n in graph.node if n.output[0] not in gone for m in made.get(n.output[0], [n])]
    used = {i for n in nodes for i in n.input}
    return helper.make_graph(
        [n for n in nodes if n.op_type != "Constant" or n.output[0] in used],
        "reading", graph.input, graph.output, graph.initializer)


def main(which, path, to):
    model = helper.make_model(
        {"lines": lines, "reading": reading}[which](path),
        opset_imports=[helper.make_opsetid("", {"lines": 13, "reading": 12}[which])], producer_name="odai-curator")
    model.ir_version = 7
    onnx.checker.check_model(model)
    onnx.save(model, to)


if __name__ == "__main__":
    main(*sys.argv[1:])
