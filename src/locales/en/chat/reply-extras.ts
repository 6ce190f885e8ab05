import type { MediaPart } from '../../../model/chat/parts';
import { translated } from '../../in-force.svelte';

/** What came with a message beside its words, and what did not come. */
export const replyExtrasWords = translated('replyExtrasWords', {
  sources: 'Sources',
  pages: (from: number, to: number) => (from === to ? `page ${from}` : `pages ${from} to ${to}`),
  noAnswer: 'The model stopped after its reasoning, without an answer.',
  empty: 'This reply is empty.',
  /** What came and has no words; `what` is one of `kinds`, with what is known of it in brackets. */
  kinds: { image: 'a picture', file: 'a file', audio: 'audio' } satisfies Record<MediaPart['type'], string>,
  withReply: (what: string) => `The reply came with ${what}. It wasn’t stored.`,
  withMessage: (what: string) => `The message came with ${what}. It wasn’t stored.`,
  withReplyAt: (what: string) => `The reply came with ${what}, stored at`,
  withMessageAt: (what: string) => `The message came with ${what}, stored at`,
  toolCall: (name: string) => `The model tried to call the tool “${name}”, but this chat has no tools.`,
  /** A call that was answered. */
  calledTool: (name: string) => `The model called the tool “${name}”.`,
  toolResult: 'Result',
  toolError: 'Error',
  hostedCall: (name: string) => `The server ran its tool “${name}”.`,
  hostedError: (name: string) => `The server’s tool “${name}” failed:`,
  unread: 'Part of this reply couldn’t be read, so some of it may be missing. What arrived:',
});
