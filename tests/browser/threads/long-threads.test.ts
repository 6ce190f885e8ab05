import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { button, composer, content, messages, reload, reply, send, test } from '../harness/app';
import { openSeeded, seededId, seededText, seedThread } from '../harness/seed-thread';

const log = (page: Page) => page.getByRole('log', { name: 'Conversation', exact: true });
const at = (page: Page, index: number) => page.locator(`[id="${seededId(index)}"]`);

/** Where a message begins, in CSS pixels below the top of the thread; null where it is not drawn. */
function topOf(page: Page, index: number): Promise<number | null> {
  return page.evaluate((id) => {
    const view = document.querySelector('[role=log]')!.getBoundingClientRect();
    const article = document.getElementById(id);
    return article && article.getBoundingClientRect().top - view.top;
  }, seededId(index));
}

/** Follows the address of a message of the chat on show, until it has the focus. */
async function land(page: Page, index: number): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/chat/long/${seededId(index)}`);
  await page.waitForFunction((id) => document.activeElement?.id === id, seededId(index));
}

const nodes = (page: Page): Promise<number> => page.evaluate(() => document.getElementsByTagName('*').length);

test('a chat of 5,000 messages opens at its end; each place of it is reached, and little of it is drawn', async ({
  chat,
}) => {
  await seedThread(chat, 'long', 5000);
  await openSeeded(chat, 'long');
  await content(at(chat, 4999)).getByText(seededText(4999)).waitFor();
  await expect
    .poll(() => log(chat).evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight))
    .toBeLessThan(32);
  for (const [key, index] of [
    ['Alt+Shift+PageUp', 0],
    ['Alt+PageDown', 2],
    ['Alt+Shift+PageDown', 4999],
    ['Alt+PageUp', 4998],
    ['Alt+PageUp', 4996],
  ] as const) {
    await chat.keyboard.press(key);
    await expect
      .poll(() =>
        at(chat, index)
          .evaluate((one) => one === document.activeElement)
          .catch(() => false),
      )
      .toBe(true);
    expect(await nodes(chat), key).toBeLessThan(2500);
  }
  // The map beside the thread leads to the question that is pointed at, whose number is that in the whole thread.
  const map = chat.locator('.map');
  await expect.poll(() => map.locator('span').count()).toBe(120);
  await map.hover();
  await chat.mouse.down();
  await chat.mouse.move(0, 0);
  await chat.mouse.up();
  await expect.poll(() => topOf(chat, 0)).not.toBeNull();
  expect(await at(chat, 0).getAttribute('aria-posinset')).toBe('1');
  expect(await at(chat, 0).getAttribute('aria-setsize')).toBe('5000');
  // Its first mark is the one of what is read.
  await expect.poll(() => map.locator('span').first().getAttribute('class')).toContain('here');
});

test('what is read stays where it is while the thread is scrolled through, though Safari’s way of anchoring is all there is', async ({
  chat,
}) => {
  await seedThread(chat, 'long', 1000);
  await openSeeded(chat, 'long');
  await content(at(chat, 999)).waitFor();
  expect(await log(chat).evaluate((one) => getComputedStyle(one).overflowAnchor)).toBe('none');
  // Each step goes up by as much as it says, whatever is drawn above meanwhile, and never shows a view without a message.
  const steps = await log(chat).evaluate(async (one) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const read = () => {
      const view = one.getBoundingClientRect();
      return [...one.querySelectorAll('article')]
        .map((article) => ({
          id: article.id,
          top: article.getBoundingClientRect().top - view.top,
          bottom: article.getBoundingClientRect().bottom - view.top,
        }))
        .filter(({ top, bottom }) => bottom > 0 && top < view.height);
    };
    const found: { moved: number; isBlank: boolean }[] = [];
    for (let step = 0; step < 60; step += 1) {
      const before = read();
      one.scrollBy(0, -600);
      await frame();
      const after = read();
      const same = before.find(({ id }) => after.some((other) => other.id === id));
      const now = after.find(({ id }) => id === same?.id);
      found.push({ moved: same && now ? now.top - same.top : NaN, isBlank: after.length === 0 });
    }
    return found;
  });
  expect(steps.filter(({ isBlank }) => isBlank)).toEqual([]);
  // Between two views without a message in common there is nothing to measure.
  const moved = steps.map((step) => step.moved).filter((one) => !Number.isNaN(one));
  expect(moved.length).toBeGreaterThan(30);
  for (const one of moved) expect(one).toBeCloseTo(600, -1);
});

test('a reader stays at a message: while a reply streams, when something above grows, and over a reload', async ({
  chat,
  server,
}) => {
  await seedThread(chat, 'long', 200);
  await openSeeded(chat, 'long', seededId(100));
  await expect.poll(() => topOf(chat, 100)).not.toBeNull();
  const place = await topOf(chat, 100);
  const isKept = (scrolled = 0): Promise<void> =>
    expect
      .poll(async () => Math.abs(((await topOf(chat, 100)) ?? Infinity) - place! - scrolled))
      .toBeLessThanOrEqual(1);
  await isKept();
  // Something above grows: a picture that has come, a fold that was opened elsewhere.
  await at(chat, 98).evaluate((one) => one.style.setProperty('padding-bottom', '300px'));
  await isKept();
  // The reader scrolls in the frame in which it grows: by as much as the reader scrolls, and no more.
  await at(chat, 98).evaluate((one) => {
    one.style.setProperty('padding-bottom', '600px');
    one.closest('[role=log]')!.scrollBy(0, -50);
  });
  await isKept(50);
  // What was sent from there is followed; who goes up while the reply comes is left alone.
  const streaming = new ControlledReply();
  server.next(streaming.behaviour);
  await send(chat, 'More, please.');
  await streaming.started;
  streaming.say('It begins. ');
  await reply(chat).getByText('It begins.').waitFor();
  const isAtEnd = (): Promise<void> =>
    expect
      .poll(() => log(chat).evaluate((one) => one.scrollHeight - one.scrollTop - one.clientHeight))
      .toBeLessThan(32);
  await isAtEnd();
  await land(chat, 100);
  await isKept();
  streaming.say('\n\nAnother paragraph.'.repeat(40));
  await button(chat, 'Jump to latest').waitFor();
  await isKept();
  streaming.finish();
  await button(chat, 'Send').waitFor();
  await isKept();
  await expect.poll(() => chat.evaluate(() => (history.state as { chat?: string } | null)?.chat)).toBe('long');
  await reload(chat);
  await composer(chat).waitFor();
  await isKept();
  await button(chat, 'Jump to latest').click();
  await content(reply(chat)).getByText('It begins.').waitFor();
  // Close to the end, where the browser itself scrolls up as the thread becomes shorter.
  await reply(chat).evaluate((one) => one.style.setProperty('padding-top', '300px'));
  await isAtEnd();
  await button(chat, 'Jump to latest').waitFor({ state: 'detached' });
  await log(chat).evaluate((one) => one.scrollBy(0, -100));
  await button(chat, 'Jump to latest').waitFor();
  const moved = await reply(chat).evaluate(async (one) => {
    const line = [...one.querySelectorAll('p')].at(-1)!;
    const before = line.getBoundingClientRect().top;
    one.style.removeProperty('padding-top');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return line.getBoundingClientRect().top - before;
  });
  expect(Math.abs(moved)).toBeLessThanOrEqual(1);
});

test('what is selected over messages that are not drawn is copied whole, and all of a thread is printed', async ({
  chat,
}) => {
  await seedThread(chat, 'long', 200);
  await openSeeded(chat, 'long', seededId(2));
  await content(at(chat, 2)).waitFor();
  await content(at(chat, 2)).evaluate((one) => document.getSelection()!.setPosition(one, 0));
  await land(chat, 198);
  await content(at(chat, 198)).evaluate((one) => document.getSelection()!.extend(one, one.childNodes.length));
  expect(await at(chat, 100).count()).toBe(0);
  const copied = await chat.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
  for (const index of [2, 3, 100, 197, 198]) expect(copied).toContain(seededText(index));
  expect(copied).not.toContain(seededText(1));
  expect(copied).not.toContain(seededText(199));

  await chat.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await messages(chat).count()).toBe(200);
  await chat.emulateMedia({ media: 'print' });
  expect(await log(chat).evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  expect(await composer(chat).isVisible()).toBe(false);
  await chat.emulateMedia({ media: 'screen' });
  await chat.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => messages(chat).count()).toBeLessThan(60);
});
