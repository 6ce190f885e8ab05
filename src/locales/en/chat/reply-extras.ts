import { size as sizeOf } from '../../format';

/** What came with a reply beside its words, and what did not come. */
export const extrasWords = {
  sources: 'Sources',
  noAnswer: 'The model stopped after its reasoning, without an answer.',
  empty: 'This reply is empty.',
  /** `type` is empty where the server does not say. */
  image: (type: string, size: number | null) => {
    const known = [type, size === null ? '' : sizeOf(size)].filter(Boolean).join(', ');
    return `The reply came with an image${known ? ` (${known})` : ''}. Tally can’t show it yet.`;
  },
  imageAt: 'The reply came with an image, stored at',
  unread: 'Part of this reply couldn’t be read, so some of it may be missing. What came:',
};
