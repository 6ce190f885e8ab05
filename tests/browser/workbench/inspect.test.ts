import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { deltaChunk } from '../../server/wire';
import { findings } from '../harness/accessible';
import { ask, button, composer, connect, messages, reply, replied, send, testKey, reload } from '../harness/app';
import { test } from '../harness/visit';
import { conversations } from '../harness/screens/chats';
import { columns, compare, statuses } from '../harness/screens/columns';

const turnSection = (page: Page): Locator =>
  page
    .getByRole('complementary', { name: 'Inspector', exact: true })
    .getByRole('tabpanel', { name: 'This turn', exact: true });

/** Opens "Inspect" of a reply's menu, and gives the section. */
async function inspect(page: Page, article: Locator = reply(page)): Promise<Locator> {
  await article.hover();
  await button(article, 'More actions').click();
  await button(article, 'Inspect').click();
  const section = turnSection(page);
  await section.getByText('Finish reason').waitFor();
  return section;
}

/** What stands beside a label. */
const fact = (section: Locator, label: string): Promise<string> =>
  section
    .locator('dl > div', { has: section.page().getByText(label, { exact: true }) })
    .locator('dd')
    .innerText();

test('a turn shows who answered, why it ended, when, and what it was billed', async ({ chat, server }) => {
  const usage = {
    prompt_tokens: 30,
    completion_tokens: 12,
    prompt_tokens_details: { cached_tokens: 20 },
    completion_tokens_details: { reasoning_tokens: 5 },
  };
  server.next(says('Hello', { usage }));
  await ask(chat, 'Hi');
  const section = await inspect(chat);
  expect(await fact(section, 'Finish reason')).toBe('stop');
  expect(await fact(section, 'Model that answered')).toBe('test-model');
  expect(await fact(section, 'Response ID')).toBe('chatcmpl-test');
  expect(await fact(section, 'System fingerprint')).toBe('not reported');
  expect(await fact(section, 'Prompt tokens')).toBe('30');
  expect(await fact(section, 'from the cache')).toBe('20');
  expect(await fact(section, 'reasoning')).toBe('5');
  for (const label of ['Time to headers', 'Time to first token', 'Total time'])
    expect(await fact(section, label)).toMatch(/^[\d,]+ ms$/);
  await section.getByText('HTTP 200 OK').waitFor();
});

test('headers, body and raw chunks are shown, and copied as a HAR entry, without the key', async ({
  page,
  server,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  await connect(page, server.baseUrl);
  server.next(async (exchange) => {
    const write = exchange.say.bind(exchange);
    // Some servers echo what they were sent.
    exchange.say = (events) => write(events.replaceAll('ECHO', `Bearer ${testKey}`));
    await says(['Your key: ECHO.'])(exchange);
  });
  await ask(page, `My key is ${testKey}`);
  const section = await inspect(page);
  await section.getByText('Request headers (2)').click();
  await section.getByText('Authorization').waitFor();
  await section.getByText('Request body').click();
  await section.getByText('"model": "test-model"').waitFor();
  await section.getByText(/^Response headers/).click();
  await section.getByText('text/event-stream; charset=utf-8').waitFor();
  await section.getByText(/^Raw chunks \(\d+\)/).click();
  await section.getByText('[DONE]').waitFor();
  const shown = await section.innerText();
  expect(shown).toContain('Your key: Bearer •••.');
  expect(shown).not.toContain(testKey);

  await button(section, 'Copy as HAR entry').click();
  await page.getByRole('status').getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).not.toContain(testKey);
  expect(JSON.parse(copied)).toMatchObject({
    request: { method: 'POST', url: `${server.baseUrl}/chat/completions` },
    response: { status: 200, content: { text: expect.stringContaining('[DONE]') as string } },
  });

  const [file] = await Promise.all([page.waitForEvent('download'), button(section, 'Save as HAR file').click()]);
  const saved = await readFile(await file.path(), 'utf8');
  expect(saved).not.toContain(testKey);
  expect(JSON.parse(saved)).toMatchObject({ log: { version: '1.2', entries: [{ response: { status: 200 } }] } });
});

test('the server’s own setup is shown where it says so', async ({ chat, server }) => {
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Hi');
  await running.started;
  running.write(deltaChunk({ content: 'Hello' }, 0, { system_fingerprint: 'fp_123' }));
  running.finish();
  await replied(chat);
  expect(await fact(await inspect(chat), 'System fingerprint')).toBe('fp_123');
});

test('each of the replies that stand side by side can be inspected', async ({ chat, server }) => {
  await chat.setViewportSize({ width: 1600, height: 900 });
  server.next(says('Cut', { finishReason: 'length' }), says('Cut', { finishReason: 'length' }));
  await button(await compare(chat, 'Well?'), 'Send 2 requests').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  await button(columns(chat).first(), 'Inspect').click();
  const section = turnSection(chat);
  await expect.poll(() => fact(section, 'Finish reason')).toBe('length');
  const turn = section.getByRole('combobox', { name: 'Reply', exact: true });
  const options = ['1, column 1 · test-model', '1, column 2 · test-model'];
  expect(await turn.getByRole('option').allInnerTexts()).toEqual(options);
  expect(await turn.locator('option:checked').innerText()).toBe(options[0]);
  await turn.selectOption({ label: options[1]! });
  await button(section, 'Copy as HAR entry').waitFor();
  expect(await findings(chat)).toEqual([]);
});

test('every attempt is shown, and another turn can be picked', async ({ chat, server }) => {
  server.next(failure(503, { message: 'Busy just now.' }), says('First', { finishReason: 'length' }));
  await ask(chat, 'One');
  await ask(chat, 'Two');
  const section = await inspect(chat, messages(chat, 'assistant').first());
  expect(await fact(section, 'Finish reason')).toBe('length');
  await section.getByText('Attempt 1 of 2: HTTP 503 Service Unavailable').waitFor();
  await section.getByText('Attempt 2 of 2: HTTP 200 OK').waitFor();
  await section
    .getByText(/^Raw chunks/)
    .first()
    .click();
  await section.getByText('Busy just now.').waitFor();
  await section.getByRole('combobox', { name: 'Reply', exact: true }).selectOption({ label: '2 · test-model' });
  await expect.poll(() => fact(section, 'Finish reason')).toBe('stop');
});

test('a reply that still comes can be inspected, and shows its chunks in the end', async ({ chat, server }) => {
  await ask(chat, 'Hello');
  const section = await inspect(chat);
  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Again');
  await running.started;
  running.say('So far');
  await reply(chat).getByText('So far').waitFor();
  await section.getByRole('combobox', { name: 'Reply', exact: true }).selectOption({ label: '2 · test-model' });
  await section.getByText('Still arriving').waitFor();
  expect(await fact(section, 'Finish reason')).toBe('not reported');
  running.finish();
  await replied(chat);
  await section.getByText(/^Raw chunks/).waitFor();
  expect(await fact(section, 'Finish reason')).toBe('stop');
});

test('after a reload there is what is stored, and it says what is not', async ({ chat }) => {
  await ask(chat, 'Hello');
  await reload(chat);
  await composer(chat).waitFor();
  await replied(chat);
  const section = await inspect(chat);
  expect(await fact(section, 'Response ID')).toBe('chatcmpl-test');
  await section.getByText('Headers and raw chunks are kept in memory for this visit only').waitFor();
  expect(await button(section, 'Copy as HAR entry').count()).toBe(0);
});

test('what came stays for the visit, also when another chat was open meanwhile', async ({ chat }) => {
  await ask(chat, 'Hello there');
  await button(conversations(chat), 'New chat').click();
  await conversations(chat).getByRole('link', { name: 'Hello there', exact: true }).click();
  await replied(chat);
  const section = await inspect(chat);
  await button(section, 'Copy as HAR entry').waitFor();
});
