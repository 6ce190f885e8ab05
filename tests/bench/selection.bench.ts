import type { Page } from 'playwright-core';
import { composer, test } from '../browser/harness/app';
import { conversations } from '../browser/harness/screens/chats';
import { figure } from './figures';
import { median } from './measure';
import { seedLibrary } from './seed';
import { tracedTasks } from './tasks';

/** The longest task (ms) from a press on `name` until the chats are there again, or that can be had. */
async function longestOf(page: Page, name: string, areThere: boolean): Promise<number> {
  const endTrace = await tracedTasks(page);
  await page.getByRole('button', { name, exact: true }).last().click();
  if (areThere) await conversations(page).getByRole('link', { name: 'Chat 4999' }).waitFor();
  else await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
  // What is stored after that is a part of it.
  await page.waitForTimeout(1500);
  return endTrace();
}

test('5,000 chats are archived and brought back at once', { timeout: 600_000 }, async ({ chat, site }) => {
  await seedLibrary(chat, site.url, { chats: 5000, messages: 2 });
  await chat.goto(site.url);
  await composer(chat).waitFor();
  await chat.waitForTimeout(3000);
  const archived: number[] = [];
  const undone: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await chat.getByRole('button', { name: 'Select conversations', exact: true }).click();
    await chat.getByRole('button', { name: 'Select all', exact: true }).click();
    archived.push(await longestOf(chat, 'Archive', false));
    undone.push(await longestOf(chat, 'Undo', true));
  }
  console.table({ archived, undone });
  figure({ name: '5,000 chats archived at once: longest task', value: median(archived), limit: 50, unit: 'ms' });
  figure({ name: '5,000 chats brought back at once: longest task', value: median(undone), limit: 50, unit: 'ms' });
});
