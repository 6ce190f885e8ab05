import { expect, test } from 'vitest';
import type { DialectName } from '../../../../src/model/endpoint/endpoint';
import type { ProviderState } from '../../../../src/model/chat/parts';
import type { Parameters } from '../../../../src/model/request/parameters';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import type { RequestMessage } from '../../../../src/protocol/dialects/messages';
import type { SentMedia } from '../../../../src/protocol/dialects/sent-media';
import { chatRequest } from '../chat-request';

const picture = (words: string): SentMedia => ({
  type: 'image',
  name: 'picture.png',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: words, bytes: words.length },
  size: null,
  bytes: new TextEncoder().encode(words),
});
const base64 = (words: string) => Buffer.from(words).toString('base64');
const user = (content: string, ...media: SentMedia[]): RequestMessage => ({
  role: 'user',
  content,
  ...(media.length > 0 && { media }),
});
const reply = (content: string, state: ProviderState | null, ...media: SentMedia[]): RequestMessage => ({
  role: 'assistant',
  content,
  media,
  ...(state && { state }),
});

async function body(dialect: DialectName, messages: readonly RequestMessage[], model = 'm1'): Promise<unknown> {
  const endpoint = { baseUrl: 'https://a.test/v1', presetId: 'custom', dialect } as const;
  return (await dialectOf(endpoint)).request(chatRequest({ endpoint, model, messages })).body;
}

const drawn = [user('Draw a dot'), reply('A dot.', null, picture('dot')), user('Now red', picture('red'))];
const whose = '[You made the first picture of this message in your reply before.]\n\nNow red';

test('pictures of a reply go with the next message of the person, which says whose they are', async () => {
  const url = (words: string) => ({ url: `data:image/png;base64,${base64(words)}` });
  expect(await body('chat-completions', drawn)).toMatchObject({
    messages: [
      { content: 'Draw a dot' },
      { role: 'assistant', content: 'A dot.' },
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: url('dot') },
          { type: 'image_url', image_url: url('red') },
          { type: 'text', text: whose },
        ],
      },
    ],
  });
  expect(await body('responses', drawn)).toMatchObject({
    input: [
      {},
      { role: 'assistant', content: 'A dot.' },
      { role: 'user', content: [{ image_url: url('dot').url }, { image_url: url('red').url }, { text: whose }] },
    ],
  });
  const source = (words: string) => ({ type: 'base64', media_type: 'image/png', data: base64(words) });
  expect(await body('anthropic-messages', drawn)).toMatchObject({
    messages: [
      {},
      { role: 'assistant', content: 'A dot.' },
      { role: 'user', content: [{ source: source('dot') }, { source: source('red') }, { text: whose }] },
    ],
  });
  expect(await body('ollama', drawn)).toMatchObject({
    messages: [{}, { content: 'A dot.' }, { content: whose, images: [base64('dot'), base64('red')] }],
  });
});

test('several pictures of several replies are counted, and a reply to go on with keeps its words alone', async () => {
  const messages = [
    user('One'),
    reply('', null, picture('one')),
    user('Two'),
    reply('Two.', null, picture('two'), picture('2')),
    reply('And.', null, picture('three')),
    user('All?'),
    reply('Yes', null, picture('four')),
  ];
  const { messages: sent } = (await body('chat-completions', messages)) as {
    messages: { role: string; content: unknown }[];
  };
  expect(sent.map(({ role }) => role)).toEqual(messages.map(({ role }) => role));
  expect(sent[5]?.content).toHaveLength(4);
  expect(sent[5]?.content).toContainEqual({
    type: 'text',
    text: '[You made the first 3 pictures of this message in your replies before.]\n\nAll?',
  });
  expect(sent[6]?.content).toBe('Yes');
});

test('models that send pictures only where they are asked for are asked', async () => {
  const asked = async (model: string, presetId = 'openrouter', extra?: Parameters['extra']) => {
    const endpoint = { baseUrl: 'https://openrouter.ai/api/v1', presetId } as const;
    const chat = chatRequest({ endpoint, model, messages: [user('Hi')], parameters: extra ? { extra } : {} });
    return ((await dialectOf(endpoint)).request(chat).body as { modalities?: string[] }).modalities;
  };
  expect(await asked('google/gemini-2.5-flash-image')).toEqual(['image', 'text']);
  expect(await asked('openai/gpt-5-image-mini')).toEqual(['image', 'text']);
  expect(await asked('black-forest-labs/flux.2-pro')).toEqual(['image']);
  expect(await asked('google/gemini-2.5-flash-image', 'openrouter', { modalities: ['text'] })).toEqual(['text']);
  expect(await asked('openai/gpt-5')).toBeUndefined();
  expect(await body('gemini', [user('Hi')], 'gemini-2.0-flash-preview-image-generation')).toMatchObject({
    generationConfig: { responseModalities: ['TEXT', 'IMAGE'] },
  });
  expect(await body('gemini', [user('Hi')], 'gemini-2.5-flash')).not.toHaveProperty(
    'generationConfig.responseModalities',
  );
});

test('Gemini takes them as its own words, newer models by name where their signature is of another origin', async () => {
  const part = { inlineData: { mimeType: 'image/png', data: base64('dot') } };
  const contents = async (model: string, messages = drawn) =>
    ((await body('gemini', messages, model)) as { contents: { role: string; parts: object[] }[] }).contents[1];
  expect(await contents('gemini-2.5-flash-image')).toEqual({ role: 'model', parts: [{ text: 'A dot.' }, part] });
  expect(await contents('gemini-3-pro-image')).toEqual({
    role: 'model',
    parts: [{ text: 'A dot.' }, part].map((one) => ({
      ...one,
      thoughtSignature: 'skip_thought_signature_validator',
    })),
  });
  expect(await contents('gemini-3-pro')).toEqual({ role: 'model', parts: [{ text: 'A dot.' }, part] });
});

test('Gemini gets its own parts back, each picture in its place with its signature', async () => {
  const items = [
    { inlineData: { mimeType: 'image/png' }, thoughtSignature: 'c2ln' },
    { text: 'A dot.' },
    { inlineData: { mimeType: 'image/png' }, thoughtSignature: 'c2lnMg==' },
  ];
  const state = { items, isPaused: false };
  const parts = async (...media: SentMedia[]) => {
    const messages = [user('Draw'), reply('A dot.', state, ...media), user('Now red')];
    const { contents } = (await body('gemini', messages)) as { contents: { parts: object[] }[] };
    return contents[1]?.parts;
  };
  const inline = (words: string) => ({ inlineData: { mimeType: 'image/png', data: base64(words) } });
  expect(await parts(picture('one'), picture('two'))).toEqual([
    { ...inline('one'), thoughtSignature: 'c2ln' },
    { text: 'A dot.' },
    { ...inline('two'), thoughtSignature: 'c2lnMg==' },
  ]);
  // One is no longer stored: its parts would be others.
  expect(await parts(picture('one'))).toEqual([{ text: 'A dot.' }, inline('one')]);
});

test('Responses gets the call back whose code drew pictures, each in its place among what it said', async () => {
  const logs = { type: 'logs', logs: 'done' };
  const call = { type: 'code_interpreter_call', id: 'ci_1', status: 'completed', container_id: 'c', code: 'plot()' };
  const words = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Two.' }] };
  const items = [{ ...call, outputs: [{ type: 'image' }, logs, { type: 'image' }] }, words];
  const input = async (...media: SentMedia[]) =>
    (
      (await body('responses', [user('Draw'), reply('Two.', { items, isPaused: false }, ...media), user('Now?')])) as {
        input: object[];
      }
    ).input;
  const url = (one: string) => `data:image/png;base64,${base64(one)}`;
  expect(await input(picture('one'), picture('two'))).toEqual([
    { role: 'user', content: 'Draw' },
    { ...call, outputs: [{ type: 'image', url: url('one') }, logs, { type: 'image', url: url('two') }] },
    words,
    { role: 'user', content: 'Now?' },
  ]);
  expect((await input(picture('one')))[1]).toEqual({ role: 'assistant', content: 'Two.' });
});

test('Responses gets a call back as it is that was stored with the addresses of its pictures', async () => {
  const outputs = [
    { type: 'image', url: 'data:image/png;base64,b25l' },
    { type: 'image', url: '' },
  ];
  const call = { type: 'code_interpreter_call', id: 'ci_1', status: 'completed', container_id: 'c', code: '', outputs };
  const words = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'One.' }] };
  const before = reply('One.', { items: [call, words], isPaused: false });
  expect(await body('responses', [user('Draw'), before, user('Now?')])).toMatchObject({
    input: [{}, call, words, {}],
  });
});

test('Responses gets the call back that made a picture, and without its picture the words', async () => {
  const items = [
    { type: 'image_generation_call', id: 'ig_1', status: 'completed', output_format: 'png' },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'A dot.' }] },
  ];
  const state = { items, isPaused: false };
  const input = async (...media: SentMedia[]) =>
    (
      (await body('responses', [user('Draw'), reply('A dot.', state, ...media), user('Now red')])) as {
        input: object[];
      }
    ).input;
  expect(await input(picture('dot'))).toEqual([
    { role: 'user', content: 'Draw' },
    { ...items[0], result: base64('dot') },
    items[1],
    { role: 'user', content: 'Now red' },
  ]);
  expect(await input()).toEqual([
    { role: 'user', content: 'Draw' },
    { role: 'assistant', content: 'A dot.' },
    { role: 'user', content: 'Now red' },
  ]);
});
