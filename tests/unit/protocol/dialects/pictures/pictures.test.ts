import { describe, expect, test } from 'vitest';
import { makesPictures } from '../../../../../src/model/endpoint/picture-models';
import type { Parameters } from '../../../../../src/model/request/parameters';
import { dialectOf } from '../../../../../src/protocol/dialects/dialect-of';
import type { RequestMessage } from '../../../../../src/protocol/dialects/messages';
import { PicturesDecoder } from '../../../../../src/protocol/dialects/pictures/decode';
import { pictures } from '../../../../../src/protocol/dialects/pictures/dialect';
import { chatRequest } from '../../chat-request';
import { nodeNetwork } from '../../node-network';
import { replyRequest } from '../../reply-request';
import { wholeReply } from '../../whole-reply';
import { events, caught } from './read';

const endpoint = { baseUrl: 'https://api.openai.com/v1', presetId: 'openai' } as const;
const user = (content: string, media?: RequestMessage['media']): RequestMessage => ({
  role: 'user',
  content,
  ...(media && { media }),
});
const chatOf = (model: string, parameters: Parameters = {}, messages = [user('A cat')]) =>
  chatRequest({ endpoint, model, messages, parameters });

describe('which models make pictures', () => {
  test.each([
    'gpt-image-1',
    'gpt-image-2-2026-04-21',
    'chatgpt-image-latest',
    'dall-e-3',
    'black-forest-labs/FLUX.1-schnell',
    'stable-diffusion-xl',
    'grok-2-image',
    'accounts/fireworks/models/flux-1-dev-fp8',
  ])('%s does', async (model) => {
    expect(makesPictures(endpoint, model)).toBe(true);
    expect(await dialectOf(endpoint, model)).toBe(pictures);
  });

  test.each(['gpt-5', 'gemini-2.5-flash-image', 'gpt-4o', 'influx-coder', 'llava'])('%s does not', (model) => {
    expect(makesPictures(endpoint, model)).toBe(false);
  });

  test('OpenRouter and native interfaces bring them with chats', () => {
    expect(makesPictures({ presetId: 'openrouter' }, 'openai/gpt-image-1')).toBe(false);
    expect(makesPictures({ presetId: 'gemini', dialect: 'gemini' }, 'imagen-4')).toBe(false);
    expect(makesPictures({ presetId: 'openai', dialect: 'responses' }, 'gpt-image-1')).toBe(true);
  });
});

describe('a request', () => {
  test('has what was set, and previews as a stream', () => {
    const picture = { size: '1536x1024', quality: 'low', background: 'transparent', format: 'webp', previews: 2 };
    expect(pictures.request(chatOf('gpt-image-1', { picture, choices: 3, temperature: 1 }))).toEqual({
      url: 'https://api.openai.com/v1/images/generations',
      body: {
        model: 'gpt-image-1',
        prompt: 'A cat',
        n: 3,
        size: '1536x1024',
        quality: 'low',
        background: 'transparent',
        output_format: 'webp',
        stream: true,
        partial_images: 2,
      },
    });
  });

  test('asks models that may answer with an address for the bytes', () => {
    expect(pictures.request(chatOf('dall-e-3')).body).toEqual({
      model: 'dall-e-3',
      prompt: 'A cat',
      response_format: 'b64_json',
    });
    expect(pictures.request(chatOf('gpt-image-1')).body).toEqual({ model: 'gpt-image-1', prompt: 'A cat' });
  });

  test('with pictures is a form, and each goes with its type and name', async () => {
    const media = ['a.png', 'b.jpg'].map((name) => ({
      type: 'image' as const,
      name,
      mediaType: name.endsWith('png') ? 'image/png' : 'image/jpeg',
      source: { kind: 'blob' as const, hash: name, bytes: 3 },
      size: null,
      bytes: new TextEncoder().encode(name),
    }));
    const { url, body } = pictures.request(chatOf('gpt-image-1', { choices: 2 }, [user('Bluer', media)]));
    expect(url).toBe('https://api.openai.com/v1/images/edits');
    if (!(body instanceof FormData)) throw new TypeError('It is a form.');
    expect([...body.keys()]).toEqual(['model', 'prompt', 'n', 'image[]', 'image[]']);
    const [first, second] = body.getAll('image[]') as File[];
    expect(first).toMatchObject({ name: 'a.png', type: 'image/png' });
    expect(await second!.text()).toBe('b.jpg');
    expect(second).toMatchObject({ name: 'b.jpg', type: 'image/jpeg' });
    const one = pictures.request(chatOf('dall-e-2', {}, [user('Bluer', media.slice(0, 1))])).body as FormData;
    expect([...one.keys()]).toEqual(['model', 'prompt', 'response_format', 'image']);
  });
});

describe('a mask', () => {
  const picture = (name: string, mask?: string) => ({
    type: 'image' as const,
    name,
    mediaType: 'image/png',
    source: { kind: 'blob' as const, hash: name, bytes: 3 },
    size: { width: 4, height: 4 },
    ...(mask !== undefined && { mask: { kind: 'blob' as const, hash: mask, bytes: 4 } }),
  });

  // vercel/ai#14360, bike4mind#2419: the mask was left out without a word, and all of the picture was painted anew.
  test('goes along, as the PNG that belongs to the first picture, whichever was attached first', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const media = [
      { ...picture('a.png'), bytes: bytes('a') },
      { ...picture('b.png', 'm'), bytes: bytes('b'), sentMask: { bytes: bytes('mask') } },
    ];
    const { body } = pictures.request(chatOf('gpt-image-1', {}, [user('Bluer', media)]));
    if (!(body instanceof FormData)) throw new TypeError('It is a form.');
    expect([...body.keys()]).toEqual(['model', 'prompt', 'image[]', 'image[]', 'mask']);
    expect(await Promise.all((body.getAll('image[]') as File[]).map((file) => file.text()))).toEqual(['b', 'a']);
    const mask = body.get('mask') as File;
    expect([mask.name, mask.type, await mask.text()]).toEqual(['mask.png', 'image/png', 'mask']);
  });

  test('is in the request that is looked at before it is sent', () => {
    const { body } = pictures.request(chatOf('gpt-image-1', {}, [user('Bluer', [picture('a.png', 'm')])]));
    expect(body).toMatchObject({ image: ['a.png'], mask: 'mask.png' });
  });
});

describe('an answer', () => {
  const usage = {
    input_tokens: 50,
    output_tokens: 1056,
    total_tokens: 1106,
    input_tokens_details: { text_tokens: 10, image_tokens: 40 },
  };
  const counted = {
    type: 'usage',
    usage: {
      promptTokens: 50,
      completionTokens: 1056,
      cachedTokens: 0,
      reasoningTokens: 0,
      costUsd: null,
      imagePromptTokens: 40,
    },
  };

  test('as JSON brings each picture as a choice, and what it was made from', () => {
    const data = [{ b64_json: 'AAAA', revised_prompt: 'A black cat' }, { b64_json: 'BBBB' }];
    const read = events(new PicturesDecoder(2), [], JSON.stringify({ created: 1, data, output_format: 'jpeg', usage }));
    expect(read).toMatchObject([
      { type: 'started' },
      { type: 'media', choice: 0, base64: 'AAAA', media: { mediaType: 'image/jpeg', alt: 'A black cat' } },
      { type: 'finished', choice: 0 },
      { type: 'media', choice: 1, base64: 'BBBB' },
      { type: 'finished', choice: 1 },
      counted,
    ]);
  });

  // Ten PNGs of 1536 × 1024 have that many characters, and each was paid for.
  test('of ten pictures is read, however long it is, and of one up to a bound', async () => {
    const b64_json = 'A'.repeat(3_400_000);
    const answer = JSON.stringify({ created: 1, data: Array.from({ length: 10 }, () => ({ b64_json })), usage });
    const network = {
      ...nodeNetwork(),
      fetch: () => Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } })),
    };
    const ask = (choices: number) =>
      wholeReply(replyRequest({ endpoint, model: 'gpt-image-1', parameters: { choices } }), network);
    const { events: read, failure } = await ask(10);
    expect(failure).toBeNull();
    expect(read.filter(({ type }) => type === 'media')).toHaveLength(10);
    expect((await ask(1)).failure).toEqual({ kind: 'reply-too-long', limit: 32_000_000 });
  });

  test('as a stream shows what is painted so far', () => {
    const partial = (b64_json: string) => ({
      type: 'image_generation.partial_image',
      b64_json,
      output_format: 'png',
      partial_image_index: 0,
    });
    const read = events(new PicturesDecoder(1), [
      partial('AAAA'),
      partial('BBBB'),
      { type: 'image_generation.completed', b64_json: 'CCCC', output_format: 'png', usage },
    ]);
    expect(read).toMatchObject([
      { type: 'started' },
      { type: 'media', base64: 'AAAA', media: { isPartial: true, id: 'picture 0' } },
      { type: 'media', base64: 'BBBB', media: { isPartial: true, id: 'picture 0' } },
      { type: 'media', base64: 'CCCC', media: { id: 'picture 0' } },
      { type: 'finished', reason: 'stop' },
      counted,
    ]);
  });

  test('that is cut after an unfinished picture keeps it, and says so', () => {
    const partial = { type: 'image_edit.partial_image', b64_json: 'AAAA' };
    const { read, failure } = caught(new PicturesDecoder(1), [partial]);
    expect(read).toMatchObject([{ type: 'started' }, { type: 'media', media: { isPartial: true } }]);
    expect(failure).toEqual({ kind: 'cut-off' });
  });

  test('at an address on another host is named, not loaded', () => {
    const url = 'https://oai.blob.test/a.png?sig=1';
    const [, media] = events(new PicturesDecoder(1), [], JSON.stringify({ data: [{ url }] }));
    expect(media).toMatchObject({ media: { source: { kind: 'url', url } } });
    expect(media).not.toHaveProperty('base64');
  });

  test('without a picture is none, in the server’s words', () => {
    const refused = {
      error: { code: 'moderation_blocked', message: 'Your request was rejected.', type: 'image_error' },
    };
    expect(caught(new PicturesDecoder(1), [{ type: 'error', ...refused }]).failure).toMatchObject({
      kind: 'content-filter',
      said: 'Your request was rejected.',
    });
    expect(caught(new PicturesDecoder(1), [], '{"data":[]}').failure).toMatchObject({ kind: 'bad-response' });
    expect(caught(new PicturesDecoder(1), [], '<html>502</html>').failure).toMatchObject({ kind: 'bad-response' });
  });
});
