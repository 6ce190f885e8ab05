import type { FileFormat } from '../../model/attachment/file-format';

/** A format by its first bytes: `ascii` at `at`, and `then` at another place. */
interface Magic {
  format: FileFormat;
  ascii: string;
  at?: number;
  then?: { ascii: string; at: number };
}

/** Bytes are written as characters of Latin-1. */
const magics: readonly Magic[] = [
  { format: 'png', ascii: '\x89PNG\r\n\x1a\n' },
  { format: 'jpeg', ascii: '\xff\xd8\xff' },
  { format: 'gif', ascii: 'GIF87a' },
  { format: 'gif', ascii: 'GIF89a' },
  { format: 'webp', ascii: 'RIFF', then: { ascii: 'WEBP', at: 8 } },
  { format: 'wav', ascii: 'RIFF', then: { ascii: 'WAVE', at: 8 } },
  { format: 'tiff', ascii: 'II*\0' },
  { format: 'tiff', ascii: 'MM\0*' },
  { format: 'zip', ascii: 'PK\x03\x04' },
  // A zip without a file.
  { format: 'zip', ascii: 'PK\x05\x06' },
  { format: 'old-office', ascii: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { format: 'rtf', ascii: '{\\rtf' },
  { format: 'mp3', ascii: 'ID3' },
  { format: 'ogg', ascii: 'OggS' },
  { format: 'flac', ascii: 'fLaC' },
];

/** The brands of files that consist of boxes (ISO/IEC 14496-12); what is not among them is a film. */
const brands: Readonly<Record<string, FileFormat>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  'M4A ': 'm4a',
  'M4B ': 'm4a',
  'qt  ': 'mov',
};

/** The format that the first bytes of a file tell; null where they tell none. */
export function formatByMagic(head: Uint8Array): FileFormat | null {
  const text = latin1(head.subarray(0, 1024));
  const found = magics.find(
    ({ ascii, at = 0, then }) => text.startsWith(ascii, at) && (!then || text.startsWith(then.ascii, then.at)),
  );
  if (found) return found.format;
  // Readers of PDF take what stands before the header, up to 1,024 bytes. Where it stands in a line, a text speaks of it.
  if (/^(?:[\s\S]{0,1000}[^ -~])?%PDF-\d/.test(text)) return 'pdf';
  if (text.startsWith('ftyp', 4)) return boxFormat(head, text);
  if (text.startsWith('\x1a\x45\xdf\xa3')) return text.includes('V_') || !text.includes('A_') ? 'webm' : 'webm-audio';
  if (isBmp(head, text)) return 'bmp';
  return frameSync(head);
}

/** An AVIF or HEIC may have the general brand `mif1`, and tells what it is among the compatible ones. */
function boxFormat(head: Uint8Array, text: string): FileFormat {
  const major = brands[text.slice(8, 12)];
  if (major && text.slice(8, 12) !== 'mif1') return major;
  const size = new DataView(head.buffer, head.byteOffset, 4).getUint32(0);
  const compatible = text.slice(16, Math.min(size, 256)).match(/[\s\S]{4}/g) ?? [];
  if (compatible.some((brand) => brands[brand] === 'avif')) return 'avif';
  return major ?? 'mp4';
}

function isBmp(head: Uint8Array, text: string): boolean {
  if (!text.startsWith('BM') || head.length < 26) return false;
  // The size of the header that follows; "BM" alone begins many a text.
  return [12, 40, 52, 56, 64, 108, 124].includes(new DataView(head.buffer, head.byteOffset).getUint32(14, true));
}

/** An MPEG sound without tags begins with a frame: eleven bits that are set, then layer III or AAC's layer 0. */
function frameSync(head: Uint8Array): FileFormat | null {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  if ((second & 0xf6) === 0xf0) return 'aac';
  const isLayer3 = (second & 0x06) === 0x02;
  const hasBitrate = (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
  return isLayer3 && hasBitrate ? 'mp3' : null;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
