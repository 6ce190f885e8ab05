/** What a photo's metadata says that matters here. */
export interface PhotoMetadata {
  /** Where it was taken is written in it. */
  hasPlace: boolean;
  /** How it is turned (Exif's tag 274): from 5 on, width and height change places. 1: it stands upright. */
  orientation: number;
}

const orientationTag = 0x0112;
const placeTag = 0x8825;

/** Reads the beginning of a file of any format: Exif is a TIFF after its name (JPEG, WebP, PNG, AVIF), XMP is text. */
export function readMetadata(head: Uint8Array): PhotoMetadata {
  const text = new TextDecoder('latin1').decode(head);
  const metadata: PhotoMetadata = { hasPlace: /exif:GPSLatitude|GPSLatitude[>=]/.test(text), orientation: 1 };
  for (const { index } of text.matchAll(
    /Exif\0\0(?=II\*\0|MM\0\*)|eXIf(?=II\*\0|MM\0\*)|EXIF....(?=II\*\0|MM\0\*)/gs,
  )) {
    const start = text.indexOf('*', index) - 2;
    readTiff(head.subarray(text[start] === 'I' || text[start] === 'M' ? start : start - 1), metadata);
  }
  return metadata;
}

function readTiff(tiff: Uint8Array, metadata: PhotoMetadata): void {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const count = view.getUint16(directory, isLittle);
    for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
      const tag = view.getUint16(entry, isLittle);
      if (tag === placeTag) metadata.hasPlace = true;
      if (tag === orientationTag) metadata.orientation = view.getUint16(entry + 8, isLittle);
    }
  } catch {
    // A DataView throws where the metadata ends too early: what was read until there stays.
  }
}
