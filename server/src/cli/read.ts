import { isUtf8, transcode } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { decodeText, type TextEncoding } from '../features/decode.ts';
import { toFailure, type Failure } from './failure.ts';

const MAX_BYTES = 8 * 1024 * 1024;
/** What files are read into, one after the other, but for those that are longer. */
const room = Buffer.allocUnsafe(64 * 1024);

/** A text as it came from a file or from standard input. */
export interface Source {
  /** As the user wrote it; `-` is standard input. */
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether the bytes began with the byte order mark of UTF-8. */
  readonly hasMark: boolean;
}

/** Reads a text of any of the usual encodings from a file or, for `-`, from standard input. */
export async function readSource(file: string): Promise<Source | Failure> {
  const bytes = file === '-' ? await readStandardInput() : readBytes(file);
  if ('failure' in bytes) return bytes;
  const decoded = decodeText(bytes, decodeUtf8);
  if ('error' in decoded) return { failure: `“${nameOf(file)}”读不了：${decoded.error}` };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { file, text: decoded.text, encoding: decoded.encoding, hasMark };
}

/** A fifth of the time that the decoder takes which browsers have as well. */
function decodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Error('no UTF-8');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

function readBytes(file: string): Uint8Array | Failure {
  let descriptor: number | undefined;
  try {
    // At once, here and in the other files: there is nothing to do meanwhile, and the promises of Node load slowly.
    descriptor = openSync(file, 'r');
    return readAll(descriptor) ?? tooLarge(file);
  } catch (error) {
    return toFailure(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * What is in an open file, good until the next one is read; undefined where that is too much. To ask for its size first
 * takes as long as to read it.
 */
function readAll(descriptor: number): Uint8Array | undefined {
  let bytes = room;
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    length += count;
    if (length > MAX_BYTES) return undefined;
    if (count === 0) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}

async function readStandardInput(): Promise<Uint8Array | Failure> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Standard input that was given no encoding yields buffers.
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return tooLarge('-');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): Failure {
  return { failure: `“${nameOf(file)}”超过 8 MB，不像是报告稿，没有读。` };
}

function nameOf(file: string): string {
  return file === '-' ? '标准输入' : file;
}
