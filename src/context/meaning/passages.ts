import type { Message } from '../../model/chat/message';
import { statusOf } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import type { Passage } from '../../model/meaning/meaning';
import { textHash } from '../../model/text-hash';

/**
 * Characters of a passage. About 400 tokens of English, so that a small model (512 tokens) reads all of it, and a hit
 * leads to a place rather than to a long reply; a script with three tokens a character stays below 8,192.
 *
 * @internal Exported for tests.
 */
export const longestPassage = 1_600;

/** A passage with its words. */
export type PassageText = Passage & { text: string };

/** The passages of a message; none where it says nothing, is deleted, or is still being written. */
export function passagesOf(message: Message): PassageText[] {
  if (message.deletedAt !== null || message.summary || statusOf(message) === 'streaming') return [];
  const text = textOf(message);
  if (text.trim() === '') return [];
  const hash = textHash(text);
  return cut(text, longestPassage).map(({ from, to }) => ({
    messageId: message.id,
    textHash: hash,
    from,
    to,
    text: text.slice(from, to).toWellFormed(),
  }));
}

/** A passage in two halves, cut where words end; null where it is too short for that. */
export function halves(passage: PassageText): [PassageText, PassageText] | null {
  const { text, from } = passage;
  if (text.length < 200) return null;
  const [first] = cut(text, Math.ceil(text.length / 2));
  const middle = first!.to;
  return [
    { ...passage, to: from + middle, text: text.slice(0, middle) },
    { ...passage, from: from + middle, text: text.slice(middle) },
  ];
}

/** Cuts a text at the end of a paragraph, else of a line, a sentence, a word; never within a surrogate pair. */
function cut(text: string, longest: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  while (from < text.length) {
    const to = text.length - from <= longest ? text.length : from + endWithin(text.slice(from, from + longest));
    if (text.slice(from, to).trim() !== '') pieces.push({ from, to });
    from = to;
  }
  return pieces;
}

function endWithin(piece: string): number {
  // Not in the first half: passages of a few words say little.
  const least = piece.length / 2;
  for (const end of [/\n\s*\n/g, /\n/g, /[.!?。！？]["”’)\]]*\s*/g, /\s+/g]) {
    const last = [...piece.matchAll(end)].at(-1);
    const at = last ? last.index + last[0].length : 0;
    if (at > least) return at;
  }
  const code = piece.charCodeAt(piece.length - 1);
  return code >= 0xd800 && code <= 0xdbff ? piece.length - 1 : piece.length;
}
