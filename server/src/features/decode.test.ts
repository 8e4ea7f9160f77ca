import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText, type TextEncoding } from './decode.ts';

const SAMPLE = '某县某镇人民政府关于2024年法治政府建设情况的报告\r\n\r\n一、总体情况（一）“五年”规划\n';
const HAN_ONLY = '青石乡人民政府持续推进依法行政工作';

/** Two-byte codes of GBK by character, read backwards out of the decoder. */
const GBK = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (trail !== 0x7f && Array.from(character).length === 1 && !GBK.has(character)) GBK.set(character, [lead, trail]);
  }
}

test('UTF-8 with and without byte order mark', () => {
  const bytes = new TextEncoder().encode(SAMPLE);
  checkDecoded(bytes, SAMPLE, 'utf-8');
  checkDecoded(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), SAMPLE, 'utf-8');
});

test('UTF-16 with and without byte order mark', () => {
  for (const text of [SAMPLE, HAN_ONLY, '2024\n']) {
    checkDecoded(toWide(text, true), text, 'utf-16le');
    checkDecoded(toWide(text, false), text, 'utf-16be');
    checkDecoded(toWide(`\ufeff${text}`, true), text, 'utf-16le');
    checkDecoded(toWide(`\ufeff${text}`, false), text, 'utf-16be');
  }
});

test('GBK and GB18030', () => {
  checkDecoded(toGbk(SAMPLE), SAMPLE, 'gb18030');
  checkDecoded(toGbk(HAN_ONLY), HAN_ONLY, 'gb18030');
  checkDecoded(
    toGbk(`<html><body class="draft">${HAN_ONLY}</body></html>`),
    `<html><body class="draft">${HAN_ONLY}</body></html>`,
    'gb18030',
  );
  checkDecoded(toGbk(`${SAMPLE}𠮷`), `${SAMPLE}𠮷`, 'gb18030');
  checkDecoded(Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...toGbk(SAMPLE)), SAMPLE, 'gb18030');
});

test('an empty file is an empty text', () => {
  checkDecoded(new Uint8Array(), '', 'utf-8');
});

test('what is no text is one sentence', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2);
  checkRefused(zip, '不是纯文本');
  checkRefused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0), '不是纯文本');
  checkRefused(Uint8Array.of(1, 2, 3, 4, 5, 6), '不是纯文本');
  checkRefused(Uint8Array.of(0x41, 0xff, 0xff), '无法识别文件的编码');
  checkRefused(Uint8Array.of(0xff, 0xfe, 0x2d), '标明是 UTF-16LE 编码');
  checkRefused(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff), '标明是 UTF-8 编码');
});

test('a stray control character does not make a draft binary', () => {
  const text = `${HAN_ONLY.repeat(10)}\u0007`;
  checkDecoded(new TextEncoder().encode(text), text, 'utf-8');
});

test('any bytes are text or one sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const decoded = decodeText(bytes);
      assert.ok('error' in decoded ? /^[^。]+。$/.test(decoded.error) : !decoded.text.includes('\0'));
    }),
  );
});

test('any text survives UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/[\0-\x08\x0e-\x1f\x7f\ufeff]/.test(text));
      checkDecoded(new TextEncoder().encode(text), text, 'utf-8');
    }),
  );
});

function checkDecoded(bytes: Uint8Array, text: string, encoding: TextEncoding): void {
  assert.deepEqual(decodeText(bytes), { text, encoding });
}

function checkRefused(bytes: Uint8Array, part: string): void {
  const decoded = decodeText(bytes);
  assert.ok('error' in decoded && decoded.error.includes(part), JSON.stringify(decoded));
  assert.match(decoded.error, /^[^。]+。$/);
}

function toGbk(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => codeOf(character)));
}

function codeOf(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point < 0x10000) return GBK.get(character) ?? assert.fail(`no GBK code: ${character}`);
  // The four bytes beyond the basic plane count on from 90 30 81 30.
  const pointer = point - 0x10000 + 189000;
  const digits = [Math.floor(pointer / 12600), Math.floor(pointer / 1260) % 10, Math.floor(pointer / 10) % 126];
  return [...digits, pointer % 10].map((digit, index) => digit + (index % 2 === 0 ? 0x81 : 0x30));
}

function toWide(text: string, little: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])));
}
