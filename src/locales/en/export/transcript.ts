import type { TranscriptWords } from '../../../model/export/transcript-words';
import type { MediaPart } from '../../../model/chat/parts';
import { translated } from '../../in-force.svelte';

/** Those of `TranscriptWords` that are said as they stand, and what the others are put together from. */
type Phrases = Omit<TranscriptWords, 'attached' | 'figures' | 'chatFigures'> & {
  several: string;
  kinds: Record<MediaPart['type'], string>;
  tokens: (tokens: string) => string;
};

/** The words that stand around those of a chat in a file. */
export const transcriptWords = translated<Phrases>('transcriptWords', {
  untitled: 'Conversation',
  several: 'chats',
  roles: { system: 'System', user: 'User', assistant: 'Assistant' },
  note: 'Note',
  reasoning: 'Reasoning',
  sources: 'Sources',
  call: (name) => `Tool call: ${name}`,
  result: (isError) => (isError ? 'Error from the tool' : 'Result of the tool'),
  status: {
    streaming: 'still arriving',
    interrupted: 'interrupted',
    failed: 'failed',
    stopped: 'stopped',
  },
  branch: (after) => (after === null ? 'Another branch' : `Another branch, after “${after}”`),
  kinds: { image: 'picture', file: 'file', audio: 'audio' },
  tokens: (tokens) => `${tokens} ${/^\D*1$/.test(tokens) ? 'token' : 'tokens'}`,
});
