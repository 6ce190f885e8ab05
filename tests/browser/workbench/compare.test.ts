import { expect } from 'vitest';
import { failure, reply as says } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, connect, content, reply, testKey, reload, test as alone } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';
import { findingsInBothSchemes as findings } from '../harness/accessible';
import { openSettings } from '../harness/screens/chats';
import { columns, compare, dialog, statuses } from '../harness/screens/columns';
import { field } from '../harness/screens/fields';
import { correct } from '../harness/screens/models';

test('one click sweeps the temperature; the price of all is shown before, and each has its own figures', async ({
  chat,
  server,
}) => {
  const form = await compare(chat, 'Tell me something.');
  await button(form, 'Sweep temperature: 0, 0.7, 1.4, 2').click();
  await form.getByText(/^4 requests: ≈ \d+ prompt tokens, before the replies\./).waitFor();
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

alone('up to four stand side by side, each with its tokens, its speed and its price', async ({ chat, server }) => {
  await correct(chat, 'test-model', { 'Input (US$ per million)': '2', 'Output (US$ per million)': '10' });
  const form = await compare(chat, 'Tell me something.');
  const add = button(form, 'Add a column');
  for (const count of [3, 4]) {
    await add.click();
    await expect.poll(() => form.getByRole('group', { name: /^Column/ }).count()).toBe(count);
  }
  await add.waitFor({ state: 'detached' });
  // The focus is never left to the dialog: what was pressed is gone.
  const modelHasFocus = (column: number) =>
    hasFocus(
      form
        .getByRole('group', { name: `Column ${column}`, exact: true })
        .getByRole('combobox', { name: 'Model', exact: true }),
    );
  await modelHasFocus(4);
  await button(form, 'Remove column 4').click();
  await modelHasFocus(3);
  await add.click();
  await modelHasFocus(4);
  await form.getByText(/^4 requests: ≈ \d+ prompt tokens, (≈|<) \$0\.0\d+, before the replies\./).waitFor();
  // A speed is known of a reply that takes a while: none ends before its first words were seen.
  const running = Array.from({ length: 4 }, () => new ControlledReply());
  server.next(...running.map(({ behaviour }) => behaviour));
  await button(form, 'Send 4 requests').click();
  await Promise.all(running.map(({ started }) => started));
  for (const one of running) one.say('So it was,');
  await expect.poll(() => content(columns(chat)).allInnerTexts()).toEqual(running.map(() => 'So it was,'));
  const speed = /^[\d,.]+\/s$/;
  const withSpeed = async (): Promise<number> => {
    for (const one of running) one.say(' and so it is.');
    return columns(chat).getByText(speed).count();
  };
  await expect.poll(withSpeed).toBe(4);
  for (const one of running) one.finish({ prompt_tokens: 100, completion_tokens: 50 });
  await expect.poll(() => statuses(chat)).toEqual(running.map(() => 'complete'));
  for (const column of await columns(chat).all()) {
    await column.getByText('50 tokens', { exact: true }).waitFor();
    await column.getByText(/^first after (< )?\d+\.\d s$/).waitFor();
    await column.getByText(speed).waitFor();
    expect(Number(await column.locator('[data-cost=message]').getAttribute('data-value'))).toBeCloseTo(0.0007, 9);
  }

  // A fifth has no room beside them: the merged answer is brought into sight.
  server.next(says('All of it.'));
  await button(chat, 'Merge…').click();
  await button(dialog(chat, 'Merge replies'), 'Merge').click();
  await columns(chat).last().getByText('All of it.').waitFor();
  const rightEdge = async (): Promise<number> => {
    const { x, width } = (await columns(chat).last().boundingBox())!;
    return x + width;
  };
  await expect.poll(rightEdge).toBeLessThan(chat.viewportSize()!.width);
});

alone('two endpoints answer side by side, and each gets its own key only', async ({ page, server, onTestFinished }) => {
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

  // What is gone on with answers next, by its own endpoint; undo goes back to the one before.
  await button(columns(page).first(), 'Use this reply').click();
  const news = page.getByRole('status').filter({ hasText: 'This chat now uses test-model.' });
  await news.waitFor();
  await ask(page, 'Go on.');
  expect([server.chats.length, other.chats.length]).toEqual([2, 1]);
  expect(server.chats[1]?.['messages']).toContainEqual({ role: 'assistant', content: 'Hello from the test server.' });
  await button(news, 'Undo').click();
  await news.waitFor({ state: 'detached' });
  await ask(page, 'And you?');
  expect([server.chats.length, other.chats.length]).toEqual([2, 2]);
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

test('a reply is compared with others beside it, also of a model that no endpoint lists', async ({ chat, server }) => {
  server.next(says('The first.'), says('The second.'));
  await ask(chat, 'Once?');
  await button(reply(chat), 'More actions').click();
  await button(chat, 'Compare with…').click();
  const model = dialog(chat, 'Compare').getByRole('combobox', { name: 'Model', exact: true });
  await model.selectOption('Other model…');
  await field(chat, 'Model name').fill(' unlisted/model ');
  await chat.keyboard.press('Tab');
  await expect.poll(() => model.locator('option:checked').innerText()).toBe('unlisted/model');
  await button(dialog(chat, 'Compare'), 'Send 1 request').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  expect(server.chats[1]?.['model']).toBe('unlisted/model');
  expect(await content(columns(chat)).allInnerTexts()).toEqual(['The first.', 'The second.']);
  expect(server.chats[0]?.['messages']).toEqual(server.chats[1]?.['messages']);
});

test('answers are merged into one by an instruction that can be changed', async ({ chat, server }) => {
  server.next(says('Tea.'), says('Coffee.'));
  const form = await compare(chat, 'What to drink?');
  await button(form, 'Send 2 requests').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
  await chat.setViewportSize({ width: 390, height: 844 });
  await button(chat, 'Merge…').click();
  const merge = dialog(chat, 'Merge replies');
  await merge.getByRole('textbox', { name: 'Instruction', exact: true }).fill('Mix them.');
  server.next(failure(401), says('Yuanyang.'));
  await button(merge, 'Merge').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'failed']);
  // Of several columns a phone shows one and a half: what was asked for last is to be seen.
  await expect.poll(async () => (await columns(chat).last().boundingBox())?.x).toBeLessThan(195);
  await reload(chat);
  await button(columns(chat).last(), 'Retry').click();
  await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete', 'complete']);
  await columns(chat).last().getByText('Merged', { exact: true }).waitFor();
  expect(await content(columns(chat).last()).innerText()).toBe('Yuanyang.');
  const [{ content: asked }] = server.chats[2]?.['messages'] as [{ content: string }];
  expect(server.chats[3]?.['messages']).toEqual(server.chats[2]?.['messages']);
  expect(asked).toMatch(/^What to drink\?\n\nMix them\.\n\n<answer number="1">\n(?:Tea|Coffee)\./);
});

alone(
  'axe finds nothing in the columns, in comparing and in merging, on a desk and on a phone',
  async ({ chat, server }) => {
    await chat.emulateMedia({ reducedMotion: 'reduce' });
    const judge = async (what: string): Promise<void> => {
      for (const width of [390, 1440]) {
        await chat.setViewportSize({ width, height: 900 });
        expect(await findings(chat), `${what} at ${width} px`).toEqual([]);
      }
    };
    await chat.setViewportSize({ width: 1440, height: 900 });
    server.next(says('One **bold** answer.'), failure(401));
    const form = await compare(chat, 'Well?');
    await form.getByText(/^2 requests:/).waitFor();
    await judge('comparing');
    await button(form, 'Send 2 requests').click();
    await expect.poll(async () => (await statuses(chat)).sort()).toEqual(['complete', 'failed']);
    await button(columns(chat), 'Retry').click();
    await expect.poll(() => statuses(chat)).toEqual(['complete', 'complete']);
    await judge('columns');
    await button(chat, 'Merge…').click();
    await dialog(chat, 'Merge replies').waitFor();
    await judge('merging');
  },
);
