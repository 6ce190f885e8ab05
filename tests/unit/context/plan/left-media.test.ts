import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FoundFiles } from '../../../../src/context/plan/attached-files';
import { mediaLeftOut, turnsAgo } from '../../../../src/context/plan/left-media';
import { partsOf } from '../../../../src/context/plan/parts';
import { fit, isWithin, planRequest, turnsThatFit, type Terms } from '../../../../src/context/plan/plan';
import { arrange, type CountedParts } from '../../../../src/context/plan/count-parts';
import type { CountBy } from '../../../../src/context/tokens/count-by';
import { mediaTokens } from '../../../../src/context/tokens/media-tokens';
import { messageOverhead, wrapRequest } from '../../../../src/context/tokens/overhead';
import { newReplyFacts, type Message } from '../../../../src/model/chat/message';
import { mediaOf, textOf, textParts, type MediaPart } from '../../../../src/model/chat/parts';
import { message } from '../../storage/builders';

const picture = (name: string, more: Partial<MediaPart> = {}): MediaPart =>
  ({
    type: 'image',
    name,
    mediaType: 'image/png',
    source: { kind: 'blob', hash: name.repeat(20), bytes: 1000 },
    size: { width: 512, height: 512 },
    ...more,
  }) as MediaPart;
const notes: MediaPart = {
  type: 'file',
  name: 'notes.txt',
  mediaType: 'text/plain',
  source: { kind: 'blob', hash: 'n', bytes: 5 },
};

const asked = (id: string, ...media: MediaPart[]): Message =>
  message('c1', id, { parts: [...media, ...textParts(`Question ${id}`)] });
const answered = (id: string): Message =>
  message('c1', id, {
    role: 'assistant',
    parts: textParts(`Answer ${id}`),
    reply: { ...newReplyFacts('e', 'm'), status: 'complete' },
  });
/** Three answered turns with a picture each. */
const chat = ['a', 'b', 'c'].flatMap((id) => [asked(id, picture(id)), answered(`${id}2`)]);

describe('by rule', () => {
  test('turns are counted back from the one that is asked now', () => {
    expect(turnsAgo(chat)).toEqual([3, 3, 2, 2, 1, 1]);
    expect(turnsAgo([...chat, asked('d')])).toEqual([3, 3, 2, 2, 1, 1, 0]);
    // A reply that goes on is of its own turn, and several messages without a reply are one turn.
    expect(turnsAgo(chat, true)).toEqual([2, 2, 1, 1, 0, 0]);
    expect(turnsAgo([asked('a'), asked('b')])).toEqual([0, 0]);
    expect(turnsAgo([])).toEqual([]);
  });

  test('the results of tools are of the turn of their calls', () => {
    const result = message('c1', 'r', { parts: [{ type: 'tool-result', callId: '1', text: '5', isError: false }] });
    expect(turnsAgo([asked('a'), answered('a2'), result, answered('a3')])).toEqual([1, 1, 1, 1]);
  });

  test('a person’s word is above the rule, and a text file is no picture', () => {
    expect(mediaLeftOut(picture('a'), 3, null)).toBeNull();
    expect(mediaLeftOut(picture('a'), 2, 2)).toBe('old');
    expect(mediaLeftOut(picture('a'), 1, 2)).toBeNull();
    expect(mediaLeftOut(picture('a', { sending: 'always' }), 9, 1)).toBeNull();
    expect(mediaLeftOut(picture('a', { sending: 'never' }), 0, null)).toBe('muted');
    expect(mediaLeftOut(notes, 9, 1)).toBeNull();
  });

  test('what is left out is named in its place, so that the model knows of it', () => {
    const found = new FoundFiles(new Map([['n', 'Words']]));
    const history = [asked('a', picture('a'), notes), answered('a2'), asked('b', picture('b'))];
    const [first, , last] = found.allAsSent(history, 'anthropic-messages', { mediaTurns: 1, refuses: [] });
    expect(mediaOf(first!)).toEqual([]);
    expect(textOf(first!)).toBe(
      '[The attachment “a” was part of this message, and is left out of this request.]\n\n```text notes.txt\nWords\n```\n\nQuestion a',
    );
    expect(mediaOf(last!)).toEqual([picture('b')]);
  });
});

const by: CountBy = { encoding: null, wrapping: 'later', exact: false };
function countedPartsOf(history: readonly Message[]): CountedParts {
  const parts = partsOf({ systemPrompt: { text: '' }, history, summary: null });
  const counts = wrapRequest(parts, [], by).texts.map((text) => ({ tokens: text.length, exact: false }));
  return arrange(
    parts,
    { by, instructions: { tools: [], exact: true }, mediaBy: { model: 'gpt-4o', learnt: [] } },
    counts,
  );
}
const terms = (contextWindow: number | null, strategy: Terms['strategy'] = { kind: 'drop-oldest' }): Terms => ({
  contextWindow,
  reserved: 0,
  price: null,
  asksForCache: false,
  strategy,
});
const sentPictures = (window: number | null, more?: Terms['strategy']) =>
  planRequest(countedPartsOf(chat), null, terms(window, more)).messages.map(({ media = [] }) => media.length);

describe('to make room', () => {
  const all = fit(countedPartsOf(chat), null, terms(null)).prompt.tokens;

  test('the oldest picture goes first, and all words stay', () => {
    expect(sentPictures(all)).toEqual([1, 0, 1, 0, 1, 0]);
    const plan = planRequest(countedPartsOf(chat), null, terms(all - 1));
    expect(plan.messages.map(({ media = [] }) => media.length)).toEqual([0, 0, 1, 0, 1, 0]);
    expect(plan.messages[0]?.content).toBe(
      '[The attachment “a” was part of this message, and is left out of this request.]\n\nQuestion a',
    );
    expect(plan).toMatchObject({ mediaLeft: 1, firstTurn: 0 });
  });

  test('where not even that is enough, whole turns go as before', () => {
    const [, ...later] = chat;
    const long = message('c1', 'a', { parts: [picture('a'), ...textParts('Long. '.repeat(500))] });
    const lastTwo = fit(countedPartsOf(chat.slice(2)), null, terms(null)).prompt.tokens;
    const plan = planRequest(countedPartsOf([long, ...later]), null, terms(lastTwo));
    expect(plan).toMatchObject({ firstTurn: 1, mediaLeft: 0 });
    expect(plan.messages.map(({ media = [] }) => media.length)).toEqual([1, 0, 1, 0]);
  });

  test('no other strategy leaves a picture out, nor does a picture that a person wants sent stay behind', () => {
    expect(sentPictures(all - 1, { kind: 'ask' })).toEqual([1, 0, 1, 0, 1, 0]);
    const kept = [asked('a', picture('a', { sending: 'always' })), ...chat.slice(1)];
    const { messages } = planRequest(countedPartsOf(kept), null, terms(all - 1));
    expect(messages.map(({ media = [] }) => media.length)).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test('the choice before sending says how many pictures it takes', () => {
    expect(turnsThatFit(countedPartsOf(chat), null, terms(all - 1, { kind: 'ask' }))).toEqual({
      turns: 3,
      fitting: 3,
      mediaLeft: 1,
    });
  });

  test('law: the prompt is what its rows and their wrapping come to, and within the window where anything is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 2000 }), fc.array(fc.nat(3), { maxLength: 8 }), (window, counts) => {
        const history = counts.flatMap((count, turn) => [
          asked(`t${turn}`, ...Array.from({ length: count }, (_, index) => picture(`p${turn}-${index}`))),
          answered(`r${turn}`),
        ]);
        const plan = planRequest(countedPartsOf(history), null, terms(window));
        const rows = plan.rows.filter(({ leftOut }) => leftOut === null);
        const wrapping = wrapRequest([], [], by).overhead;
        const sum = rows.reduce((total, { count }) => total + count.tokens + messageOverhead(by), wrapping);
        expect(plan.prompt.tokens).toBe(sum);
        const media = plan.messages.flatMap((one) => one.media ?? []);
        expect(mediaTokens(media, { model: 'gpt-4o', learnt: [] })).toBeLessThanOrEqual(plan.prompt.tokens);
        if (plan.mediaLeft > 0) expect(isWithin(plan)).toBe(true);
      }),
    );
  });
});
