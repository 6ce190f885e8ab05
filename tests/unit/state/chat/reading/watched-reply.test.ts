import { expect, test } from 'vitest';
import { newMessage, newReplyFacts, type Message } from '../../../../../src/model/chat/message';
import { textOf, textParts } from '../../../../../src/model/chat/parts';
import type { JournalPiece } from '../../../../../src/storage/journal/pieces';
import { WatchedReply } from '../../../../../src/state/chat/reading/watched-reply';

const streaming = (text: string): Message => ({
  ...newMessage('c', 'parent', 'assistant', text),
  reply: newReplyFacts('e', 'm'),
});

/** A disk to which another tab appends; it knows what was read of it. */
function aDisk(message: Message | null) {
  const pieces: JournalPiece[] = [];
  const read: number[] = [];
  const shown: string[] = [];
  const library = {
    loadStored: () => Promise.resolve(message),
    loadPieces: (_conversation: string, _id: string, from: number) => {
      const found = pieces.slice(from);
      read.push(...found.map((_, index) => from + index));
      return Promise.resolve(found);
    },
  };
  const watched = new WatchedReply(library, { conversationId: 'c', id: 'r' }, (message) => {
    shown.push(textOf(message));
  });
  return { pieces, read, shown, watched };
}

test('a reply grows by its new pieces, each of which is read once', async () => {
  const { pieces, read, shown, watched } = aDisk(streaming('Once '));
  for (const text of ['upon ', 'a ', 'time', '.']) {
    pieces.push({ parts: textParts(text), at: 1 });
    // The news of one may come late.
    if (text !== 'a ') await watched.grow();
  }
  expect(read).toEqual([0, 1, 2, 3]);
  expect(shown.at(-1)).toBe('Once upon a time.');
});

test('text that turned out to be reasoning goes from the screen', async () => {
  const { pieces, shown, watched } = aDisk(streaming(''));
  const thought = { type: 'reasoning', text: 'Hm.' } as const;
  for (const piece of [
    { parts: textParts('Hm.') },
    { startsOver: true, parts: [thought] },
    { parts: textParts('Four.') },
  ] as const) {
    pieces.push({ ...piece, at: 1 });
    await watched.grow();
  }
  expect(shown).toEqual(['Hm.', '', 'Four.']);
});

test('news without anything new show nothing; a reply that is not there shows nothing', async () => {
  const { shown, watched } = aDisk(streaming('Hi'));
  await watched.grow();
  await watched.grow();
  expect(shown).toEqual(['Hi']);
  const nowhere = aDisk(null);
  await nowhere.watched.grow();
  expect(nowhere.shown).toEqual([]);
});
