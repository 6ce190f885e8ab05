import { describe, expect, test } from 'vitest';
import { isTaken } from '../../../../src/model/attachment/taken';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { anthropicMessages } from '../../../../src/protocol/dialects/anthropic-messages/dialect';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import type { ChatRequest, Dialect } from '../../../../src/protocol/dialects/dialect';
import { contentOf, type SentMedia } from '../../../../src/protocol/dialects/sent-media';
import { gemini } from '../../../../src/protocol/dialects/gemini/dialect';
import { ollama } from '../../../../src/protocol/dialects/ollama/dialect';
import { responses } from '../../../../src/protocol/dialects/responses/dialect';
import { readErrorValue } from '../../../../src/protocol/errors/error-body';
import { failureFor } from '../../../../src/protocol/errors/failures';
import { chatRequest } from '../chat-request';

const bytes = new TextEncoder().encode('Hello');
const base64 = 'SGVsbG8=';
const stored = { kind: 'blob', hash: 'a', bytes: 5 } as const;
const there = { kind: 'url', url: 'https://a.example/x' } as const;
const picture: MediaPart = { type: 'image', name: 'a.png', mediaType: 'image/png', source: stored, size: null };
const pdf: MediaPart = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: stored };
const sound: MediaPart = { type: 'audio', name: 'a.wav', mediaType: 'audio/wav', source: stored, seconds: 1 };

const chatWith = (content: string, media: readonly SentMedia[]) =>
  chatRequest({ messages: [{ role: 'user', content, media }] });

function bodyOf(dialect: Dialect, content: string, ...media: SentMedia[]): string {
  return JSON.stringify(dialect.request(chatWith(content, media)).body);
}

function contentIn(dialect: Dialect, content: string, ...media: SentMedia[]): unknown {
  const body = dialect.request(chatWith(content, media)).body as { messages: { content: unknown }[] };
  return body.messages[0]?.content;
}

describe('what a person attached goes before the words', () => {
  test('as chat completions have it', () => {
    const all = [picture, pdf, sound].map((part) => ({ ...part, bytes }));
    expect(contentIn(chatCompletions, 'See?', ...all)).toEqual([
      { type: 'image_url', image_url: { url: `data:image/png;base64,${base64}` } },
      { type: 'file', file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${base64}` } },
      { type: 'input_audio', input_audio: { data: base64, format: 'wav' } },
      { type: 'text', text: 'See?' },
    ]);
  });

  test('a file as Mistral has it, which refuses the part of chat completions', () => {
    const endpoint = { baseUrl: 'https://api.mistral.ai/v1', presetId: 'custom' };
    const content = (part: SentMedia) => {
      const { body } = chatCompletions.request({ ...chatWith('See?', [part]), endpoint });
      return (body as { messages: { content: unknown }[] }).messages[0]?.content;
    };
    const words = { type: 'text', text: 'See?' };
    const url = `data:application/pdf;base64,${base64}`;
    expect(content({ ...pdf, bytes })).toEqual([
      { type: 'document_url', document_url: url, document_name: 'a.pdf' },
      words,
    ]);
    expect(content({ ...pdf, name: '', source: there })).toEqual([
      { type: 'document_url', document_url: there.url },
      words,
    ]);
    expect(content({ ...picture, bytes })).toEqual([
      { type: 'image_url', image_url: { url: `data:image/png;base64,${base64}` } },
      words,
    ]);
  });

  test('as Messages has it, which takes no sound: that is named', () => {
    const all = [picture, pdf, sound].map((part) => ({ ...part, bytes }));
    expect(contentIn(anthropicMessages, 'See?', ...all)).toEqual([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: base64 } },
      { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: base64 }, title: 'a.pdf' },
      { type: 'text', text: expect.stringContaining("“a.wav” can't be sent") as string },
      { type: 'text', text: 'See?' },
    ]);
  });

  test('Claude is asked to name the pages of documents, where it can', () => {
    const endpoint = { baseUrl: 'https://api.anthropic.com/v1', presetId: 'anthropic' };
    const chat = { ...chatWith('See?', [{ ...pdf, bytes }]), endpoint };
    const cites = (more: Partial<ChatRequest>): boolean =>
      JSON.stringify(anthropicMessages.request({ ...chat, ...more }).body).includes('"citations":{"enabled":true}');
    expect(cites({})).toBe(true);
    const schema = { type: 'object' };
    const responseFormat = { type: 'json_schema', name: 'a', schema, strict: true } as const;
    expect(cites({ parameters: { responseFormat } })).toBe(false);
    expect(cites({ refuses: ['citations'] })).toBe(false);
    expect(cites({ endpoint: { baseUrl: 'https://api.deepseek.com/anthropic', presetId: 'deepseek' } })).toBe(false);
    const said = "messages.0.content.0.document: this model doesn't support citations";
    const failure = failureFor(400, readErrorValue({ error: { message: said } }), null);
    expect(anthropicMessages.refused(failure, chat)).toBe('citations');
  });

  test('by its address, and without any words', () => {
    const at: SentMedia = { ...picture, source: there };
    expect(contentIn(chatCompletions, '', at)).toEqual([{ type: 'image_url', image_url: { url: there.url } }]);
    expect(contentIn(anthropicMessages, '', at)).toEqual([{ type: 'image', source: { type: 'url', url: there.url } }]);
  });

  test('by its bytes, where they are in a data: address', () => {
    const at: SentMedia = { ...picture, source: { kind: 'url', url: `data:image/png;base64,${base64}` } };
    expect(contentIn(anthropicMessages, '', at)).toEqual([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: base64 } },
    ]);
    expect(contentIn(ollama, '', at)).toBe('');
    expect(bodyOf(ollama, '', at)).toContain(`"images":["${base64}"]`);
  });
});

describe('what a dialect has no place for is named in words, never left out in silence', () => {
  const kinds = [
    ['image', 'image/png', 'a.png'],
    ['file', 'application/pdf', 'a.pdf'],
    ['file', 'application/octet-stream', 'a.bin'],
    ['audio', 'audio/mpeg', 'a.mp3'],
    ['audio', 'audio/mp4', 'a.m4a'],
    ['audio', 'audio/webm', 'a.webm'],
    ['audio', 'video/mp4', 'a.mp4'],
  ] as const;
  const spoken = { chatCompletions, responses, anthropicMessages, gemini, ollama };
  const names = {
    chatCompletions: 'chat-completions',
    responses: 'responses',
    anthropicMessages: 'anthropic-messages',
    gemini: 'gemini',
    ollama: 'ollama',
  } as const;
  const cases = (Object.keys(spoken) as (keyof typeof spoken)[]).flatMap((dialect) =>
    kinds.map((kind) => [dialect, ...kind] as const),
  );

  test.each(cases)('%s: %s of %s', (dialect, type, mediaType, name) => {
    const media = { type, name, mediaType, source: stored, size: null, seconds: null, bytes } as SentMedia;
    const body = bodyOf(spoken[dialect], 'Look', media);
    if (isTaken(media, names[dialect])) expect(body).toContain(base64);
    else {
      expect(body).not.toContain(base64);
      expect(body).toContain(`The attachment “${name}” can't be sent`);
    }
    // Alone, it is a message, too.
    expect(bodyOf(spoken[dialect], '', media)).toMatch(new RegExp(`${base64}|“${name}”`));
  });

  test.each(cases)('%s: %s of %s, whose bytes are nowhere', (dialect, type, mediaType, name) => {
    const media = { type, name, mediaType, source: stored, size: null, seconds: null } as SentMedia;
    expect(bodyOf(spoken[dialect], 'Look', media)).toContain(`“${name}”`);
  });

  test('a sound is called what it is', () => {
    const formats = ['audio/wav', 'audio/x-wav', 'audio/mpeg', 'audio/mp4', 'audio/webm', 'audio/flac'].map(
      (mediaType) => /"format":"(.*?)"/.exec(bodyOf(chatCompletions, '', { ...sound, mediaType, bytes }))?.[1],
    );
    expect(formats).toEqual(['wav', 'wav', 'mp3', 'm4a', 'webm', 'flac']);
  });
});

test('megabytes become base64, byte by byte', () => {
  const many = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);
  const content = contentOf({ ...picture, bytes: many });
  expect(content).toEqual({ base64: Buffer.from(many).toString('base64') });
});

test('messages that are joined keep what was attached to each', () => {
  const chat = chatRequest({
    messages: [
      { role: 'user', content: '', media: [{ ...picture, source: there }] },
      { role: 'user', content: 'See?', media: [{ ...pdf, source: there }] },
    ],
    refuses: ['same-role-twice'],
  });
  const { messages } = chatCompletions.request(chat).body as { messages: { content: { type: string }[] }[] };
  expect(messages.map(({ content }) => content.map(({ type }) => type))).toEqual([['image_url', 'file', 'text']]);
});

test('a sound that is too large for any request stays behind, whatever takes sounds', () => {
  const sized = (bytes: number): MediaPart => ({ ...sound, source: { ...stored, bytes } });
  for (const dialect of ['chat-completions', 'gemini'] as const) {
    expect(isTaken(sized(50 * 1024 * 1024), dialect)).toBe(true);
    expect(isTaken(sized(210_000_000), dialect)).toBe(false);
  }
});
