import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as say } from '../../server/behaviours';
import { ask, button, composer, content, messages, reply, test } from '../harness/app';
import { stored } from '../harness/stored';

/** Runs in the page: all that the origin keeps in this browser, as text. */
async function allKept(): Promise<string> {
  const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state, document.title, location.href];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('not opened'));
    });
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store);
      const all = [reading.getAllKeys(), reading.getAll()].map(
        (request) =>
          new Promise<unknown[]>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(new Error('not read'));
          }),
      );
      kept.push(await Promise.all(all));
    }
    database.close();
  }
  for (const name of await caches.keys()) kept.push((await (await caches.open(name)).keys()).map(({ url }) => url));
  const asText = (_: string, value: unknown): unknown =>
    value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value;
  return JSON.stringify(kept, asText);
}

async function appearance(page: Page, ...labels: string[]): Promise<void> {
  await button(page, 'Settings').click();
  const settings = page.getByRole('dialog', { name: 'Settings', exact: true });
  await settings.getByRole('tab', { name: 'Appearance', exact: true }).click();
  for (const label of labels) await settings.getByLabel(label, { exact: true }).check();
  await page.keyboard.press('Escape');
  await settings.waitFor({ state: 'hidden' });
}

test('a temporary chat leaves no word behind: not in the database, the storages, the caches, the title, the address', async ({
  chat,
  server,
  context,
}) => {
  // On a slow network it comes late: what is typed until then must not go into the chat on show.
  await button(chat, 'Temporary chat').waitFor();
  let letCome = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await chat.route(/assets\/.*\.js$/, (route) => mayCome.then(() => route.continue()));
  await button(chat, 'Temporary chat').click();
  const box = (await composer(chat).boundingBox())!;
  await chat.mouse.click(box.x + 20, box.y + 20);
  await chat.keyboard.type('An early ostrich');
  await chat.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['A penguin came early.'], 'penguin.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  // Whoever would rather go elsewhere can: that chat takes words at once.
  await button(chat, 'New chat').click();
  await chat.keyboard.type('Elsewhere');
  expect(await composer(chat).inputValue()).toBe('Elsewhere');
  await composer(chat).fill('');
  await button(chat, 'Temporary chat').click();
  letCome();
  await chat.locator('[role=log][data-temporary=true]').waitFor();
  await composer(chat).and(chat.locator(':focus')).waitFor();
  expect(await composer(chat).inputValue()).toBe('');
  const file = { name: 'zebra.txt', mimeType: 'text/plain', buffer: Buffer.from('A giraffe wrote this.') };
  await chat.getByLabel('Files', { exact: true }).setInputFiles(file);
  await chat.getByRole('list', { name: 'Attachments', exact: true }).getByText('zebra.txt').waitFor();
  server.next(say('The walrus says so.'));
  await ask(chat, 'Who wrote the hippopotamus?');
  expect(JSON.stringify(server.chats.at(-1))).toContain('A giraffe wrote this.');
  await composer(chat).fill('An unsent pelican');
  await stored(chat);
  const kept = await chat.evaluate(allKept);
  expect(kept).toContain('"usage"');
  for (const word of ['ostrich', 'penguin', 'zebra', 'giraffe', 'walrus', 'hippopotamus', 'pelican'])
    expect(kept).not.toContain(word);

  const other = await context.newPage();
  await other.goto(chat.url());
  await other.locator('[role=log][data-temporary=true]').waitFor();
  expect(await messages(other).count()).toBe(0);
  expect(await other.getByRole('navigation', { name: 'Conversations' }).getByRole('link').count()).toBe(0);

  // The browser asks first; then it is gone.
  const asked = new Promise<string>((resolve) =>
    chat.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    }),
  );
  await chat.reload();
  expect(await asked).toBe('beforeunload');
  await chat.locator('[role=log][data-temporary=true]').waitFor();
  expect([await messages(chat).count(), await composer(chat).inputValue()]).toEqual([0, '']);
});

test('long code is folded, unless it was read as it came; what is below the fold is found; numbers of lines are not copied', async ({
  chat,
  server,
}) => {
  await appearance(chat, 'Collapse long code', 'Number the lines of code', 'Wrap long lines of code');
  const code = Array.from({ length: 60 }, (_, line) => (line === 50 ? 'needle = 1' : line === 3 ? '' : `x = ${line}`));
  server.next(say(`Code:\n\n\`\`\`python\n${code.join('\n')}\n\`\`\``));
  await ask(chat, 'Some code');
  const unfold = reply(chat).getByRole('button', { name: 'Show less', exact: true });
  await unfold.click();
  const folded = reply(chat).locator('[data-folded]');
  await folded.waitFor();
  const height = (): Promise<number> => folded.evaluate((fold) => fold.getBoundingClientRect().height);
  await expect.poll(height).toBeLessThan(700);

  // As the clipboard would have it.
  const copied = await content(reply(chat)).evaluate((element) => {
    getSelection()!.selectAllChildren(element.querySelector('code')!);
    return getSelection()!.toString();
  });
  expect(copied.trim()).toBe(code.join('\n'));
  const numbered = reply(chat).locator('code > [data-line]');
  expect(await numbered.count()).toBe(60);
  expect(await numbered.nth(50).innerText()).toContain('needle');

  await button(chat, 'Find in conversation').click();
  await chat.getByRole('searchbox', { name: 'Find in conversation', exact: true }).fill('needle');
  await folded.waitFor({ state: 'detached' });
  await expect
    .poll(() => numbered.nth(50).evaluate((line) => line.getBoundingClientRect().top < innerHeight))
    .toBe(true);

  // Times stand at all messages, or only where the pointer or the focus is.
  const time = messages(chat).first().locator('time');
  const seen = () => time.evaluate((one) => getComputedStyle(one).opacity);
  expect(await seen()).toBe('1');
  await appearance(chat, 'Show times only on hover');
  await composer(chat).hover();
  await expect.poll(seen).toBe('0');
  await time.hover();
  await expect.poll(seen).toBe('1');
  await composer(chat).hover();
  await expect.poll(seen).toBe('0');
  await messages(chat).first().focus();
  await expect.poll(seen).toBe('1');

  // Opened again, it is folded from the start.
  await button(chat, 'New chat').click();
  await chat.getByRole('link', { name: 'Some code' }).click();
  await folded.waitFor();
});
