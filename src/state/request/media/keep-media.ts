import { identify, isPicture } from '../../../media/identify/identify';
import { hasEnd } from '../../../media/pictures/whole';
import type { MediaPart } from '../../../model/chat/parts';
import { newId } from '../../../model/id';
import { nextTask } from '../../../model/next-task';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import { decodeBase64 } from './decode-base64';

type MediaEvent = Extract<ReplyEvent, { type: 'media' }>;

/** Bytes that are stored of what one request brings: a server that sends pictures without end must not fill the disk. */
const mostBytes = 256 * 1024 * 1024;

/** Stores the pictures, sounds and files that one request brings, before anything refers to them. */
export class MediaKeeper {
  readonly #blobs: Blobs;
  readonly #request = newId();
  /** The bytes that came, by choice: some servers repeat a picture in a later piece of the answer. */
  readonly #came = new Set<string>();
  #left = mostBytes;

  constructor(private readonly stores: Pick<Stores, 'services' | 'storageStatus'>) {
    this.#blobs = new Blobs(stores.services.storage.records);
  }

  /**
   * `event` with its bytes stored, and what they are; null where the same came before. Where they cannot be stored, the
   * storage's problem says why, and the event goes on without them.
   */
  async keep({ base64 = '', ...event }: MediaEvent): Promise<MediaEvent | null> {
    const bytes = await decodeBase64(base64, nextTask);
    const media = this.#withOwnId(await recognised(event.media, bytes));
    const unkept: MediaEvent = { ...event, media: { ...media, source: { kind: 'unkept', bytes: bytes.length } } };
    this.#left -= bytes.length;
    if (bytes.length === 0 || this.#left < 0) return unkept;
    const source = await this.stores.storageStatus.attempt(() => this.#blobs.store(bytes));
    if (!source) return unkept;
    const came = `${event.choice} ${source.hash} ${isPartial(media) ? 'partial' : ''}`;
    if (this.#came.has(came)) return null;
    this.#came.add(came);
    const kind = { image: 'picture', audio: 'sound', file: '' }[media.type];
    const name = kind === '' ? media.name : `${kind}-${source.hash.slice(0, 8)}.${endingOf(media)}`;
    return { ...event, media: { ...media, name, source } };
  }

  /** A reply that is continued has pictures of several requests. */
  #withOwnId(media: MediaPart): MediaPart {
    return media.type === 'image' && media.id !== undefined ? { ...media, id: `${this.#request} ${media.id}` } : media;
  }
}

/**
 * `media` as what its bytes are, whatever the server said: what is no picture, or one that would fill the memory, is a
 * file that can be saved; a picture that was cut is unfinished.
 */
async function recognised(media: MediaPart, bytes: Uint8Array<ArrayBuffer>): Promise<MediaPart> {
  if (media.type !== 'image') return media;
  const { format, mediaType, size, problem } = await identify(new Blob([bytes]), '');
  if (isPicture(format) && problem?.kind !== 'too-many-pixels')
    return { ...media, mediaType, size, ...(!hasEnd(format, bytes) && { isPartial: true as const }) };
  const { name, source } = media;
  return { type: 'file', name, mediaType, source };
}

function isPartial(media: MediaPart): boolean {
  return media.type === 'image' && media.isPartial === true;
}

function endingOf({ mediaType }: MediaPart): string {
  return mediaType
    .replace(/^(?:image|audio)\/|\+.*$/g, '')
    .replace('jpeg', 'jpg')
    .replace('mpeg', 'mp3');
}
