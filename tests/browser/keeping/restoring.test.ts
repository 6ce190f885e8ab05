import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { textParts } from '../../../src/model/chat/parts';
import { button, composer, test } from '../harness/app';
import { backupOf, chooseBackup, manyChats } from '../harness/screens/chats';
import { kept } from '../harness/stored';

const chats = 30;
const messagesOfEach = 20;
/** Some 10 MB: restored in most of a second, in which a busy machine finds the time to close the tab. */
const backup = (() => {
  const { conversations, messages } = manyChats(chats, messagesOfEach);
  const parts = textParts('A cut in the shorter array decides the other, and the median splits both. '.repeat(220));
  return JSON.stringify(backupOf({ conversations, messages: messages.map((one) => ({ ...one, parts })) }));
})();

/** How much of the restore is done, in per cent; 100 once it is done. */
async function restored(page: Page): Promise<number> {
  if ((await page.getByText(/^Restored:/).count()) > 0) return 100;
  const bars = page.getByRole('progressbar', { name: 'Restoring' });
  const [value = -1] = await bars.evaluateAll((all) => all.map((one) => (one as HTMLProgressElement).value));
  return value;
}

test('a restore whose tab is killed, at any stage, leaves all of it or nothing', async ({ chat, context, site }) => {
  const states = [
    [0, 0],
    [chats, chats * messagesOfEach],
  ];
  expect(await kept(chat)).toEqual([0, 0]);
  let page = chat;
  const closedAt: number[] = [];
  for (const stage of [0, 50]) {
    const settings = await chooseBackup(page, backup);
    await button(settings, 'Restore').click();
    const tab = page;
    let done = -1;
    await expect.poll(async () => (done = await restored(tab)), { interval: 10 }).toBeGreaterThanOrEqual(stage);
    await tab.close();
    closedAt.push(done);
    page = await context.newPage();
    await page.goto(site.url);
    await composer(page).waitFor();
    expect(states).toContainEqual(await kept(page));
  }
  // Else nothing was killed: each restore was done before its tab was closed.
  expect(Math.min(...closedAt)).toBeLessThan(100);
  const settings = await chooseBackup(page, backup);
  await button(settings, 'Restore').click();
  await settings.getByText(/^Restored:/).waitFor();
  expect(await kept(page)).toEqual(states[1]);
});
