// Draws with the three generators of npm. Chance is replaced before they are loaded.
const fs = require('fs');
const crypto = require('crypto');

const [folder, many] = [process.argv[2], Number(process.argv[3])];
let state = 1;
function chance() { // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
Math.random = chance;
crypto.randomBytes = (size, then) => {
  const bytes = Buffer.from(Array.from({ length: size }, () => Math.floor(chance() * 256)));
  if (then) then(null, bytes); else return bytes;
};
const save = (generator, i, ending, bytes) =>
  fs.writeFileSync(`${folder}/${generator}/${String(i).padStart(3, '0')}.${ending}`, bytes);

async function main() {
  const Digits = require('captchapng');
  const trek = require('trek-captcha');
  const svg = require('svg-captcha');
  for (let i = 0; i < many; i++) {
    state = i;
    const digits = new Digits(80 + 10 * (i % 3), 30 + 5 * (i % 3), 1000 + Math.floor(chance() * 9000));
    digits.color(...(i % 2 ? [255, 255, 255, 255] : [220, 230, 240, 255]));
    digits.color(80, 80 * (i % 3), 80, 255);
    save('captchapng', i, 'png', Buffer.from(digits.getBase64(), 'base64'));
    state = i;
    save('trek-captcha', i, 'gif', (await trek({ size: 4 + (i % 3) })).buffer);
    state = i;
    const drawn = i % 4 === 3 ? svg.createMathExpr({ noise: 1 + (i % 3) })
      : svg.create({ size: 4 + (i % 3), noise: 1 + (i % 4), color: i % 2 === 1, background: i % 3 ? '' : '#f0f0e0' });
    save('svg-captcha', i, 'svg', drawn.data);
  }
}
main();
