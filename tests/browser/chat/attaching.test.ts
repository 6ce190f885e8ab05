import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply } from '../../server/behaviours';
import { png } from '../../server/png';
import { actOnMessage, button, composer, content, messages, reload, replied, test as alone } from '../harness/app';
import { actOn } from '../harness/screens/chats';
import { keptOf, stored } from '../harness/stored';
import { test } from '../harness/visit';

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const photo: Chosen = { name: 'photo.png', mimeType: 'image/png', buffer: png(64, 48) };
const notes: Chosen = { name: 'notes.md', mimeType: '', buffer: Buffer.from('# Notes\n\n```js\nlet a;\n```\n') };

const attached = (within: Page | Locator) => within.getByRole('list', { name: 'Attachments', exact: true });
const items = (within: Page | Locator) => attached(within).getByRole('listitem');
const form = (page: Page) => page.locator('form').filter({ has: composer(page) });
/** How many tokens the first thing that is attached is estimated to take. */
const estimate = async (page: Page) => Number(await items(form(page)).first().getAttribute('data-tokens'));

/** Chooses files as with the button. */
async function attach(page: Page, ...files: Chosen[]): Promise<void> {
  // The field is there once Attach is loaded.
  const field = page.locator('input[type=file][aria-label=Files]');
  await field.waitFor({ state: 'attached' });
  await field.setInputFiles(files);
}

/** Takes away all that is attached: the next new chat would have it. */
async function removeAll(page: Page): Promise<void> {
  for (let left = await items(form(page)).count(); left > 0; left -= 1) {
    await button(items(form(page)).first(), 'Remove').click();
    await expect.poll(() => items(form(page)).count()).toBe(left - 1);
  }
}

/** What an event of the clipboard or of dragging brings. `next`: what is typed, or the key that is pressed, in the same moment. */
async function bring(
  target: Locator,
  type: 'paste' | 'drop' | 'dragover',
  files: Chosen[],
  text = '',
  html = '',
  next: { typed?: string; key?: string } = {},
): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await target.evaluate(
    (element, [kind, given, plain, rich, { typed, key }]) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type: mimeType }));
      if (plain) data.setData('text/plain', plain);
      if (rich) data.setData('text/html', rich);
      const init = { bubbles: true, cancelable: true };
      const isLeft = element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { ...init, clipboardData: data })
          : new DragEvent(kind, { ...init, dataTransfer: data }),
      );
      // The browser inserts what is left to it, which it does for no event of our own.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const insert = (words: string): boolean => document.execCommand('insertText', false, words);
      if (isLeft && kind === 'paste') insert(plain);
      if (typed) insert(typed);
      if (key) element.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
    },
    [type, carried, text, html, next] as const,
  );
}

test('a picture and a text are attached, kept over a reload, sent, and shown in the message', async ({
  chat,
  server,
}) => {
  await attach(chat, photo, notes);
  await expect.poll(() => items(form(chat)).count()).toBe(2);
  await expect.poll(() => estimate(chat)).toBeGreaterThan(0);
  await composer(chat).fill('What are these?');
  await reload(chat);
  await expect.poll(() => items(form(chat)).count()).toBe(2);
  await button(chat, 'Send').click();
  await replied(chat);
  const parts = (server.chats.at(-1)!['messages'] as { content: unknown }[]).at(-1)!.content;
  expect(parts).toEqual([
    { type: 'image_url', image_url: { url: `data:image/png;base64,${photo.buffer.toString('base64')}` } },
    { type: 'text', text: '````md notes.md\n# Notes\n\n```js\nlet a;\n```\n````\n\nWhat are these?' },
  ]);
  await expect.poll(() => items(form(chat)).count()).toBe(0);
  const sent = messages(chat, 'user').last();
  await expect.poll(() => items(sent).count()).toBe(2);
  await expect
    .poll(() =>
      attached(sent)
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(64);
  await reload(chat);
  await expect.poll(() => items(messages(chat, 'user').last()).count()).toBe(2);
  await expect.poll(() => items(form(chat)).count()).toBe(0);

  // Enlarged by a press.
  await button(messages(chat, 'user').last(), 'Open photo.png').click();
  const dialog = chat.getByRole('dialog', { name: 'photo.png', exact: true });
  await dialog.getByText('64 × 48').waitFor();
  const saving = chat.waitForEvent('download');
  await button(dialog, 'Save file').click();
  expect((await saving).suggestedFilename()).toBe('photo.png');
  await chat.keyboard.press('Escape');

  // An edit keeps what is attached.
  const edited = messages(chat, 'user').last();
  await button(edited, 'Edit').click();
  await edited.getByRole('textbox', { name: 'Edit message' }).fill('And now?');
  await button(edited, 'Send').click();
  await expect.poll(() => content(messages(chat, 'user').last()).innerText()).toBe('And now?');
  await replied(chat);
  await expect.poll(() => server.chats.length).toBe(2);
  expect((server.chats.at(-1)!['messages'] as { content: unknown[] }[]).at(-1)!.content[0]).toEqual(
    (parts as unknown[])[0],
  );
});

test('files are dropped anywhere, and the page stays; pasted ones are attached, but no picture of copied words', async ({
  chat,
}) => {
  await attach(chat, notes);
  // While files are dragged, a browser says so again and again; the words go when it no longer does.
  const dragged = async (): Promise<boolean> => {
    await bring(chat.locator('body'), 'dragover', [photo]);
    return chat.getByText('Drop files to attach them').isVisible();
  };
  await expect.poll(dragged).toBe(true);
  await bring(chat.locator('body'), 'drop', [photo]);
  await expect.poll(() => items(form(chat)).count()).toBe(2);
  await bring(composer(chat), 'paste', [{ ...photo, buffer: png(10, 10) }]);
  await expect.poll(() => items(form(chat)).count()).toBe(3);
  // Copied from a table: the words are meant.
  await bring(composer(chat), 'paste', [photo], 'a\tb', '<table></table>');
  await button(items(form(chat)).first(), 'Remove').click();
  await expect.poll(() => items(form(chat)).count()).toBe(2);
  await button(chat.getByRole('status').or(chat.locator('.toast')), 'Undo')
    .first()
    .click();
  await expect.poll(() => items(form(chat)).count()).toBe(3);
  await removeAll(chat);
});

test('rich text is pasted as Markdown, and as it is where it has but colours; undo takes it back', async ({ chat }) => {
  const field = composer(chat);
  await field.fill('See: ');
  await field.press('End');
  const rich = `<meta charset="utf-8"><b style="font-weight:normal"><p>Buy <strong>bread</strong> at
    <a href="https://shop.test/a">the shop</a></p><ul><li>rye</li></ul>
    <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></b>`;
  const plain = 'Buy bread at the shop\n\nrye\na\tb\n1\t2';
  // What is typed meanwhile stands after it.
  await bring(field, 'paste', [], plain, rich, { typed: ' now' });
  const markdown = 'Buy **bread** at [the shop](https://shop.test/a)\n\n- rye\n\n| a | b |\n| --- | --- |\n| 1 | 2 |';
  await expect.poll(() => field.inputValue()).toBe(`See: ${markdown} now`);
  await field.press('ControlOrMeta+z');
  await expect.poll(() => field.inputValue()).toBe(`See: ${plain} now`);
  await field.fill('');
  await bring(field, 'paste', [], 'let a;', '<div style="color:red"><span>let</span> a;</div>');
  expect(await field.inputValue()).toBe('let a;');
  // Sent at once, it is sent as the browser has pasted it.
  await field.fill('Explain ');
  await field.press('End');
  await bring(field, 'paste', [], 'London calling', '<b>London</b> calling', { key: 'Enter' });
  await replied(chat);
  expect(await messages(chat).first().innerText()).toContain('Explain London calling');
  expect(await field.inputValue()).toBe('');
});

test('long pasted text becomes a file, and undo puts it into the message', async ({ chat }) => {
  await composer(chat).fill('Read this: ');
  await composer(chat).press('End');
  const long = 'A long line of text. '.repeat(500);
  await bring(composer(chat), 'paste', [], long);
  await items(form(chat)).getByText('Pasted text.txt').waitFor();
  expect(await composer(chat).inputValue()).toBe('Read this: ');
  await button(chat.locator('.toast'), 'Undo').click();
  await expect.poll(() => composer(chat).inputValue()).toBe(`Read this: ${long}`);
  expect(await items(form(chat)).count()).toBe(0);
});

test('files of a folder are chosen from a tree and sent as one text; ignored ones and those of no text stay out', async ({
  chat,
  server,
}) => {
  const folder = join(await mkdtemp(join(tmpdir(), 'tally-')), 'project');
  await mkdir(join(folder, 'src'), { recursive: true });
  const long = `${'long-'.repeat(14)}name.ts`;
  const files = {
    ...{ '.gitignore': '*.log', 'a.log': 'noise', 'src/a.ts': 'let a;\n', 'src/b.ts': 'let b;\n' },
    [`src/${long}`]: 'let c;\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'logo.bin'), Buffer.from([0, 1, 2, 3]));
  const field = chat.locator('input[type=file][aria-label=Folder]');
  await field.waitFor({ state: 'attached' });
  await field.setInputFiles(folder);
  const dialog = chat.getByRole('dialog', { name: 'Choose files from project', exact: true });
  const box = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
  await box('logo.bin not text').waitFor();
  expect(await box('logo.bin not text').isDisabled()).toBe(true);
  expect(await box('a.log ignored').count()).toBe(0);
  // On a phone a name takes the lines that it needs, beside its box.
  const size = chat.viewportSize()!;
  await chat.setViewportSize({ width: 390, height: 844 });
  const name = (await dialog.getByText(long).boundingBox())!;
  const check = (await box(long).boundingBox())!;
  expect(check.y).toBeGreaterThan(name.y);
  expect(name.x).toBeGreaterThan(check.x + check.width);
  await chat.setViewportSize(size);
  await box(long).uncheck();
  await box('b.ts').uncheck();
  await expect.poll(() => box('src/').evaluate((element: HTMLInputElement) => element.indeterminate)).toBe(true);
  await box('.gitignore').uncheck();
  await box('Show 1 file that .gitignore leaves out').check();
  await box('a.log ignored').waitFor();
  expect(await box('a.log ignored').isChecked()).toBe(false);
  await expect.poll(() => dialog.locator('[data-count=chosen]').getAttribute('data-value')).not.toBe('0');
  await button(dialog, 'Attach 1 file').click();
  await items(form(chat)).getByText('project (1 file).md').waitFor();
  await button(chat, 'Send').click();
  await replied(chat);
  expect((server.chats.at(-1)!['messages'] as { content: unknown }[]).at(-1)!.content).toBe(
    '````md project (1 file).md\n- project/src/a.ts\n\n```typescript project/src/a.ts\nlet a;\n```\n````',
  );
});

test('what cannot be attached is named, and all else is: 200 files, empty, with another type than its name', async ({
  chat,
}) => {
  const many = Array.from({ length: 197 }, (_, index) => ({ ...notes, name: `note-${index}.md` }));
  const fake = { name: 'fake.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
  const empty = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) };
  const drawing = {
    name: 'a.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg><script>alert(1)</script></svg>'),
  };
  await attach(chat, fake, empty, drawing, ...many);
  const alert = form(chat).getByRole('alert');
  await alert.getByText('A message takes up to 100 files, so 100 weren’t attached.').waitFor();
  await alert.getByText('empty.txt').waitFor();
  // Each is stored before it is shown.
  await expect.poll(() => items(form(chat)).count(), { timeout: 90_000 }).toBe(99);
  // By their bytes, both are text.
  await items(form(chat)).getByText('fake.png').waitFor();
  await items(form(chat)).getByText('a.svg').waitFor();
  expect(await attached(form(chat)).locator('img').count()).toBe(0);
  await button(alert, 'Dismiss').click();
  await alert.waitFor({ state: 'detached' });
  await button(chat, 'Send').click();
  await replied(chat);
  await expect.poll(() => items(messages(chat, 'user').last()).count()).toBe(99);
});

alone(
  'what a bill says of a picture is the estimate of the next one, and bytes stay until the bin lets go of all that has them',
  async ({ chat, server }) => {
    const sendPhoto = async (text: string): Promise<void> => {
      await attach(chat, photo);
      await items(form(chat)).first().waitFor();
      await composer(chat).fill(text);
      await button(chat, 'Send').click();
      await replied(chat);
      await stored(chat);
    };
    server.next(reply('A cat.', { usage: { prompt_tokens: 520, completion_tokens: 3 } }));
    await attach(chat, photo);
    await expect.poll(() => estimate(chat)).toBeGreaterThan(4000);
    await button(items(form(chat)).first(), 'Remove').click();
    await sendPhoto('One');
    await button(chat, 'New chat').click();
    await attach(chat, photo);
    const isAsBilled = async (): Promise<boolean> => {
      const tokens = await estimate(chat);
      return tokens > 480 && tokens <= 520;
    };
    await expect.poll(isAsBilled).toBe(true);
    await button(items(form(chat)).first(), 'Remove').click();
    await sendPhoto('Two');
    // Nothing refers to this one in the end, so that it tells when the others were looked through.
    await attach(chat, { ...photo, buffer: png(10, 10) });
    await expect.poll(() => keptOf(chat, 'blob')).toBe(2);
    await button(items(form(chat)).first(), 'Remove').click();

    await button(messages(chat, 'user').first(), 'Delete').click();
    await button(chat.locator('.toast').filter({ hasText: 'deleted' }), 'Undo').click();
    await expect.poll(() => items(messages(chat, 'user').first()).count()).toBe(1);
    await actOnMessage(messages(chat, 'user').first(), 'Delete from here');
    await actOn(chat, 'One', 'Delete');
    await stored(chat);
    const inDays = async (days: number): Promise<void> => {
      await chat.clock.setFixedTime(Date.now() + days * 24 * 60 * 60 * 1000);
      await reload(chat);
    };
    await inDays(2);
    await expect.poll(() => keptOf(chat, 'blob')).toBe(1);
    await inDays(40);
    await expect.poll(() => keptOf(chat, 'blob')).toBe(0);
    expect(await keptOf(chat, 'blob-bytes')).toBe(0);
  },
);

test('of bytes that are no longer stored, message and request say so, and all else is sent', async ({
  chat,
  server,
}) => {
  await attach(chat, photo);
  await expect.poll(() => items(form(chat)).count()).toBe(1);
  await composer(chat).fill('What is it?');
  await button(chat, 'Send').click();
  await replied(chat);
  await chat.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const [store = ''] = database.objectStoreNames;
    const transaction = database.transaction(store, 'readwrite');
    for (const kind of ['blob', 'blob-bytes'])
      transaction.objectStore(store).delete(IDBKeyRange.bound([kind], [kind, []]));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await reload(chat);
  await messages(chat, 'user')
    .getByText(/^photo\.png \(\d+ B\) is no longer stored in this browser\.$/)
    .waitFor();
  await composer(chat).fill('And now?');
  await button(chat, 'Send').click();
  await expect.poll(() => server.chats.length).toBe(2);
  const [first] = server.chats[1]!['messages'] as { content: unknown }[];
  expect(first!.content).toBe(
    '[The attachment “photo.png” is no longer stored, so it is not part of this message.]\n\nWhat is it?',
  );
});
