import { expect, test } from 'vitest';
import { newMessage } from '../../../../src/model/chat/message';
import { providerStatesOf, textOf, textParts, toolCallsOf } from '../../../../src/model/chat/parts';
import { learntOf } from '../../../../src/model/endpoint/learnt';
import { json, rawStream } from '../../../server/behaviours';
import { asStream, block, messageDelta, messageStart, said, startUsage } from '../../../server/messages-wire';
import { ask, Browser, ended, type Tab } from '../a-tab';
import * as gemini from '../../../server/gemini-wire';
import * as responses from '../../../server/responses-wire';
import { continueReply, newReply } from '../../../../src/state/chat/answers';
import { ask as sendAsked } from '../../../../src/state/request/ask';

/** Where requests seem to go, as `a-tab` has it. */
const origin = 'https://api.openai.com';
const thinking = { type: 'thinking', thinking: 'Hm.', signature: 'EqQBCg' };
const search = { type: 'server_tool_use', id: 's1', name: 'web_search', input: { query: 'x' } };
const found = { type: 'web_search_tool_result', tool_use_id: 's1', content: [] };
const text = (words: string) => ({ type: 'text', text: words });

/** An answer of these blocks. */
function answer(blocks: readonly object[], reason = 'end_turn') {
  const events = [
    messageStart(startUsage),
    ...blocks.flatMap((one, index) => ('text' in one ? said(index, String(one.text)) : block(index, one))),
    messageDelta(reason, { output_tokens: 9 }),
    { type: 'message_stop' },
  ];
  return rawStream(asStream(events));
}

async function start(...answers: Parameters<Browser['server']['nextAt']>[1][]): Promise<Tab & { browser: Browser }> {
  const browser = await Browser.start({
    endpoint: { dialect: 'anthropic-messages', defaultModel: 'c1', models: [{ id: 'c1', facts: {} }] },
  });
  browser.server.nextAt('/v1/messages', ...answers);
  const tab = await browser.tab();
  return { ...tab, thread: tab.thread, app: tab.app, browser };
}

const contents = (browser: Browser): unknown[][] =>
  browser.server.requests.map(({ body }) =>
    (body as { messages: { content: unknown }[] }).messages.map(({ content }) => content),
  );

test('what Claude signed goes back as it came, until what was before it is another', async () => {
  const first = answer([thinking, text('So.')]);
  const { thread, browser } = await start(first, answer([text('Yes.')]), answer([text('No.')]));
  await ask(thread, 'Why?');
  await ask(thread, 'Sure?');
  expect(contents(browser)[1]).toEqual(['Why?', [thinking, text('So.')], 'Sure?']);

  await thread.change((one) => ({ ...one, systemPrompt: { ...one.systemPrompt, text: 'Be kind.' } }));
  await ask(thread, 'Really?');
  expect(contents(browser)[2]).toEqual(['Why?', 'So.', 'Sure?', 'Yes.', 'Really?']);
});

test('what went back and was refused is not sent again in this visit, and later replies bring theirs', async () => {
  const refusal = {
    type: 'invalid_request_error',
    message: 'messages.1.content.0: Invalid `signature` in `thinking` block',
  };
  const { thread, browser, app } = await start(
    answer([thinking, text('So.')]),
    json({ type: 'error', error: refusal }, 400),
    answer([thinking, text('Yes.')]),
    answer([thinking, text('No.')]),
    answer([text('Never.')]),
  );
  for (const words of ['Why?', 'Sure?', 'Really?', 'Ever?']) await ask(thread, words);
  expect(contents(browser).slice(2)).toEqual([
    ['Why?', 'So.', 'Sure?'],
    ['Why?', 'So.', 'Sure?', 'Yes.', 'Really?'],
    ['Why?', 'So.', 'Sure?', 'Yes.', 'Really?', [thinking, text('No.')], 'Ever?'],
  ]);
  expect(learntOf(app.endpoints.byId('e1')!, 'c1').refuses).toEqual([]);
});

test.each(['', 'Wait.'])(
  'a paused reply that says “%s” goes on from its blocks, and is one reply for its server',
  async (words) => {
    const paused = [...(words === '' ? [] : [text(words)]), search];
    const { thread, browser } = await start(
      answer(paused, 'pause_turn'),
      answer([found, text('There.')]),
      answer([text('Yes.')]),
    );
    await ask(thread, 'Where?');
    await continueReply(thread, thread.branch.at(-1)!);
    const reply = await ended(thread);
    expect(textOf(reply)).toBe(words === '' ? 'There.' : 'Wait.\n\nThere.');
    expect(providerStatesOf(reply)).toHaveLength(1);
    await ask(thread, 'Sure?');
    expect(contents(browser).slice(1)).toEqual([
      ['Where?', paused],
      ['Where?', [...paused, found, text('There.')], 'Sure?'],
    ]);
  },
);

test('a reply that was gone on with from its words alone is no longer what its server knows', async () => {
  const { thread, browser } = await start(
    answer([thinking, text('So')], 'max_tokens'),
    answer([text(' it is.')]),
    answer([text('Yes.')]),
  );
  await ask(thread, 'Why?');
  await continueReply(thread, thread.branch.at(-1)!);
  expect(providerStatesOf(await ended(thread))).toEqual([]);
  await ask(thread, 'Sure?');
  expect(contents(browser)[2]).toEqual(['Why?', expect.stringMatching(/^So it is\.$/), 'Sure?']);
});

/** A chat that moves between three vendors, each of which calls a tool. */
async function moving() {
  const { thread, app, browser } = await start(
    answer([thinking, text('I look.'), { type: 'tool_use', id: 't1', name: 'weather', input: {} }], 'tool_use'),
    answer([text('It is warm.')]),
  );
  const endpoint = app.endpoints.byId('e1')!;
  const key = { text: 'sk-test-0123456789', keeping: 'device' } as const;
  await app.endpoints.save({ ...endpoint, id: 'e2', dialect: 'gemini', baseUrl: `${origin}/v1beta` }, key);
  await app.endpoints.save({ ...endpoint, id: 'e3', dialect: 'responses', baseUrl: `${origin}/v1` }, key);
  const signed = { functionCall: { name: 'weather', args: {} }, thoughtSignature: 'c2ln' };
  const ofGemini = gemini.chunk([{ text: 'Let me see.' }, signed], { finishReason: 'STOP' });
  browser.server.nextAt(gemini.streamPath('g1'), rawStream(gemini.asStream([ofGemini])));
  const call = { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'weather', arguments: '{}' };
  const items = [responses.reasoning('gAAA-1'), responses.message('One moment.'), call];
  const ofOpenAi = [...responses.said(1, ['One moment.']), responses.responseEvent('completed', items)];
  browser.server.nextAt('/v1/responses', rawStream(responses.asStream(ofOpenAi)));
  const turnTo = (endpointId: string, model: string) => thread.change((one) => ({ ...one, endpointId, model }));
  const lastBody = (): unknown => browser.server.requests.at(-1)?.body;
  return { thread, turnTo, lastBody };
}

test('a chat that moves between Claude, Gemini and OpenAI in the middle of tool calls keeps its words, and no call without its result', async () => {
  const { thread, turnTo, lastBody } = await moving();
  const askOf = async (endpointId: string, model: string, words: string): Promise<unknown> => {
    await turnTo(endpointId, model);
    await ask(thread, words);
    return lastBody();
  };

  await askOf('e1', 'c1', 'Warm?');
  expect(await askOf('e2', 'g1', 'Well?')).toMatchObject({
    contents: [
      { role: 'user', parts: [{ text: 'Warm?' }] },
      { role: 'model', parts: [{ text: 'I look.' }] },
      { role: 'user', parts: [{ text: 'Well?' }] },
    ],
  });
  const said = (...words: string[]) =>
    words.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content }));
  const ofBoth = ['Warm?', 'I look.', 'Well?', 'Let me see.', 'And now?'];
  expect(await askOf('e3', 'o1', 'And now?')).toMatchObject({ input: said(...ofBoth) });
  // Claude gave a signature for the first reply: it goes back with the result of its call, or not at all.
  expect(await askOf('e1', 'c1', 'So?')).toMatchObject({ messages: said(...ofBoth, 'One moment.', 'So?') });
  expect(thread.branch.map((one) => toolCallsOf(one).length)).toEqual([0, 1, 0, 1, 0, 1, 0, 0]);
  expect(textOf(thread.branch.at(-1)!)).toBe('It is warm.');
});

test('a chat that moves between them with the result of each call has every call and its result in the form of each', async () => {
  const { thread, turnTo, lastBody } = await moving();
  /** Moves there, with what the tool gave for the last call. */
  const giveTo = async (endpointId: string, model: string, words: string): Promise<unknown> => {
    const called = thread.branch.at(-1)!;
    await turnTo(endpointId, model);
    const { id: callId } = toolCallsOf(called)[0]!;
    const result = { type: 'tool-result', callId, text: '21 °C', isError: false } as const;
    const written = { ...newMessage(thread.id, called.id, 'user', ''), parts: [result, ...textParts(words)] };
    await sendAsked(thread.requests, newReply(thread, written.id), { written });
    await ended(thread);
    return lastBody();
  };

  await turnTo('e1', 'c1');
  await ask(thread, 'Warm?');
  const functionCall = { name: 'weather', args: {} };
  const functionResponse = { name: 'weather', response: { output: '21 °C' } };
  expect(await giveTo('e2', 'g1', 'Well?')).toMatchObject({
    contents: [
      { role: 'user', parts: [{ text: 'Warm?' }] },
      { role: 'model', parts: [{ text: 'I look.' }, { functionCall }] },
      { role: 'user', parts: [{ functionResponse }, { text: 'Well?' }] },
    ],
  });
  const { input } = (await giveTo('e3', 'o1', 'And now?')) as { input: Record<string, unknown>[] };
  expect(input).toMatchObject([
    { role: 'user', content: 'Warm?' },
    { role: 'assistant', content: 'I look.' },
    { type: 'function_call', call_id: 't1', name: 'weather' },
    { type: 'function_call_output', call_id: 't1', output: '21 °C' },
    { role: 'user', content: 'Well?' },
    { role: 'assistant', content: 'Let me see.' },
    { type: 'function_call', name: 'weather' },
    { type: 'function_call_output', output: '21 °C' },
    { role: 'user', content: 'And now?' },
  ]);
  expect(input[7]?.['call_id']).toBe(input[6]?.['call_id']);
  // Of its own reply, what Claude signed goes back, too: it stands right before the result of its call.
  const use = (more = {}) => ({ type: 'tool_use', name: 'weather', ...more });
  const given = (more = {}) => ({ type: 'tool_result', content: '21 °C', ...more });
  expect(await giveTo('e1', 'c1', 'So?')).toMatchObject({
    messages: [
      { role: 'user', content: 'Warm?' },
      { role: 'assistant', content: [thinking, text('I look.'), use({ id: 't1' })] },
      { role: 'user', content: [given({ tool_use_id: 't1' }), text('Well?')] },
      { role: 'assistant', content: [text('Let me see.'), use()] },
      { role: 'user', content: [given(), text('And now?')] },
      { role: 'assistant', content: [text('One moment.'), use({ id: 'call_1' })] },
      { role: 'user', content: [given({ tool_use_id: 'call_1' }), text('So?')] },
    ],
  });
  expect(textOf(thread.branch.at(-1)!)).toBe('It is warm.');
});
