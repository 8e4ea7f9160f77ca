import * as l10n from '@vscode/l10n';

/** How the bytes of a text file were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text of a file without byte order mark, or one sentence for the drafter that says why there is none. */
export type Decoded = { readonly text: string; readonly encoding: TextEncoding } | { readonly error: string };

// Node and browsers have it; the core is compiled without the types of either.
declare const TextDecoder: new (
  label: TextEncoding,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
/** Two-byte units looked at when a file without byte order mark may be UTF-16. */
const SAMPLE_UNITS = 20_000;
/** Share of Han characters, their punctuation and ASCII above which bytes that are no UTF-8 are taken for UTF-16. */
const PLAUSIBLE_SHARE = 0.7;
/** Share of control characters above which a text is none; Word leaves single ones in drafts. */
const CONTROL_SHARE = 0.01;
const CONTROL = /[^\t-\r -~\u0080-\uffff]/g;

/**
 * Reads a text file of unknown encoding as drafters have them: UTF-8, UTF-16 with or without byte order mark, and the
 * GBK and GB18030 of older Windows programs. Never throws; what is no text is an error in the drafter's words.
 * `fromUtf8` throws where bytes are no UTF-8; some programs have a quicker one.
 */
export function decodeText(bytes: Uint8Array, fromUtf8 = decoderOf('utf-8')): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    const [encoding, mark] = marked;
    return decodeAs(encoding, bytes.subarray(mark.length)) ?? { error: damaged(encoding) };
  }
  const narrow = bytes.includes(0) ? undefined : (decodeAs('utf-8', bytes, fromUtf8) ?? decodeGbk(bytes));
  const decoded = narrow ?? decodeWide(bytes) ?? decodeAs('gb18030', bytes);
  return decoded ?? { error: l10n.t('无法识别文件的编码：既不是 UTF-8、UTF-16，也不是 GB18030（GBK）。') };
}

type Decode = (bytes: Uint8Array) => string;

function decoderOf(encoding: TextEncoding): Decode {
  return (bytes) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array, decode = decoderOf(encoding)): Decoded | undefined {
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    return undefined;
  }
  return isText(text) ? { text, encoding } : { error: notText() };
}

function isText(text: string): boolean {
  const most = text.length * CONTROL_SHARE;
  CONTROL.lastIndex = 0;
  for (let controls = 0; CONTROL.test(text);) {
    controls += 1;
    if (controls > most || text[CONTROL.lastIndex - 1] === '\0') return false;
  }
  return true;
}

// The common characters of GB 2312 have bytes that two-byte Unicode never has in this order: its high bytes of Han
// characters end at 9F.
function decodeGbk(bytes: Uint8Array): Decoded | undefined {
  let [common, others] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index += 1;
    if ((bytes[index] ?? 0) >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    else others += 1;
  }
  return common > others ? decodeAs('gb18030', bytes) : undefined;
}

// GBK bytes read as UTF-16 are hardly ever Han, and UTF-16 with its bytes swapped is so only by chance.
function decodeWide(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const [little, big] = [score(bytes, 1), score(bytes, 0)];
  const best = little.points >= big.points ? little : big;
  if (best.share < PLAUSIBLE_SHARE) return undefined;
  const decoded = decodeAs(best === little ? 'utf-16le' : 'utf-16be', bytes);
  return decoded && 'error' in decoded ? undefined : decoded;
}

// ASCII counts twice: the letter a with its bytes swapped is a Han character, 愀.
function score(bytes: Uint8Array, high: 0 | 1): { share: number; points: number } {
  const units = Math.min(bytes.length / 2, SAMPLE_UNITS);
  let [han, ascii] = [0, 0];
  for (let index = 0; index < units; index += 1) {
    const unit = ((bytes[index * 2 + high] ?? 0) << 8) | (bytes[index * 2 + 1 - high] ?? 0);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00) han += 1;
    else if ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d)) ascii += 1;
  }
  return { share: (han + ascii) / units, points: han + ascii * 2 };
}

function damaged(encoding: TextEncoding): string {
  return l10n.t('文件标明是 {0} 编码，但内容不符，可能已经损坏。', encoding.toUpperCase());
}

function notText(): string {
  return l10n.t('文件不是纯文本，可能是 Word 文档、图片或压缩包，无法作为文本读取。');
}
