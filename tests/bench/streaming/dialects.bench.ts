import { test } from 'vitest';
import { MessagesDecoder } from '../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import type { AnswerDecoder } from '../../../src/protocol/dialects/answer-decoder';
import { ReplyDecoder } from '../../../src/protocol/dialects/chat-completions/decoding/decode';
import { GeminiDecoder } from '../../../src/protocol/dialects/gemini/decoding/decode';
import { OllamaDecoder } from '../../../src/protocol/dialects/ollama/decode';
import { ResponsesDecoder } from '../../../src/protocol/dialects/responses/decoding/decode';
import { figure } from '../figures';

const pieces = 20_000;
const rounds = 5;

/** For each interface: a decoder, and what its server sends with the piece of that number. */
const dialects: Record<string, { decoder: () => AnswerDecoder; piece: (words: string, place: number) => object }> = {
  'chat completions': {
    decoder: () => new ReplyDecoder(),
    piece: (content) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      model: 'm',
      choices: [{ index: 0, delta: { content }, finish_reason: null }],
    }),
  },
  Responses: {
    decoder: () => new ResponsesDecoder(),
    piece: (delta, sequence_number) => ({
      type: 'response.output_text.delta',
      sequence_number,
      item_id: 'm',
      output_index: 0,
      content_index: 0,
      delta,
      logprobs: [],
    }),
  },
  Messages: {
    decoder: () => new MessagesDecoder(),
    piece: (text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  },
  Gemini: {
    decoder: () => new GeminiDecoder(),
    piece: (text, candidatesTokenCount) => ({
      candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0 }],
      usageMetadata: { promptTokenCount: 10, candidatesTokenCount, totalTokenCount: 10 + candidatesTokenCount },
      responseId: 'r',
    }),
  },
  Ollama: {
    decoder: () => new OllamaDecoder(),
    piece: (content) => ({ model: 'm', message: { role: 'assistant', content }, done: false }),
  },
};

test('reading a long reply in each interface, beside chat completions', () => {
  const fastest = new Map<string, number>();
  // In turns, so that a busy machine slows all of them alike.
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { decoder: begin, piece }] of Object.entries(dialects)) {
      const data = Array.from({ length: pieces }, (_, place) => JSON.stringify(piece(` word${place % 97}`, place)));
      const decoder = begin();
      const startedAt = performance.now();
      for (const one of data) for (const _ of decoder.event(one));
      fastest.set(name, Math.min(fastest.get(name) ?? Infinity, performance.now() - startedAt));
    }
  const usual = fastest.get('chat completions') ?? 1;
  for (const [name, ms] of fastest)
    if (name !== 'chat completions')
      figure({ name: `decoding ${name} beside chat completions`, value: ms / usual, limit: 1.1, unit: '×' });
});
