import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as says, withLogprobs } from '../../server/behaviours';
import { ask, button, composer, messages, test as base } from '../harness/app';
import { hold, swipe } from '../harness/finger';
import { hasFocus } from '../harness/focus';
import { sticksOut } from '../harness/sticks-out';

const test = base.extend('contextOptions', {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
});
const tablet = base.extend('contextOptions', { viewport: { width: 1024, height: 768 } });

/** Which element is drawn at that point, in CSS pixels: its tag and class. */
function drawnAt(page: Page, x: number, y: number): Promise<string> {
  return page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)!.className, [x, y]);
}

/** Waits until what was done is on the screen: what it should not open would be there then. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

test('of a closed list nothing is drawn', async ({ chat }) => {
  await ask(chat, 'First');
  const seen = () => chat.locator('nav *').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  await button(chat, 'Show conversations').click();
  await expect.poll(seen).toBeGreaterThan(10);
  await button(chat, 'New chat').click();
  await hasFocus(composer(chat));
  await ask(chat, 'Second');
  await expect.poll(seen).toBe(0);
});

test('the list lies over all the rest, holds the focus, and goes by its button, its scrim or Escape', async ({
  chat,
}) => {
  const opener = button(chat, 'Show conversations');
  const list = chat.getByRole('navigation', { name: 'Conversations', exact: true });
  const close = button(chat, 'Close');
  const ways = [() => close.tap(), () => chat.touchscreen.tap(380, 400), () => chat.keyboard.press('Escape')];
  for (const goes of ways) {
    await opener.tap();
    await list.waitFor();
    await hasFocus(close);
    for (const y of [20, 400, 830]) expect(await drawnAt(chat, 380, y)).toContain('scrim');
    const places = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await chat.keyboard.press('Tab');
      places.add(await chat.evaluate(() => document.activeElement?.closest('main, nav')?.localName ?? 'neither'));
    }
    // At the end of the list Tab leads out of the page, and into the list again.
    expect([places.has('nav'), places.has('main')]).toEqual([true, false]);
    await goes();
    await list.waitFor({ state: 'hidden' });
    await hasFocus(opener);
  }
});

test('Enter on a keyboard on the screen breaks the line; the button sends', async ({ chat }) => {
  await composer(chat).tap();
  await chat.keyboard.type('one');
  await chat.keyboard.press('Enter');
  await chat.keyboard.type('two');
  expect(await composer(chat).inputValue()).toBe('one\ntwo');
  expect(await messages(chat).count()).toBe(0);
  await chat.keyboard.press('Control+Enter');
  await messages(chat, 'assistant').waitFor();
});

test('what a command says never hides the way to be rid of it; a form begins below its heading and ends with its button', async ({
  chat,
}) => {
  await composer(chat).fill('/help');
  await button(chat, 'Send').tap();
  await button(chat, 'Dismiss').tap();
  await button(chat, 'Dismiss').waitFor({ state: 'detached' });

  await button(chat, 'System prompt').tap();
  const form = chat.getByRole('dialog', { name: 'System prompt', exact: true });
  const edges = (of: Locator) =>
    of.evaluate((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]);
  const field = await edges(form.getByRole('textbox', { name: 'System prompt', exact: true }));
  expect((await edges(form.getByRole('heading')))[0]).toBe(field[0]);
  expect((await edges(button(form, 'Save')))[1]).toBe(field[1]);
});

test('the header and the empty message box are one line at 320 and at 390 px', async ({ chat }) => {
  const widths = [320, 390];
  const boxHeight = async () => (await composer(chat).boundingBox())!.height;
  for (const width of widths) {
    await chat.setViewportSize({ width, height: 844 });
    const empty = await boxHeight();
    await composer(chat).fill('H');
    // The first key moves nothing.
    expect(await boxHeight(), `${width} px`).toBe(empty);
    await composer(chat).fill('');
  }
  await ask(chat, 'How much is there to say about the tides of the moon?');
  await chat.locator('main header [data-count=conversation]').waitFor();
  const headerHeight = async () => (await chat.locator('main header').boundingBox())!.height;
  for (const width of widths) {
    await chat.setViewportSize({ width, height: 844 });
    await expect.poll(headerHeight, { message: `${width} px` }).toBeLessThanOrEqual(60);
  }
});

tablet('the inspector over a chat leaves nothing behind it to be pressed', async ({ chat }) => {
  const opener = button(chat, 'Inspector');
  await opener.click();
  await chat.getByRole('complementary', { name: 'Inspector', exact: true }).waitFor();
  await hasFocus(button(chat, 'Close'));
  for (const x of [10, 300, 600]) expect(await drawnAt(chat, x, 400)).toContain('scrim');
  await chat.mouse.click(300, 400);
  await chat.getByRole('complementary', { name: 'Inspector', exact: true }).waitFor({ state: 'detached' });
  await hasFocus(opener);
});

test('the message box grows and shrinks with its text; above a keyboard, the end of the thread stays in sight', async ({
  chat,
  server,
}) => {
  server.next(says('Some words of a reply. '.repeat(80)));
  await ask(chat, 'First');
  const place = async (one: Locator) => (await one.boundingBox())!;
  const atRest = (await place(composer(chat))).height;
  await composer(chat).fill('Line\n'.repeat(40));
  await expect.poll(async () => (await place(composer(chat))).height).toBeGreaterThan(300);
  // The keyboard comes: the window is that much lower.
  await chat.setViewportSize({ width: 390, height: 480 });
  await expect.poll(async () => (await place(composer(chat))).height).toBeLessThanOrEqual(192);
  await composer(chat).fill('');
  await expect.poll(async () => (await place(composer(chat))).height).toBe(atRest);
  const end = async (one: Locator) => {
    const { y, height } = await place(one);
    return y + height;
  };
  const gap = async () => (await place(composer(chat))).y - (await end(messages(chat).last()));
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await expect.poll(() => end(composer(chat))).toBeLessThanOrEqual(480);
});

test('on its side a phone has the drawers and short rows of one that is upright, and all is in reach', async ({
  chat,
}) => {
  await chat.setViewportSize({ width: 844, height: 390 });
  await ask(chat, 'How much is there to say about the tides of the moon?');
  await expect.poll(() => sticksOut(chat)).toEqual([]);
  await expect.poll(async () => (await chat.getByRole('log').boundingBox())!.height).toBeGreaterThanOrEqual(200);
  const isInSight = async (one: Locator): Promise<boolean> => {
    const { y, height } = (await one.boundingBox())!;
    return y >= 0 && y + height <= 390;
  };

  await button(chat, 'System prompt').tap();
  const dialog = chat.getByRole('dialog', { name: 'System prompt', exact: true });
  await dialog.waitFor();
  for (const name of ['Save', 'Close']) await expect.poll(() => isInSight(button(dialog, name))).toBe(true);
  await button(dialog, 'Close').tap();

  await button(chat, 'Show conversations').tap();
  await chat.getByRole('button', { name: /^Actions for/ }).tap();
  const last = chat.locator('[popover]:popover-open').getByRole('button', { name: 'Delete', exact: true });
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => isInSight(last)).toBe(true);
  await chat.keyboard.press('Escape');
  await last.waitFor({ state: 'detached' });

  await chat.getByRole('searchbox', { name: 'Search conversations', exact: true }).fill('moon');
  await chat.getByRole('list', { name: 'Search results', exact: true }).locator('mark').last().waitFor();
  await expect.poll(() => sticksOut(chat)).toEqual([]);
});

test('at 400 % the thread is read on a screen of its own, and nothing scrolls sideways', async ({ chat }) => {
  await chat.setViewportSize({ width: 320, height: 256 });
  await ask(chat, 'How much is there to say about the tides of the moon?');
  const log = chat.getByRole('log', { name: 'Conversation', exact: true });
  expect((await log.boundingBox())!.height).toBeGreaterThanOrEqual(200);
  expect(await chat.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await composer(chat).scrollIntoViewIfNeeded();
  await button(chat, 'Send').click({ trial: true });
});

test('on a phone the actions of earlier messages are in their menu, whose last entry can be reached', async ({
  chat,
  server,
}) => {
  server.next(withLogprobs([{ token: 'One', logprob: -0.1 }]));
  await ask(chat, 'First');
  const question = messages(chat).first();
  expect(await question.getByRole('button').count()).toBe(1);
  await button(question, 'More actions').tap();
  const menu = question.locator('[popover]:popover-open');
  await menu.getByRole('button').last().scrollIntoViewIfNeeded();
  const box = (await menu.getByRole('button').last().boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(844);
  await button(menu, 'Close').tap();
  await menu.waitFor({ state: 'detached' });
  await button(question, 'More actions').tap();
  await button(menu, 'Edit').tap();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).waitFor();
  await button(question, 'Cancel').tap();

  // What only some replies have, too.
  await ask(chat, 'Second');
  const first = messages(chat, 'assistant').first();
  expect(await first.getByRole('button').count()).toBe(1);
  await button(first, 'More actions').tap();
  await button(first.locator('[popover]:popover-open'), 'Token probabilities').tap();
  await first.getByRole('listbox', { name: 'Token probabilities', exact: true }).waitFor();
});

test('swipes open and close the drawers, back closes them; code scrolls, and the edges are the system’s', async ({
  chat,
  server,
}) => {
  const list = chat.getByRole('navigation', { name: 'Conversations', exact: true });
  const inspector = chat.getByRole('complementary', { name: 'Inspector', exact: true });
  const close = button(chat, 'Close');
  server.next(says(`${'Some words of a reply. '.repeat(60)}\n\n~~~\n${'const a = 1; '.repeat(30)}\n~~~`));
  await ask(chat, 'First');
  await chat.getByRole('log').focus();
  // What swipes is loaded after the first sight.
  await expect
    .poll(() => chat.locator('.frame').evaluate((frame) => getComputedStyle(frame).touchAction))
    .toContain('pan-y');

  await swipe(chat, [
    [60, 300],
    [330, 310],
  ]);
  await list.waitFor();
  await hasFocus(close);
  await swipe(chat, [
    [280, 300],
    [40, 290],
  ]);
  await list.waitFor({ state: 'hidden' });
  await hasFocus(chat.getByRole('log'));

  await swipe(chat, [
    [330, 300],
    [60, 300],
  ]);
  await inspector.waitFor();
  await hasFocus(close);
  await swipe(chat, [
    [60, 60],
    [330, 60],
  ]);
  await inspector.waitFor({ state: 'detached' });

  const code = chat.locator('pre').first();
  const { y } = (await code.boundingBox())!;
  await swipe(chat, [
    [330, y + 20],
    [60, y + 20],
  ]);
  await expect
    .poll(() => code.evaluate((pre) => [pre, ...pre.querySelectorAll('*')].some((one) => one.scrollLeft > 0)))
    .toBe(true);
  await swipe(chat, [
    [6, 300],
    [330, 300],
  ]);
  const field = (await composer(chat).boundingBox())!;
  await swipe(chat, [
    [field.x + 30, field.y + 20],
    [field.x + 250, field.y + 20],
  ]);
  await drawn(chat);
  expect(await list.isVisible()).toBe(false);
  expect(await inspector.isVisible()).toBe(false);

  // The system's way back: here as Escape, which Chromium takes for one where no key handler of ours does.
  await swipe(chat, [
    [60, 300],
    [330, 310],
  ]);
  await hasFocus(close);
  await chat.evaluate(() =>
    addEventListener('keydown', (event) => event.stopPropagation(), { capture: true, once: true }),
  );
  await chat.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });

  // In a page that is zoomed in, a finger moves what is in sight.
  const session = await chat.context().newCDPSession(chat);
  const touchAction = () => chat.locator('.frame').evaluate((frame) => getComputedStyle(frame).touchAction);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(touchAction).toBe('auto');
  await swipe(chat, [
    [300, 300],
    [60, 300],
  ]);
  await expect.poll(() => chat.evaluate(() => visualViewport!.offsetLeft)).toBeGreaterThan(50);
  await drawn(chat);
  expect(await inspector.isVisible()).toBe(false);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect.poll(touchAction).toContain('pan-y');

  // Turned in the middle of it. Its steps are as long as those of the others: a short one that rests would be a long press.
  await swipe(
    chat,
    [
      [60, 300],
      [330, 300],
      [150, 300],
    ],
    { stays: true },
  );
  await list.waitFor();
  await chat.setViewportSize({ width: 700, height: 390 });
  await list.waitFor({ state: 'hidden' });
});

test('a long press on a chat selects it, and does not open it', async ({ chat }) => {
  await ask(chat, 'First');
  await button(chat, 'Show conversations').tap();
  const list = chat.getByRole('navigation', { name: 'Conversations', exact: true });
  // What hears of it is loaded after the first sight.
  await list.locator('.list > span').waitFor({ state: 'attached' });
  const { x, y, width, height } = (await list.getByRole('link').boundingBox())!;
  const lift = await hold(chat, [x + width / 2, y + height / 2]);
  await chat.getByRole('toolbar', { name: 'Selected conversations', exact: true }).waitFor();
  await lift();
  await expect.poll(() => list.getByRole('checkbox').isChecked()).toBe(true);
});
