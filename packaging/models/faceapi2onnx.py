#!/usr/bin/python3
"""@vladmandic/face-api weights (manifest + bin; the architecture is code there) -> ONNX. usage: faceapi2onnx.py MODELDIR OUTDIR
Inputs are float NHWC RGB 0..255, already letterboxed to the stated size; normalisation is inside the graph."""
import sys, json, os, numpy as np, onnx
from onnx import helper, numpy_helper, TensorProto as TP
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tfjs2onnx import G, same_pad
f32 = np.float32
class W:
    """weights kept as stored (uint8 + scale + min) so the files stay small"""
    def __init__(s, man):
        d = json.load(open(man)); base = os.path.dirname(man); s.w = {}
        for g in d:
            buf = b''.join(open(os.path.join(base, p), 'rb').read() for p in g['paths']); off = 0
            for e in g['weights']:
                n = int(np.prod(e['shape'])) if e['shape'] else 1; q = e.get('quantization')
                dt = np.dtype(q['dtype'] if q else e['dtype']); a = np.frombuffer(buf, dt, n, off).reshape(e['shape']); off += n * dt.itemsize
                s.w[e['name']] = (a, f32(q['scale']), f32(q['min'])) if q else (a, None, None)
            assert off == len(buf)
    def f(s, n): a, sc, mn = s.w[n]; return a.astype(f32) if sc is None else a.astype(f32) * sc + mn
class B:
    def __init__(s, w, inshape): s.g = G(); s.w = w; s.shape = inshape
    def const(s, n, fn):
        a, sc, mn = s.w.w[n]; b = np.ascontiguousarray(fn(a))
        if sc is None or b.size < 256: return s.g.init(fn(s.w.f(n)))
        nm = s.g.uid('q'); s.g.inits.append(numpy_helper.from_array(b, nm))
        return s.g.op('Add', [s.g.op('Mul', [s.g.op('Cast', [nm], to=TP.FLOAT), s.g.init(np.float32(sc))]), s.g.init(np.float32(mn))])
    def conv(s, x, sh, wn, bias=None, st=1, pad='same', dw=False, wval=None, bval=None):
        kh, kw, ci, co = (s.w.w[wn][0] if wval is None else wval).shape; _, c, h, w = sh
        fn = (lambda a: a.transpose(2, 3, 0, 1).reshape(ci * co, 1, kh, kw)) if dw else (lambda a: a.transpose(3, 2, 0, 1))
        W = s.const(wn, fn) if wval is None else s.g.init(fn(wval))
        if pad == 'same': pt, pb, oh = same_pad(h, kh, st, 1); pl, pr, ow = same_pad(w, kw, st, 1)
        else: pt = pb = pl = pr = pad; oh = (h + 2 * pad - kh) // st + 1; ow = (w + 2 * pad - kw) // st + 1
        ins = [x, W]; bv = bval if bval is not None else s.w.f(bias).reshape(-1) if bias else None
        if bv is not None: ins.append(s.g.init(bv.astype(f32)))
        o = s.g.op('Conv', ins, strides=[st, st], pads=[pt, pl, pb, pr], group=ci if dw else 1, kernel_shape=[kh, kw], dilations=[1, 1])
        return o, [1, ci * co if dw else co, oh, ow]
    def pool(s, x, sh, k, st):
        pt, pb, oh = same_pad(sh[2], k, st, 1); pl, pr, ow = same_pad(sh[3], k, st, 1)
        return s.g.op('MaxPool', [x], kernel_shape=[k, k], strides=[st, st], pads=[pt, pl, pb, pr]), [1, sh[1], oh, ow]
    def relu6(s, x): return s.g.op('Clip', [x, s.g.init(f32(0)), s.g.init(f32(6))])
    def c(s, v): return s.g.init(np.asarray(v, f32))
    def nchw(s, x): return s.g.op('Transpose', [x], perm=[0, 3, 1, 2])
    def save(s, outs, path):
        for o in outs: s.g.nodes.append(helper.make_node('Identity', [o[1]], [o[0]]))
        gr = helper.make_graph(s.g.nodes, os.path.basename(path), [helper.make_tensor_value_info('input', TP.FLOAT, s.shape)], [helper.make_tensor_value_info(o[0], TP.FLOAT, o[2]) for o in outs], s.g.inits)
        m = helper.make_model(gr, opset_imports=[helper.make_opsetid('', 13)], producer_name='faceapi2onnx'); m.ir_version = 7
        onnx.checker.check_model(m); onnx.save(m, path); print(path, os.path.getsize(path), [(o[0], o[2]) for o in outs])

def age(d, out):
    w = W(d + '/age_gender_model-weights_manifest.json'); b = B(w, [1, 112, 112, 3]); g = b.g; sh = [1, 3, 112, 112]
    x = b.nchw(g.op('Div', [g.op('Sub', ['input', b.c([122.782, 117.001, 104.298])]), b.c(255)]))
    relu = lambda x: g.op('Relu', [x])
    def sep(x, sh, p): x, sh = b.conv(x, sh, p + '/depthwise_filter', dw=True); return b.conv(x, sh, p + '/pointwise_filter', p + '/bias')
    def red(x, sh, p, act=True):
        o, s2 = sep(relu(x) if act else x, sh, p + '/separable_conv0'); o, s2 = sep(relu(o), s2, p + '/separable_conv1'); o, s2 = b.pool(o, s2, 3, 2)
        e, _ = b.conv(x, sh, p + '/expansion_conv/filters', p + '/expansion_conv/bias', st=2); return g.op('Add', [o, e]), s2
    x, sh = b.conv(x, sh, 'entry_flow/conv_in/filters', 'entry_flow/conv_in/bias', st=2); x = relu(x)
    x, sh = red(x, sh, 'entry_flow/reduction_block_0', False); x, sh = red(x, sh, 'entry_flow/reduction_block_1')
    for i in range(2):
        o, s2 = x, sh
        for j in range(3): o, s2 = sep(relu(o), s2, f'middle_flow/main_block_{i}/separable_conv{j}')
        x = g.op('Add', [o, x])
    x, sh = red(x, sh, 'exit_flow/reduction_block'); x, sh = sep(x, sh, 'exit_flow/separable_conv'); x = relu(x)
    assert sh[2] == 7, sh
    p = g.op('Flatten', [g.op('AveragePool', [x], kernel_shape=[7, 7], strides=[2, 2])], axis=1)
    a = g.op('Gemm', [p, b.const('fc/age/weights', lambda v: v), g.init(w.f('fc/age/bias').reshape(-1))])
    q = g.op('Softmax', [g.op('Gemm', [p, b.const('fc/gender/weights', lambda v: v), g.init(w.f('fc/gender/bias').reshape(-1))])], axis=1)
    b.save([('age', a, [1, 1]), ('gender', q, [1, 2])], out)
if __name__ == '__main__':
    d, o = sys.argv[1:3]
    age(d, o + '/faceapi-age-gender.onnx')
