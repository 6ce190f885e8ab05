import type { Block, SafeHtml } from './block';
import { draftOf, type Draft } from './draft';
import { readBlocks } from './lex';
import { sanitize } from './sanitize';

export type { Block } from './block';

/** The drafts of a whole text, in order. Line ends of any kind; never throws. */
export function draftAll(text: string): Draft[] {
  const reading = readBlocks(text.replace(/\r\n?/g, '\n'), Object.create(null));
  return reading.tokens.map((token) => draftOf(token, reading)).filter((draft) => draft !== null);
}

/** Makes a draft safe to draw. `purify` is the sanitizer. */
export function blockOf(draft: Draft, key: number, purify: (html: string) => SafeHtml = sanitize): Block {
  switch (draft.type) {
    case 'html':
      return { type: 'html', key, pieces: [purify(draft.html)], codes: draft.codes };
    case 'code':
      return { ...draft, key, complete: true };
    case 'plain':
      return { ...draft, key };
  }
}

/** Reads a whole text at once. Needs a DOM; never throws. */
export function renderMarkdown(text: string): Block[] {
  return draftAll(text).map((draft, index) => blockOf(draft, index));
}
