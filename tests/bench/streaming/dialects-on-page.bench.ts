import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, composer, openContext, test, testKey } from '../../browser/harness/app';
import { seedEndpoint } from '../../browser/harness/seed';
import { closeDialog, openSettings } from '../../browser/harness/screens/chats';
import type { JsonObject } from '../../../src/model/json';
import * as gemini from '../../server/gemini-wire';
import * as messages from '../../server/messages-wire';
import * as ollama from '../../server/ollama-wire';
import * as responses from '../../server/responses-wire';
import { deltaChunk, doneEvent, finishChunk } from '../../server/wire';
import type { Behaviour } from '../../server/exchange';
import { startChatServer } from '../../server/chat-server';
import { figure } from '../figures';
import { mainThreadMs } from '../measure';
import { piecesOf } from './texts';

const tokens = 1_000;
const tokensPerSecond = 200;
const rounds = 5;
const usual = 'Chat completions';

const place = { output_index: 0, content_index: 0, item_id: 'msg_1' };
const ofResponses = (...events: JsonObject[]) => responses.asStream(events);
const jsonLine = (value: object) => `${JSON.stringify(value)}\n`;

/** By the name of each interface: where its server is asked, and what it writes before, for and after the pieces. */
const dialects: Record<
  string,
  { path: string; type?: string; head?: string; piece: (text: string) => string; tail: string }
> = {
  [usual]: {
    path: '/v1/chat/completions',
    piece: (content) => deltaChunk({ content }),
    tail: finishChunk('stop') + doneEvent,
  },
  Responses: {
    path: '/v1/responses',
    head: ofResponses(responses.responseEvent('in_progress'), responses.added(0, responses.message(''))),
    piece: (delta) => ofResponses({ type: 'response.output_text.delta', ...place, delta, logprobs: [] }),
    tail: ofResponses(responses.responseEvent('completed')),
  },
  'Anthropic Messages': {
    path: '/v1/messages',
    head: messages.asStream([
      messages.messageStart(messages.startUsage),
      messages.blockStart(0, { type: 'text', text: '' }),
    ]),
    piece: (text) => messages.asStream([messages.delta(0, { type: 'text_delta', text })]),
    tail: messages.asStream([
      { type: 'content_block_stop', index: 0 },
      messages.messageDelta('end_turn', { output_tokens: tokens }),
      { type: 'message_stop' },
    ]),
  },
  Gemini: {
    path: '/v1/models/test-model:streamGenerateContent?alt=sse',
    piece: (text) => gemini.asStream([gemini.chunk([{ text }], {}, gemini.usage(10, tokens))]),
    tail: gemini.asStream([gemini.chunk([], { finishReason: 'STOP' }, gemini.usage(10, tokens))]),
  },
  Ollama: {
    path: '/api/chat',
    type: 'application/x-ndjson',
    piece: (content) => jsonLine(ollama.line({ content })),
    tail: jsonLine(ollama.done()),
  },
};

/** Streams `pieces` evenly in the interface of that name. */
function streamed(name: string, pieces: readonly string[]): Behaviour {
  const { type = 'text/event-stream', head = '', piece, tail } = dialects[name]!;
  return async (exchange) => {
    exchange.head(200, { 'Content-Type': type });
    exchange.write(head);
    const startedAt = performance.now();
    for (const [index, text] of pieces.entries()) {
      exchange.write(piece(text));
      await exchange.pause(Math.max(0, startedAt + (1000 * (index + 1)) / tokensPerSecond - performance.now()));
    }
    exchange.write(tail);
    exchange.end();
  };
}

/** Sends, and waits for the end, looking so rarely that looking costs nothing. */
async function sent(page: Page): Promise<void> {
  await button(page, 'Send').click();
  const last = () =>
    page.evaluate(() => document.querySelector('article[data-role=assistant]')?.getAttribute('data-status'));
  await expect.poll(last, { interval: 500, timeout: 120_000 }).toBe('complete');
}

test('main-thread time of a streamed reply in each interface, beside chat completions', async ({
  browser,
  site,
  onTestFinished,
}) => {
  const server = await startChatServer({
    key: testKey,
    allowedHeaders: ['authorization', 'content-type', 'x-api-key', 'anthropic-version', 'x-goog-api-key'],
  });
  onTestFinished(() => server.close());
  const pieces = piecesOf('mixed', tokens);
  const pages = new Map<string, Page>();
  for (const name of Object.keys(dialects)) {
    const context = await openContext(browser, {}, onTestFinished);
    const page = await context.newPage();
    pages.set(name, page);
    await seedEndpoint(page, site.url, server.baseUrl, testKey);
    await page.goto(site.url);
    await composer(page).waitFor();
    if (name === usual) continue;
    const settings = await openSettings(page, 'Endpoints');
    await button(settings, 'Edit').click();
    await settings.getByRole('combobox', { name: 'Interface', exact: true }).selectOption(name);
    await button(settings, 'Save').click();
    await closeDialog(settings);
  }
  const times = new Map<string, number[]>();
  // The first round loads what the first reply needs. In turns, so that a busy machine slows all alike.
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, page] of pages) {
      await page.bringToFront();
      await button(page, 'New chat').click();
      await composer(page).fill('Go on');
      server.nextAt(dialects[name]!.path, streamed(name, round === 0 ? pieces.slice(0, 50) : pieces));
      const ms = await mainThreadMs(page, () => sent(page));
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  console.table(Object.fromEntries(times));
  // The fastest of each: what else the machine does only adds to it.
  const base = Math.min(...times.get(usual)!);
  for (const [name, all] of times)
    if (name !== usual)
      figure({
        name: `streaming in ${name}, beside chat completions`,
        value: Math.min(...all) / base,
        limit: 1.1,
        unit: '×',
      });
});
