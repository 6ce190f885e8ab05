import { describe, expect, test } from 'vitest';
import { mediaOf, toolCallsOf, sourcesOf, providerStatesOf } from '../../../../../src/model/chat/parts';
import { ResponsesDecoder } from '../../../../../src/protocol/dialects/responses/decoding/decode';
import {
  added,
  answer,
  done,
  message,
  reasoning,
  responseEvent,
  said,
  thought,
  usage,
} from '../../../../server/responses-wire';
import { of, read, readWith } from './read';

const created = responseEvent('in_progress');
const place = { output_index: 0, content_index: 0, item_id: 'msg_1' };
const text = (delta: string, more: object = {}) => ({ type: 'response.output_text.delta', ...place, delta, ...more });

test('reasoning, text, the reason of the end and usage come as they are said', () => {
  const got = read(answer(['Hel', 'lo'], { summary: ['Let me ', 'see.'] }));
  expect(got).toMatchObject({ text: 'Hello', reasoning: 'Let me see.', failure: null });
  expect(got.events[0]).toEqual({ type: 'started', id: 'resp_1', model: 'gpt-next', fingerprint: '' });
  expect(of(got, 'finished')).toEqual([{ type: 'finished', choice: 0, reason: 'stop' }]);
  expect(of(got, 'usage')).toEqual([
    {
      type: 'usage',
      usage: { promptTokens: 20, completionTokens: 12, cachedTokens: 8, reasoningTokens: 5, costUsd: null },
    },
  ]);
  expect(providerStatesOf(got)[0]?.items).toEqual([reasoning('gAAA-1', 'Let me see.'), message('Hello')]);
});

test('tokens that were written to the cache are told apart', () => {
  const cached = { ...usage, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 20 } };
  const got = read([created, responseEvent('completed', [message('Hi')], { usage: cached })]);
  expect(of(got, 'usage')).toMatchObject([{ usage: { cacheWriteTokens: 20 } }]);
});

test('usage that contradicts itself is believed as far as it can be', () => {
  const odd = { input_tokens: 10, input_tokens_details: { cached_tokens: 50 }, output_tokens: -1, total_tokens: 5 };
  expect(of(read([created, responseEvent('completed', [message('Hi')], { usage: odd })]), 'usage')).toEqual([]);
});

test('only words and nothing to go back is no state', () => {
  expect(providerStatesOf(read(answer(['Hello'])))).toEqual([]);
});

test('summaries are paragraphs, and so are the messages of one answer', () => {
  const summary = (summary_index: number, delta: string) => ({
    type: 'response.reasoning_summary_text.delta',
    output_index: 0,
    summary_index,
    item_id: 'rs_1',
    delta,
  });
  const got = read([
    created,
    summary(0, '**One**'),
    summary(0, ' two'),
    summary(1, '**Three**'),
    ...said(1, ['I look.'], { phase: 'commentary' }),
    ...thought(2, 'gAAA-2', ['**Four**']),
    ...said(3, ['It is so.'], { phase: 'final_answer', id: 'msg_2' }),
    responseEvent('completed'),
  ]);
  expect(got.reasoning).toBe('**One** two\n\n**Three**\n\n**Four**');
  expect(got.text).toBe('I look.\n\nIt is so.');
});

describe('what comes in pieces and then whole', () => {
  const whole = (said: string) => ({ type: 'response.output_text.done', ...place, text: said });
  test.each([
    ['more than the pieces', 'Hello, world', 'Hello, world', []],
    ['the same', 'Hello', 'Hello', []],
    ['less', 'Hell', 'Hello', []],
    ['the same, trimmed', 'Hello', 'Hello  \n', []],
    ['other words', 'Good day', 'Hello', ['Good day']],
  ])('is told once where the whole is %s', (_, told, pieces, unread) => {
    const piece = told.startsWith('Hello,') ? 'Hello' : pieces;
    const got = read([
      created,
      text(piece),
      whole(told),
      done(0, message(told)),
      responseEvent('completed', [message(told)]),
    ]);
    expect(got.text).toBe(pieces);
    expect(of(got, 'unread').map(({ said }) => said)).toEqual(unread);
  });

  test('is told from the last event alone, where nothing else came', () => {
    expect(read([responseEvent('completed', [message('Hello')])])).toMatchObject({ text: 'Hello', failure: null });
  });

  test('is told from the last event where an item of it came in no event', () => {
    const items = [message('Hello', { id: 'msg_1' }), message('Bye', { id: 'msg_9' })];
    expect(read([created, ...said(0, ['Hello']), responseEvent('completed', items)]).text).toBe('Hello\n\nBye');
  });

  test('is not told again where the last event numbers it otherwise', () => {
    const { id: _, ...nameless } = message('Hello') as { id?: string };
    expect(
      read([created, ...thought(0, 'g', ['Hm.']), ...said(1, ['Hello']), responseEvent('completed', [nameless])]).text,
    ).toBe('Hello');
  });

  test('is not told again where the last event has no items (store is false)', () => {
    expect(read([created, ...said(0, ['Hello']), responseEvent('completed', [])]).text).toBe('Hello');
  });
});

test('pieces of a server that announces no items and numbers nothing are one text', () => {
  const got = read([
    created,
    ...['Hel', 'lo'].map((delta) => ({ type: 'response.output_text.delta', delta })),
    responseEvent('completed', [message('Hello')]),
  ]);
  expect(got.text).toBe('Hello');
});

test('items that have all the same number are told apart', () => {
  const got = read([
    created,
    ...said(0, ['One.']),
    ...said(0, ['Two.'], { id: 'msg_2' }).map((event) => ({ ...event, item_id: 'msg_2' })),
    responseEvent('completed', []),
  ]);
  expect(got.text).toBe('One.\n\nTwo.');
});

test('a refusal comes as one', () => {
  const refusal = (kind: string, more: object) => ({ type: `response.refusal.${kind}`, ...place, ...more });
  const item = message('', { content: [{ type: 'refusal', refusal: 'I can’t.' }] });
  const got = read([
    created,
    refusal('delta', { delta: 'I can' }),
    refusal('done', { refusal: 'I can’t.' }),
    done(0, item),
    responseEvent('completed', [item]),
  ]);
  expect(got).toMatchObject({ text: '', refusal: 'I can’t.' });
});

test('parallel calls are told each by itself, with the id that their results need', () => {
  const call = (n: number, args: string) => ({
    type: 'function_call',
    id: `fc_${n}`,
    call_id: `call_${n}`,
    name: `tool_${n}`,
    arguments: args,
  });
  const delta = (output_index: number, said: string) => ({
    type: 'response.function_call_arguments.delta',
    output_index,
    delta: said,
  });
  const calls = [call(1, '{"a":1}'), call(2, '{"b":2}')];
  const got = read([
    created,
    added(0, call(1, '')),
    added(1, call(2, '')),
    delta(0, '{"a"'),
    delta(1, '{"b"'),
    delta(0, ':1}'),
    { type: 'response.function_call_arguments.done', output_index: 1, arguments: '{"b":2}' },
    done(0, calls[0]!),
    done(1, calls[1]!),
    responseEvent('completed', calls),
  ]);
  expect(toolCallsOf(got)).toMatchObject([
    { name: 'tool_1', arguments: '{"a":1}' },
    { name: 'tool_2', arguments: '{"b":2}' },
  ]);
  expect(
    of(got, 'tool-call')
      .map(({ id }) => id)
      .filter(Boolean),
  ).toEqual(['call_1', 'call_2']);
  expect(of(got, 'finished')).toMatchObject([{ reason: 'tool_calls' }]);
  expect(toolCallsOf(got).some(({ isHosted }) => isHosted)).toBe(false);
});

describe('a tool that the server itself runs', () => {
  test('is shown with what it searched for, and its pages are sources', () => {
    const search = {
      type: 'web_search_call',
      id: 'ws_1',
      status: 'completed',
      action: { type: 'search', query: 'tea' },
    };
    const annotation = { type: 'url_citation', url: 'https://tea.test/a', title: 'Tea', start_index: 0, end_index: 3 };
    const item = message('Tea.', { content: [{ type: 'output_text', text: 'Tea.', annotations: [annotation] }] });
    const got = read([
      created,
      added(0, { type: 'web_search_call', id: 'ws_1', status: 'in_progress' }),
      { type: 'response.web_search_call.searching', output_index: 0, item_id: 'ws_1' },
      done(0, search),
      { ...text('Tea.'), output_index: 1 },
      { type: 'response.output_text.annotation.added', ...place, output_index: 1, annotation_index: 0, annotation },
      done(1, item),
      responseEvent('completed', [search, item]),
    ]);
    const call = { name: 'web_search', arguments: '{"type":"search","query":"tea"}', isHosted: true };
    expect(toolCallsOf(got)).toMatchObject([call]);
    expect(sourcesOf(got)).toMatchObject([{ url: 'https://tea.test/a', title: 'Tea' }]);
    expect(of(got, 'sources')).toHaveLength(1);
    expect(of(got, 'finished')).toMatchObject([{ reason: 'stop' }]);
    expect(providerStatesOf(got)[0]?.items).toEqual([search, item]);
  });

  test('files that it searched are sources by their names, each once', () => {
    const annotations = ['a.pdf', 'b.pdf', 'a.pdf'].map((filename) => ({
      type: 'file_citation',
      file_id: 'f',
      filename,
    }));
    const item = message('Tea.', { content: [{ type: 'output_text', text: 'Tea.', annotations }] });
    const got = read([created, done(0, item), responseEvent('completed', [item])]);
    expect(sourcesOf(got)).toMatchObject([
      { url: '', title: 'a.pdf' },
      { url: '', title: 'b.pdf' },
    ]);
  });

  const code = (delta: string) => ({
    type: 'response.code_interpreter_call_code.delta',
    output_index: 0,
    item_id: 'ci_1',
    delta,
  });
  const run = {
    type: 'code_interpreter_call',
    id: 'ci_1',
    status: 'completed',
    container_id: 'cntr_1',
    code: 'print("é")\n',
  };

  test('is shown with its code while it comes, and then with what it gave', () => {
    const outputs = [{ type: 'logs', logs: 'é\n' }];
    const got = read([
      created,
      added(0, { ...run, status: 'in_progress', code: '' }),
      code('print('),
      code('"é")\n'),
      done(0, { ...run, outputs }),
      ...said(1, ['Done.']),
      responseEvent('completed', []),
    ]);
    const [call] = toolCallsOf(got);
    expect(call?.name).toBe('code_interpreter');
    expect(JSON.parse(call!.arguments)).toEqual({ code: 'print("é")\n', outputs });
  });

  test('of what code drew, the pictures are shown as pictures, each by itself, and are in no words and in no state', () => {
    const drawn = (bytes: string) => ({ type: 'image', url: `data:image/png;base64,${bytes}` });
    const outputs = [drawn('AAAA'), { type: 'logs', logs: 'done' }, drawn('AAAAAAAA')];
    const item = { ...run, outputs };
    const got = read([created, done(0, item), ...said(1, ['Done.']), responseEvent('completed', [])]);
    expect(mediaOf(got)).toMatchObject([
      { type: 'image', mediaType: 'image/png', source: { bytes: 3 } },
      { type: 'image', mediaType: 'image/png', source: { bytes: 6 } },
    ]);
    expect(of(got, 'media').map(({ base64 }) => base64)).toEqual(['AAAA', 'AAAAAAAA']);
    expect(JSON.parse(toolCallsOf(got)[0]!.arguments)).toEqual({ code: run.code, outputs: [outputs[1]] });
    const kept = { ...run, outputs: [{ type: 'image' }, outputs[1], { type: 'image' }] };
    expect(providerStatesOf(got)[0]?.items[0]).toEqual(kept);
  });

  test('is whole JSON also where the stream is cut in the code', () => {
    const [call] = toolCallsOf(read([created, code('print("')], { isCut: true }));
    expect(JSON.parse(call!.arguments)).toEqual({ code: 'print("' });
  });

  test('shows a picture as far as it is painted, until the whole one takes its place', () => {
    const partial = (partial_image_b64: string) => ({
      type: 'response.image_generation_call.partial_image',
      output_index: 0,
      partial_image_b64,
      output_format: 'webp',
    });
    const cut = read([created, partial('AAAA'), partial('AAAAAAAA')], { isCut: true });
    expect(mediaOf(cut)).toMatchObject([{ mediaType: 'image/webp', source: { bytes: 6 }, isPartial: true }]);
    const picture = {
      type: 'image_generation_call',
      id: 'ig_1',
      status: 'completed',
      result: 'AAAA',
      output_format: 'png',
      revised_prompt: 'A red square',
    };
    const got = read([created, partial('AAAAAAAA'), done(0, picture), responseEvent('completed', [picture])]);
    const [whole, ...others] = mediaOf(got);
    expect(whole).toMatchObject({ mediaType: 'image/png', source: { bytes: 3 }, alt: 'A red square' });
    expect(whole).not.toHaveProperty('isPartial');
    expect(others).toEqual([]);
    expect(of(got, 'media').at(-1)).toMatchObject({ base64: 'AAAA' });
    const { result: _, ...call } = picture;
    expect(providerStatesOf(got)).toMatchObject([{ items: [call] }]);
    expect(JSON.stringify(providerStatesOf(got))).not.toContain('AAAA');
  });
});

describe('what is not known here', () => {
  test('is ignored where it says nothing of the answer', () => {
    const got = read([
      created,
      { type: 'response.something.new', output_index: 0 },
      { type: 'keepalive' },
      ...said(0, ['Hi']),
      responseEvent('completed'),
    ]);
    expect(got).toMatchObject({ text: 'Hi', failure: null });
    expect(of(got, 'unread')).toEqual([]);
  });

  test('is told as it came: an item, a part, and pieces of an item that never ended', () => {
    const item = { type: 'hologram', id: 'h_1', shape: 'cube' };
    expect(of(read([created, done(0, item), responseEvent('completed')]), 'unread')).toMatchObject([
      { said: JSON.stringify(item) },
    ]);
    const odd = message('', { content: [{ type: 'output_smell', smell: 'tea' }] });
    expect(of(read([created, done(0, odd), responseEvent('completed')]), 'unread')).toHaveLength(1);
    const piece = { type: 'response.shell_call_command.delta', output_index: 0, delta: 'ls' };
    const shell = { type: 'shell_call', id: 'sh_1', call_id: 'call_1', action: { commands: ['ls'] } };
    expect(of(read([created, added(0, shell), piece], { isCut: true }), 'unread')).toMatchObject([
      { said: JSON.stringify(piece) },
    ]);
    const ended = read([created, added(0, shell), piece, done(0, shell), responseEvent('completed', [shell])]);
    expect(of(ended, 'unread')).toEqual([]);
    expect(toolCallsOf(ended)).toMatchObject([{ name: 'shell', arguments: '{"commands":["ls"]}' }]);
  });

  test('broken JSON is told, and a last piece of it is not', () => {
    const decoder = new ResponsesDecoder();
    const got = readWith(function* () {
      yield* decoder.event('{"type":"response.output_text.delta","delta":"Hel', 'response.output_text.delta');
      yield* decoder.rest('{"type":"resp');
    });
    expect(of(got, 'unread')).toHaveLength(1);
  });
});

describe('the end', () => {
  test.each([
    ['max_output_tokens', 'length'],
    ['content_filter', 'content_filter'],
    ['moon_phase', 'moon_phase'],
  ])('is told as incomplete for the reason %s, and nothing of it goes back', (reason, told) => {
    const items = [reasoning('gAAA-1', 'Hm.'), message('Hel', { status: 'incomplete' })];
    const got = read([created, responseEvent('incomplete', items, { incomplete_details: { reason } })]);
    expect(got).toMatchObject({ text: 'Hel', failure: null });
    expect(of(got, 'finished')).toMatchObject([{ reason: told }]);
    expect(of(got, 'usage')).toHaveLength(1);
    expect(providerStatesOf(got)).toEqual([]);
  });

  test('is none beside an error whose fields are all empty', () => {
    const error = { code: '', message: '', param: null };
    const got = read([created, responseEvent('completed', [message('Hello')], { error })]);
    expect(got).toMatchObject({ text: 'Hello', failure: null });
  });

  test('is a failure with what came before it and what is billed', () => {
    const error = { code: 'server_error', message: 'The server had an error.' };
    const got = read([created, text('Hel'), responseEvent('failed', [], { error })]);
    expect(got).toMatchObject({ text: 'Hel', failure: { kind: 'server', said: 'The server had an error.' } });
    expect(of(got, 'usage')).toHaveLength(1);
  });

  test.each([
    ['rate_limit_exceeded', 'rate-limited'],
    ['insufficient_quota', 'quota'],
    ['context_length_exceeded', 'context-too-long'],
    ['invalid_prompt', 'bad-request'],
    ['image_too_large', 'bad-request'],
    ['server_error', 'server'],
  ])('is the failure that the code %s means, by an event or by the response', (code, kind) => {
    const flat = { type: 'error', code, message: 'No.', param: null };
    expect(read([created, flat]).failure).toMatchObject({ kind });
    expect(read([{ type: 'error', error: { code, message: 'No.' } }]).failure).toMatchObject({ kind });
    expect(read([created, responseEvent('failed', [], { error: { code, message: 'No.' } })]).failure).toMatchObject({
      kind,
    });
  });

  test('is no end where the stream is cut', () => {
    expect(read([created, ...said(0, ['Hello'])]).failure).toEqual({ kind: 'cut-off' });
  });

  test('is one where what stands before the server says so, and all that began has ended', () => {
    const decoder = new ResponsesDecoder();
    const got = readWith(function* () {
      for (const event of [created, ...said(0, ['Hello'])]) yield* decoder.event(JSON.stringify(event));
      yield* decoder.event('[DONE]');
      yield* decoder.end();
    });
    expect(got).toMatchObject({ text: 'Hello', failure: null });
  });

  test('something else than a response is told as what it is', () => {
    expect(read([{ choices: [] }]).failure).toMatchObject({ kind: 'bad-response' });
  });
});

test('an answer that is no stream is read whole', () => {
  const decoder = new ResponsesDecoder();
  const { response } = responseEvent('completed', [reasoning('gAAA-1', 'Hm.'), message('Hello')]) as {
    response: object;
  };
  const got = readWith(() => decoder.whole(JSON.stringify(response)));
  expect(got).toMatchObject({ text: 'Hello', reasoning: 'Hm.', failure: null });
  expect(of(got, 'usage')).toHaveLength(1);
  const failed = readWith(() => new ResponsesDecoder().whole('{"error":{"message":"No.","code":"invalid_api_key"}}'));
  expect(failed.failure).toMatchObject({ kind: 'unauthorized' });
});

test('how likely tokens were is told once', () => {
  const logprobs = [{ token: 'Hi', logprob: -0.5, top_logprobs: [{ token: 'Hi', logprob: -0.5 }] }];
  const content = [{ type: 'output_text', text: 'Hi', annotations: [], logprobs }];
  const whole = done(0, message('Hi', { content }));
  for (const events of [[text('Hi', { logprobs }), whole], [whole]]) {
    const got = of(read([created, ...events, responseEvent('completed')]), 'logprobs');
    expect(got).toMatchObject([{ tokens: [{ token: 'Hi', logprob: -0.5 }] }]);
  }
});
