import { describe, expect, test } from 'vitest';
import { ApiError, type Failure } from '../../../../../src/model/failure';
import { MessagesDecoder } from '../../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import { ReplyDecoder } from '../../../../../src/protocol/dialects/chat-completions/decoding/decode';
import { GeminiDecoder } from '../../../../../src/protocol/dialects/gemini/decoding/decode';
import { readEvents } from '../../../../../src/protocol/dialects/read-events';
import { ResponsesDecoder } from '../../../../../src/protocol/dialects/responses/decoding/decode';
import { RequestTimeout } from '../../../../../src/protocol/transport/request-timeout';
import { chunk } from '../../../../server/gemini-wire';
import * as messages from '../../../../server/messages-wire';
import * as responses from '../../../../server/responses-wire';
import { nodeNetwork } from '../../node-network';

/** Each decoder, and the events of its interface that say "abcd". */
const dialects = [
  [ReplyDecoder, ['ab', 'cd'].map((content) => ({ choices: [{ index: 0, delta: { content } }] }))],
  [MessagesDecoder, [messages.messageStart(messages.startUsage), ...messages.said(0, 'ab', 'cd')]],
  [ResponsesDecoder, [responses.responseEvent('in_progress'), ...responses.said(0, ['ab', 'cd'])]],
  [GeminiDecoder, [chunk([{ text: 'ab' }]), chunk([{ text: 'cd' }])]],
] as const;

const limits = { connectTimeoutMs: 600_000, silenceTimeoutMs: 600_000 };

describe.each(dialects)('%o', (Decoder, events) => {
  /** What comes of a body. */
  async function read(body: string) {
    const timeout = new RequestTimeout(nodeNetwork(), limits, new AbortController().signal);
    const gather = () => Promise.resolve();
    const heard = { text: '', unread: '', failure: null as Failure | null };
    try {
      for await (const event of readEvents(new Response(body), new Decoder(), timeout, undefined, gather)) {
        if (event.type === 'text') heard.text += event.delta;
        if (event.type === 'unread') heard.unread += event.said;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      heard.failure = error.failure;
    } finally {
      timeout.close();
    }
    return heard;
  }

  /** What comes of a stream that says "abcd" and then `more`. */
  function streamed(parted: string, ...more: string[]) {
    const data = [...events.map((event) => JSON.stringify(event)), ...more];
    return read(`${data.map((one) => `data: ${one}`).join(parted)}\n\n`);
  }

  const said = { text: 'abcd', unread: '' };

  test.each(['\n', '\n\n'])('events that %j parts are told apart', async (parted) => {
    expect(await streamed(parted)).toEqual({ ...said, failure: { kind: 'cut-off' } });
  });

  test.each(['\n', '\n\n'])('an error in words behind %j ends the reply with them', async (parted) => {
    const failure = { kind: 'server', said: 'error: out of memory' };
    expect(await streamed(parted, 'error: out of memory')).toMatchObject({ ...said, failure });
    // bifrost#5188.
    expect(await streamed(parted, '"error: out of memory"')).toMatchObject({ ...said, failure });
  });

  // Agent-S#70, MiniMax-M2.5#18, llama.cpp until 2025, Google, OmniRoute#4177.
  test.each([
    ['{"object":"error","message":"engine stopped","code":500}', 500],
    ['{"base_resp":{"status_code":1000,"status_msg":"engine stopped"}}', 200],
    ['error: {"message":"engine stopped","code":503}', 503],
    ['[{"error":{"message":"engine stopped","code":500}}]', 500],
    ['{"error":{"code":503,"message":"engine stopped","status":"UNAVAILABLE"}}', 503],
  ])('the error %s ends it, too, and is one as the whole answer', async (error, status) => {
    const failure = { status, said: 'engine stopped' };
    expect(await streamed('\n\n', error)).toMatchObject({ ...said, failure });
    expect(await read(error)).toMatchObject({ text: '', unread: '', failure });
  });
});
