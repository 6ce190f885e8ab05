import { legacyEncoding } from './legacy-encoding';

/** A text, and the encoding that it was read by, as the web calls it. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** Control characters that no text has. Tab, line breaks, form feed and the escape of coloured logs are text. */
const noText = /[\0-\x06\x0e-\x1a\x1c-\x1f]/g;

/** Of 1,000 characters, so many may be control characters: logs hold a stray one. */
const strayPerThousand = 2;

/**
 * The text that `bytes` are, or null where they are none. UTF-8, UTF-16 by its mark or by its pattern of zeros, and otherwise
 * an encoding that Windows programs still write, guessed by how its bytes follow each other. `isCut`: the bytes are the
 * beginning of a longer file, and may end within a character.
 */
export function decodeText(bytes: Uint8Array, isCut = false): DecodedText | null {
  const encoding = utf16Of(bytes);
  if (encoding) {
    const text = new TextDecoder(encoding).decode(bytes, { stream: isCut });
    return isText(text) ? { text, encoding } : null;
  }
  // A zero byte is the surest sign of what is no text.
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return isText(text) ? { text, encoding: 'utf-8' } : null;
  } catch {
    return damagedUtf8(bytes, isCut) ?? decodeLegacy(bytes, isCut);
  }
}

/** A text of UTF-8 some of whose signs are broken, as in a log that was cut; null where a fourth of what is beyond ASCII is no UTF-8. */
function damagedUtf8(bytes: Uint8Array, isCut: boolean): DecodedText | null {
  const text = new TextDecoder().decode(bytes, { stream: isCut });
  const broken = countOf(text, /\ufffd/g);
  const beyondAscii = countOf(text, /[^\0-\x7f]/g);
  return isText(text) && broken * 4 < beyondAscii ? { text, encoding: 'utf-8' } : null;
}

function decodeLegacy(bytes: Uint8Array, isCut: boolean): DecodedText | null {
  const encoding = legacyEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: isCut });
  // Bytes that an encoding leaves undefined come as control characters, or as what cannot be read: hardly a text.
  const undefinedSigns = countOf(text, /[\x80-\x9f\ufffd]/g);
  return isText(text) && undefinedSigns * 100 <= text.length ? { text, encoding } : null;
}

/** Without a list of them all: there may be millions. */
function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(sign)) count++;
  return count;
}

function isText(text: string): boolean {
  const strays = text.match(noText)?.length ?? 0;
  return strays * 1000 <= text.length * strayPerThousand || strays <= 1;
}

/** UTF-16 by its byte order mark, or by zeros in nearly every second byte, as Latin text has them. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length, 1024) & ~1;
  if (looked < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const half = looked / 2;
  if (zeros[0] === 0 && zeros[1]! > half * 0.7) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0]! > half * 0.7) return 'utf-16be';
  return null;
}
