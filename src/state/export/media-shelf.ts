import { isSentAsText, type MediaPart } from '../../model/chat/parts';
import type { MediaPlace } from '../../model/export/choices';
import type { Blobs } from '../../storage/blobs/blobs';
import { dataUrl } from '../../storage/files/exports/base64';
import { FileNames, safeFileName } from '../../model/export/file-name';
import type { PlacedMedia } from '../../storage/files/exports/transcript';

/** The folder of a zip that pictures and files are in. */
const folder = 'files';

/** Endings of what has no name of its own. */
const endings: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'image/svg+xml': '.svg',
  'application/pdf': '.pdf',
  'audio/mpeg': '.mp3',
  'audio/wav': '.wav',
  'text/plain': '.txt',
};

/** Decides where the pictures, files and sounds of chats stand in what is written, and knows which are to be beside it. */
export class MediaShelf {
  /** Hashes of what stands beside, by its name in the zip; the same bytes stand there once. */
  readonly beside = new Map<string, string>();
  readonly #names = new FileNames();
  readonly #paths = new Map<string, string>();

  /** `isWhole`: what is inside may be more than pictures and texts. */
  constructor(
    private readonly blobs: Blobs,
    private readonly where: MediaPlace,
    private readonly isWhole: boolean,
  ) {}

  readonly place = async (part: MediaPart): Promise<PlacedMedia> => {
    const { source, type, mediaType } = part;
    const as = type === 'image' ? 'picture' : type === 'audio' ? 'sound' : 'file';
    if (source.kind === 'url') return { as, href: source.url, isOnWeb: !source.url.startsWith('data:') };
    if (source.kind === 'unkept' || this.where === 'named') return { as: 'named' };
    if (this.where === 'beside') {
      if (!(await this.blobs.isStored(source.hash))) return { as: 'named' };
      return { as, href: this.#pathOf(part, source.hash), isOnWeb: false };
    }
    const isText = isSentAsText(part);
    if (!this.isWhole && !isText && as !== 'picture') return { as: 'named' };
    const bytes = await this.blobs.read(source.hash);
    if (!bytes) return { as: 'named' };
    if (isText) return { as: 'text', text: new TextDecoder().decode(bytes) };
    return { as, href: dataUrl(bytes, mediaType), isOnWeb: false };
  };

  /** The address of a file beside the text; each sign that an address may not have is encoded. */
  #pathOf({ name, mediaType, type }: MediaPart, hash: string): string {
    const known = this.#paths.get(hash);
    if (known !== undefined) return known;
    const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
    const free = this.#names.next(safeFileName(stem, type), ending || (endings[mediaType] ?? ''));
    this.beside.set(`${folder}/${free}`, hash);
    const path = `${folder}/${encodeURIComponent(free)}`;
    this.#paths.set(hash, path);
    return path;
  }
}
