import type { FailureKind } from '../../../model/failure';
import { translated } from '../../in-force.svelte';

/** Where another sentence would speak of chat completions. */
const because: Partial<Record<FailureKind, string>> = {
  'wrong-path': 'This server doesn’t offer counting. It may be an older version.',
  'bad-response': 'The server responded, but not with a count.',
};

/** Counting the next request at the server, in the inspector. */
export const serverCountWords = translated('serverCountWords', {
  count: 'Count on the server',
  counting: 'Counting…',
  counted: (endpoint: string, tokens: string) => `${endpoint} counts ${tokens} tokens in this request.`,
  /** Beside the sum in the composer. */
  countedBy: (endpoint: string) => `Counted by ${endpoint}`,
  failed: 'It wasn’t counted.',
  because,
});
