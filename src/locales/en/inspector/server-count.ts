import type { FailureKind } from '../../../model/failure';

/** Counting the next request at the server, in the inspector. */
export const serverCountWords = {
  count: 'Count on the server',
  counting: 'Counting…',
  counted: (endpoint: string, tokens: string) => `${endpoint} counts ${tokens} tokens in this request.`,
  /** Beside the sum in the composer. */
  countedBy: (endpoint: string) => `Counted by ${endpoint}`,
  failed: 'It wasn’t counted.',
  /** Where another sentence would speak of chat completions. */
  because: {
    'wrong-path': 'This server doesn’t offer counting. It may be an older version.',
    'bad-response': 'The server responded, but not with a count.',
  } as Partial<Record<FailureKind, string>>,
};
