/** Bytes that are looked at: a byte order mark and some blank lines may stand before the first sign. */
const bytesAtBegin = 64;

/** Whether a file is a zip or JSON by how it begins, in any encoding and under any name, and so may be another app's export. */
export async function mayBeExport(file: Blob): Promise<boolean> {
  try {
    const bytes = new Uint8Array(await file.slice(0, bytesAtBegin).arrayBuffer());
    const begin = String.fromCharCode(...bytes.filter((byte) => byte > 0)).replace(
      /^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)/,
      '',
    );
    return /^(?:PK[\x03\x05]|\s*[[{])/.test(begin);
  } catch {
    return false;
  }
}
