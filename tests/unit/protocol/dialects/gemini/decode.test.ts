import { describe, expect, test } from 'vitest';
import { GeminiDecoder } from '../../../../../src/protocol/dialects/gemini/decoding/decode';
import { asStream, chunk, error, thought, usage } from '../../../../server/gemini-wire';
import { readAnswer } from './read-answer';

const end = { finishReason: 'STOP' };

test('thoughts, text, reason and usage come as they are said; the last usage counts', async () => {
  const read = await readAnswer(
    asStream([
      chunk([thought('Let me ')], {}, usage(10, 0, 5)),
      chunk([thought('see.')], {}, usage(10, 0, 12)),
      chunk([{ text: 'Hel' }], {}, usage(10, 1, 12)),
      chunk([{ text: 'lo', thoughtSignature: 'c2ln' }], end, usage(10, 2, 12, { cachedContentTokenCount: 4 })),
    ]),
  );
  expect(read).toMatchObject({ text: 'Hello', reasoning: 'Let me see.', reasons: ['stop'], usage: [10, 14, 4, 12] });
  expect(read.events[0]).toEqual({ type: 'started', id: 'r1', model: 'gemini-next', fingerprint: '' });
  expect(read.state).toEqual([{ text: 'Hel' }, { text: 'lo', thoughtSignature: 'c2ln' }]);
});

/** `said` as relays have it that go by Google's packages. The arguments of a function are its own. */
function snakeCased(said: unknown): unknown {
  if (Array.isArray(said)) return (said as unknown[]).map(snakeCased);
  if (typeof said !== 'object' || said === null) return said;
  const fields = Object.entries(said as Record<string, unknown>).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    name === 'args' ? value : snakeCased(value),
  ]);
  return { ...Object.fromEntries(fields), code_execution_result: null };
}

test('fields that are named as in the packages, and null where they are not there, say the same', async () => {
  const page = { web: { uri: 'https://a.example/', title: 'A' } };
  const chunks = [
    chunk([thought('Hm.')], {}, usage(10, 0, 5)),
    chunk([{ text: 'Hi' }, { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }]),
    chunk([{ functionCall: { name: 'look', args: { file_name: 'a', more: null } }, thoughtSignature: 'c2ln' }]),
    chunk([{ executableCode: { language: 'PYTHON', code: 'print(1)' } }]),
    chunk([], { ...end, groundingMetadata: { groundingChunks: [page], webSearchQueries: ['q'] } }, usage(10, 7, 5)),
  ];
  const read = await readAnswer(asStream(chunks));
  expect(read).toMatchObject({ failure: null, reasoning: 'Hm.', usage: [10, 12, 0, 5] });
  expect(read.calls).toBe('look{"file_name":"a","more":null}');
  expect(read.events.filter(({ type }) => type === 'unread')).toEqual([]);
  expect(await readAnswer(asStream(chunks.map((one) => snakeCased(one) as object)))).toEqual(read);
  const both = asStream([chunk([{ text: 'Hi' }], { ...end, finish_reason: 'OTHER' })]);
  expect(await readAnswer(both)).toMatchObject({ text: 'Hi', reasons: ['stop'] });
  expect(await readAnswer(asStream([{ prompt_feedback: { block_reason: 'SAFETY' } }]))).toMatchObject({
    failure: { kind: 'content-filter', said: 'SAFETY' },
  });
});

describe('usage', () => {
  const usageOf = async (metadata: object) =>
    (await readAnswer(asStream([chunk([{ text: 'Hi' }], end, { usageMetadata: metadata })]))).usage;

  test('has what tools brought in the prompt, and thoughts in the completion', async () => {
    const metadata = { promptTokenCount: 10, candidatesTokenCount: 5, thoughtsTokenCount: 3, totalTokenCount: 118 };
    expect(await usageOf({ ...metadata, toolUsePromptTokenCount: 100 })).toEqual([110, 8, 0, 3]);
  });

  test('counts thoughts once where the candidates contain them, as the total tells', async () => {
    const metadata = { promptTokenCount: 10, candidatesTokenCount: 50, thoughtsTokenCount: 30 };
    expect(await usageOf({ ...metadata, totalTokenCount: 60 })).toEqual([10, 50, 0, 30]);
    expect(await usageOf({ ...metadata, totalTokenCount: 90 })).toEqual([10, 80, 0, 30]);
    expect(await usageOf(metadata)).toEqual([10, 80, 0, 30]);
  });

  test('that counts nothing replaces none', async () => {
    const read = await readAnswer(
      asStream([
        chunk([{ text: 'Hi' }], {}, usage(10, 1)),
        chunk([], end, { usageMetadata: { trafficType: 'ON_DEMAND' } }),
      ]),
    );
    expect(read.usage).toEqual([10, 1, 0, 0]);
  });

  test('takes nothing back where the last chunk leaves out the candidates, which the total contains', async () => {
    const counted = { promptTokenCount: 100, thoughtsTokenCount: 50, totalTokenCount: 155 };
    const read = await readAnswer(
      asStream([
        chunk([{ text: 'Hi' }], {}, { usageMetadata: { ...counted, candidatesTokenCount: 5 } }),
        chunk([], end, { usageMetadata: counted }),
      ]),
    );
    expect(read.usage).toEqual([100, 55, 0, 50]);
    expect(await usageOf({ promptTokenCount: 10, thoughtsTokenCount: 90, totalTokenCount: 100 })).toEqual([
      10, 90, 0, 90,
    ]);
  });

  test('says what of it is sound and pictures', async () => {
    const audio = [{ modality: 'AUDIO', tokenCount: 7 }];
    const more = {
      promptTokensDetails: [...audio, { modality: 'IMAGE', tokenCount: 2 }, { modality: 'TEXT', tokenCount: 1 }],
      candidatesTokensDetails: audio,
    };
    const { events } = await readAnswer(asStream([chunk([{ text: 'Hi' }], end, usage(10, 9, 0, more))]));
    expect(events.find(({ type }) => type === 'usage')).toMatchObject({
      usage: { imagePromptTokens: 2, audioPromptTokens: 7, audioCompletionTokens: 7 },
    });
  });
});

describe('the end', () => {
  const rated = [
    { category: 'HARM_CATEGORY_HARASSMENT', probability: 'NEGLIGIBLE' },
    { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH' },
  ];

  test.each([
    [{ finishReason: 'STOP' }, 'stop'],
    [{ finishReason: 'MAX_TOKENS' }, 'length'],
    [{ finishReason: 'SAFETY', safetyRatings: rated }, 'SAFETY: DANGEROUS_CONTENT HIGH'],
    [{ finishReason: 'STOP', safetyRatings: rated }, 'stop'],
    [{ finishReason: 'RECITATION' }, 'RECITATION'],
    [
      { finishReason: 'MALFORMED_FUNCTION_CALL', finishMessage: 'Malformed function call: print(' },
      'MALFORMED_FUNCTION_CALL: Malformed function call: print(',
    ],
    [{ finishReason: 'SOMETHING_NEW' }, 'SOMETHING_NEW'],
    [{ finishReason: 'stop' }, 'stop'],
    [{ finishReason: 'FINISH_REASON_STOP' }, 'stop'],
    [{ finishReason: 'FinishReason.MAX_TOKENS' }, 'length'],
    [{ finish_reason: 1 }, 'stop'],
    [{ finish_reason: 2 }, 'length'],
    [{ finish_reason: 3, safety_ratings: rated }, 'SAFETY: DANGEROUS_CONTENT HIGH'],
    [{ finish_reason: 99 }, '99'],
  ])('%j is told as %s', async (more, reason) => {
    const read = await readAnswer(asStream([chunk([{ text: 'Hi' }]), chunk([], more)]));
    expect(read).toMatchObject({ text: 'Hi', reasons: [reason], failure: null });
  });

  test('is believed only when nothing follows it: older models give a reason in each chunk, newer ones in an empty first one', async () => {
    const each = asStream([chunk([{ text: 'Hel' }], end), chunk([{ text: 'lo' }], end)]);
    expect(await readAnswer(each)).toMatchObject({ text: 'Hello', reasons: ['stop'], failure: null });
    const first = asStream([chunk([], end), chunk([{ text: 'Hello' }]), chunk([], { finishReason: 'MAX_TOKENS' })]);
    expect(await readAnswer(first)).toMatchObject({ text: 'Hello', reasons: ['length'], failure: null });
  });

  test('that did not come is a stream that was cut, and what came stands', async () => {
    const cut = asStream([chunk([{ text: 'Once upon' }], {}, usage(10, 2))]);
    expect(await readAnswer(cut)).toMatchObject({
      text: 'Once upon',
      failure: { kind: 'cut-off' },
      usage: [10, 2, 0, 0],
    });
    expect(await readAnswer(asStream([{ usageMetadata: { promptTokenCount: 9 } }]))).toMatchObject({
      failure: { kind: 'cut-off' },
      usage: [9, 0, 0, 0],
    });
    // Half a chunk.
    expect(await readAnswer(cut + asStream([chunk([{ text: ' a time' }])]).slice(0, 60))).toMatchObject({
      text: 'Once upon',
      failure: { kind: 'cut-off' },
    });
  });

  test('that was told is enough where the connection breaks behind it', () => {
    const decoder = new GeminiDecoder();
    const all = [chunk([{ text: 'Hi', thoughtSignature: 'c2ln' }]), chunk([], end)];
    const events = all.flatMap((one) => [...decoder.event(JSON.stringify(one))]);
    expect(events.at(-1)).toEqual({ type: 'finished', choice: 0, reason: 'stop' });
    expect(decoder.isComplete).toBe(true);
    expect([...decoder.flush()]).toMatchObject([{ type: 'provider-state' }]);
    expect([...decoder.flush()]).toEqual([]);
  });
});

test('a prompt that is refused has no candidates, but a reason and a bill', async () => {
  const ratings = [{ category: 'HARM_CATEGORY_HATE_SPEECH', probability: 'HIGH' }];
  const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT', safetyRatings: ratings }, ...usage(10, 0) };
  expect(await readAnswer(asStream([blocked]))).toMatchObject({
    failure: { kind: 'content-filter', said: 'PROHIBITED_CONTENT: HATE_SPEECH HIGH' },
    usage: [10, 0, 0, 0],
  });
});

test('several candidates are told apart, and others than were asked for are not told', async () => {
  const stream = asStream([
    {
      candidates: [
        { index: 0, content: { parts: [{ text: 'A' }] } },
        { index: 1, content: { parts: [{ text: 'B' }] } },
      ],
    },
    {
      candidates: [
        { index: 1, ...end },
        { index: 0, finishReason: 'MAX_TOKENS' },
      ],
    },
  ]);
  const { events } = await readAnswer(stream, new GeminiDecoder({ asked: 2 }));
  expect(events.slice(1)).toEqual([
    { type: 'text', choice: 0, delta: 'A' },
    { type: 'text', choice: 1, delta: 'B' },
    { type: 'finished', choice: 1, reason: 'stop' },
    { type: 'finished', choice: 0, reason: 'length' },
  ]);
  expect(await readAnswer(stream)).toMatchObject({ text: 'A', reasons: ['length'] });
});

test('function calls come whole, several in a part each, without arguments too', async () => {
  const call = (name: string, more: object = {}) => ({ functionCall: { name, ...more } });
  const stream = asStream([
    chunk([{ ...call('sum', { id: 'c1', args: { x: 1 } }), thoughtSignature: 'c2ln' }, call('now')]),
    chunk([], end),
  ]);
  const read = await readAnswer(stream);
  expect(read).toMatchObject({ calls: 'sum{"x":1} now{}', reasons: ['tool_calls'] });
  expect(read.events.find((event) => event.type === 'tool-call')).toMatchObject({ index: 0, id: 'c1', name: 'sum' });
  expect(read.state?.[0]).toMatchObject({ thoughtSignature: 'c2ln' });
});

test.each([
  [{ name: 'sum', args: '{"x":1}' }, 'sum{"x":1}'],
  [{ name: 'sum', args: 'x' }, 'sum{"args":"x"}'],
  [{ name: null, args: { x: 1 } }, '{"x":1}'],
])('a call of an odd form loses nothing: %j', async (functionCall, calls) => {
  expect(await readAnswer(asStream([chunk([{ functionCall }], end)]))).toMatchObject({ calls });
});

test('arguments without a name, of a call that goes on, are its own', async () => {
  const parts = [
    { functionCall: { name: 'sum', args: { x: 1 }, willContinue: true } },
    { functionCall: { args: { y: 2 } } },
    { functionCall: { name: 'now' } },
  ];
  expect(await readAnswer(asStream([chunk(parts), end]))).toMatchObject({ calls: 'sum{"x":1,"y":2} now{}' });
});

test('the tools of the server itself are shown, and leave the reply whole', async () => {
  const tools = [
    { toolCall: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', args: { queries: ['x'] } }, thoughtSignature: 'c2ln' },
    { toolResponse: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', response: {} } },
  ];
  const read = await readAnswer(asStream([chunk([...tools, { text: 'Found.' }]), chunk([], end)]));
  expect(read).toMatchObject({ calls: 'GOOGLE_SEARCH_WEB{"queries":["x"]}', reasons: ['stop'], text: 'Found.' });
  expect(read.events.find(({ type }) => type === 'tool-call')).toMatchObject({ isHosted: true });
  expect(read.state).toEqual([...tools, { text: 'Found.' }]);
  expect(read.events.filter(({ type }) => type === 'unread')).toEqual([]);
});

test('pictures and sounds come with their bytes, and a part of a new kind as it came', async () => {
  const parts = [
    { inlineData: { mimeType: 'image/png', data: 'aGVsbG8=' } },
    { inlineData: { mimeType: 'audio/wav', data: 'aGVsbG8=' } },
    { hologram: { size: 3 } },
    { text: 'Here.' },
  ];
  const read = await readAnswer(asStream([chunk(parts), chunk([], end)]));
  const came = { type: 'media', choice: 0, base64: 'aGVsbG8=' };
  const shared = { name: '', source: { kind: 'unkept', bytes: 5 } };
  const picture = { type: 'image', mediaType: 'image/png', ...shared, size: null };
  expect(read.events).toContainEqual({ ...came, media: picture });
  const sound = { type: 'audio', mediaType: 'audio/wav', ...shared, seconds: null };
  expect(read.events).toContainEqual({ ...came, media: sound });
  expect(read.events).toContainEqual({ type: 'unread', said: '{"hologram":{"size":3}}' });
  // The bytes are kept with the message, which has to put them back.
  expect(read.state).toEqual([
    { inlineData: { mimeType: 'image/png' } },
    { inlineData: { mimeType: 'audio/wav' } },
    { hologram: { size: 3 } },
    { text: 'Here.' },
  ]);
});

test('a picture of the answer takes the place of the last draft, and further ones stand for themselves', async () => {
  const picture = (data: string, more: object = {}) => ({ inlineData: { mimeType: 'image/png', data }, ...more });
  const parts = [
    picture('AAAA', { thought: true }),
    picture('BBBB', { thought: true }),
    picture('CCCC'),
    picture('DDDD'),
  ];
  const { events } = await readAnswer(asStream([chunk(parts), chunk([], end)]));
  const media = events.flatMap((event) => (event.type === 'media' ? event : []));
  expect(media.map(({ base64 }) => base64)).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD']);
  const draft = { id: 'draft 0', isPartial: true };
  expect(media.map((one) => one.media)).toMatchObject([draft, draft, { id: 'draft 0' }, {}]);
  expect(media[2]?.media).not.toHaveProperty('isPartial');
  expect(media[3]?.media).not.toHaveProperty('id');
});

test('an error is one wherever it stands: as an event, between them, in a list, or as the whole body', async () => {
  const overloaded = error(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');
  const failure = { kind: 'overloaded', said: 'The model is overloaded. Please try again later.' };
  const begun = asStream([chunk([{ text: 'Half' }])]);
  for (const body of [
    begun + asStream([overloaded]),
    `${begun}${JSON.stringify(overloaded, null, 2)}\n`,
    JSON.stringify(overloaded),
    JSON.stringify([overloaded], null, 2),
  ])
    expect(await readAnswer(body)).toMatchObject({ failure });
  expect((await readAnswer(begun + asStream([overloaded]))).text).toBe('Half');
  const empty = { ...chunk([{ text: 'Whole' }], end), error: { code: 0, message: '' } };
  expect(await readAnswer(asStream([empty]))).toMatchObject({ text: 'Whole', failure: null });
});

test('a list of chunks is read as a stream, as servers without `alt=sse` send it', async () => {
  const list = [chunk([{ text: 'Hel' }], {}, usage(3, 1)), chunk([{ text: 'lo' }], end, usage(3, 2))];
  expect(await readAnswer(JSON.stringify(list, null, 1))).toMatchObject({
    text: 'Hello',
    reasons: ['stop'],
    usage: [3, 2, 0, 0],
    failure: null,
  });
});

test('what is no answer at all is shown as it came', async () => {
  expect(await readAnswer('data: {"hello": 1}\n\n')).toMatchObject({ failure: { kind: 'bad-response' } });
  expect(await readAnswer('{"totalTokens": 258}')).toMatchObject({
    failure: { kind: 'bad-response', said: '{"totalTokens":258}' },
  });
  const relayed = `${asStream([chunk([{ text: 'Hi' }], end)])}data: [DONE]\n\n`;
  expect(await readAnswer(relayed)).toMatchObject({ text: 'Hi', reasons: ['stop'], failure: null });
});

test('log probabilities come with their alternatives', async () => {
  const logprobsResult = {
    chosenCandidates: [{ token: 'Hi', tokenId: 1, logProbability: -0.1 }, { token: '!' }],
    topCandidates: [
      {
        candidates: [
          { token: 'Hi', logProbability: -0.1 },
          { token: 'Ho', logProbability: -2 },
        ],
      },
    ],
  };
  const { events } = await readAnswer(asStream([chunk([{ text: 'Hi!' }], { ...end, logprobsResult })]));
  expect(events.find(({ type }) => type === 'logprobs')).toEqual({
    type: 'logprobs',
    choice: 0,
    tokens: [
      {
        token: 'Hi',
        logprob: -0.1,
        alternatives: [
          { token: 'Hi', logprob: -0.1 },
          { token: 'Ho', logprob: -2 },
        ],
      },
      { token: '!', logprob: 0, alternatives: [] },
    ],
  });
});

test('arguments in pieces cannot fill the memory, nor mean anything but arguments', async () => {
  const partial = (jsonPath: string, more: object) => ({ jsonPath, ...more });
  const call = {
    name: 'f',
    partialArgs: [
      partial('$.list[4294967290]', { numberValue: 1 }),
      partial('$.__proto__.polluted', { boolValue: true }),
      partial("$['a b']", { stringValue: 'x' }),
      partial('$.none', { nullValue: 'NULL_VALUE' }),
    ],
  };
  const { calls } = await readAnswer(asStream([chunk([{ functionCall: call }], end)]));
  expect(calls).toBe('f{"list":[1],"__proto__":{"polluted":true},"a b":"x","none":null}');
  expect({}).not.toHaveProperty('polluted');
});
