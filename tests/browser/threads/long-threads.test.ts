import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { content, messages, test } from '../harness/app';
import { seededId, seededText, seedThread } from '../harness/seed-thread';

const log = (page: Page) => page.getByRole('log', { name: 'Conversation', exact: true });
const at = (page: Page, index: number) => page.locator(`[id="${seededId(index)}"]`);

/** Opens a seeded chat at the end, or at a message, in a new page load. */
async function open(page: Page, id: string, message?: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}${pathname}#/chat/${id}${message === undefined ? '' : `/${message}`}`);
  await messages(page).first().waitFor();
}

const nodes = (page: Page): Promise<number> => page.evaluate(() => document.getElementsByTagName('*').length);

test('a chat of 5,000 messages opens at its end; each place of it is reached, and little of it is drawn', async ({
  chat,
}) => {
  await seedThread(chat, 'long', 5000);
  await open(chat, 'long');
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
});

test('what is read stays where it is while the thread is scrolled through, though Safari’s way of anchoring is all there is', async ({
  chat,
}) => {
  await seedThread(chat, 'long', 1000);
  await open(chat, 'long');
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
  for (const { moved } of steps.filter(({ moved }) => !Number.isNaN(moved))) expect(moved).toBeCloseTo(600, -1);
});
