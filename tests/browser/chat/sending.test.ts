import { expect } from 'vitest';
import { reply as says } from '../../server/behaviours';
import { actOnMessage, ask, button, composer, messages, reload, replied } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';
import { findings } from '../harness/accessible';
import { backupOf, restore } from '../harness/screens/chats';

const lastTurnOnly = backupOf({ settings: { strategy: { kind: 'last-turns', turns: 1 } } });

test('what is never sent says so, stays out of requests also after a reload, and can be sent again', async ({
  chat,
  server,
}) => {
  server.next(says('A secret.'));
  await ask(chat, 'First');
  const muted = messages(chat).nth(1);
  await actOnMessage(muted, 'Never send');
  await muted.getByText('Muted', { exact: true }).waitFor();
  await reload(chat);
  await muted.getByText('Muted', { exact: true }).waitFor();
  await ask(chat, 'Second');
  expect(server.chats.at(-1)?.['messages']).toEqual([
    { role: 'user', content: 'First' },
    { role: 'user', content: 'Second' },
  ]);

  await button(muted, 'More actions').click();
  const chosen = button(muted, 'Never send');
  expect(await chosen.getAttribute('aria-pressed')).toBe('true');
  await chosen.click();
  await muted.getByText('Muted', { exact: true }).waitFor({ state: 'detached' });
  await ask(chat, 'Third');
  expect(server.chats.at(-1)?.['messages']).toContainEqual({ role: 'assistant', content: 'A secret.' });
});

test('a line shows where sending starts; what is before it says that it is not sent, unless it is pinned', async ({
  chat,
  server,
}) => {
  await restore(chat, lastTurnOnly);
  server.next(says('One.'), says('Two.'), says('Three.'));
  await ask(chat, 'First');
  await ask(chat, 'Second');
  const start = chat.getByText('Sending starts here', { exact: true });
  const below = start.locator('xpath=following-sibling::article[1]').locator('[data-part=content]');
  await expect.poll(() => below.innerText()).toBe('Second');
  const first = messages(chat).nth(0);
  await first.getByText('Not sent: older turns are left out.', { exact: true }).waitFor();
  expect(
    await messages(chat)
      .nth(2)
      .getByText(/Not sent/)
      .count(),
  ).toBe(0);
  expect(await findings(chat)).toEqual([]);

  await actOnMessage(first, 'Always send');
  await first.getByText('Always sent', { exact: true }).waitFor();
  await first.getByText(/Not sent/).waitFor({ state: 'detached' });
  await ask(chat, 'Third');
  expect(server.chats.at(-1)?.['messages']).toEqual([
    { role: 'user', content: 'First' },
    { role: 'user', content: 'Second' },
    { role: 'assistant', content: 'Two.' },
    { role: 'user', content: 'Third' },
  ]);
});

test('the menu of a message takes no mouse, and gives the focus back', async ({ chat }) => {
  await ask(chat, 'First');
  const more = button(messages(chat).first(), 'More actions');
  await more.focus();
  await chat.keyboard.press('Enter');
  const focused = () => chat.evaluate(() => document.activeElement?.textContent.trim());
  for (const item of ['Add to favourites', 'Read aloud', 'Copy as', 'Always send']) {
    await expect.poll(focused).toBe(item);
    if (item !== 'Always send') await chat.keyboard.press('Tab');
  }
  await chat.keyboard.press('Tab');
  await chat.keyboard.press('Enter');
  await messages(chat).first().getByText('Muted', { exact: true }).waitFor();
  await hasFocus(more);
  await chat.keyboard.press('Enter');
  await button(messages(chat).first(), 'Never send').waitFor();
  await chat.keyboard.press('Escape');
  await button(messages(chat).first(), 'Never send').waitFor({ state: 'detached' });
  await hasFocus(more);
  // A press that comes before the page has heard that the menu was closed opens it again.
  await chat.keyboard.press('Enter');
  await button(messages(chat).first(), 'Never send').waitFor();
  await more.evaluate((opener: HTMLElement) => {
    document.querySelector<HTMLElement>(':popover-open')!.hidePopover();
    opener.click();
  });
  await expect.poll(focused).toBe('Add to favourites');
  // So does one that comes from a screen reader while it is open.
  await more.evaluate((opener: HTMLElement) => opener.click());
  await expect.poll(focused).toBe('Add to favourites');
  await chat.keyboard.press('Escape');
  await hasFocus(more);
});

test('an Enter that is held down since it chose the model sends nothing', async ({ chat, server }) => {
  await composer(chat).fill('Good morning');
  await chat.getByRole('combobox', { name: 'Model', exact: true }).fill('other-model');
  await chat.keyboard.down('Enter');
  await hasFocus(composer(chat));
  await chat.keyboard.down('Enter');
  await chat.keyboard.up('Enter');
  await chat.keyboard.type(', everybody');
  await chat.keyboard.press('Enter');
  await replied(chat);
  expect(server.chats).toMatchObject([
    { model: 'other-model', messages: [{ role: 'user', content: 'Good morning, everybody' }] },
  ]);
});
