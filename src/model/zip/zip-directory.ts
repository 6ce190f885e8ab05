import type { MediaProblem } from '../attachment/file-format';
import type { OrProblem } from '../result';

/** A file in a zip, as its directory has it. */
export interface ZipEntry {
  /** As it is written there: it may lead out of the folder. */
  path: string;
  /** Unpacked, by the zip's own word. */
  bytes: number;
  packedBytes: number;
  /** 0: stored, 8: deflated; others cannot be read. */
  method: number;
  isEncrypted: boolean;
  /** Where its local header begins. */
  offset: number;
}

/** What is read of a zip at most: a directory of more entries than this is a mistake or an attack. */
const mostEntries = 100_000;

const endSignature = 0x06054b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const localHeaderBytes = 30;
const endBytes = 22;
const longestComment = 0xffff;
const locatorBytes = 20;
/** In a field of 32 bits: the real value stands in the zip64 field. */
const elsewhere = 0xffffffff;

type Directory = OrProblem<{ entries: ZipEntry[] }, MediaProblem>;

/**
 * The list of a zip's files, from its end (APPNOTE.TXT 6.3.10, 4.3). Only the directory is read, so that a large zip costs no
 * memory, and sizes are known before anything is unpacked.
 */
export async function readZipDirectory(zip: Blob): Promise<Directory> {
  const broken: Directory = { problem: { kind: 'broken', format: 'zip' } };
  const tailStart = Math.max(0, zip.size - endBytes - longestComment - locatorBytes);
  const tail = await viewOf(zip, tailStart, zip.size);
  const end = lastSignature(tail, endSignature);
  if (end === null || end + endBytes > tail.byteLength) return broken;
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let start = tail.getUint32(end + 16, true);
  if (end >= locatorBytes && tail.getUint32(end - locatorBytes, true) === zip64LocatorSignature) {
    const at = Number(tail.getBigUint64(end - locatorBytes + 8, true));
    const zip64 = await viewOf(zip, at, at + 56);
    if (zip64.byteLength < 56 || zip64.getUint32(0, true) !== zip64EndSignature) return broken;
    count = Number(zip64.getBigUint64(32, true));
    size = Number(zip64.getBigUint64(40, true));
    start = Number(zip64.getBigUint64(48, true));
  }
  if (count > mostEntries) return { problem: { kind: 'too-many-files', limit: mostEntries } };
  // What stands before the zip, such as an unpacking program, shifts everything behind it.
  const shift = tailStart + end - size - start;
  const isShifted = shift > 0 && start + size <= zip.size && (await beginsEntry(zip, start + shift));
  const directory = await viewOf(zip, start + (isShifted ? shift : 0), start + (isShifted ? shift : 0) + size);
  const entries = entriesOf(directory, count, isShifted ? shift : 0);
  return entries ? { entries } : broken;
}

/**
 * What comes out of an entry, as a stream; null where the zip is broken there, or packed in a way that no browser unpacks. Its
 * bytes are not counted: they may be more than the directory says.
 */
export async function unpackedStream(
  zip: Blob,
  entry: ZipEntry,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const { method } = entry;
  if (method !== 0 && method !== 8) return null;
  const packed = (await packedPart(zip, entry))?.stream() ?? null;
  return method === 0 ? packed : (packed?.pipeThrough(new DecompressionStream('deflate-raw')) ?? null);
}

/** The part of the zip that an entry lies in, as it is packed; null where the zip is broken there. */
export async function packedPart(zip: Blob, { offset, packedBytes }: ZipEntry): Promise<Blob | null> {
  const header = await viewOf(zip, offset, offset + localHeaderBytes);
  if (header.byteLength < localHeaderBytes || header.getUint32(0, true) !== localSignature) return null;
  const start = offset + localHeaderBytes + header.getUint16(26, true) + header.getUint16(28, true);
  return start + packedBytes > zip.size ? null : zip.slice(start, start + packedBytes);
}

async function beginsEntry(zip: Blob, at: number): Promise<boolean> {
  const view = await viewOf(zip, at, at + 4);
  return view.byteLength === 4 && view.getUint32(0, true) === entrySignature;
}

function entriesOf(view: DataView, count: number, shift: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const flags = view.getUint16(at + 8, true);
    const entry: ZipEntry = {
      path: decodeName(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes), (flags & 0x800) !== 0),
      bytes: view.getUint32(at + 24, true),
      packedBytes: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      offset: view.getUint32(at + 42, true),
    };
    readZip64Field(view, at + 46 + nameBytes, extraBytes, entry);
    entries.push({ ...entry, offset: entry.offset + shift });
    at = next;
  }
  return entries;
}

/** Puts the values in that did not fit into 32 bits; the field has only those, in this order. */
function readZip64Field(view: DataView, start: number, length: number, entry: ZipEntry): void {
  for (let at = start; at + 4 <= start + length;) {
    const size = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + size, start + length);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      for (const name of ['bytes', 'packedBytes', 'offset'] as const) {
        if (entry[name] !== elsewhere || value + 8 > end) continue;
        entry[name] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    at += 4 + size;
  }
}

/** Programs of old wrote names in the code page of their system; UTF-8 is right for nearly all others, flagged or not. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function lastSignature(view: DataView, signature: number): number | null {
  for (let at = view.byteLength - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  return null;
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
