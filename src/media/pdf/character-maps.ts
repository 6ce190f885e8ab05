/**
 * Gives pdf.js the tables of East Asian encodings that PDFs name and do not hold (PDF 32000-1, 9.7.5.2): without them, there is no
 * letter of such a text. It asks for nothing else. They come with the code, as all that a worker loads.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const { mapNamed } = await import('./mapped-characters');
    const map = kind === 'cMapUrl' ? mapNamed(filename) : null;
    if (!map) throw new Error(`There is no ${filename}`);
    return map;
  }
}
