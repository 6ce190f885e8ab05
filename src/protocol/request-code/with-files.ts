import { dialectNameOf } from '../../model/endpoint/endpoint';
import type { ChatRequest } from '../dialects/dialect';
import { maskOf, type SentMedia } from '../dialects/sent-media';
import { fileMark, fileNames } from './files';

/** Whether the words of a text that goes as a file stand in the request itself. */
export function goesAsWords({ mediaType }: SentMedia, { endpoint }: Pick<ChatRequest, 'endpoint'>): boolean {
  return mediaType === 'text/plain' && dialectNameOf(endpoint) === 'anthropic-messages';
}

/**
 * `chat` as code says it: in the place of what is stored in this browser stands a file of its name. What goes as words
 * stays, where it has its bytes.
 */
export function withFiles({ messages, ...chat }: ChatRequest): ChatRequest {
  const isRead = (media: SentMedia): boolean =>
    media.source.kind === 'blob' && !(media.bytes && goesAsWords(media, chat));
  const stored = messages.flatMap(({ media = [] }) => media.filter(isRead));
  const names = fileNames(stored.flatMap((one) => [one, maskOf(one)].filter((file) => file !== null)));
  const next = (mediaType: string): string => `data:${mediaType};base64,${fileMark(names.shift() ?? '')}`;
  const read = ({ bytes: _, ...media }: SentMedia): SentMedia => ({
    ...media,
    source: { kind: 'url', url: next(media.mediaType) },
    ...(maskOf(media) && { sentMask: { url: next('image/png') } }),
  });
  const asFile = (media: SentMedia): SentMedia => (isRead(media) ? read(media) : media);
  return { ...chat, messages: messages.map((one) => (one.media ? { ...one, media: one.media.map(asFile) } : one)) };
}
