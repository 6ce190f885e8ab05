import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../../src/model/json';
import { done, message, reasoning, responseEvent, said } from '../../../../server/responses-wire';
import { read } from './read';

// Words that say the same are words of their own, unless a server tells the same place of an answer twice.

const created = responseEvent('in_progress');
const delta = (text: string, content_index: number) => ({
  type: 'response.output_text.delta',
  output_index: 0,
  content_index,
  delta: text,
});
const whole = (text: string, content_index: number) => ({
  type: 'response.output_text.done',
  output_index: 0,
  content_index,
  text,
});
const summary = (kind: 'delta' | 'done', text: string, summary_index: number) => ({
  type: `response.reasoning_summary_text.${kind}`,
  output_index: 0,
  summary_index,
  [kind === 'delta' ? 'delta' : 'text']: text,
});
const parts = (...texts: string[]): JsonObject =>
  message('', { content: texts.map((text) => ({ type: 'output_text', text, annotations: [] })) });

describe('parts of a message', () => {
  test.each([
    [['Yes, it is. ', 'Yes'], 'Yes, it is. Yes'],
    [['Ho', 'Ho'], 'HoHo'],
  ])('that begin alike are all told: %j', (texts, text) => {
    const pieces = texts.map(delta);
    const ends = texts.map(whole);
    const item = parts(...texts);
    for (const events of [pieces, ends, [...pieces, ...ends], []])
      expect(read([created, ...events, done(0, item), responseEvent('completed', [item])]).text).toBe(text);
    expect(read([created, ...pieces], { isCut: true }).text).toBe(text);
  });

  test('are told once where the whole of them has other numbers than its pieces', () => {
    const again = { type: 'response.content_part.done', output_index: 0, content_index: 0 };
    const events = [delta('H', 1), delta('o', 1), whole('Ho', 0), { ...again, part: { type: 'text', text: 'Ho' } }];
    expect(read([created, ...events, done(0, parts('Ho')), responseEvent('completed')]).text).toBe('Ho');
  });
});

describe('summaries', () => {
  test.each(['delta', 'done'] as const)('that begin alike are all told (%s)', (kind) => {
    const events = [summary(kind, 'Check A. Check B.', 0), summary(kind, 'Check A.', 1)];
    const told = 'Check A. Check B.\n\nCheck A.';
    expect(read([created, ...events], { isCut: true }).reasoning).toBe(told);
    expect(read([created, ...events, responseEvent('completed')]).reasoning).toBe(told);
  });

  test('are left out where they are the thought of the same number', () => {
    const thoughts = ['Hm.', 'Hm. So.'];
    const item = {
      ...reasoning(null, ''),
      content: thoughts.map((text) => ({ type: 'reasoning_text', text })),
      summary: thoughts.map((text) => ({ type: 'summary_text', text })),
    };
    expect(read([created, done(0, item), responseEvent('completed')]).reasoning).toBe('Hm.\n\nHm. So.');
  });
});

describe('messages that say the same', () => {
  const nameless: JsonObject = { ...message('Done.'), id: undefined };

  test('are all told where only the last event has them', () => {
    expect(read([responseEvent('completed', [nameless, nameless])]).text).toBe('Done.\n\nDone.');
  });

  test('are all told where one of them was streamed, under another number', () => {
    const got = read([created, ...said(1, ['Done.']), responseEvent('completed', [nameless, nameless])]);
    expect(got.text).toBe('Done.\n\nDone.');
  });
});
