import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { choices, reply as says } from '../../server/behaviours';
import { actOnMessage, ask, button, composer, content, messages, openInspector, reply, send } from '../harness/app';
import { chatLink, conversations, rename } from '../harness/screens/chats';
import { openPrompt } from '../harness/screens/prompts';
import { field } from '../harness/screens/fields';
import { test } from '../harness/visit';

const hebrew = 'שלום, מה שלומך היום?';

function direction(one: Locator): Promise<string> {
  return one.evaluate((element) => getComputedStyle(element).direction);
}

/** Runs in the page: on which side of each line of a text its full stop is. */
function endsOfLines(box: Element): ('left' | 'right')[] {
  const text = box.firstChild!;
  const left = (at: number): number => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return [...text.nodeValue!.matchAll(/^.*\.$/gm)].map(({ 0: line, index }) =>
    left(index + line.length - 1) < left(index) ? 'left' : 'right',
  );
}

/** Turns the page as a language that is written from right to left does. */
async function turn(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
}

test('titles, messages and every field for words go the way that their words are written', async ({ chat, server }) => {
  server.next(
    says(
      'תשובה קצרה.\n\n```ts\nconst a = 1;\n```\n\n| א | ב |\n| - | - |\n| 1 | 2 |\n\n- `git add`: מוסיף קבצים\n- In English',
    ),
  );
  await composer(chat).fill(hebrew);
  expect(await direction(composer(chat))).toBe('rtl');
  await ask(chat, hebrew);
  expect(await direction(chat.getByRole('heading', { level: 1 }))).toBe('rtl');
  expect(await direction(chatLink(chat, hebrew).locator('[dir]'))).toBe('rtl');
  expect(await direction(content(messages(chat, 'user')).getByText(hebrew))).toBe('rtl');
  expect(await direction(content(reply(chat)).getByText('תשובה קצרה.'))).toBe('rtl');
  expect(await direction(content(reply(chat)).locator('table'))).toBe('rtl');
  // Each block has its own: one around them would be worked out, and all of them laid out, anew.
  expect(await content(reply(chat)).getAttribute('dir')).toBe(null);
  expect(await direction(content(reply(chat)).locator('pre'))).toBe('ltr');
  // A list that begins with code goes the way of its words, and what is in English stays beside its bullet.
  const list = content(reply(chat)).locator('ul');
  expect(await direction(list)).toBe('rtl');
  const aligned = await list.getByText('In English').evaluate((item) => getComputedStyle(item).textAlign);
  expect(aligned).toBe('right');

  await button(messages(chat, 'user'), 'Edit').click();
  expect(await direction(field(chat, 'Edit message'))).toBe('rtl');
  await button(messages(chat, 'user'), 'Cancel').click();
  await actOnMessage(reply(chat), 'Insert after…');
  await field(chat, 'Text').fill(hebrew);
  expect(await direction(field(chat, 'Text'))).toBe('rtl');
  await button(chat.getByRole('dialog'), 'Cancel').click();
  const prompt = await openPrompt(chat);
  await field(prompt, 'System prompt').fill(hebrew);
  expect(await direction(field(prompt, 'System prompt'))).toBe('rtl');
  await button(prompt, 'Cancel').click();

  await rename(chat, hebrew, 'A title in English');
  expect(await direction(chat.getByRole('heading', { level: 1 }))).toBe('ltr');
});

test('a page from right to left is mirrored whole; code, figures and English in it are not', async ({
  chat,
  server,
}) => {
  await turn(chat);
  server.next(says('One *short* paragraph in English.\n\n*קצר*\n\n```\nשלום: 1.\nls -l.\n```'));
  await ask(chat, hebrew);
  expect(await direction(content(reply(chat)).getByText('One short'))).toBe('ltr');
  // Hebrew has no italics. English has, on any page.
  const slants = content(reply(chat)).locator('em');
  expect(await slants.evaluateAll((all) => all.map((one) => getComputedStyle(one).fontStyle))).toEqual([
    'italic',
    'normal',
  ]);
  // Words in a fence end where their language does; what is none begins at the left.
  expect(await reply(chat).locator('pre span').evaluate(endsOfLines)).toEqual(['left', 'right']);
  expect(await direction(reply(chat).locator('[data-count]'))).toBe('ltr');
  // Empty, it goes the way of the page.
  expect(await direction(composer(chat))).toBe('rtl');

  const middle = (await chat.getByRole('log').boundingBox())!;
  const list = (await conversations(chat).boundingBox())!;
  expect(list.x).toBeGreaterThanOrEqual(middle.x + middle.width);
  const inspector = await openInspector(chat, 'Plan');
  expect((await inspector.boundingBox())!.x).toBe(0);
  await inspector.getByText('Raw request', { exact: true }).click();
  expect(await direction(inspector.getByRole('group', { name: 'Request', exact: true }))).toBe('ltr');
  await openInspector(chat, 'Parameters');
  await inspector.getByRole('spinbutton', { name: 'Choices', exact: true }).fill('3');
  await button(inspector, 'Close the inspector').click();

  server.next(choices(['One.', 'Two.', 'Three.']));
  await send(chat, 'Again');
  const columns = chat.getByRole('region', { name: '3 replies side by side', exact: true });
  await columns.getByText('Three.').waitFor();
  const log = (await chat.getByRole('log').boundingBox())!;
  const region = (await columns.boundingBox())!;
  expect(region.x).toBeGreaterThanOrEqual(log.x);
  expect(region.x + region.width).toBeLessThanOrEqual(log.x + log.width);
  const first = (await columns.getByRole('article').first().boundingBox())!;
  expect(first.x).toBeGreaterThan((await columns.getByRole('article').last().boundingBox())!.x);
});
