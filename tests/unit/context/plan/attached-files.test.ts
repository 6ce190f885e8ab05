import { expect, test } from 'vitest';
import { FoundFiles } from '../../../../src/context/plan/attached-files';
import { partsOf } from '../../../../src/context/plan/parts';
import { mediaTokens } from '../../../../src/context/tokens/media-tokens';
import { mediaOf, textOf, textParts, type MediaPart } from '../../../../src/model/chat/parts';
import { message } from '../../storage/builders';

const sound: MediaPart = {
  type: 'audio',
  name: 'talk.mp3',
  mediaType: 'audio/mpeg',
  source: { kind: 'blob', hash: 'a', bytes: 4_000_000 },
  seconds: null,
};
const notes: MediaPart = {
  type: 'file',
  name: 'notes.txt',
  mediaType: 'text/plain',
  source: { kind: 'blob', hash: 'b', bytes: 5 },
};
const sent = message('c1', 'm1', { parts: [sound, notes, ...textParts('Listen')] });
const found = new FoundFiles(
  new Map<string, string | null>([
    ['a', ''],
    ['b', 'Words'],
  ]),
);

test('what the dialect takes goes along, and a text file as its words', () => {
  const message = found.asSent(sent, 'gemini');
  expect(mediaOf(message)).toEqual([sound]);
  expect(textOf(message)).toBe('```text notes.txt\nWords\n```\n\nListen');
});

test('what it does not take is named in the words, and so counted as those', () => {
  const message = found.asSent(sent, 'anthropic-messages');
  expect(mediaOf(message)).toEqual([]);
  expect(textOf(message)).toBe(
    "[The attachment “talk.mp3” can't be sent through this API, so it is not part of this message.]\n\n```text notes.txt\nWords\n```\n\nListen",
  );
  const [part] = partsOf({ systemPrompt: { text: '' }, history: [message], summary: null });
  expect(mediaTokens(part?.media)).toBe(0);
});

test('what is not stored is named, whatever the dialect', () => {
  const gone = new FoundFiles(new Map([['a', null]]));
  expect(textOf(gone.asSent(sent, null))).toBe(
    '[The attachment “talk.mp3” is no longer stored, so it is not part of this message.]\n\nListen',
  );
  const unkept = message('c1', 'm1', { parts: [{ ...sound, source: { kind: 'unkept', bytes: null } }] });
  expect(textOf(found.asSent(unkept, 'gemini'))).toContain('“talk.mp3” is no longer stored');
});

test('what was not looked up yet stays, and so does all in a dialect that is not known', () => {
  expect(new FoundFiles(new Map()).asSent(sent, 'ollama')).toBe(sent);
  expect(mediaOf(found.asSent(sent, null))).toEqual([sound]);
});
