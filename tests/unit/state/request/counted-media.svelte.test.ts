import { describe, expect, test } from 'vitest';
import type { HostedTool } from '../../../../src/model/request/hosted-tools';
import type { ImagePart, MediaPart } from '../../../../src/model/chat/parts';
import { attachmentsOf } from '../../../../src/state/chat/attachments/attachments-of';
import { countNext } from '../../../../src/state/request/next/server-count';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { json, rawStream } from '../../../server/behaviours';
import * as gemini from '../../../server/gemini-wire';
import { asStream, messageDelta, messageStart, said } from '../../../server/messages-wire';
import { event } from '../../../server/wire';
import { ask, Browser, ended, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';

/** Attaches a picture of this size to the draft, and types. */
async function draft({ app, thread }: Tab, name: string, width: number, text: string): Promise<void> {
  const source = await new Blobs(app.services.storage.records).store(new TextEncoder().encode(name));
  const part: ImagePart = { type: 'image', name, mediaType: 'image/png', source, size: { width, height: 100 } };
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  thread.draft.type(text);
  await waitFor(() => {
    expect(thread.nextRequest?.rows.at(-1)?.part?.media?.length).toBe(1);
    expect(thread.nextRequest?.draft?.tokens).toBeGreaterThan(0);
  });
}

const claude = {
  endpoint: {
    presetId: 'anthropic',
    dialect: 'anthropic-messages',
    defaultModel: 'c1',
    models: [{ id: 'c1', facts: {} }],
  },
  counting: '/v1/messages/count_tokens',
  count: { input_tokens: 1777 },
  replying: '/v1/messages',
  reply: asStream([
    messageStart({ input_tokens: 1777, output_tokens: 1 }),
    ...said(0, 'A cat.'),
    messageDelta('end_turn', { output_tokens: 3 }),
    { type: 'message_stop' },
  ]),
  /** What is counted, out of either body. */
  prompt: (body: unknown) => (body as { messages: unknown }).messages,
};
const google = {
  endpoint: {
    presetId: 'gemini',
    dialect: 'gemini',
    baseUrl: 'https://api.openai.com/v1beta',
    defaultModel: 'g1',
    models: [{ id: 'g1', facts: {} }],
  },
  counting: '/v1beta/models/g1:countTokens',
  count: { totalTokens: 1777 },
  replying: gemini.streamPath('g1'),
  reply: gemini.asStream([gemini.chunk([{ text: 'A cat.' }], { finishReason: 'STOP' }, gemini.usage(1777, 3))]),
  prompt: (body: unknown) => {
    const { generateContentRequest: counted } = body as { generateContentRequest?: { contents: unknown } };
    return (counted ?? (body as { contents: unknown })).contents;
  },
};

describe.each([
  ['Claude', claude],
  ['Gemini', google],
] as const)('%s', (_, { endpoint, counting, count, replying, reply, prompt }) => {
  test('counts a draft with its picture as it is then sent: no difference to the bill', async () => {
    const browser = await Browser.start({ endpoint });
    const tab = await browser.tab();
    const { app, thread } = tab;
    await draft(tab, 'cat.png', 200, 'What is it?');
    expect(thread.nextRequest?.sum?.exact).toBe(false);
    browser.server.nextAt(counting, json(count));
    expect(await countNext(app, thread, new AbortController().signal)).toBeNull();
    expect(thread.nextRequest?.sum).toMatchObject({ total: 1777, exact: true });
    // Another word, and it is an estimate again.
    thread.draft.type('What is it??');
    await waitFor(() => expect(thread.nextRequest?.sum?.exact).toBe(false));
    thread.draft.type('What is it?');
    await waitFor(() => expect(thread.nextRequest?.sum).toMatchObject({ total: 1777, exact: true }));

    browser.server.nextAt(replying, rawStream(reply));
    await thread.send();
    const answer = await ended(thread);
    const at = (path: string) => browser.server.requests.find((one) => one.path === path)?.body;
    expect(JSON.stringify(prompt(at(counting)))).toContain(btoa('cat.png'));
    expect(prompt(at(counting))).toEqual(prompt(at(replying)));
    expect(answer.reply?.usage?.promptTokens).toBe(1777);
  });
});

test('the resolution that requests to Gemini ask for is counted, and a change of it, too', async () => {
  const endpoint = { ...google.endpoint, defaultModel: 'gemini-2.5-flash' };
  const browser = await Browser.start({ endpoint });
  const tab = await browser.tab();
  const { thread } = tab;
  await draft(tab, 'cat.png', 1000, 'What is it?');
  const tokens = () => thread.nextRequest?.files.countOf(thread.draft.attachments!.parts[0]!)?.tokens;
  await waitFor(() => expect(tokens()).toBe(2 * 258));
  const extra = { generationConfig: { mediaResolution: 'MEDIA_RESOLUTION_LOW' } };
  await thread.change((one) => ({ ...one, parameters: { ...one.parameters, extra } }));
  await waitFor(() => expect(tokens()).toBe(64));
});

const replyOf = (promptTokens: number, imageTokens: number) =>
  rawStream(
    [
      { choices: [{ index: 0, delta: { role: 'assistant', content: 'A cat.' }, finish_reason: 'stop' }] },
      {
        choices: [],
        usage: {
          prompt_tokens: promptTokens,
          completion_tokens: 3,
          total_tokens: promptTokens + 3,
          ...(imageTokens > 0 && { prompt_tokens_details: { image_tokens: imageTokens } }),
        },
      },
    ]
      .map((chunk) => event({ id: 'r', object: 'chat.completion.chunk', model: 'q', ...chunk }))
      .join('') + 'data: [DONE]\n\n',
  );

test.each([
  ['says what pictures took', 300],
  ['gives the sum alone', 0],
])('a server that %s teaches what the next one takes, without a formula', async (_, imageTokens) => {
  const browser = await Browser.start({
    endpoint: { defaultModel: 'qwen-vl', models: [{ id: 'qwen-vl', facts: {} }] },
  });
  const tab = await browser.tab();
  const { thread } = tab;
  const tokensOf = (part: MediaPart | undefined) => part && thread.nextRequest?.files.countOf(part);
  await draft(tab, 'one.png', 200, 'Hi');
  const [first] = thread.draft.attachments!.parts;
  expect(tokensOf(first)).toEqual({ tokens: 4800, exact: false });
  browser.server.next(replyOf(310, imageTokens));
  await thread.send();
  await ended(thread);
  // Of 20,000 pixels, about 300 tokens: one of twice as many takes about twice as many, and is an estimate still.
  await draft(tab, 'two.png', 400, 'And this?');
  const [second] = thread.draft.attachments!.parts;
  await waitFor(() => {
    const { tokens = 0, exact } = tokensOf(second) ?? {};
    expect(tokens).toBeGreaterThan(580);
    expect(tokens).toBeLessThan(620);
    expect(exact).toBe(false);
  });
});

test.each([
  ['a few words', 'Hi', 12],
  ['words that are guessed at', 'What do you see in this picture, and what is behind it?'.repeat(3), 47],
])('a bill of %s alone says that the picture was dropped', async (_, words, promptTokens) => {
  const browser = await Browser.start({
    endpoint: { defaultModel: 'llama', models: [{ id: 'llama', facts: {} }] },
  });
  const tab = await browser.tab();
  const { thread } = tab;
  await draft(tab, 'one.png', 800, words);
  const [picture] = thread.draft.attachments!.parts;
  const mayBeDropped = () => thread.nextRequest?.files.mayBeDropped(picture!);
  expect(mayBeDropped()).toBe(false);
  browser.server.next(replyOf(promptTokens, 0));
  await thread.send();
  await ended(thread);
  await waitFor(() => expect(mayBeDropped()).toBe(true));
  // One bill with a picture in it, and it is no longer said.
  browser.server.next(replyOf(2000, 0));
  await draft(tab, 'two.png', 800, 'And this?');
  await thread.send();
  await ended(thread);
  await waitFor(() => expect(mayBeDropped()).toBe(false));
});

test.each<[string, HostedTool[], object]>([
  ['pages that the server searched', ['web-search'], { server_tool_use: { web_search_requests: 2 } }],
  ['the server’s own words about its tools', ['web-search'], {}],
  ['pages that it searched unasked', [], { server_tool_use: { web_search_requests: 2 } }],
])('%s are not learnt as the tokens of a picture', async (_, hostedTools, more) => {
  const browser = await Browser.start({ endpoint: claude.endpoint });
  const tab = await browser.tab();
  const { app, thread } = tab;
  await thread.change((one) => ({ ...one, parameters: { hostedTools } }));
  await draft(tab, 'cat.png', 200, 'What is it?');
  const learnt = () => app.services.storage.records.get(keyOf.calibration('e1', 'c1'));
  const answer = (text: string, input_tokens: number, uses: object) =>
    browser.server.nextAt(
      '/v1/messages',
      rawStream(
        asStream([
          messageStart({ input_tokens, output_tokens: 1 }),
          ...said(0, text),
          messageDelta('end_turn', { input_tokens, output_tokens: 3, ...uses }),
          { type: 'message_stop' },
        ]),
      ),
    );
  answer('A cat.', 60_000, more);
  const { reply } = await ask(thread, 'What is it?');
  expect(reply?.usage?.promptTokens).toBe(60_000);
  expect(await learnt()).toBeUndefined();
  await thread.change((one) => ({ ...one, parameters: {} }));
  answer('Two cats.', 1777, {});
  await ask(thread, 'And without?');
  await waitFor(async () => expect(await learnt()).toMatchObject({ media: [{ type: 'image', count: 1 }] }));
});
