import { describe, expect, test } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { anthropicMessages } from '../../../../src/protocol/dialects/anthropic-messages/dialect';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import type { ChatRequest, Dialect } from '../../../../src/protocol/dialects/dialect';
import { contentOf, type SentMedia } from '../../../../src/protocol/dialects/sent-media';
import type { RequestMessage } from '../../../../src/protocol/dialects/messages';

const bytes = new TextEncoder().encode('Hello');
const base64 = 'SGVsbG8=';
const stored = { kind: 'blob', hash: 'a', bytes: 5 } as const;
const there = { kind: 'url', url: 'https://a.example/x' } as const;
const picture: MediaPart = { type: 'image', name: 'a.png', mediaType: 'image/png', source: stored, size: null };
const pdf: MediaPart = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: stored };
const sound: MediaPart = { type: 'audio', name: 'a.wav', mediaType: 'audio/wav', source: stored, seconds: 1 };

function contentIn(dialect: Dialect, content: string, ...media: SentMedia[]): unknown {
  const chat: ChatRequest = {
    endpoint: { baseUrl: 'https://api.example/v1', presetId: 'custom' },
    model: 'm',
    messages: [{ role: 'user', content, media } satisfies RequestMessage],
    parameters: {},
    facts: null,
    refuses: [],
  };
  const body = dialect.request(chat).body as { messages: { content: unknown }[] };
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

  test('as Messages has it, which takes no sound', () => {
    const all = [picture, pdf, sound].map((part) => ({ ...part, bytes }));
    expect(contentIn(anthropicMessages, 'See?', ...all)).toEqual([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: base64 } },
      { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: base64 }, title: 'a.pdf' },
      { type: 'text', text: 'See?' },
    ]);
  });

  test('by its address, and without any words', () => {
    const at: SentMedia = { ...picture, source: there };
    expect(contentIn(chatCompletions, '', at)).toEqual([{ type: 'image_url', image_url: { url: there.url } }]);
    expect(contentIn(anthropicMessages, '', at)).toEqual([{ type: 'image', source: { type: 'url', url: there.url } }]);
  });

  test('or not at all where its bytes are nowhere', () => {
    expect(contentIn(chatCompletions, 'See?', picture)).toBe('See?');
    expect(contentIn(anthropicMessages, 'See?', picture)).toBe('See?');
  });
});

test('megabytes become base64, byte by byte', () => {
  const many = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);
  const content = contentOf({ ...picture, bytes: many });
  expect(content).toEqual({ base64: Buffer.from(many).toString('base64') });
});

test('messages that are joined keep what was attached to each', () => {
  const chat: ChatRequest = {
    endpoint: { baseUrl: 'https://api.example/v1', presetId: 'custom' },
    model: 'm',
    messages: [
      { role: 'user', content: '', media: [{ ...picture, source: there }] },
      { role: 'user', content: 'See?', media: [{ ...pdf, source: there }] },
    ],
    parameters: {},
    facts: null,
    refuses: ['same-role-twice'],
  };
  const { messages } = chatCompletions.request(chat).body as { messages: { content: { type: string }[] }[] };
  expect(messages.map(({ content }) => content.map(({ type }) => type))).toEqual([['image_url', 'file', 'text']]);
});
