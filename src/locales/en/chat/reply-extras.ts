import type { Role } from '../../../model/chat/message';
import type { MediaPart } from '../../../model/chat/parts';
import { size as sizeOf } from '../../format';
import { translated } from '../../in-force.svelte';

const kinds: Record<MediaPart['type'], string> = { image: 'an image', file: 'a file', audio: 'a sound' };

function cameWith(role: Role, type: MediaPart['type']): string {
  return `The ${role === 'assistant' ? 'reply' : 'message'} came with ${kinds[type]}`;
}

/** What came with a message beside its words, and what did not come. */
export const replyExtrasWords = translated('replyExtrasWords', {
  sources: 'Sources',
  pages: (from: number, to: number) => (from === to ? `page ${from}` : `pages ${from} to ${to}`),
  noAnswer: 'The model stopped after its reasoning, without an answer.',
  empty: 'This reply is empty.',
  /** Its type is empty where the server does not say, `size` is in bytes. */
  media: (role: Role, { type, name, mediaType }: MediaPart, size: number | null) => {
    const known = [name, mediaType, size === null ? '' : sizeOf(size)].filter(Boolean).join(', ');
    return `${cameWith(role, type)}${known ? ` (${known})` : ''}. It wasn’t stored.`;
  },
  mediaAt: (role: Role, { type, name }: MediaPart) => `${cameWith(role, type)}${name ? ` (${name})` : ''}, stored at`,
  toolCall: (name: string) => `The model tried to call the tool “${name}”, but this chat has no tools.`,
  hostedCall: (name: string) => `The server ran its tool “${name}”.`,
  unread: 'Part of this reply couldn’t be read, so some of it may be missing. What came:',
});
