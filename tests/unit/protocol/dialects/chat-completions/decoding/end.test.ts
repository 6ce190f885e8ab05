import { describe, expect, test } from 'vitest';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';

const chunk = (delta: object, reason: string | null = null, more: object = {}) => ({
  choices: [{ index: 0, delta, finish_reason: reason }],
  ...more,
});
const counts = { usage: { prompt_tokens: 9, completion_tokens: 2 } };
const usage = { choices: [], ...counts };
const called = { tool_calls: [{ index: 0, id: 'c', function: { name: 'look', arguments: '{}' } }] };

/** What is known of the end after `chunks`, and what is told of it once reading has broken off. */
function afterAll(chunks: readonly object[], asked = 1) {
  const decoder = new ReplyDecoder(asked);
  const events = chunks.flatMap((one) => [...decoder.event(JSON.stringify(one))]);
  events.push(...decoder.flush());
  const { isComplete, hasAll } = decoder;
  const text = events.map((one) => (one.type === 'text' ? one.delta : '')).join('');
  return { isComplete, hasAll, text, finished: events.filter(({ type }) => type === 'finished') };
}

const unclear: [string, object[], string][] = [
  ['the whole answer with its reason', [chunk({ content: 'Hi' }, 'stop')], 'stop'],
  ['thoughts alone up to the limit', [chunk({ reasoning_content: 'Hm' }), chunk({}, 'length')], 'length'],
  ['nothing but a filter', [chunk({ content: '' }), chunk({}, 'content_filter')], 'content_filter'],
  ['a call', [chunk(called), chunk({}, 'tool_calls')], 'tool_calls'],
  ['a last character that may begin a tag', [chunk({ content: 'a <' }), chunk({}, 'stop')], 'stop'],
  ['thoughts that were never closed', [chunk({ content: '<think>Hm' }), chunk({}, 'stop')], 'stop'],
];

describe('usage by itself after a finish reason', () => {
  test.each(unclear)('proves the end of %s', (_, said, reason) => {
    const finished = [{ type: 'finished', choice: 0, reason }];
    expect(afterAll([...said, usage])).toMatchObject({ isComplete: true, hasAll: true, finished });
    expect(afterAll([...said, chunk({}, null, counts)])).toMatchObject({ hasAll: true, finished });
  });

  test('brings the arguments of a call that has none before the reason', () => {
    const decoder = new ReplyDecoder(1);
    const events = [chunk(called), chunk({}, 'tool_calls'), usage].flatMap((one) => [
      ...decoder.event(JSON.stringify(one)),
    ]);
    const call = { type: 'tool-call', choice: 0, index: 0 };
    expect(events.filter(({ type }) => type === 'tool-call' || type === 'finished')).toEqual([
      { ...call, id: 'c', name: 'look', arguments: '' },
      { ...call, id: '', name: '', arguments: '{}' },
      { type: 'finished', choice: 0, reason: 'tool_calls' },
    ]);
  });

  test('brings what was held back', () => {
    expect(afterAll([chunk({ content: 'a <' }), chunk({}, 'stop'), usage]).text).toBe('a <');
    expect(afterAll([chunk({ content: 'a <' }), chunk({}, 'stop'), usage, chunk({ content: 'b' })]).text).toBe('a <b');
  });

  test.each<[string, object[]]>([
    ['it came before the reason', [usage, chunk({ content: 'Hi' }, 'stop')]],
    ['it came with the reason', [chunk({ content: 'Hi' }, 'stop', counts)]],
    ['it comes in every chunk', [chunk({ content: 'Hi' }, 'stop', counts), usage]],
    ['the server goes on', [chunk({ content: 'Hi' }, 'stop'), usage, chunk({ content: ' you' })]],
    ['the server has gone on before', [chunk({ content: 'Hi' }, 'stop'), chunk({ content: ' you' }, 'stop'), usage]],
  ])('proves nothing where %s', (_, said) => {
    expect(afterAll(said)).toMatchObject({ isComplete: false, hasAll: false });
  });

  test('proves only the ends of choices that have a reason', () => {
    const other = { choices: [{ index: 1, delta: { content: 'b' }, finish_reason: null }] };
    const end = { choices: [{ index: 1, delta: {}, finish_reason: 'stop' }] };
    const said = [chunk({ content: 'a' }, 'stop'), other, usage];
    const [first, second] = [0, 1].map((choice) => ({ type: 'finished', choice, reason: 'stop' }));
    expect(afterAll(said, 2)).toMatchObject({ isComplete: false, finished: [first] });
    expect(afterAll([...said, end], 2)).toMatchObject({ isComplete: true, hasAll: true, finished: [first, second] });
  });
});

describe('a reason that may not be the end', () => {
  test.each(unclear)('is told as that where reading breaks off after %s', (_, said, reason) => {
    const finished = [{ type: 'finished', choice: 0, reason, isUncertain: true }];
    expect(afterAll(said)).toMatchObject({ isComplete: false, finished });
  });

  test('is not told where the server went on after it', () => {
    const words = chunk({ content: 'Hi' }, 'stop');
    expect(afterAll([words, words]).finished).toEqual([]);
  });
});
