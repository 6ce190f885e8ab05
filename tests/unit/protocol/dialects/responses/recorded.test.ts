import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mediaOf, toolCallsOf } from '../../../../../src/model/chat/parts';
import { of, read } from './read';

interface Item {
  type: string;
  content?: { text?: string }[];
  summary?: { text?: string }[];
}
interface Recorded {
  name: string;
  events: { type: string; delta?: string; item?: object; response?: { output: Item[] } }[];
}

const recorded = JSON.parse(readFileSync('tests/fixtures/responses-streams.json', 'utf8')) as Recorded[];
const named = (name: string) => recorded.find((one) => one.name.startsWith(name))!.events;
const outputOf = (events: Recorded['events']): Item[] => events.at(-1)?.response?.output ?? [];
const wordsIn = (items: readonly Item[], type: string): string =>
  items
    .filter((item) => item.type === type)
    .flatMap((item) => [...(item.summary ?? []), ...(item.content ?? [])].map(({ text = '' }) => text))
    .filter((text) => text !== '')
    .join('\n\n');

/** Characters of the pieces among `events`, but for spaces: paragraphs are parted by us. */
const piecesIn = (events: Recorded['events'], type: RegExp): number =>
  lengthOf(events.map((event) => (type.test(event.type) ? event.delta : '')).join(''));
const lengthOf = (words: string): number => words.replace(/\s+/g, '').length;

describe.each(recorded)('the recorded stream $name', ({ events }) => {
  test('is read as its last event repeats it, each word once', () => {
    const got = read(events);
    expect(got.text).toBe(wordsIn(outputOf(events), 'message'));
    expect(got.reasoning).toBe(wordsIn(outputOf(events), 'reasoning'));
    expect(of(got, 'unread')).toEqual([]);
  });

  test('loses no word that came wherever it is cut, and says that it was', () => {
    const whole = read(events);
    for (let end = 0; end < events.length - 1; end += 1) {
      const came = events.slice(0, end);
      const got = read(came, { isCut: true });
      // A recording may lack pieces of what it then has whole, so more than all pieces may be told.
      expect(lengthOf(got.text)).toBeGreaterThanOrEqual(piecesIn(came, /^response\.output_text\.delta$/));
      expect(lengthOf(got.reasoning)).toBeGreaterThanOrEqual(piecesIn(came, /^response\.reasoning\w*\.delta$/));
      expect(whole.text.startsWith(got.text)).toBe(true);
      expect(whole.reasoning.startsWith(got.reasoning)).toBe(true);
      expect(of(got, 'finished')).toEqual([]);
    }
  });

  test('is the same where only its last event comes', () => {
    const last = events.slice(-1);
    if (outputOf(events).length === 0) return;
    const got = read(last);
    expect(got).toMatchObject({ text: read(events).text, reasoning: read(events).reasoning });
    expect(toolCallsOf(got)).toEqual(toolCallsOf(read(events)));
  });
});

test('comments before the answer are paragraphs of their own, and their phase is kept', () => {
  const got = read(named('openai-phase'));
  expect(got.text).toContain('with links.\n\nHere are a few');
  const [state] = of(got, 'provider-state');
  expect(state?.state.items.map(({ phase }) => phase)).toEqual(['commentary', 'final_answer']);
});

test('a server whose ids change with every event is read by the places of its items', () => {
  const got = read(named('github-copilot'));
  expect(got.parts.map(({ type }) => type)).toEqual(['reasoning', 'text']);
  // Nothing of its reasoning is encrypted, so it could not read it again.
  expect(of(got, 'provider-state')).toEqual([]);
});

test('encrypted reasoning is kept as its last form, with the call that follows it', () => {
  const got = read(named('openai-reasoning-encrypted'));
  expect(toolCallsOf(got)).toMatchObject([{ name: 'calculator', arguments: '{"a":12,"b":7,"op":"add"}' }]);
  expect(of(got, 'finished')).toMatchObject([{ reason: 'tool_calls' }]);
  const [state] = of(got, 'provider-state');
  const ended = named('openai-reasoning-encrypted').filter(({ type }) => type === 'response.output_item.done');
  expect(state?.state.items).toEqual(ended.map(({ item }) => item));
});

test('an error in the stream is told by its own words', () => {
  expect(read(named('openai-error')).failure).toMatchObject({ kind: 'quota' });
});

test('a picture that a tool made comes once, beside what is known of the call', () => {
  const got = read(named('openai-image-generation'));
  expect(mediaOf(got)).toMatchObject([{ mediaType: 'image/webp', source: { kind: 'unkept' } }]);
  expect(toolCallsOf(got)).toMatchObject([{ name: 'image_generation' }]);
  expect(toolCallsOf(got)[0]?.arguments).toContain('revised_prompt');
  expect(toolCallsOf(got)[0]?.arguments).not.toContain('UklGR');
});

test('money that a server says is taken as it is', () => {
  expect(of(read(named('xai-image')), 'usage')).toMatchObject([{ usage: { costUsd: 0.0000123456 } }]);
});
