import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, reply as says } from '../server/behaviours';
import { startChatServer } from '../server/chat-server';
import { ControlledReply } from '../server/controlled';
import { ask, button, composer, connect, content, reply, test, testKey } from './harness/app';
import { findings } from './harness/accessible';
import { openSettings } from './harness/chats';
import { field } from './harness/fields';

/** The replies that stand side by side. */
function columns(chat: Page): Locator {
  return chat.getByRole('region', { name: /side by side$/ }).getByRole('article');
}

const statuses = (chat: Page) => columns(chat).evaluateAll((all) => all.map((one) => one.getAttribute('data-status')));

function dialog(chat: Page, name: string): Locator {
  return chat.getByRole('dialog', { name, exact: true });
}

/** Opens what compares the draft `text`. */
async function compare(chat: Page, text: string): Promise<Locator> {
  await composer(chat).fill(text);
  await button(chat, 'Compare').click();
  return dialog(chat, 'Compare');
}

test('one click sweeps the temperature; the price of all is shown before, and each has its own figures', async ({
  chat,
  server,
}) => {
  const form = await compare(chat, 'Tell me something.');
  await button(form, 'Sweep temperature 0, 0.7, 1.4, 2').click();
  await form.getByText(/^4 requests: ≈ \d+ tokens of prompts, before the answers\./).waitFor();
  expect(server.chats).toEqual([]);
  await button(form, 'Send 4 requests').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete', 'complete']);
  expect(server.chats.map(({ temperature }) => temperature).sort()).toEqual([0, 0.7, 1.4, 2]);
  for (const [index, temperature] of [0, 0.7, 1.4, 2].entries()) {
    await columns(chat).nth(index).getByText(`Temperature ${temperature}`, { exact: true }).waitFor();
    expect(await columns(chat).nth(index).locator('[data-count=message]').getAttribute('data-exact')).toBe('true');
  }
  expect(await composer(chat).inputValue()).toBe('');
});

test('two endpoints answer side by side, and each gets its own key only', async ({ page, server, onTestFinished }) => {
  const other = await startChatServer({ key: 'sk-other', models: ['other-model'], usually: says('From the other.') });
  onTestFinished(() => other.close());
  await connect(page, server.baseUrl);
  await button(await openSettings(page, 'Endpoints'), 'Add endpoint').click();
  await field(page, 'Base URL').fill(other.baseUrl);
  await field(page, 'API key').fill('sk-other');
  await button(page, 'Test connection').click();
  await page.getByText('1 model', { exact: true }).waitFor();
  await button(page, 'Save').click();
  await composer(page).waitFor();
  const form = await compare(page, 'Who are you?');
  for (const [index, model] of ['test-model', 'other-model'].entries())
    await form
      .getByRole('group', { name: `Column ${index + 1}`, exact: true })
      .getByRole('combobox', { name: 'Model', exact: true })
      .selectOption({ label: model });
  await button(form, 'Send 2 requests').click();
  await expect.poll(() => statuses(page)).toEqual(['complete', 'complete']);
  expect(await content(columns(page)).allInnerTexts()).toEqual(['Hello from the test server.', 'From the other.']);
  const keysOf = ({ requests }: typeof server) =>
    new Set(requests.flatMap(({ headers }) => headers.authorization ?? []));
  expect(keysOf(server)).toEqual(new Set([`Bearer ${testKey}`]));
  expect(keysOf(other)).toEqual(new Set(['Bearer sk-other']));
});

test('one that fails does not disturb the others, and is tried again by itself; each has its own Stop', async ({
  chat,
  server,
}) => {
  const running = new ControlledReply();
  server.next(running.behaviour, failure(401, { message: 'No.' }));
  const form = await compare(chat, 'Well?');
  await button(form, 'Send 2 requests').click();
  await expect.poll(async () => (await statuses(chat)).sort()).toEqual(['failed', 'streaming']);
  running.say('Still here');
  const alive = columns(chat).and(chat.locator('[data-status=streaming]'));
  await expect.poll(() => content(alive).innerText()).toBe('Still here');
  await button(columns(chat), 'Retry').click();
  await expect.poll(async () => (await statuses(chat)).sort()).toEqual(['complete', 'streaming']);
  await button(columns(chat), 'Stop').click();
  await expect.poll(async () => (await statuses(chat)).sort()).toEqual(['complete', 'stopped']);
  await running.untilGone();
});

test('a reply is compared with others beside it', async ({ chat, server }) => {
  server.next(says('The first.'), says('The second.'));
  await ask(chat, 'Once?');
  await button(reply(chat), 'More actions').click();
  await button(chat, 'Compare with…').click();
  await button(dialog(chat, 'Compare'), 'Send 1 request').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  expect(await content(columns(chat)).allInnerTexts()).toEqual(['The first.', 'The second.']);
  expect(server.chats[0]?.['messages']).toEqual(server.chats[1]?.['messages']);
});

test('answers are merged into one by an instruction that can be changed', async ({ chat, server }) => {
  server.next(says('Tea.'), says('Coffee.'));
  const form = await compare(chat, 'What to drink?');
  await button(form, 'Send 2 requests').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  await button(chat, 'Merge…').click();
  const merge = dialog(chat, 'Merge into one answer');
  await merge.getByRole('textbox', { name: 'Instruction', exact: true }).fill('Mix them.');
  server.next(says('Yuanyang.'));
  await button(merge, 'Merge').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete']);
  await columns(chat).last().getByText('Merged', { exact: true }).waitFor();
  expect(await content(columns(chat).last()).innerText()).toBe('Yuanyang.');
  const [{ content: asked }] = server.chats[2]?.['messages'] as [{ content: string }];
  expect(asked).toMatch(/^What to drink\?\n\nMix them\.\n\n<answer number="1">\n(?:Tea|Coffee)\./);
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)
  test(`axe finds nothing in the columns, in comparing and in merging, ${scheme}, ${width} px`, async ({
    chat,
    server,
  }) => {
    await chat.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await chat.setViewportSize({ width, height: 900 });
    server.next(says('One **bold** answer.'), failure(401));
    const form = await compare(chat, 'Well?');
    await form.getByText(/^2 requests:/).waitFor();
    expect(await findings(chat)).toEqual([]);
    await button(form, 'Send 2 requests').click();
    await expect.poll(async () => (await statuses(chat)).sort()).toEqual(['complete', 'failed']);
    await button(columns(chat), 'Retry').click();
    await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
    expect(await findings(chat)).toEqual([]);
    await button(chat, 'Merge…').click();
    await dialog(chat, 'Merge into one answer').waitFor();
    expect(await findings(chat)).toEqual([]);
  });
