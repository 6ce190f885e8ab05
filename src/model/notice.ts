/** Passing news, as a kind: `locales` has the words. */
export type Notice =
  | { kind: 'conversation-deleted' | 'prompt-deleted' | 'endpoint-deleted'; title: string }
  | { kind: 'messages-deleted'; count: number }
  | { kind: 'records-skipped'; count: number }
  | { kind: 'restored'; added: number; updated: number }
  /** What the page runs on has changed: it takes a reload. */
  | { kind: 'updated' | 'part-missing' | 'changed-elsewhere' }
  | { kind: 'copied' | 'not-copied' | 'everything-deleted' | 'insecure-page' };
