/** In Exif's first directory: where a directory of the place is (Exif 2.32, 4.6.3). */
const placeTag = 0x8825;

/**
 * Whether a picture's metadata say where it was taken. `head`: its beginning. Exif is a TIFF after its name, which every format has
 * (JPEG, WebP, PNG, AVIF); XMP is text.
 */
export function tellsPlace(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  if (/GPSLatitude["=>]/.test(text)) return true;
  const names = text.matchAll(/(?:Exif\0\0|eXIf|EXIF[\s\S]{4})(?=II\*\0|MM\0\*)/g);
  return Array.from(names).some(({ 0: name, index }) => hasPlace(head.subarray(index + name.length)));
}

function hasPlace(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const count = view.getUint16(directory, isLittle);
    for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12)
      if (view.getUint16(entry, isLittle) === placeTag) return true;
  } catch {
    // A DataView throws where the metadata end too early.
  }
  return false;
}
