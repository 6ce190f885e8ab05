const folder = '/node_modules/pdfjs-dist/cmaps/';

/** Without those of UTF-8 and UTF-32, which no PDF may name. */
const maps = import.meta.glob<string>(
  ['/node_modules/pdfjs-dist/cmaps/*.bcmap', '!/node_modules/pdfjs-dist/cmaps/*UTF{8,32}-*'],
  { eager: true, query: '?url&inline', import: 'default' },
);

/** A table of pdf.js by the name of its file; null where there is none. */
export function mapNamed(filename: string): Uint8Array | null {
  const url = maps[folder + filename];
  return url === undefined
    ? null
    : Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
