import type { ChatRequest } from '../dialects/dialect';
import type { SentMedia } from '../dialects/sent-media';
import { fileMark, fileNames } from './files';

/** `chat` as code says it: in the place of what is stored in this browser stands a file of its name. */
export function withFiles({ messages, ...chat }: ChatRequest): ChatRequest {
  const stored = messages.flatMap(({ media = [] }) => media.filter(({ source }) => source.kind === 'blob'));
  const names = fileNames(stored);
  const read = ({ bytes: _, ...media }: SentMedia): SentMedia => ({
    ...media,
    source: { kind: 'url', url: `data:${media.mediaType};base64,${fileMark(names.shift() ?? '')}` },
  });
  const asFile = (media: SentMedia): SentMedia => (media.source.kind === 'blob' ? read(media) : media);
  return { ...chat, messages: messages.map((one) => (one.media ? { ...one, media: one.media.map(asFile) } : one)) };
}
