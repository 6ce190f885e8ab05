import { describe, expect, test } from 'vitest';
import { sendForms } from '../../../../src/model/attachment/send-forms';
import { isLost, takesPdf, type Taker } from '../../../../src/model/attachment/taker';
import type { MediaPart } from '../../../../src/model/chat/parts';

const stored = { kind: 'blob', hash: 'a', bytes: 5 } as const;
const pdf: MediaPart = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: stored };
const notes: MediaPart = { type: 'file', name: 'a.md', mediaType: 'text/plain', source: stored };
const picture: MediaPart = { type: 'image', name: 'a.png', mediaType: 'image/png', source: stored, size: null };

describe('a PDF goes as a file only where that is known to work', () => {
  test.each<[string, Partial<Taker>, boolean]>([
    ['OpenAI’s Responses', { dialect: 'responses', provider: 'openai', input: ['image', 'pdf'] }, true],
    ['OpenAI’s chat completions', { provider: 'openai', input: ['image', 'pdf'] }, true],
    ['an old model of OpenAI', { provider: 'openai', input: [] }, false],
    ['OpenRouter, which reads it for any model', { provider: 'openrouter', input: [] }, true],
    ['Claude, after it was refused', { dialect: 'anthropic-messages', refuses: ['file-input'] }, false],
    ['Claude', { dialect: 'anthropic-messages', input: null }, true],
    ['Gemini', { dialect: 'gemini', input: null }, true],
    ['Ollama', { dialect: 'ollama', input: ['image'] }, false],
    ['a server of which nothing is known', { input: null }, false],
    ['Mistral, which bills each page of it', { provider: 'mistral', input: ['image'] }, false],
    ['Groq, whatever the catalogue says', { provider: 'groq', input: ['image', 'pdf'] }, false],
  ])('%s', (_, taker, expected) => {
    expect(takesPdf({ dialect: 'chat-completions', provider: null, input: null, refuses: [], ...taker })).toBe(
      expected,
    );
  });
});

test('what the model is known not to take is told, and nothing of a model that is not known', () => {
  const taker: Taker = { dialect: 'chat-completions', provider: null, input: [], refuses: [] };
  expect(isLost(picture, taker)).toBe(true);
  expect(isLost(picture, { ...taker, input: null })).toBe(false);
  expect(isLost(notes, taker)).toBe(false);
  expect(isLost(pdf, { ...taker, provider: 'openrouter' })).toBe(false);
  expect(isLost(pdf, { ...taker, provider: 'mistral' })).toBe(false);
});

test('an attachment can be sent in the forms of the file that it was made from, as a file only where that has a place', () => {
  expect(sendForms(notes, 'responses')).toEqual(['text', 'file']);
  expect(sendForms(notes, 'anthropic-messages')).toEqual(['text', 'file']);
  expect(sendForms(notes, 'ollama')).toEqual(['text']);
  const made: MediaPart = {
    ...notes,
    original: { name: 'a.docx', mediaType: 'application/vnd.oasis.opendocument.text', source: stored },
  };
  expect(sendForms(made, 'responses')).toEqual(['text', 'file']);
  expect(sendForms(made, 'anthropic-messages')).toEqual(['text']);
  expect(sendForms(picture, 'gemini')).toEqual(['picture']);
  expect(sendForms(pdf, 'ollama')).toEqual(['text', 'file', 'picture']);
});
