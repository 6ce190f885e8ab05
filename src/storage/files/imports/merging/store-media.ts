import type { MediaPart, MediaSource, MessagePart } from '../../../../model/chat/parts';
import type { Blobs } from '../../../blobs/blobs';
import type { TakenChat, TakenMedia, TakenPart } from '../reading/taken';

/** Gives the bytes of a picture, file or sound, by its number in the batch; null where they are not to be had. */
export type MediaBytes = (number: number) => Promise<Uint8Array<ArrayBuffer> | null>;

/** The media type that the first bytes of a file tell; null where they tell none. */
export type TypeOfBytes = (head: Uint8Array) => string | null;

/** Bytes that tell what a file is. */
const headBytes = 4096;

/**
 * Stores the bytes of what is in a chat, and gives what turns its parts into stored ones. What it is goes by its bytes, not by its
 * name: a picture that is none becomes a file.
 */
export async function storeMedia(
  chat: TakenChat,
  bytesOf: MediaBytes,
  blobs: Blobs,
  typeOf: TypeOfBytes,
): Promise<(parts: readonly TakenPart[]) => MessagePart[]> {
  const stored = new Map<TakenMedia, MediaPart>();
  for (const { parts } of chat.messages)
    for (const part of parts) {
      if (part.type !== 'media') continue;
      const { origin } = part;
      if (origin.kind === 'url') {
        stored.set(part, partOf(part, part.mediaType, { kind: 'url', url: origin.url }));
        continue;
      }
      const bytes = origin.kind === 'number' ? await bytesOf(origin.number) : null;
      if (!bytes || bytes.length === 0) {
        stored.set(part, partOf(part, part.mediaType, { kind: 'unkept', bytes: null }));
        continue;
      }
      const type = typeAs(typeOf(bytes.subarray(0, headBytes)), part);
      stored.set(part, partOf(part, type, await blobs.store(bytes)));
    }
  return (parts) => parts.flatMap((part) => (part.type === 'media' ? (stored.get(part) ?? []) : part));
}

/** Stores the bytes of what is in a chat whose records name them already. */
export async function storeBytes(chat: TakenChat, bytesOf: MediaBytes, blobs: Blobs): Promise<void> {
  for (const { parts } of chat.messages)
    for (const part of parts) {
      const bytes = part.type === 'media' && part.origin.kind === 'number' ? await bytesOf(part.origin.number) : null;
      if (bytes) await blobs.store(bytes);
    }
}

/** The type that the bytes tell, or what the export says of those that tell none. A document of an office is a zip by its bytes. */
function typeAs(told: string | null, part: TakenMedia): string {
  if (told === null) return isTextual(part) ? 'text/plain' : '';
  return told === 'application/zip' && part.mediaType !== '' ? part.mediaType : told;
}

/** Its bytes name no type, as those of a text do not. */
function isTextual({ mediaType, name }: TakenMedia): boolean {
  return (
    /^text\/|json|xml|javascript/.test(mediaType) || /\.(?:txt|md|csv|tsv|json|log|[jt]sx?|py|html?|css)$/i.test(name)
  );
}

function partOf({ kind, name, mediaType, alt }: TakenMedia, type: string, source: MediaSource): MediaPart {
  const isHere = source.kind === 'blob';
  const known = { name, mediaType: type || (isHere ? 'application/octet-stream' : mediaType), source };
  const shown = isHere ? shownAs(type) : kind;
  if (shown === 'image') return { type: 'image', ...known, size: null, ...(alt && { alt }) };
  return shown === 'audio' ? { type: 'audio', ...known, seconds: null } : { type: 'file', ...known };
}

function shownAs(type: string): TakenMedia['kind'] {
  if (/^image\/(?:png|jpeg|gif|webp|avif|bmp)$/.test(type)) return 'image';
  return type.startsWith('audio/') ? 'audio' : 'file';
}
