import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../../../../../src/model/failure';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { splitData } from '../../../../../../src/protocol/dialects/decoding/data';
import type { ReplyEvent } from '../../../../../../src/protocol/dialects/reply-event';

/** What a stream of these data says; a failure comes last, as itself. */
function decode(...data: (object | string)[]) {
  return heard((decoder) => [
    ...data.flatMap((item) =>
      splitData(typeof item === 'string' ? item : JSON.stringify(item)).map((one) => decoder.event(one)),
    ),
    decoder.end(),
  ]);
}

function whole(body: unknown) {
  return heard((decoder) => [decoder.whole(typeof body === 'string' ? body : JSON.stringify(body)), decoder.end()]);
}

/** How many choices were asked for; one, unless a test says so. */
let asked = 1;
beforeEach(() => (asked = 1));

function heard(run: (decoder: ReplyDecoder) => Iterable<ReplyEvent>[]): unknown[] {
  const events: unknown[] = [];
  try {
    for (const part of run(new ReplyDecoder(asked)))
      for (const event of part) if (event.type !== 'started') events.push(event);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    events.push(error.failure);
  }
  return events;
}

const delta = (fields: object, more: object = {}) => ({
  choices: [{ index: 0, delta: fields, finish_reason: null }],
  ...more,
});
const stop = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
const text = (words: string, choice = 0) => ({ type: 'text', choice, delta: words });
const reasoning = (words: string) => ({ type: 'reasoning', choice: 0, delta: words });
const finished = { type: 'finished', choice: 0, reason: 'stop' };
/** What a reply of these pieces of content comes to when it has ended. */
function partsOf(...pieces: string[]): { reasoning: string; text: string } {
  const parts = { reasoning: '', text: '' };
  for (const event of decode(...pieces.map((content) => delta({ content })), stop) as ReplyEvent[]) {
    if (event.type === 'text' || event.type === 'reasoning') parts[event.type] += event.delta;
    if (event.type !== 'moved') continue;
    const from = event.to === 'text' ? 'reasoning' : 'text';
    const place = parts[from].length - event.length;
    parts[event.to] += parts[from].slice(place);
    parts[from] = parts[from].slice(0, place);
  }
  return parts;
}

const usageOf = (promptTokens: number, completionTokens: number, more: object = {}) => ({
  type: 'usage',
  usage: { promptTokens, completionTokens, cachedTokens: 0, reasoningTokens: 0, costUsd: null, ...more },
});

describe('text', () => {
  test('the first piece names the answer, the model and the server’s setup', () => {
    const decoder = new ReplyDecoder();
    const events = [
      ...decoder.event('{"id":"a","model":"m","system_fingerprint":"fp","choices":[]}'),
      ...decoder.event('{"id":"b","choices":[]}'),
    ];
    expect(events).toEqual([{ type: 'started', id: 'a', model: 'm', fingerprint: 'fp' }]);
  });

  test('a first piece that names nothing is made up for by the next one (ai#20829)', () => {
    const decoder = new ReplyDecoder();
    const [first, named, later] = [
      '{"id":"","model":"","choices":[],"prompt_filter_results":[]}',
      '{"id":"a","model":"m","system_fingerprint":"fp","choices":[]}',
      '{"id":"b","model":"n","choices":[]}',
    ].map((data) => [...decoder.event(data)]);
    expect(first).toEqual([{ type: 'started', id: '', model: '', fingerprint: '' }]);
    expect(named).toEqual([{ type: 'started', id: 'a', model: 'm', fingerprint: 'fp' }]);
    expect(later).toEqual([]);
  });

  test('null, missing and odd content says nothing', () => {
    expect(
      decode(delta({ role: 'assistant', content: null }), delta({}), delta({ content: 7 }), stop, '[DONE]'),
    ).toEqual([finished]);
  });

  test('content may come in parts', () => {
    const parts = [{ type: 'text', text: 'a' }, 'b', { type: 'image_url', image_url: {} }, null];
    expect(decode(delta({ content: parts }), stop)).toEqual([text('ab'), finished]);
  });

  test('chunks without choices, and choices without an index, are taken as they are meant', () => {
    expect(
      decode({ id: 'x' }, { choices: [] }, { choices: null }, { choices: [{ delta: { content: 'a' } }] }, stop),
    ).toEqual([text('a'), finished]);
  });

  test('choices are kept apart', () => {
    asked = 2;
    const two = {
      choices: [
        { index: 1, delta: { content: 'b' } },
        { index: 0, delta: { content: 'a' } },
      ],
    };
    const last = { choices: [{ index: 1, delta: {}, finish_reason: 'length' }] };
    expect(decode(two, stop, last)).toEqual([
      text('b', 1),
      text('a'),
      finished,
      { type: 'finished', choice: 1, reason: 'length' },
    ]);
  });

  test('data that are no JSON at all mean nothing', () => {
    expect(decode('ping', '', '"hello"', '[]', stop)).toEqual([finished]);
  });

  test('a refusal is told apart', () => {
    expect(decode(delta({ refusal: 'No.' }), stop)).toEqual([{ type: 'refusal', choice: 0, delta: 'No.' }, finished]);
  });

  test('tool calls come in pieces, with or without an index', () => {
    const first = delta({ tool_calls: [{ id: 'c', function: { name: 'look', arguments: '{"a"' } }] });
    const rest = delta({ tool_calls: [{ index: 0, function: { arguments: ':1}' } }] });
    expect(decode(first, rest, stop)).toEqual([
      { type: 'tool-call', choice: 0, index: 0, id: 'c', name: 'look', arguments: '{"a"' },
      { type: 'tool-call', choice: 0, index: 0, id: '', name: '', arguments: ':1}' },
      finished,
    ]);
  });

  test('the older function_call is a tool call', () => {
    expect(decode(delta({ function_call: { name: 'f', arguments: { x: 1 } } }), stop)).toEqual([
      { type: 'tool-call', choice: 0, index: 0, id: '', name: 'f', arguments: '{"x":1}' },
      finished,
    ]);
  });
});

describe('reasoning', () => {
  test.each([
    [{ reasoning_content: 'hm' }],
    [{ reasoning: 'hm' }],
    [
      {
        reasoning_details: [
          { type: 'reasoning.text', text: 'hm' },
          { type: 'reasoning.encrypted', data: 'x' },
        ],
      },
    ],
    [{ reasoning: 'hm', reasoning_details: [{ text: 'hm' }] }],
    [{ reasoning_content: 'hm', reasoning: 'hm' }],
    [{ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }] }],
  ])('in %j is heard once', (fields) => {
    const said = decode(delta(fields), stop) as ReplyEvent[];
    expect(said.filter(({ type }) => type !== 'provider-state')).toEqual([reasoning('hm'), finished]);
  });

  test('that comes whole once more with its signature is heard once, each thought by itself (litellm#35118)', () => {
    const piece = (words: string) => delta({ reasoning_content: words, thinking_blocks: [{ thinking: words }] });
    const signed = (words: string) =>
      delta({ reasoning_content: words, thinking_blocks: [{ type: 'thinking', thinking: words, signature: 's' }] });
    const thoughts = (words: string[]) => [...words.map(piece), signed(words.join(''))];
    const said = decode(...thoughts(['Check', ' A.']), ...thoughts(['Check', ' B.']), stop) as ReplyEvent[];
    expect(said.map((event) => (event.type === 'reasoning' ? event.delta : ''))).toEqual([
      ...['Check', ' A.', 'Check', ' B.'],
      '',
    ]);
    expect(decode(signed('Hm.'), stop)).toEqual([reasoning('Hm.'), finished]);
    expect(decode(piece('Hm'), signed('.'), stop)).toEqual([reasoning('Hm'), reasoning('.'), finished]);
  });

  test('in think tags is parted from the answer', () => {
    expect(decode(delta({ content: '<think>\nhm\n</think>\n\nYes' }), stop)).toEqual([
      reasoning('hm\n'),
      text('Yes'),
      finished,
    ]);
  });

  test('an empty think block is no reasoning', () => {
    expect(decode(delta({ content: '<think>\n\n</think>\n\nYes' }), stop)).toEqual([text('Yes'), finished]);
  });

  test('a think tag later in the text is text', () => {
    expect(partsOf('Use <think>x</think>')).toEqual({ reasoning: '', text: 'Use <think>x</think>' });
  });

  test('what only looked like a tag is not lost, however the reply ends', () => {
    expect(decode(delta({ content: '<thi' }), stop)).toEqual([text('<thi'), finished]);
    expect(decode(delta({ content: '<thi' }))).toEqual([text('<thi'), { kind: 'cut-off' }]);
    expect(decode(delta({ content: '<think>a</th' }))).toEqual([
      reasoning('a'),
      reasoning('</th'),
      { kind: 'cut-off' },
    ]);
  });

  test.each([
    ['They want a sum.\n</think>\n\nFour.', 'They want a sum.\n', 'Four.'],
    ['They want a sum.</think>\n\nFour.', 'They want a sum.', 'Four.'],
    ['They want a sum.\n</think>{"four":4}', 'They want a sum.\n', '{"four":4}'],
    ['</think>\n\nFour.', '', 'Four.'],
    ['<think>a</think>Draft\n</think>\n\nFour.', 'aDraft\n', 'Four.'],
    ['<thought>**Hm**</thought>Four.', '**Hm**', 'Four.'],
    ['<Thinking>Hm</thinking>Four.', 'Hm', 'Four.'],
    ['[THINK]Hm[/THINK]Four.', 'Hm', 'Four.'],
    ['◁think▷Hm◁/think▷Four.', 'Hm', 'Four.'],
    ['<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Seven.', 'Hm.', 'Seven.'],
    ['<|start|>assistant<|channel|>final<|message|>Seven.<|return|>', '', 'Seven.'],
    [
      ['analysis', 'commentary', 'analysis', 'final']
        .map((channel, at) => `<|start|>assistant<|channel|>${channel}<|message|>${String(at)}.<|end|>`)
        .join(''),
      '0.\n\n2.',
      '1.\n\n3.',
    ],
  ])('%j is parted', (content, reasoning, answer) => {
    expect(partsOf(content)).toEqual({ reasoning, text: answer });
  });

  test.each([
    'Close with `</think>`.',
    'Close with </think>, and go on.',
    'Write:\n```\n</think>\n```\nDone.',
    'The mark <|channel|> opens a channel.',
    '<|channel|>',
    '[Think] of it.',
  ])('%j is text as it came', (content) => {
    expect(partsOf(content)).toEqual({ reasoning: '', text: content });
  });

  test('that is never closed was the reply, unless that was cut off', () => {
    const open = delta({ content: '<think>Paris is the capital.' });
    const moved = { type: 'moved', choice: 0, to: 'text', length: 21 };
    expect(decode(open, stop)).toEqual([reasoning('Paris is the capital.'), moved, finished]);
    expect(decode(open, '[DONE]')).toEqual([reasoning('Paris is the capital.'), moved]);
    expect(decode(open, { choices: [{ delta: {}, finish_reason: 'length' }] })).not.toContainEqual(moved);
    expect(decode(open)).not.toContainEqual(moved);
  });

  const harmony = '<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>';

  test('is the same however the content is cut', () => {
    const contents = fc.oneof(
      fc.constantFrom(
        '<think>a</think>b',
        ' \n<think> a < b </thin </think>\n c</think>',
        '<thinking>no',
        '<think>open',
        'They want it.\n</think>\n\nFour.',
        '```\n</think>\n```\nx</think>\r\ny',
        harmony,
        ` \n${harmony}`,
      ),
      fc
        .array(fc.constantFrom('<think>', '</think>', '<', 'x', ' ', '\n', '\r\n', '</', '`', '```', '<|end|>'), {
          maxLength: 12,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(contents, fc.array(fc.nat(40)), (content, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut < content.length).sort((a, b) => a - b), content.length];
        const pieces = places.slice(1).map((end, index) => content.slice(places[index], end));
        expect(partsOf(...pieces)).toEqual(partsOf(content));
      }),
      { examples: [[` \n${harmony}`, [2]]] },
    );
  });
});

describe('images and sources', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';

  test.each([
    [
      { images: [{ type: 'image_url', image_url: { url: png } }] },
      { mediaType: 'image/png', source: { kind: 'unkept', bytes: 8 } },
    ],
    [
      { images: [{ image_url: { url: 'DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=' } }] },
      { mediaType: 'image/png', source: { kind: 'unkept', bytes: 8 } },
    ],
    [
      { content: [{ type: 'image_url', image_url: png }] },
      { mediaType: 'image/png', source: { kind: 'unkept', bytes: 8 } },
    ],
    [
      { images: [{ image_url: { url: 'https://a.test/1.png' } }] },
      { mediaType: '', source: { kind: 'url', url: 'https://a.test/1.png' } },
    ],
    [{ images: [{ b64_json: 'iVBORw0KGgo=' }] }, { mediaType: '', source: { kind: 'unkept', bytes: 8 } }],
    [
      { images: [{ image_url: { url: 'javascript:alert(1)' } }] },
      { mediaType: '', source: { kind: 'unkept', bytes: null } },
    ],
  ])('%j brings an image', (fields, said) => {
    const media = { type: 'image', name: '', size: null, ...said };
    const base64 = 'bytes' in said.source && said.source.bytes !== null ? { base64: 'iVBORw0KGgo=' } : {};
    expect(decode(delta(fields), stop)).toEqual([{ type: 'media', choice: 0, media, ...base64 }, finished]);
  });

  // As routers pass on what other interfaces send (openai-apps-sdk-examples#22, agentgateway#3438).
  test.each([
    { images: [png] },
    { content: [{ inline_data: { mime_type: 'image/png', data: 'iVBORw0KGgo=' } }] },
    { content: [{ inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }] },
    { content: [{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' } }] },
    { content: [{ type: 'image', data: 'iVBORw0KGgo=', mimeType: 'image/png' }] },
    { content: [{ type: 'image', image: png }] },
  ])('%j brings an image in the form of another interface', (fields) => {
    const source = { kind: 'unkept', bytes: 8 };
    const media = { type: 'image', name: '', size: null, mediaType: 'image/png', source };
    expect(decode(delta(fields), stop)).toEqual([
      { type: 'media', choice: 0, media, base64: 'iVBORw0KGgo=' },
      finished,
    ]);
  });

  test('the address that words come from is no picture', () => {
    const content = [
      { type: 'text', text: 'Hi', source: 'https://a.test/news' },
      { type: 'document', source: { url: 'https://a.test/1.pdf' } },
    ];
    expect(decode(delta({ content }), stop)).toEqual([text('Hi'), finished]);
    const source = { type: 'url', url: 'https://a.test/1.png' };
    expect(decode(delta({ content: [{ type: 'image', source }] }), stop)).toMatchObject([
      { type: 'media', media: { source: { kind: 'url', url: 'https://a.test/1.png' } } },
      finished,
    ]);
  });

  // chenyme/grok2api#199
  test('pictures that come as from the interface for them are the reply', () => {
    const events = whole({ created: 1, data: [{ b64_json: 'iVBORw0KGgo=' }, { url: 'https://a.test/1.png' }] });
    expect(events).toMatchObject([
      { type: 'media', media: { source: { kind: 'unkept', bytes: 8 } } },
      { type: 'media', media: { source: { kind: 'url', url: 'https://a.test/1.png' } } },
      finished,
    ]);
    expect(whole({ data: [{ id: 'gpt-4o' }] })).toMatchObject([{ kind: 'bad-response' }]);
  });

  test('the words of a spoken answer are its text', () => {
    expect(decode(delta({ content: null, audio: { transcript: 'Hi' } }), stop)).toEqual([text('Hi'), finished]);
  });

  test('sources are told once, with their titles when these come', () => {
    const citations = ['https://a.test/1', 'https://b.test/2'];
    const titled = [{ url: 'https://b.test/2', title: 'Two' }];
    const events = decode(delta({ content: 'Yes [1].' }, { citations }), delta({ content: '' }, { citations }), {
      ...stop,
      citations,
      search_results: titled,
    });
    expect(events.filter((event) => (event as ReplyEvent).type === 'sources')).toEqual([
      { type: 'sources', choice: 0, sources: [{ url: 'https://a.test/1' }, { url: 'https://b.test/2' }] },
      { type: 'sources', choice: 0, sources: [{ url: 'https://a.test/1' }, ...titled] },
    ]);
  });

  test.each([
    { type: 'url_citation', url_citation: { url: 'https://a.test/1', title: 'One' } },
    { type: 'url_citation', url: 'https://a.test/1', title: 'One' },
  ])('an annotation is a source: %j', (annotation) => {
    const source = { url: 'https://a.test/1', title: 'One' };
    expect(decode(delta({ annotations: [annotation] }), stop)).toContainEqual({
      type: 'sources',
      choice: 0,
      sources: [source],
    });
  });

  test('an annotation without an address is none', () => {
    expect(decode(delta({ annotations: [{ type: 'file', file: { name: 'a.pdf' } }, 7] }), stop)).toEqual([finished]);
  });
});

describe('usage', () => {
  const counts = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

  test.each([
    ['a last chunk without choices', [stop, { choices: [], usage: counts }]],
    ['the chunk that finishes', [{ ...stop, usage: counts }]],
    ["Groq's own field", [{ ...stop, x_groq: { usage: counts } }]],
    ['a choice', [{ choices: [{ ...stop.choices[0], usage: counts }] }]],
  ])('is read from %s', (_, chunks) => {
    expect(decode(...chunks, '[DONE]')).toContainEqual(usageOf(10, 5));
  });

  test('in every chunk: the last one counts', () => {
    const usages = decode(delta({ content: 'a' }, { usage: { prompt_tokens: 10, completion_tokens: 1 } }), {
      ...stop,
      usage: { prompt_tokens: 10, completion_tokens: 2 },
    }).filter((event) => (event as ReplyEvent).type === 'usage');
    expect(usages.at(-1)).toEqual(usageOf(10, 2));
  });

  test('brings cached and reasoning tokens and what a router charged', () => {
    const usage = {
      ...counts,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 3 },
      cost: 0.00012,
    };
    expect(decode(stop, { choices: [], usage })).toContainEqual(
      usageOf(10, 5, { cachedTokens: 4, reasoningTokens: 3, costUsd: 0.00012 }),
    );
  });

  test('reads the cached tokens of DeepSeek', () => {
    expect(decode(stop, { usage: { ...counts, prompt_cache_hit_tokens: 8 } })).toContainEqual(
      usageOf(10, 5, { cachedTokens: 8 }),
    );
  });

  test('counts reasoning within the completion also where the server counts it beside', () => {
    const usage = {
      prompt_tokens: 10,
      completion_tokens: 5,
      total_tokens: 22,
      completion_tokens_details: { reasoning_tokens: 7 },
    };
    expect(decode(stop, { usage })).toContainEqual(usageOf(10, 12, { reasoningTokens: 7 }));
  });

  test.each([
    null,
    'many',
    [],
    {},
    { prompt_tokens: '10', completion_tokens: '5' },
    { prompt_tokens: -1, completion_tokens: 5 },
    { prompt_tokens: null, completion_tokens: null },
    { prompt_tokens: 1.5, completion_tokens: 2 },
    { prompt_tokens: 1e400, completion_tokens: 2 },
  ])('%j is no usage', (usage) => {
    expect(decode(stop, { choices: [], usage })).toEqual([finished]);
  });
});

describe('framing', () => {
  test('events that are parted by one line end are told apart', () => {
    expect(
      decode(`${JSON.stringify(delta({ content: 'ab' }))}\n${JSON.stringify(delta({ content: 'cd' }))}`, stop),
    ).toEqual([text('ab'), text('cd'), finished]);
    expect(decode(`${JSON.stringify(delta({ content: 'ab' }))}\n[DONE]`)).toEqual([text('ab')]);
  });

  test('JSON that is cut over two lines is joined, in the middle of a string, too', () => {
    expect(decode('{"choices":[{"delta":\n{"content":"ab"}}]}', stop)).toEqual([text('ab'), finished]);
    expect(decode('{"choices":[{"delta":{"content":"a\nb"}}]}', stop)).toEqual([text('ab'), finished]);
  });

  test('at the end of a stream a whole event counts, and the beginning of one does not', () => {
    const rest = (data: string) =>
      heard((decoder) => [decoder.event(JSON.stringify(delta({ content: 'ab' }))), decoder.rest(data), decoder.end()]);
    const last = { choices: [{ delta: { content: 'cd' }, finish_reason: 'stop' }] };
    expect(rest(JSON.stringify(last))).toEqual([text('ab'), text('cd'), finished]);
    expect(rest('[DONE]')).toEqual([text('ab')]);
    expect(rest('{"choices":[{"ind')).toEqual([text('ab'), { kind: 'cut-off' }]);
    expect(rest('[DO')).toEqual([text('ab'), { kind: 'cut-off' }]);
  });
});

describe('the end', () => {
  test('[DONE] completes a reply that never said why it stopped', () => {
    expect(decode(delta({ content: 'a' }), '[DONE]')).toEqual([text('a')]);
  });

  test('[DONE] on a line of its own completes it, too', () => {
    expect(
      heard((decoder) => [
        decoder.event(JSON.stringify(delta({ content: 'a' }))),
        decoder.stray('[DONE]'),
        decoder.end(),
      ]),
    ).toEqual([text('a')]);
  });

  test('an error that a gateway puts into the choice, or only names, is one, whatever ends the stream', () => {
    const failed = { choices: [{ delta: {}, finish_reason: 'error', error: { message: 'timed out', code: 504 } }] };
    const failure = { kind: 'server', status: 504, retryAfterMs: null, said: 'timed out' };
    expect(decode(delta({ content: 'a' }), failed, '[DONE]')).toEqual([text('a'), failure]);
    expect(whole(failed)).toEqual([failure]);
    const named = { choices: [{ delta: {}, finish_reason: 'error' }] };
    expect(decode(delta({ content: 'a' }), named, '[DONE]')).toEqual([
      text('a'),
      { ...failure, status: 200, said: '' },
    ]);
  });

  test('an error of one choice of two ends that one alone', () => {
    asked = 2;
    const failed = { choices: [{ index: 0, delta: {}, finish_reason: 'error', error: { message: 'timed out' } }] };
    const other = { choices: [{ index: 1, delta: { content: 'b' }, finish_reason: 'stop' }] };
    const failure = { kind: 'server', status: 200, retryAfterMs: null, said: 'timed out' };
    const events = [{ type: 'failed', choice: 0, failure }, text('b', 1), { ...finished, choice: 1 }];
    expect(decode(failed, other, '[DONE]')).toEqual(events);
    // OpenRouter puts the error beside the choices.
    const beside = { error: { message: 'timed out' }, choices: [{ index: 0, delta: {}, finish_reason: 'error' }] };
    expect(decode(beside, other)).toEqual(events);
    // Some say nothing but that it was one.
    const unsaid = { choices: [{ index: 0, delta: {}, finish_reason: 'error' }] };
    expect(decode(unsaid, other, '[DONE]')).toEqual([
      text('b', 1),
      { ...finished, choice: 1 },
      { type: 'failed', choice: 0, failure: { ...failure, said: '' } },
    ]);
    expect(decode({ error: { message: 'timed out' } }, other)).toEqual([failure]);
  });

  test('what a content filter says of a chunk is no error', () => {
    const filter = { error: { code: 'content_filter_error', message: 'The contents are not filtered' } };
    const chunk = { choices: [{ index: 0, delta: { content: 'a' }, content_filter_result: filter }] };
    expect(decode(chunk, { choices: [{ index: 0, content_filter_offsets: {} }] }, stop)).toEqual([text('a'), finished]);
  });

  test('a finish reason completes a reply without [DONE]', () => {
    expect(decode(delta({ content: 'a' }), stop)).toEqual([text('a'), finished]);
  });

  test('neither: it was cut off, and what came stays', () => {
    expect(decode(delta({ content: 'a' }))).toEqual([text('a'), { kind: 'cut-off' }]);
  });

  test('one of two choices unfinished: it was cut off', () => {
    asked = 2;
    expect(decode({ choices: [{ index: 1, delta: { content: 'b' } }] }, stop).at(-1)).toEqual({ kind: 'cut-off' });
  });

  test.each([
    ['eos', 'stop'],
    ['eos_token', 'stop'],
    ['STOP', 'stop'],
    ['end_turn', 'stop'],
    ['COMPLETE', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['MAX_TOKENS', 'length'],
    ['max_output_tokens', 'length'],
    ['max_new_tokens', 'length'],
    ['CONTENT_FILTER', 'content_filter'],
    ['TOOL_CALLS', 'tool_calls'],
    ['function_call', 'tool_calls'],
    ['SAFETY', 'content_filter'],
    ['tool_use', 'tool_calls'],
    ['FINISH_REASON_MAX_TOKENS', 'length'],
    ['eos_found', 'stop'],
    ['normal', 'stop'],
    ['length_limit', 'length'],
    ['max_output', 'length'],
    // simstudioai/sim#6302
    ['model_length', 'length'],
    // opencode#18813, any-llm#1200
    ['model_context_window_exceeded', 'length'],
    // dify#7559
    ['sensitive', 'content_filter'],
    ['guardrail_intervened', 'content_filter'],
    // Gemini
    ['content_filter: PROHIBITED_CONTENT', 'PROHIBITED_CONTENT'],
    ['function_call_filter: MALFORMED_FUNCTION_CALL', 'MALFORMED_FUNCTION_CALL'],
    // litellm#27101: neither whole nor an error
    ['repetition', 'repetition'],
    ['constructor', 'constructor'],
  ])('the finish reason %s is told as %s', (said, reason) => {
    const last = { choices: [{ delta: {}, finish_reason: said }] };
    expect(decode(last)).toEqual([{ type: 'finished', choice: 0, reason }]);
  });

  test.each([
    // promptfoo#9905
    ['network_error', 'server'],
    // vllm#57082, pi#1509
    ['abort', 'server'],
    // vespa#33327
    ['insufficient_system_resource', 'overloaded'],
  ])('the finish reason %s is an error that cut the reply, whatever ends the stream', (said, kind) => {
    const last = { choices: [{ delta: {}, finish_reason: said }] };
    const usage = { choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 } };
    for (const end of [[], ['[DONE]'], [usage, '[DONE]']]) {
      const events = decode(delta({ content: 'a' }), last, ...end);
      expect(events).not.toContainEqual(expect.objectContaining({ type: 'finished' }));
      expect(events.at(-1)).toEqual({ kind, status: 200, retryAfterMs: null, said });
    }
    expect(whole({ choices: [{ message: { content: 'a' }, finish_reason: said }] }).at(-1)).toMatchObject({
      kind,
      said,
    });
  });

  test('a finish reason in every chunk ends nothing', () => {
    const chunks = ['n1 ', 'n2 ', 'n3 '].map((content) => ({
      choices: [{ index: 0, delta: { content }, finish_reason: 'stop' }],
    }));
    expect(decode(...chunks, '[DONE]')).toEqual([text('n1 '), text('n2 '), text('n3 '), finished]);
  });
});

describe('an error in the middle', () => {
  test('keeps what came and says what the server said', () => {
    const error = { error: { message: 'Overloaded', type: 'overloaded_error' } };
    expect(decode(delta({ content: 'a' }), error)).toEqual([
      text('a'),
      { kind: 'overloaded', status: 200, retryAfterMs: null, said: 'Overloaded' },
    ]);
  });

  test('may come with choices and a numeric code', () => {
    const chunk = {
      error: { code: 502, message: 'Upstream died' },
      choices: [{ delta: { content: 'b' }, finish_reason: 'error' }],
    };
    expect(decode(chunk)).toEqual([
      text('b'),
      { kind: 'server', status: 502, retryAfterMs: null, said: 'Upstream died' },
    ]);
  });

  test('may be a string', () => {
    expect(decode({ error: 'out of memory' })).toEqual([
      { kind: 'server', status: 200, retryAfterMs: null, said: 'out of memory' },
    ]);
  });

  test('may come as an event of that name, with JSON or words', () => {
    const named = (data: string) => heard((decoder) => [decoder.event(data, 'error')]);
    const failure = { kind: 'server', status: 200, retryAfterMs: null, said: 'boom' };
    expect(named('{"message":"boom"}')).toEqual([failure]);
    expect(named('boom')).toEqual([failure]);
  });

  const unpaid = { id: '', choices: null, base_resp: { status_code: 1008, status_msg: '余额不足' } };

  test.each<[form: string, data: object | string, failure: object]>([
    // Agent-S#70
    [
      'vLLM, without “error”',
      { object: 'error', message: 'engine stopped', code: 500 },
      { kind: 'server', status: 500, said: 'engine stopped' },
    ],
    // Crane#121
    ['words', 'error: out of memory', { kind: 'server', status: 200, said: 'error: out of memory' }],
    // MiniMax-M2.5#18
    ['MiniMax, beside no choices', unpaid, { kind: 'quota', status: 200, said: '余额不足' }],
    ['MiniMax, beside an empty list', { ...unpaid, choices: [] }, { kind: 'quota', said: '余额不足' }],
    ['Alibaba', { code: 'InternalError', message: 'engine dead', request_id: 'q' }, { said: 'engine dead' }],
    ['Baidu', { error_code: 336501, error_msg: 'try later' }, { said: 'try later' }],
    ['Zhipu', { code: 1113, msg: '余额不足', success: false }, { said: '余额不足' }],
    ['FastAPI, in a list', { detail: [{ loc: ['body', 'n'], msg: 'too many' }] }, { said: 'n: too many' }],
    ['a mark and words', { error: true, message: 'boom' }, { said: 'boom' }],
    ['a list', { error: [{ message: 'boom' }] }, { said: 'boom' }],
    ['Google, in a list', [{ error: { code: 503, message: 'busy' } }], { kind: 'overloaded', said: 'busy' }],
    // cloudflare-docs#15116
    ['Cloudflare', { result: null, success: false, errors: [{ code: 7009, message: 'down' }] }, { said: 'down' }],
    // NeoGraph#124, ai#13506
    ['a word', { error: 'STREAM_EXPLODED' }, { said: 'STREAM_EXPLODED' }],
    ['a code', { error: { message: 'no', code: 'CONTEXT_LENGTH_EXCEEDED' } }, { kind: 'context-too-long' }],
    ['nothing at all', { error: {} }, { kind: 'server' }],
    ['JSON behind a name', 'error: {"message":"boom"}', { kind: 'server', said: 'boom' }],
    [
      'the same, with an error in it',
      'error: {"error":{"code":503,"message":"busy"}}',
      { kind: 'overloaded', said: 'busy' },
    ],
  ])('may have the form of %s', (_, data, failure) => {
    // A server that fails may well say that it is done.
    for (const end of [[], ['[DONE]']])
      expect(decode(delta({ content: 'ab' }), data, ...end)).toEqual([text('ab'), expect.objectContaining(failure)]);
  });

  test.each([
    [{ type: 'status', message: 'Searching…' }],
    [{ code: 0, msg: 'ok' }],
    [{ code: '200', message: 'success' }],
    [{ ...delta({ content: '' }), code: 7, message: 'odd' }],
    [{ choices: [], usage: null }],
    [{ object: 'chat.completion.chunk', error: { message: '', code: null } }],
    [{ usage: {}, error: { message: '', code: null } }],
  ])('is not %j', (data) => {
    expect(decode(delta({ content: 'ab' }), data, stop)).toEqual([text('ab'), finished]);
  });

  test('may stand on lines of its own, as no event (Crane#121)', () => {
    const stray = '{"error":{"message":"out of memory"}}';
    expect(
      heard((decoder) => [
        decoder.event(JSON.stringify(delta({ content: 'ab' }))),
        decoder.stray(stray),
        decoder.end(),
      ]),
    ).toEqual([text('ab'), { kind: 'server', status: 200, retryAfterMs: null, said: 'out of memory' }]);
  });

  test('of MiniMax may be the whole answer', () => {
    expect(whole(unpaid)).toEqual([{ kind: 'quota', status: 200, said: '余额不足' }]);
  });

  test('may be a finish reason and nothing else', () => {
    for (const finish_reason of ['error', 'ERROR']) {
      const chunk = { choices: [{ delta: {}, finish_reason }] };
      expect(decode(chunk, '[DONE]')).toEqual([{ kind: 'server', status: 200, retryAfterMs: null, said: '' }]);
    }
  });

  test('broken JSON is told, and does not end a reply whose rest comes whole', () => {
    const broken = '{"choices":[{"del';
    expect(decode(delta({ content: 'a' }), broken, delta({ content: 'c' }), stop)).toEqual([
      text('a'),
      { type: 'unread', said: broken },
      text('c'),
      finished,
    ]);
    expect(decode(delta({ content: 'a' }), broken).at(-1)).toEqual({ kind: 'cut-off' });
  });

  test('a null error is none', () => {
    expect(decode({ ...stop, error: null })).toEqual([finished]);
  });

  test('an error whose fields are all empty, beside an answer, is none (litellm#18407)', () => {
    const error = { message: '', type: '', param: '', code: null };
    const usage = { choices: [], usage: { prompt_tokens: 1, completion_tokens: 2 }, error };
    expect(decode(delta({ content: 'a' }, { error }), { ...stop, error }, usage, '[DONE]')).toEqual([
      text('a'),
      finished,
      usageOf(1, 2),
    ]);
    expect(whole({ choices: [{ message: { content: 'a' }, finish_reason: 'stop' }], error })).toEqual([
      text('a'),
      finished,
    ]);
  });
});

describe('a stream of another interface', () => {
  test.each([
    [
      { type: 'response.created', response: { id: 'r' } },
      { type: 'response.output_text.delta', delta: 'Hello' },
    ],
    [{ type: 'message_start', message: { id: 'm' } }, { type: 'message_stop' }],
    [{ candidates: [{ content: { parts: [{ text: 'Hello' }] }, finishReason: 'STOP' }] }],
    [{ type: 'message-start' }, { type: 'message-end', delta: { finish_reason: 'COMPLETE' } }, '[DONE]'],
  ])('is no chat completion: %j', (...data) => {
    expect(decode(...data)).toEqual([{ kind: 'bad-response', status: 200, said: JSON.stringify(data[0]) }]);
  });

  test('nothing but [DONE] is none either', () => {
    // Nothing is read behind it.
    const failure = { kind: 'bad-response', status: 200, said: '[DONE]' };
    expect(heard((decoder) => [decoder.event('[DONE]')])).toEqual([failure]);
  });
});

describe('an answer that is not a stream', () => {
  test('is a reply all the same', () => {
    const usage = { prompt_tokens: 1, completion_tokens: 2 };
    const message = { role: 'assistant', content: '<think>hm</think>Hi', refusal: null };
    expect(whole({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage })).toEqual([
      reasoning('hm'),
      text('Hi'),
      usageOf(1, 2),
      finished,
    ]);
  });

  test('without a finish reason is complete', () => {
    expect(whole({ choices: [{ message: { content: 'Hi' } }] })).toEqual([text('Hi')]);
  });

  test.each([
    ['', { kind: 'bad-response', status: 200, said: '' }],
    // open-webui#28938
    ['null', { kind: 'bad-response', status: 200, said: 'null' }],
    ['[{"error":{"message":"slow down","code":429}}]', { kind: 'rate-limited', said: 'slow down' }],
    // llama.cpp#16104
    ['error: {"code":500,"message":"out of memory","type":"server_error"}\n\n', { said: 'out of memory' }],
    ['{"choices":[{"mess', { kind: 'bad-response', status: 200, said: '{"choices":[{"mess' }],
    ['<html><head><title>Log in</title></head></html>', { kind: 'bad-response', status: 200, said: 'Log in' }],
    [
      '{"error":"Unexpected endpoint or method."}',
      { kind: 'wrong-path', status: 200, said: 'Unexpected endpoint or method.' },
    ],
    ['{"message":{"content":"a"},"done":false}\n{"done":true}\n', { kind: 'wrong-path', status: 200 }],
    ['{"model":"m","message":{"content":"a"},"done":true}', { kind: 'wrong-path', status: 200 }],
  ])('%j is told', (body, failure) => {
    expect(whole(body)).toEqual([expect.objectContaining(failure)]);
  });
});

describe('several choices', () => {
  /** What each choice says, piece by piece; and the order in which the choices take their turns. */
  const interleaved = fc
    .array(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 8 }), { minLength: 1, maxLength: 10 })
    .chain((choices) => {
      const turns = choices.flatMap((pieces, index) => [...pieces, null].map(() => index));
      return fc.record({
        choices: fc.constant(choices),
        turns: fc.shuffledSubarray(turns, { minLength: turns.length }),
        together: fc.integer({ min: 1, max: 4 }),
      });
    });

  test('each gets its own text, however they are interleaved, and whenever each ends', () => {
    fc.assert(
      fc.property(interleaved, ({ choices, turns, together }) => {
        asked = choices.length;
        const rest = choices.map((pieces) => [...pieces]);
        const said = turns.map((index) => {
          const content = rest[index]!.shift();
          return content === undefined
            ? { index, delta: {}, finish_reason: 'stop' }
            : { index, delta: { content }, finish_reason: null };
        });
        const chunks: object[] = [];
        while (said.length > 0) chunks.push({ choices: said.splice(0, together) });
        const events = decode(...chunks) as ReplyEvent[];
        for (const [index, pieces] of choices.entries()) {
          const own = events.filter((event) => 'choice' in event && event.choice === index);
          const written = own.map((event) => (event.type === 'text' ? event.delta : ''));
          expect(written.join('')).toBe(pieces.join(''));
          expect(own.at(-1)).toEqual({ type: 'finished', choice: index, reason: 'stop' });
        }
      }),
    );
  });

  test('one that was not asked for is nobody’s, and its end is not waited for', () => {
    asked = 2;
    const stray = { choices: [{ index: 2, delta: { content: 'stray' } }] };
    expect(decode(delta({ content: 'a' }), stray, stop)).toEqual([text('a'), finished]);
  });

  test('without an index they are told apart by their places', () => {
    asked = 2;
    const choices = [
      { message: { content: 'a' }, finish_reason: 'stop' },
      { message: { content: 'b' }, finish_reason: 'stop' },
    ];
    expect(whole({ choices })).toEqual([
      text('a'),
      text('b', 1),
      finished,
      { type: 'finished', choice: 1, reason: 'stop' },
    ]);
  });
});
