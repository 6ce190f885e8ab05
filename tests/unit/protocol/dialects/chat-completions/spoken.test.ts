import { expect, test } from 'vitest';
import { speaksInChats } from '../../../../../src/model/audio/audio-models';
import type { DialectName } from '../../../../../src/model/endpoint/endpoint';
import type { ChatRequest } from '../../../../../src/protocol/dialects/dialect';
import { requestBody } from '../../../../../src/protocol/dialects/chat-completions/chat-completions';
import { parameterOf, readParameters } from '../../../../../src/protocol/dialects/chat-completions/wire-parameters';
import { parameterFieldsOf } from '../../../../../src/protocol/dialects/parameter-fields';
import { chatRequest } from '../../chat-request';

const endpoint = { baseUrl: 'https://api.openai.com/v1', presetId: 'openai' };
const asked = (model: string, refuses: ChatRequest['refuses'] = []) =>
  requestBody(chatRequest({ endpoint, model, parameters: { voice: 'coral' }, refuses }));

// Agent-Field/agentfield#584, #968: a stream takes pcm16 and nothing else, any other format is refused.
test('a model that can speak is asked for words and sound, in the one format that a stream has', () => {
  const body = asked('gpt-audio');
  expect(body).toMatchObject({
    modalities: ['text', 'audio'],
    audio: { voice: 'coral', format: 'pcm16' },
    stream: true,
  });
  expect(asked('gpt-audio', ['stream'])).toMatchObject({ audio: { voice: 'coral', format: 'wav' }, stream: false });
  expect(asked('gpt-4o')).not.toHaveProperty('modalities');
  expect(asked('gpt-4o')).not.toHaveProperty('audio');
});

test('what was asked for is read back as the control shows it, and named where it is refused', () => {
  const { modalities, audio } = asked('gpt-audio');
  expect(readParameters({ modalities, audio }, endpoint)).toEqual({ voice: 'coral' });
  const own = { modalities: ['audio'], audio: { voice: 'mine', format: 'mp3' } };
  expect(readParameters(own, endpoint)).toEqual({ extra: own });
  expect(parameterOf('audio.voice', { voice: 'coral' }, endpoint)).toBe('voice');
});

test.each([
  ['gpt-audio', true],
  ['gpt-audio-mini-2025-10-06', true],
  ['gpt-4o-audio-preview', true],
  ['openai/gpt-4o-mini-audio-preview', true],
  ['gpt-4o', false],
  ['gpt-4o-mini-tts', false],
  ['qwen2-audio-instruct', false],
])('%s speaks in chats: %s', (model, speaks) => {
  expect(speaksInChats(model)).toBe(speaks);
});

test.each<[DialectName, boolean]>([
  ['chat-completions', true],
  ['responses', false],
  ['anthropic-messages', false],
  ['gemini', false],
  ['ollama', false],
])('%s carries it: %s', (dialect, isTaken) => {
  expect(parameterFieldsOf({ ...endpoint, dialect }).isTaken('voice')).toBe(isTaken);
});
