import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { choices, reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { actOnMessage, ask, button, composer, messages, openInspector, replied, reply, send } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';

const tag = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

test('after each act the focus is where the next one is, and never on the body', async ({ chat, server }) => {
  await ask(chat, 'First');
  await hasFocus(composer(chat));

  const running = new ControlledReply();
  server.next(running.behaviour);
  await send(chat, 'Second');
  await running.started;
  running.say('Once');
  await reply(chat).getByText('Once').waitFor();
  await button(chat, 'Stop').click();
  await replied(chat, 'stopped');
  await hasFocus(composer(chat));

  await button(reply(chat), 'Regenerate').click();
  await reply(chat).getByText('2 / 2', { exact: true }).waitFor();
  await replied(chat);
  await hasFocus(reply(chat));

  await button(reply(chat), 'Previous version').click();
  await reply(chat).getByText('1 / 2', { exact: true }).waitFor();
  await hasFocus(button(reply(chat), 'Next version'));

  const question = messages(chat, 'user').last();
  await button(question, 'Edit').click();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Third');
  await button(question, 'Cancel').click();
  await hasFocus(button(question, 'Edit'));
  await button(question, 'Edit').click();
  await question.getByRole('textbox', { name: 'Edit message', exact: true }).fill('Third');
  await button(question, 'Send').click();
  await replied(chat);
  await hasFocus(reply(chat));

  await button(messages(chat).first(), 'Delete').click();
  await hasFocus(messages(chat).first());
  // Until the disk has it, the last Undo is that of the discarded edit.
  await chat.getByRole('status').getByText('Message deleted.', { exact: true }).waitFor();
  await button(chat.getByRole('status'), 'Undo').last().click();
  await expect.poll(() => messages(chat).count()).toBe(4);
  await expect.poll(() => tag(chat)).not.toBe('BODY');

  await button(chat, 'New chat').click();
  await hasFocus(composer(chat));

  // A dialog that is opened to write in is written in at once.
  for (const [opener, name] of [
    ['System prompt', 'System prompt'],
    ['Start from a request…', 'curl command or JSON body'],
  ] as const) {
    await button(chat, opener).click();
    await hasFocus(chat.getByRole('dialog').getByRole('textbox', { name, exact: true }));
    await chat.keyboard.press('Escape');
    await chat.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('a reply by another model has the focus, and so has the message box once columns are closed', async ({
  chat,
  server,
}) => {
  await ask(chat, 'First');
  await actOnMessage(reply(chat), 'Regenerate with…');
  await chat.getByRole('dialog').getByText('test-model', { exact: true }).click();
  await reply(chat).getByText('2 / 2', { exact: true }).waitFor();
  await replied(chat);
  await hasFocus(reply(chat));

  const inspector = await openInspector(chat, 'Parameters');
  await inspector.getByRole('spinbutton', { name: 'Choices', exact: true }).fill('2');
  await button(inspector, 'Close the inspector').click();
  await hasFocus(button(chat, 'Inspector'));
  server.next(choices(['One.', 'Two.']));
  await send(chat, 'Second');
  await button(chat, 'Close columns').click();
  await button(chat, 'Close columns').waitFor({ state: 'detached' });
  await hasFocus(composer(chat));
});

test('a chat is read by headings: each message is named, the page is titled, and the end of a reply is said', async ({
  chat,
  server,
}) => {
  server.next(says('It pulls.'));
  await ask(chat, 'What does the moon do?');
  const names = await messages(chat).evaluateAll((all) =>
    all.map((one) => document.getElementById(one.getAttribute('aria-labelledby')!)!.textContent.trim()),
  );
  expect(names).toEqual([expect.stringMatching(/^You \d\d:\d\d$/), expect.stringMatching(/^test-model \d\d:\d\d$/)]);
  expect(await messages(chat).getByRole('heading', { level: 2 }).count()).toBe(2);
  expect(await chat.title()).toBe('What does the moon do? · Tally');
  await chat
    .getByRole('status')
    .getByText(/^Reply finished, \d+ tokens\.$/)
    .waitFor();
});

test('a link skips the thread, and a row of actions is one stop', async ({ chat }) => {
  await ask(chat, 'First');
  await ask(chat, 'Second');
  await button(chat, 'Inspector').focus();
  await chat.keyboard.press('Tab');
  await hasFocus(button(chat, 'Skip to the message box').last());
  await chat.keyboard.press('Enter');
  await hasFocus(composer(chat));
  // What scrolls, and a row for each of the four messages.
  for (let stop = 0; stop < 5; stop += 1) await chat.keyboard.press('Shift+Tab');
  await hasFocus(chat.getByRole('log', { name: 'Conversation', exact: true }));
});

test('the versions of a message are in sight without pointing at it; a short thread has nothing to jump to', async ({
  chat,
}) => {
  await ask(chat, 'First');
  await button(reply(chat), 'Regenerate').click();
  await reply(chat).getByText('2 / 2', { exact: true }).waitFor();
  await replied(chat);
  await ask(chat, 'Second');
  await chat.mouse.move(0, 0);
  const versions = messages(chat, 'assistant').first().getByText('2 / 2', { exact: true });
  expect(await versions.evaluate((one) => one.checkVisibility({ opacityProperty: true }))).toBe(true);
  await chat.mouse.move(700, 200);
  // Whatever the thread makes of the wheel is drawn two frames later.
  const wheel = await chat.evaluateHandle(() => ({
    drawn: new Promise((resolve) => {
      const turned = (): number => requestAnimationFrame(() => requestAnimationFrame(resolve));
      addEventListener('wheel', turned, { once: true, passive: true });
    }),
  }));
  await chat.mouse.wheel(0, -100);
  await wheel.evaluate(({ drawn }) => drawn);
  expect(await button(chat, 'Jump to latest').count()).toBe(0);
});

test('where the system sets the colours, what is chosen is marked, and what can be pressed has an edge', async ({
  chat,
}) => {
  await ask(chat, 'First');
  const inspector = await openInspector(chat, 'Plan');
  await composer(chat).fill('Second');
  const tab = inspector.getByRole('tab', { name: 'Plan', exact: true });
  const lines = { current: chat.locator('nav [aria-current]'), tab, send: button(chat, 'Send') };
  const drawn = (one: Locator): Promise<boolean> =>
    one.evaluate((element) => {
      const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth } = getComputedStyle(element);
      const isSeen = (style: string, width: string): boolean => style !== 'none' && parseFloat(width) >= 1;
      return isSeen(outlineStyle, outlineWidth) || isSeen(borderTopStyle, borderTopWidth);
    });
  await chat.emulateMedia({ forcedColors: 'active' });
  for (const [name, one] of Object.entries(lines)) expect(await drawn(one), name).toBe(true);
  await chat.emulateMedia({ forcedColors: null });
});
