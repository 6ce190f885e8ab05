import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as streamed } from '../../server/behaviours';
import type { ChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import { ask, button, composer, content, replied, reply, send } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { test } from '../harness/visit';

const fence = '````';

/** Has the server answer with these blocks of code, each under its language. */
async function blocks(page: Page, server: ChatServer, ...codes: [language: string, code: string][]): Promise<void> {
  server.next(streamed(codes.map(([language, code]) => `${fence}${language}\n${code}\n${fence}`).join('\n\n')));
  await ask(page, 'Show me');
}

const frame = (within: Page | Locator) => within.frameLocator('iframe[title=Preview]');
const preview = (page: Page) => reply(page).getByRole('dialog', { name: 'Preview', exact: true });
/** The lines of the console, whether it is open or not. */
const lines = (page: Page) => preview(page).locator('[data-level]').allTextContents();

const todo = `<title>To do</title><link rel="stylesheet" href="https://cdn.test/style.css">
<form id="f"><input id="i" value="Milk"><button>Add</button></form><ul id="l"></ul>
<script>
f.addEventListener('submit', (event) => {
  event.preventDefault();
  localStorage.setItem('count', Number(localStorage.getItem('count')) + 1);
  l.append(Object.assign(document.createElement('li'), { textContent: i.value + localStorage.getItem('count') }));
});
console.log('ready', { items: [] });
alert('Hello');
missing();
</script>`;

test('a page runs by a press once its code is complete, in place of the code, with console, reload and full screen', async ({
  chat,
  server,
}) => {
  const arriving = new ControlledReply();
  server.next(arriving.behaviour);
  await send(chat, 'A to-do list');
  await arriving.started;
  arriving.say(`${fence}html\n${todo}`);
  await expect.poll(() => content(reply(chat)).innerText()).toContain('missing();');
  expect(await button(reply(chat), 'Preview').count()).toBe(0);
  arriving.say(`\n${fence}`);
  arriving.finish();
  await replied(chat);
  await button(reply(chat), 'Preview').click();
  await frame(chat).getByRole('button', { name: 'Add' }).click();
  const items = frame(chat).getByRole('listitem');
  await expect.poll(() => items.allTextContents()).toEqual(['Milk1']);
  await expect
    .poll(async () => (await lines(chat)).map((line) => line.trim().replace(/\s+/g, ' ')))
    .toEqual([
      'Didn’t load a style sheet from cdn.test: previews can’t reach the network.',
      'ready { items: [] }',
      'Alert: Hello',
      'ReferenceError: missing is not defined',
    ]);
  // What runs in the frame goes on.
  await button(preview(chat), 'Full screen').click();
  await frame(chat).getByRole('button', { name: 'Add' }).click();
  await expect.poll(() => items.allTextContents()).toEqual(['Milk1', 'Milk2']);
  await button(preview(chat), 'Leave full screen').press('Escape');
  await hasFocus(button(preview(chat), 'Full screen'));
  expect(await items.count()).toBe(2);
  await button(preview(chat), 'Reload').click();
  await expect.poll(() => items.count()).toBe(0);
  await button(preview(chat), 'Stop').press('Enter');
  await hasFocus(button(preview(chat), 'Reload'));
  await button(reply(chat), 'Show code').click();
  await expect.poll(() => preview(chat).count()).toBe(0);
  await reply(chat).locator('pre').waitFor();
});

test('the versions of a preview in a chat are stepped through and compared', async ({ chat, server }) => {
  await blocks(chat, server, ['html', '<title>Counter</title>\n<p>One</p>\n<p>Same</p>']);
  await blocks(chat, server, ['html', '<title>Other</title>\n<p>Not it</p>']);
  await blocks(chat, server, ['html', '<title>Counter</title>\n<p>Two</p>\n<p>Same</p>']);
  await button(reply(chat), 'Preview').click();
  await preview(chat).getByText('2 / 2').waitFor();
  await frame(chat).getByText('Two').waitFor();
  await button(preview(chat), 'Changes').click();
  const changes = (kind: string) => preview(chat).locator(`[data-change=${kind}]`).allInnerTexts();
  await expect.poll(() => changes('added')).toEqual([expect.stringContaining('<p>Two</p>')]);
  expect(await changes('removed')).toEqual([expect.stringContaining('<p>One</p>')]);
  await button(preview(chat), 'Previous version of the preview').click();
  await frame(chat).getByText('One').waitFor();
  await preview(chat).getByText('1 / 2').waitFor();
  // The button that was pressed can't be pressed again: the focus is on the other one.
  await expect
    .poll(() => chat.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Next version of the preview');
});

test('drawings, documents, diagrams and scripts are shown, and what is wrong with one is said', async ({
  chat,
  server,
}) => {
  await blocks(
    chat,
    server,
    [
      'xml',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>drawn</text></svg>',
    ],
    ['markdown', '# Title\n\n| a |\n| - |\n| 1 |'],
    ['mermaid', 'graph TD\n  A[Start] --> B[End]'],
    ['mermaid', 'graph TD\n  A[Start --> B'],
  );
  const shown = [
    () => frame(chat).locator('svg').getByText('drawn'),
    () => frame(chat).getByRole('heading', { name: 'Title' }),
    () => frame(chat).locator('svg').getByText('Start', { exact: true }),
    () => frame(chat).getByText(/error on line \d/),
  ];
  for (const isShown of shown) {
    await button(reply(chat), 'Preview').nth(shown.indexOf(isShown)).click();
    await isShown().waitFor();
    if (isShown === shown.at(-1)) await frame(chat).getByText('A[Start --> B').last().waitFor();
    await button(reply(chat), 'Show code').click();
  }
  await blocks(chat, server, ['js', 'console.log(await Promise.resolve(6 * 7));\nthrow new TypeError("over");']);
  await button(reply(chat), 'Run').click();
  await preview(chat).getByText('Finished.').waitFor();
  await expect.poll(async () => (await lines(chat)).map((line) => line.trim())).toEqual(['42', 'TypeError: over']);
});

test('code that floods or pretends to be Tally leaves the chat as it was', async ({ chat, server }) => {
  const pretending = `<script>
for (let n = 0; n < 100; n++) parent.postMessage({ type: 'entry', level: 'error', text: 'from Tally' }, '*');
for (let n = 0; n < 100000; n++) console.log('<b>' + n + '</b>');
</script>`;
  const flooding = `<script>for (let n = 0; n < 5000; n++) parent.postMessage({ type: 'ready' }, '*')</script>`;
  await blocks(chat, server, ['html', pretending], ['html', flooding]);
  const open = (index: number) => button(reply(chat), 'Preview').nth(index).click();

  await open(0);
  await preview(chat).getByText('99,700 more lines aren’t shown.').waitFor({ state: 'attached' });
  expect((await lines(chat)).map((line) => line.trim())).toEqual(Array.from({ length: 300 }, (_, n) => `<b>${n}</b>`));
  await open(0);
  await preview(chat).getByText('The preview kept sending messages, so Tally closed it.').waitFor();
  await composer(chat).fill('Still here');
});

test('a preview cannot take what somebody types elsewhere; who goes into it, can type there', async ({
  chat,
  server,
}) => {
  const taking = '<input id="i" aria-label="Words"><script>setInterval(() => i.focus(), 50)</script>';
  await blocks(chat, server, ['html', '<input aria-label="Words">'], ['html', taking]);
  await button(reply(chat), 'Preview').first().click();
  await composer(chat).fill('In the composer');
  await frame(chat).getByRole('textbox', { name: 'Words' }).click();
  await chat.keyboard.type('in the preview');
  await expect.poll(() => frame(chat).getByRole('textbox', { name: 'Words' }).inputValue()).toBe('in the preview');

  await button(reply(chat), 'Preview').click();
  await composer(chat).click();
  await reply(chat).getByText('The preview took the keyboard while you were writing elsewhere').waitFor();
  await chat.keyboard.type(', all of it');
  await expect.poll(() => composer(chat).inputValue()).toBe('In the composer, all of it');
});
