import type { FailureKind } from '../../../model/failure';

/** Counting the next request at the server, in the inspector. */
export const serverCountWords = {
  count: 'Count at the server',
  counting: 'Counting…',
  counted: (endpoint: string, theirs: string, ours: string) =>
    `${endpoint} counts ${theirs} tokens in this prompt; the sum here says ${ours}.`,
  failed: 'It was not counted.',
  /** Where another sentence would speak of chat completions. */
  because: {
    'wrong-path': 'This server does not offer to count. It may be an older version.',
    'bad-response': 'The server answered, but not with a count.',
  } as Partial<Record<FailureKind, string>>,
};
