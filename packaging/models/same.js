// Two nets on the same numbers, whose first outputs must agree. usage: node same.js one.onnx other.onnx 1,3,48,320
const ort = require(process.env.NODE_MODULES + '/onnxruntime-node');
const MOST = 2e-3; // what lies before a steep sigmoid differs a hundred times less

async function answer(file, shape, numbers) {
  const net = await ort.InferenceSession.create(file, { intraOpNumThreads: 1 });
  const result = await net.run({ [net.inputNames[0]]: new ort.Tensor('float32', numbers, shape) });
  return result[net.outputNames[0]].data;
}

async function main([one, other, size]) {
  const shape = size.split(',').map(Number);
  let seed = 12345;
  // black and white strokes in bands on white: nearly writing, so that there is something to find
  const [, , high, wide] = shape;
  const numbers = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const y = Math.floor(i / wide) % high;
    return y % 32 < 16 && seed > 0x40000000 ? -1 : 1;
  });
  const [a, b] = [await answer(one, shape, numbers), await answer(other, shape, numbers)];
  const worst = a.length === b.length ? a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0) : Infinity;
  console.log(`${worst <= MOST ? 'same' : 'DIFFERENT'} answers of ${other}, at most ${worst.toExponential(1)} apart, of ${Math.max(...b.slice(0, 100000)).toFixed(2)}`);
  process.exitCode = worst <= MOST ? 0 : 1;
}

main(process.argv.slice(2));
