import type { SourceFile } from './sources';

/** Bytes that are decoded in one step. */
const stepBytes = 256 * 1024;

/**
 * The text of a file, in pieces. UTF-16 is recognised by its mark, or by the zero beside its first sign; all else is UTF-8. Bytes
 * that are none become U+FFFD. `onBytes` hears how many were read.
 */
export async function* textPieces(
  source: Pick<SourceFile, 'open'>,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const reader = (await source.open()).getReader();
  let decoder: TextDecoder | null = null;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      for (let at = 0; at < next.value.length; at += stepBytes) {
        const bytes = next.value.subarray(at, at + stepBytes);
        decoder ??= new TextDecoder(encodingOf(bytes));
        yield decoder.decode(bytes, { stream: true });
        onBytes(bytes.length);
      }
    if (decoder) yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}
