import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as answer } from '../../server/behaviours';
import { ask, button, messages, openContext, reply, test } from '../harness/app';

const text =
  '# Tea\n\n**Bold** and $E=mc^2$\n\n$$\\int_0^1 x^2\\,dx = \\frac{1}{3}$$\n\n```ts\nconst a = 1;\n```\n\n![far](https://far.test/a.png)';

/** Opens what can be copied of the last reply. */
async function openCopying(chat: Page): Promise<void> {
  await button(reply(chat), 'More actions').click();
  await button(reply(chat), 'Copy as').click();
}

test('a saved page is whole without scripts, and asks nobody for anything', async ({
  chat,
  server,
  browser,
  onTestFinished,
}) => {
  server.next(answer(text));
  await ask(chat, 'What is <b>tea</b>?');
  await button(chat, 'Actions for What is <b>tea</b>?').click();
  await button(chat, 'Export').click();
  const dialog = chat.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'HTML' }).check();
  const [file] = await Promise.all([chat.waitForEvent('download'), button(dialog, 'Save file').click()]);
  expect(file.suggestedFilename()).toMatch(/\.html$/);

  const context = await openContext(browser, { javaScriptEnabled: false }, onTestFinished);
  const page = await context.newPage();
  const requests: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (one) => refused.push(one.text()));
  const folder = await mkdtemp(join(tmpdir(), 'tally-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'tea.html');
  await file.saveAs(path);
  await page.goto(`file://${path}`);
  await page.getByRole('heading', { name: 'Tea', exact: true }).waitFor();
  expect(await page.locator('.as-written').innerText()).toBe('What is <b>tea</b>?');
  const formula = await page.locator('math[display=block]').boundingBox();
  expect(formula?.height).toBeGreaterThan(20);
  const colour = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
  expect(await colour('.keyword', 'color')).not.toBe(await colour('pre', 'color'));
  const paper = await colour('body', 'background-color');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colour('body', 'background-color')).not.toBe(paper);
  expect(requests).toEqual([`file://${path}`]);
  expect(refused).toEqual([]);
});

test('a chat is printed as its page, alone, and is gone from the screen', async ({ chat, server }) => {
  server.next(answer(text));
  await ask(chat, 'Tea?');
  await chat.evaluate(() => {
    window.print = () => (document.body.dataset['printing'] = document.title);
  });
  await button(chat, 'Actions for Tea?').click();
  await button(chat, 'Export').click();
  const dialog = chat.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'HTML' }).check();
  await button(dialog, 'Print or save as PDF').click();
  await chat.locator('body[data-printing="Tea?"]').waitFor();
  await dialog.waitFor({ state: 'detached' });
  const printed = chat.locator('.printed');
  const app = chat.locator('#app');
  expect([await printed.isVisible(), await app.isVisible()]).toEqual([false, true]);
  await chat.emulateMedia({ media: 'print' });
  expect([await printed.isVisible(), await app.isVisible()]).toEqual([true, false]);
  // Dark words on a dark page, or light ones on white paper, cannot be read.
  const ground = () => chat.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const paper = await ground();
  await chat.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await ground()).toBe(paper);
  await chat.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await ground()).toBe(paper);
  await chat.emulateMedia({ media: null });
  expect(await ground()).not.toBe(paper);
  await chat.evaluate(() => delete document.documentElement.dataset['theme']);
  await chat.evaluate(() => dispatchEvent(new Event('afterprint')));
  await printed.waitFor({ state: 'detached' });
  expect(await chat.title()).toBe('Tea? · Tally');
});

test('messages are copied as rich text and as a picture, for which nothing is requested', async ({
  chat,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  server.next(answer(text));
  await ask(chat, 'Tea?');
  await openCopying(chat);
  await button(reply(chat), 'Rich text').click();
  await chat.getByRole('status').getByText('Copied').waitFor();
  const copied = (type: string) =>
    chat.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType(wanted)).text();
    }, type);
  expect(await copied('text/html')).toContain('<strong>Bold</strong> and <data dir="ltr">$E=mc^2$</data>');
  expect(await copied('text/plain')).toMatch(/^Tea\n\nBold and \$E=mc\^2\$\n/);

  // Without a secure origin there is no such clipboard, and the page asks for a copy of its own.
  await chat.evaluate(() => navigator.clipboard.writeText(''));
  await chat.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true }));
  await openCopying(chat);
  await button(reply(chat), 'Rich text').click();
  await expect.poll(() => copied('text/plain')).toMatch(/^Tea/);
  expect(await copied('text/html')).toContain('<strong>Bold</strong>');
  // There, `navigator` has none at all, of which a message's own button makes use.
  await chat.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await chat.evaluate(() => {
    const noted = (): void => void (document.body.dataset['copied'] = '');
    addEventListener('copy', noted, { capture: true, once: true });
  });
  await button(reply(chat), 'Copy').click();
  await chat.locator('body[data-copied]').waitFor();
  await chat.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'));
  await expect.poll(() => copied('text/plain')).toBe(text);
  await chat.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: true }));

  const requests: string[] = [];
  await openCopying(chat);
  await button(reply(chat), 'Picture or more messages…').click();
  const dialog = chat.getByRole('dialog', { name: 'Copy messages' });
  await dialog.getByRole('checkbox', { name: 'All messages' }).check();
  chat.on('request', (request) => requests.push(request.url()));
  await button(dialog, 'Copy').click();
  await dialog.waitFor({ state: 'detached' });
  const picture = await chat.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item!.getType('image/png'));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add((data[at]! << 16) + (data[at + 1]! << 8) + data[at + 2]!);
    return { width: bitmap.width, isHigh: bitmap.height > 600, hasColours: colours.size > 50 };
  });
  expect(picture).toEqual({ width: 1440, isHigh: true, hasColours: true });
  expect(requests.filter((url) => !url.includes('/some/path/assets/') && !url.startsWith('data:'))).toEqual([]);
  expect(await messages(chat).count()).toBe(2);
});
