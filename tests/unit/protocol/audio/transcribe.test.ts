import { expect, onTestFinished, test } from 'vitest';
import type { Exchange } from '../../../../src/model/request/exchange';
import type { ApiError } from '../../../../src/model/failure';
import { transcribe, type TranscriptionRequest } from '../../../../src/protocol/audio/transcribe';
import { failure, html, json, raw, rawStream } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import type { Behaviour } from '../../../server/exchange';
import { event } from '../../../server/wire';
import { nodeNetwork } from '../node-network';

const path = '/v1/audio/transcriptions';

async function server(...behaviours: Behaviour[]): Promise<ChatServer> {
  const started = await startChatServer();
  onTestFinished(() => started.close());
  started.nextAt(path, ...behaviours);
  return started;
}

async function asked(at: Pick<ChatServer, 'baseUrl' | 'url'>, wish: Partial<TranscriptionRequest> = {}) {
  const said: string[] = [];
  const exchanges: Exchange[] = [];
  const file = new File(['sound-bytes'], 'dictation.webm', { type: 'audio/webm' });
  const request = { file, model: 'gpt-4o-mini-transcribe', language: '', times: false, ...wish };
  const endpoint = { baseUrl: at.baseUrl, presetId: 'custom' };
  const result = await transcribe(
    { endpoint, key: 'sk-secret-123', keyOrigin: at.url },
    request,
    {
      network: nodeNetwork(),
      signal: new AbortController().signal,
      timeouts: { connectTimeoutMs: 600_000, silenceTimeoutMs: 600_000 },
      onExchange: (exchange) => exchanges.push(exchange),
    },
    (delta) => said.push(delta),
  ).catch((error: unknown) => ({ failure: (error as ApiError).failure }));
  return { result, said, exchanges };
}

test('sends a form with the key, and gives the words as they come', async () => {
  const at = await server(
    rawStream(
      event({ type: 'transcript.text.delta', delta: 'Hello ' }) +
        event({ type: 'transcript.text.delta', delta: 'there.' }) +
        event({
          type: 'transcript.text.done',
          text: 'Hello there.',
          usage: {
            type: 'tokens',
            input_tokens: 14,
            input_token_details: { text_tokens: 0, audio_tokens: 14 },
            output_tokens: 45,
            total_tokens: 59,
          },
        }),
    ),
  );
  const { result, said, exchanges } = await asked(at, { language: 'en' });
  expect(said).toEqual(['Hello ', 'there.']);
  expect(result).toMatchObject({
    transcript: { text: 'Hello there.' },
    usage: { tokens: { promptTokens: 14, completionTokens: 45, audioPromptTokens: 14 } },
  });
  const { headers, text } = at.requests[0]!;
  expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(headers.authorization).toBe('Bearer sk-secret-123');
  expect(text).toContain('name="model"\r\n\r\ngpt-4o-mini-transcribe');
  expect(text).toContain('name="language"\r\n\r\nen');
  expect(text).toContain('name="stream"\r\n\r\ntrue');
  expect(text).toContain('filename="dictation.webm"\r\nContent-Type: audio/webm\r\n\r\nsound-bytes');
  // What is written down has the name of the file, and neither its bytes nor the key.
  const { request } = exchanges.at(-1)!;
  expect(request.body).toContain('file: <dictation.webm, audio/webm, 11 bytes>');
  expect(JSON.stringify(exchanges)).not.toMatch(/sound-bytes|sk-secret/);
});

const streams: [string, string][] = [
  [
    'Mistral',
    event({ type: 'transcription.language', audio_language: 'en' }) +
      event({ type: 'transcription.text.delta', text: 'Good ' }) +
      event({ type: 'transcription.text.delta', text: 'day' }) +
      event({ type: 'transcription.done', text: 'Good day', segments: [], usage: { prompt_audio_seconds: 3 } }),
  ],
  [
    'vLLM',
    event({ object: 'transcription.chunk', choices: [{ delta: { content: 'Good ' } }] }) +
      event({ object: 'transcription.chunk', choices: [{ delta: { content: 'day' } }] }) +
      'data: [DONE]\n\n',
  ],
  ['speaches', event({ text: 'Good ' }) + event({ text: 'day' })],
];

test.each(streams)('reads the stream of %s', async (_, body) => {
  const { result, said } = await asked(await server(rawStream(body)));
  expect(said).toEqual(['Good ', 'day']);
  expect(result).toMatchObject({ transcript: { text: 'Good day' } });
});

test('asks Whisper for times, and reads them from JSON with its seconds', async () => {
  const at = await server(
    json({
      task: 'transcribe',
      duration: 4.5,
      text: ' One. Two.',
      segments: [
        { id: 0, start: 0, end: 2, text: ' One.' },
        { id: 1, start: 2, end: 4.5, text: ' Two.' },
      ],
      usage: { type: 'duration', seconds: 5 },
    }),
  );
  const { result } = await asked(at, { model: 'whisper-1', times: true });
  expect(at.requests[0]!.text).toContain('name="response_format"\r\n\r\nverbose_json');
  // speaches#58: it failed where nobody said which times.
  expect(at.requests[0]!.text).toContain('name="timestamp_granularities[]"\r\n\r\nsegment');
  expect(result).toEqual({
    transcript: {
      text: 'One. Two.',
      segments: [
        { start: 0, end: 2, text: ' One.' },
        { start: 2, end: 4.5, text: ' Two.' },
      ],
    },
    usage: { tokens: null, seconds: 5 },
  });
});

test.each(['42', 'true'])('a transcript of plain text may be %s', async (body) => {
  const { result } = await asked(await server(raw(body, { 'Content-Type': 'text/plain' })));
  expect(result).toMatchObject({ transcript: { text: body } });
});

const bodies: [string, string][] = [
  ['SubRip', '1\n00:00:00,000 --> 00:00:02,000\nOne.\n\n2\n01:00:02,000 --> 01:00:04,500\nTwo.\n'],
  ['WebVTT', 'WEBVTT\n\n00:00.000 --> 00:02.000\nOne.\n\n01:00:02.000 --> 01:00:04.500\n<v Anna>Two.</v>\n'],
];

test.each(bodies)('reads %s', async (_, body) => {
  const { result } = await asked(await server(raw(body, { 'Content-Type': 'text/plain' })));
  expect(result).toMatchObject({
    transcript: {
      text: 'One. Two.',
      segments: [
        { start: 0, end: 2, text: 'One.' },
        { start: 3602, end: 3604.5, text: 'Two.' },
      ],
    },
  });
});

test('a time that no number holds is no time: it could not be stored', async () => {
  const body = `WEBVTT\n\n${'9'.repeat(400)}:00:00.000 --> 01:00.000\nOne.\n\n00:02.000 --> 00:03.000\nTwo.\n`;
  const { result } = await asked(await server(raw(body, { 'Content-Type': 'text/plain' })));
  expect(result).toMatchObject({ transcript: { segments: [{ start: 2, end: 3, text: 'Two.' }] } });
});

test('silence is no words, and brackets of a person are (open-wispr#44)', async () => {
  const times = { start: 0, end: 1 };
  const segments = [' [BLANK_AUDIO]', ' Hello.', ' [Silence]', ' See [1] (later).'].map((text) => ({ ...times, text }));
  const text = segments.map((one) => one.text).join('');
  const at = await server(
    json({ text, segments }),
    json({ text: ' [BLANK_AUDIO]\n', segments: [{ ...times, text: ' [BLANK_AUDIO]' }] }),
    json({ text: '( silence ) [[BLANK_AUDIO]]' }),
    rawStream(
      event({ type: 'transcript.text.delta', delta: '[BLANK_AUDIO]' }) +
        event({ type: 'transcript.text.done', text: '[BLANK_AUDIO]' }),
    ),
  );
  const { result } = await asked(at, { times: true });
  expect(result).toMatchObject({
    transcript: { text: 'Hello. See [1] (later).', segments: [{ text: ' Hello.' }, { text: ' See [1] (later).' }] },
  });
  for (let count = 0; count < 3; count += 1)
    expect((await asked(at)).result).toEqual({ transcript: { text: '', segments: [] }, usage: null });
});

test('reads who speaks, and plain text', async () => {
  const segment = { type: 'transcript.text.segment', id: 's', start: 0, end: 1, text: 'Hi', speaker: 'A' };
  const diarized = json({ task: 'transcribe', duration: 1, text: 'Hi', segments: [segment] });
  const at = await server(diarized, raw('Plain words.\n', { 'Content-Type': 'text/plain' }));
  expect((await asked(at, { model: 'gpt-4o-transcribe-diarize' })).result).toMatchObject({
    transcript: { segments: [{ speaker: 'A', text: 'Hi' }] },
  });
  expect((await asked(at)).result).toMatchObject({ transcript: { text: 'Plain words.' }, usage: null });
});

test('leaves out what the server refuses, and asks again', async () => {
  const at = await server(
    failure(400, { message: "response_format 'verbose_json' is not compatible with model", param: 'response_format' }),
    json({ text: 'Fine.' }),
  );
  expect((await asked(at, { model: 'my-whisper', times: true })).result).toMatchObject({
    transcript: { text: 'Fine.' },
  });
  expect(at.requests.map(({ text }) => text.includes('response_format'))).toEqual([true, false]);
});

test('a stream that is cut in the middle fails after what came', async () => {
  const at = await server(async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.write(event({ type: 'transcript.text.delta', delta: 'Half ' }));
    await exchange.breakOff();
  });
  const { result, said } = await asked(at);
  expect(said).toEqual(['Half ']);
  expect(result).toEqual({ failure: { kind: 'cut-off' } });
});

test('a stream that ends without saying so is cut off, too', async () => {
  const { result } = await asked(await server(rawStream(event({ type: 'transcript.text.delta', delta: 'Half ' }))));
  expect(result).toEqual({ failure: { kind: 'cut-off' } });
});

const refusals: [string, Behaviour, string][] = [
  ['404', failure(404, { message: 'Not Found' }), 'wrong-path'],
  ['413', failure(413, { message: 'Maximum content size limit (26214400) exceeded' }), 'too-large'],
  ['a web page', html(200, 'Welcome'), 'wrong-path'],
  ['an error with a status of success', json({ error: { message: 'Invalid file format.' } }), 'server'],
  ['an error in the stream', rawStream(event({ type: 'error', error: { message: 'Overloaded' } })), 'server'],
];

test.each(refusals)('%s is a failure', async (_, behaviour, kind) => {
  expect((await asked(await server(behaviour))).result).toMatchObject({ failure: { kind } });
});

test('a key goes to no other origin', async () => {
  const at = await server();
  const { result } = await asked({ baseUrl: at.baseUrl, url: 'https://elsewhere.example' });
  expect(result).toMatchObject({ failure: { kind: 'key-missing' } });
  expect(at.requests).toEqual([]);
});
