import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../../../src/model/chat/message';
import { textParts } from '../../../../../src/model/chat/parts';
import type { ChatExample } from '../../../../../src/model/fine-tuning/example';
import { usualChoices, type ExampleChoices } from '../../../../../src/model/fine-tuning/example';
import { grouped, severities } from '../../../../../src/model/fine-tuning/finding';
import { checkExample } from '../../../../../src/storage/files/fine-tuning/check-example';
import {
  checkLines,
  checkNumber,
  fileText,
  linesOf,
  readLines,
} from '../../../../../src/storage/files/fine-tuning/example-file';
import { examplesOf } from '../../../../../src/storage/files/fine-tuning/examples';
import { splitLines } from '../../../../../src/storage/files/fine-tuning/split';
import { conversation, message, reply } from '../../builders';

/** A chat of these messages, each below the one before unless it says otherwise. */
function chat(messages: Message[], prompt = '') {
  const linked = messages.map((one, index) =>
    one.parentId !== null || index === 0 ? one : { ...one, parentId: messages[index - 1]!.id },
  );
  return {
    header: conversation('c1', { tipId: linked.at(-1)?.id ?? null, systemPrompt: { promptId: null, text: prompt } }),
    tree: new Map(linked.map((one) => [one.id, one])),
  };
}

const user = (id: string, text: string, fields: Partial<Message> = {}) =>
  message('c1', id, { parts: textParts(text), ...fields });
const said = (id: string, text: string, fields: Partial<Message> = {}) => ({
  ...reply('c1', id, text, { status: 'complete', finishReason: 'stop' }),
  ...fields,
});

function made(messages: Message[], choices: Partial<ExampleChoices> = {}, prompt = '') {
  const { header, tree } = chat(messages, prompt);
  const { examples, findings } = examplesOf(header, tree, { ...usualChoices, ...choices });
  return { examples: examples.map(({ example }) => example), kinds: findings.map(({ kind }) => kind) };
}

describe('examples of chats', () => {
  test('have the system prompt, the branch on show, and no reasoning', () => {
    const thoughtful = said('m2', 'Hello.', { parts: [{ type: 'reasoning', text: 'Hm' }, ...textParts('Hello.')] });
    expect(made([user('m1', 'Hi'), thoughtful], {}, 'Be brief.').examples).toEqual([
      {
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
        ],
      },
    ]);
    expect(made([user('m1', 'Hi'), thoughtful], { hasSystemPrompt: false }, 'Be brief.').examples).toEqual([
      {
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
        ],
      },
    ]);
  });

  test('end with the last reply that is learned, and say what was left out', () => {
    const { examples, kinds } = made([user('m1', 'Hi'), said('m2', 'Hello.'), user('m3', 'And?')]);
    expect(examples).toEqual([
      {
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello.' },
        ],
      },
    ]);
    expect(kinds).toEqual(['end-left-out']);
  });

  test('do not learn from a reply that was cut off', () => {
    const cut = reply('c1', 'm2', 'Once upon', { status: 'stopped' });
    const long = reply('c1', 'm4', 'There was', { status: 'complete', finishReason: 'length' });
    const { examples, kinds } = made([user('m1', 'A'), cut, user('m3', 'B'), long, user('m5', 'C'), said('m6', 'D')]);
    expect((examples[0] as ChatExample).messages.map(({ weight }) => weight)).toEqual([
      undefined,
      0,
      undefined,
      0,
      undefined,
      undefined,
    ]);
    expect(kinds).toEqual(['cut-off-reply', 'cut-off-reply']);
    expect(made([user('m1', 'A'), cut])).toEqual({ examples: [], kinds: ['cut-off-reply', 'no-complete-reply'] });
  });

  test('learn from the last reply alone, or not from one that is context, where that is chosen', () => {
    const messages = [user('m1', 'A'), said('m2', 'B'), user('m3', 'C'), said('m4', 'D')];
    const weights = (choices: Partial<ExampleChoices>) =>
      (made(messages, choices).examples[0] as ChatExample).messages.map(({ weight }) => weight);
    expect(weights({ learnFrom: 'last' })).toEqual([undefined, 0, undefined, undefined]);
    expect(weights({ marks: new Map([['m2', 'context']]) })).toEqual([undefined, 0, undefined, undefined]);
    expect(weights({ marks: new Map([['m2', 'left-out']]) })).toEqual([undefined, undefined, undefined]);
  });

  test('of all branches learn what they share once', () => {
    const messages = [
      user('m1', 'A'),
      said('m2', 'B'),
      user('m3', 'C'),
      said('m4', 'D'),
      said('m5', 'E', { parentId: 'm3' }),
    ];
    const { examples } = made(messages, { versions: 'all' });
    expect(
      examples.map((one) => (one as ChatExample).messages.map(({ content, weight }) => [content, weight])),
    ).toEqual([
      [
        ['A', undefined],
        ['B', undefined],
        ['C', undefined],
        ['E', undefined],
      ],
      [
        ['A', undefined],
        ['B', 0],
        ['C', undefined],
        ['D', undefined],
      ],
    ]);
  });

  test('are pairs of the reply on show and its other versions', () => {
    const messages = [user('m1', 'A'), said('m2', 'worse'), said('m3', 'better', { parentId: 'm1' })];
    const { examples } = made(messages, { format: 'preference' });
    expect(examples).toEqual([
      {
        input: { messages: [{ role: 'user', content: 'A' }] },
        preferred_output: [{ role: 'assistant', content: 'better' }],
        non_preferred_output: [{ role: 'assistant', content: 'worse' }],
      },
    ]);
    expect(made([user('m1', 'A'), said('m2', 'B')], { format: 'preference' }).kinds).toEqual(['no-pairs']);
  });

  test('have tool calls with their results, and leave out those without', () => {
    const call = { type: 'tool-call', id: 't1', name: 'add', arguments: '{"a":1}' } as const;
    const result = { type: 'tool-result', callId: 't1', text: '2', isError: false } as const;
    const asked = [user('m1', 'Add'), said('m2', '', { parts: [call] })];
    expect(made([...asked, user('m3', '', { parts: [result] }), said('m4', 'Two')]).examples[0]).toEqual({
      messages: [
        { role: 'user', content: 'Add' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 't1', type: 'function', function: { name: 'add', arguments: '{"a":1}' } }],
        },
        { role: 'tool', tool_call_id: 't1', content: '2' },
        { role: 'assistant', content: 'Two' },
      ],
    });
    expect(made([...asked, user('m3', 'Well?'), said('m4', 'Two')]).kinds).toEqual(['calls-left-out']);
  });

  test('leave out muted messages, tell of files, and mend half a surrogate pair', () => {
    const picture = {
      type: 'image',
      name: 'a.png',
      mediaType: 'image/png',
      source: { kind: 'unkept', bytes: null },
      size: null,
    } as const;
    const { examples, kinds } = made([
      user('m1', 'no', { sending: 'never' }),
      user('m2', '', { parts: [picture, ...textParts('look \ud800')] }),
      said('m3', 'yes'),
    ]);
    expect((examples[0] as ChatExample).messages[0]?.content).toBe('look \ufffd');
    expect(kinds).toEqual(['files-left-out']);
  });
});

const u = { role: 'user', content: 'A' };
const a = { role: 'assistant', content: 'B' };
const picture = (url: string) => ({ type: 'image_url', image_url: { url } });
const callOf = { role: 'assistant', content: null, tool_calls: [{ id: 't', type: 'function', function: {} }] };

describe('the check of an example', () => {
  test.each<[string, unknown, string[]]>([
    ['is silent on a good one', { messages: [{ role: 'system', content: 'S' }, u, a] }, []],
    ['refuses a list', [u, a], ['not-an-object']],
    [
      'refuses one without messages',
      { prompt: 'A', completion: 'B' },
      ['unknown-field', 'unknown-field', 'no-messages'],
    ],
    ['warns of fields that trainers refuse', { id: 1, messages: [u, a] }, ['unknown-field']],
    ['refuses what is no message', { messages: [u, 'B', a] }, ['not-a-message']],
    ['refuses an unknown role', { messages: [{ role: 'human', content: 'A' }, a] }, ['unknown-role']],
    ['refuses a missing content', { messages: [{ role: 'user' }, a] }, ['no-content']],
    ['refuses an empty content', { messages: [{ role: 'user', content: '  ' }, a] }, ['empty-content']],
    ['refuses a number as content', { messages: [{ role: 'user', content: 7 }, a] }, ['bad-content']],
    ['refuses reasoning', { messages: [u, { ...a, reasoning_content: 'Hm' }] }, ['unknown-message-field']],
    ['refuses half a weight', { messages: [u, { ...a, weight: 0.5 }] }, ['bad-weight']],
    ['refuses the weight of a question', { messages: [{ ...u, weight: 1 }, a] }, ['weight-elsewhere']],
    ['refuses a name with a blank', { messages: [{ ...u, name: 'Ann Lee' }, a] }, ['bad-name']],
    ['wants a reply', { messages: [u] }, ['no-reply']],
    ['wants the reply last', { messages: [u, a, u] }, ['reply-not-last']],
    ['wants something to learn', { messages: [u, { ...a, weight: 0 }] }, ['nothing-to-learn']],
    ['warns of a late system prompt', { messages: [u, { role: 'system', content: 'S' }, a] }, ['system-not-first']],
    ['warns of two questions in a row', { messages: [u, u, a] }, ['not-alternating']],
    ['wants a result for a call', { messages: [u, callOf, a], tools: [] }, ['not-alternating', 'call-without-result']],
    ['learns calls', { messages: [u, callOf], tools: [{}] }, []],
    ['warns of calls without tools', { messages: [u, callOf] }, ['calls-without-tools']],
    [
      'wants a call for a result',
      { messages: [u, { role: 'tool', content: '2', tool_call_id: 'x' }, a] },
      ['result-without-call'],
    ],
    ['takes pictures', { messages: [{ role: 'user', content: [picture('data:image/png;base64,AA')] }, a] }, []],
    [
      'refuses a GIF',
      { messages: [{ role: 'user', content: [picture('data:image/gif;base64,AA')] }, a] },
      ['bad-picture'],
    ],
    [
      'refuses pictures in replies',
      { messages: [u, { role: 'assistant', content: [picture('https://a.test/b.png')] }] },
      ['picture-elsewhere'],
    ],
    [
      'takes ten pictures at most',
      { messages: [{ role: 'user', content: Array.from({ length: 11 }, () => picture('https://a.test/b.png')) }, a] },
      ['too-many-pictures'],
    ],
    [
      'takes pairs',
      { input: { messages: [u] }, preferred_output: [a], non_preferred_output: [{ ...a, content: 'C' }] },
      [],
    ],
    [
      'wants pairs to differ',
      { input: { messages: [u] }, preferred_output: [a], non_preferred_output: [a] },
      ['same-pair'],
    ],
    ['wants both of a pair', { input: { messages: [u] }, preferred_output: [a] }, ['bad-pair']],
  ])('%s', (_name, example, kinds) => {
    expect(checkExample(example).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('says something of anything that JSON can hold, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkExample({ messages: value }).every(({ kind }) => kind in severities)).toBe(true);
        expect(Array.isArray(checkExample(value))).toBe(true);
      }),
    );
  });
});

describe('a file of examples', () => {
  const line = (content: string) => JSON.stringify({ messages: [{ role: 'user', content }, a] });
  const kindsOf = (text: string) => grouped(checkLines(readLines(text))).map(({ kind }) => kind);
  const ten = Array.from({ length: 10 }, (_, index) => line(String(index)));

  test('may have a byte order mark, CRLF and blank lines', () => {
    expect(kindsOf(`\uFEFF${ten.join('\r\n')}\r\n\n`)).toEqual([]);
  });

  test('is refused below ten examples, and with none', () => {
    const numberOf = (lines: string[]) => checkNumber(readLines(lines.join('\n'))).map(({ kind }) => kind);
    expect([numberOf(ten), numberOf(ten.slice(1)), numberOf([''])]).toEqual([[], ['too-few'], ['no-examples']]);
  });

  test('names the line that is no JSON, twice there, or of another kind', () => {
    const pair = JSON.stringify({
      input: { messages: [u] },
      preferred_output: [a],
      non_preferred_output: [{ ...a, content: 'C' }],
    });
    const findings = checkLines(readLines([...ten, ten[0], '{"messages":', pair].join('\n')));
    expect(findings.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['not-json', 12],
      ['duplicate', 11],
      ['mixed-formats', null],
    ]);
  });

  test('that was written is read back without a finding', () => {
    const chats = Array.from({ length: 10 }, (_, index) => chat([user('m1', `${index}`), said('m2', 'yes')], 'S'));
    const examples = chats.flatMap(({ header, tree }) => examplesOf(header, tree, usualChoices).examples);
    expect(kindsOf(fileText(linesOf(examples)))).toEqual([]);
  });

  test('leads from what is wrong to the message', () => {
    const { header, tree } = chat([user('m1', 'A', { name: 'Ann Lee' }), said('m2', 'B')]);
    const [finding] = checkLines(linesOf(examplesOf(header, tree, usualChoices).examples));
    expect(finding).toMatchObject({ kind: 'bad-name', place: { conversationId: 'c1', messageId: 'm1' } });
  });
});

describe('the split', () => {
  const lines = (groups: string[]) =>
    groups.map((group, index) => ({ ...readLines(`{"n":${index}}`)[0]!, group, text: `${index}` }));

  test('is the same for the same seed, and keeps every example once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer(),
        (groups, share, seed) => {
          const all = lines(groups);
          const { training, validation } = splitLines(all, share, seed);
          expect(splitLines(all, share, seed)).toEqual({ training, validation });
          expect([...training, ...validation].map(({ text }) => Number(text)).sort((x, y) => x - y)).toEqual(
            all.map((_, index) => index),
          );
          const apart = new Set(validation.map(({ group }) => group));
          expect(training.some(({ group }) => apart.has(group))).toBe(false);
          expect(validation.length).toBeLessThanOrEqual(Math.round(all.length * share));
          if (all.length > 0) expect(training.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('puts aside as many as asked of chats with one example each', () => {
    const all = lines(Array.from({ length: 100 }, (_, index) => String(index)));
    expect(splitLines(all, 0.1, 1).validation).toHaveLength(10);
    expect(splitLines(all, 0.1, 1).validation).not.toEqual(splitLines(all, 0.1, 2).validation);
  });
});
