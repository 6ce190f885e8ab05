import type { DocumentFormat } from '../../model/attachment/file-format';
import { MediaError, Zip } from '../archive/unpack';
import { decodeText } from '../identify/text-bytes';
import { htmlToMarkdown } from './html';
import { descendants, type Element, parseXml } from './markup';

/** Unpacked bytes that a document may have: the XML of a large workbook has ten times the bytes of its words. */
const mostUnpackedBytes = 256 * 1024 * 1024;
/** Bytes of a part that is read as a tree, which takes about twenty times as much memory. */
const mostTreeBytes = 32 * 1024 * 1024;

/** What a part of an Office document refers to, by the id of the relationship. `target` is a path in the package or an address. */
export type Relations = ReadonlyMap<string, { type: string; target: string }>;

/** A document that is a zip of XML files (ECMA-376 part 2, OpenDocument part 2, EPUB). */
export class DocumentPackage {
  readonly #zip: Zip;
  readonly #format: DocumentFormat;

  static async open(file: Blob, format: DocumentFormat): Promise<DocumentPackage> {
    return new DocumentPackage(await Zip.open(file, format, mostUnpackedBytes), format);
  }

  private constructor(zip: Zip, format: DocumentFormat) {
    this.#zip = zip;
    this.#format = format;
  }

  /** The paths of all parts. */
  get paths(): string[] {
    return this.#zip.entries.map(({ path }) => path);
  }

  /** A part's text; null where there is none of this path. Throws a `MediaError` if it has more bytes than `limit`. */
  async text(path: string, limit = mostUnpackedBytes): Promise<string | null> {
    const bytes = await this.#zip.bytes(path);
    if (!bytes) return null;
    if (bytes.length > limit) throw new MediaError({ kind: 'unpacks-too-large', limit });
    const decoded = decodeText(bytes);
    if (!decoded) throw this.broken();
    return decoded.text;
  }

  /** A part that need not be there. */
  async part(path: string): Promise<Element | null> {
    const text = await this.text(path, mostTreeBytes);
    return text === null ? null : parseXml(text);
  }

  /** A part that is a web page, as Markdown. */
  async page(path: string): Promise<ReturnType<typeof htmlToMarkdown> | null> {
    const text = await this.text(path, mostTreeBytes);
    return text === null ? null : htmlToMarkdown(text);
  }

  /** A part without which the document is broken. */
  async required(path: string): Promise<Element> {
    const part = await this.part(path);
    if (!part) throw this.broken();
    return part;
  }

  /** What the part at `path` refers to, from its file in the folder `_rels` beside it. */
  async relations(path: string): Promise<Relations> {
    const slash = path.lastIndexOf('/') + 1;
    const list = await this.part(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    const relations = list ? descendants(list, 'Relationship') : [];
    return new Map(
      relations.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const target = TargetMode === 'External' ? Target : resolvePath(path, Target);
        return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target }];
      }),
    );
  }

  broken(): MediaError {
    return new MediaError({ kind: 'broken', format: this.#format });
  }
}

/** `target` as the file at `from` means it: relative to its folder, or from the root of the package. */
export function resolvePath(from: string, target: string): string {
  const names = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
