import { afterAll, describe, expect, test, type TestContext } from 'vitest';
import { reply } from '../../server/behaviours';
import { startChatServer, type ChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import { serveFolder } from '../../server/hosting/static';
import { testKey } from '../harness/app';
import { dist } from '../harness/dist';
import { engines, startPage } from '../harness/browsers/engines';
import type { Page } from '../harness/browsers/page';

/**
 * Brings `page` to the product on its first visit, with an endpoint for it; both are gone when the test ends. A port of its own is
 * an origin of its own, whose storage is empty, whatever was done in that browser before.
 */
async function begin(page: Page, context: TestContext): Promise<{ page: Page; server: ChatServer }> {
  const [site, server] = await Promise.all([
    serveFolder(dist, { under: '/some/path/' }),
    startChatServer({ key: testKey }),
  ]);
  context.onTestFinished(() => Promise.all([site.close(), server.close()]).then(() => undefined));
  await page.goto(site.url);
  return { page, server };
}

async function connect(page: Page, server: ChatServer, keep: string, passphrase?: string): Promise<void> {
  await page.click('button', 'More');
  await page.fill('textbox', 'Base URL', server.baseUrl);
  await page.fill('textbox', 'API key', testKey);
  await page.click('radio', keep);
  if (passphrase !== undefined) {
    await page.fill('textbox', 'Passphrase', passphrase);
    await page.fill('textbox', 'Repeat passphrase', passphrase);
  }
  await page.click('button', 'Start chatting');
}

async function send(page: Page, text: string): Promise<void> {
  await page.fill('textbox', 'Message', text);
  await page.click('button', 'Send');
}

/** Waits until the thread reads so, message by message. */
function reads(page: Page, ...texts: string[]): Promise<void> {
  const said = async () => (await page.texts('[role=log] article [data-part=content]')).map((text) => text.trim());
  return page.until(`the thread is: ${texts.join(' | ')}`, async () => (await said()).join('\n') === texts.join('\n'));
}

/** Waits until the last message has that status. */
function is(page: Page, status: string): Promise<void> {
  const last = () => page.attribute('[role=log] [data-message]:last-child article', 'data-status');
  return page.until(`the reply is ${status}`, async () => (await last()) === status);
}

async function tokens(page: Page): Promise<number> {
  return Number(
    await page.attribute('[role=log] [data-message]:last-child article [data-count=message]', 'data-value'),
  );
}

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.click('button', 'Settings');
  await page.click('tab', tab);
}

describe.each(engines)('in %s', (engine) => {
  /** One browser for all of them: to start one takes as long as a test. */
  let browser: Page | undefined;
  const visit = async (context: TestContext) => begin((browser ??= await startPage(engine, context)), context);
  afterAll(() => browser?.close());

  test('a person connects, chats, stops, asks again, sees the count, and finds it all after a reload', async (context) => {
    const { page, server } = await visit(context);
    await connect(page, server, 'On this device');
    await page.until('the composer is there', () => page.has('textbox', 'Message'));

    const answer = new ControlledReply();
    server.next(answer.behaviour);
    await send(page, 'Tell me a story');
    await answer.started;
    answer.say('Once upon a time');
    await reads(page, 'Tell me a story', 'Once upon a time');
    await is(page, 'streaming');
    await page.until('tokens are counted', async () => (await tokens(page)) > 0);
    const soFar = await tokens(page);
    answer.say(', in a kingdom by the sea, there was a king.');
    await page.until('more tokens are counted', async () => (await tokens(page)) > soFar);
    answer.finish({ prompt_tokens: 11, completion_tokens: 17 });
    await is(page, 'complete');
    await page.until('the bill is shown', async () => (await tokens(page)) === 17);
    await page.until(
      'the conversation has its sum',
      async () => (await page.attribute('[data-count=conversation]', 'data-value')) === '28',
    );

    server.next(reply('A short one.'));
    await page.click('button', 'Regenerate');
    await reads(page, 'Tell me a story', 'A short one.');
    await is(page, 'complete');
    await page.click('button', 'Previous version');
    const story = 'Once upon a time, in a kingdom by the sea, there was a king.';
    await reads(page, 'Tell me a story', story);

    const stopped = new ControlledReply();
    server.next(stopped.behaviour);
    await send(page, 'Go on');
    await stopped.started;
    stopped.say('The king');
    await page.until('a word has come', async () => (await page.texts('[role=log]')).join().includes('The king'));
    await page.click('button', 'Stop');
    await stopped.untilGone();
    await is(page, 'stopped');

    server.next(reply(' was old.'));
    await page.click('button', 'Continue');
    await reads(page, 'Tell me a story', story, 'Go on', 'The king was old.');
    await is(page, 'complete');

    await page.fill('textbox', 'Message', 'And not sent yet');
    await page.until(
      'the draft is counted',
      async () => (await page.attribute('[data-count=draft]', 'data-value')) === '4',
    );
    // Chromium also keeps what is typed in the last moment; WebKit forgets what is written while a page goes away.
    await page.until('the draft is kept', () => isStored(page, 'And not sent yet'));
    await page.reload();
    await reads(page, 'Tell me a story', story, 'Go on', 'The king was old.');
    await page.until('the chat is in the list', () => page.has('link', 'Tell me a story'));
    const draft = () => page.evaluate(() => document.querySelector('textarea')?.value);
    await page.until('the draft is back', async () => (await draft()) === 'And not sent yet');
    await page.click('button', 'Send');
    await page.until('it is asked', () => Promise.resolve(server.chats.length === 5));
    await is(page, 'complete');
    expect(server.requests.at(-1)?.headers.authorization, 'the key was kept').toBe(`Bearer ${testKey}`);
  });

  test('a key behind a passphrase opens for the visit, can be locked, and opens again', async (context) => {
    const { page, server } = await visit(context);
    await connect(page, server, 'Behind a passphrase', 'correct horse battery');
    await send(page, 'One');
    await reads(page, 'One', 'Hello from the test server.');
    await is(page, 'complete');

    await page.reload();
    await reads(page, 'One', 'Hello from the test server.');
    await send(page, 'Two');
    await page.until('it is still open', () => Promise.resolve(server.chats.length === 2));
    await is(page, 'complete');

    await openSettings(page, 'Endpoints');
    await page.click('button', 'Lock now');
    await page.click('button', 'Close');
    await send(page, 'Three');
    await page.fill('textbox', 'Passphrase', 'wrong');
    await page.click('button', 'Unlock');
    await page.until('it is told', async () =>
      (await page.texts('dialog')).join().includes('That isn’t the passphrase.'),
    );
    expect(server.chats).toHaveLength(2);
    await page.fill('textbox', 'Passphrase', 'correct horse battery');
    await page.click('button', 'Unlock');
    await page.until('the request is sent', () => Promise.resolve(server.chats.length === 3));
    await is(page, 'complete');
  });

  test('a backup brings everything back after all was deleted', async (context) => {
    const { page, server } = await visit(context);
    await connect(page, server, 'On this device');
    await send(page, 'Remember this');
    await reads(page, 'Remember this', 'Hello from the test server.');
    await is(page, 'complete');

    await openSettings(page, 'Data');
    const backup = await saved(page, 'Save backup');
    expect(backup).not.toContain(testKey);
    await page.click('button', 'Delete everything…');
    await page.clickAway('button', 'Delete everything now');
    await page.click('button', 'Try the demo');
    expect(await page.has('link', 'Remember this')).toBe(false);

    await openSettings(page, 'Data');
    await choose(page, backup);
    await page.click('button', 'Restore');
    await page.clickAway('button', 'Reload');
    await page.click('link', 'Remember this');
    await reads(page, 'Remember this', 'Hello from the test server.');
  });
});

/** Whether any record of the page's database holds `text`. */
function isStored(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB failed'));
      });
    const [found] = await indexedDB.databases();
    const database = await done(indexedDB.open(found!.name!));
    const store = database.objectStoreNames[0]!;
    const records = await done(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>);
    database.close();
    return JSON.stringify(records).includes(wanted);
  }, text);
}

/** The text of the file that the button of that name saves; the browser itself is kept from saving it. */
async function saved(page: Page, name: string): Promise<string> {
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => (document.documentElement.dataset['saved'] = text));
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await page.click('button', name);
  await page.until('the file is saved', async () => (await page.attribute('html', 'data-saved')) !== null);
  return (await page.attribute('html', 'data-saved'))!;
}

/** Chooses a file of that text as the backup to restore. */
async function choose(page: Page, text: string): Promise<void> {
  // By its own label: the fields of the import come and go while the tab is still loading.
  const put = (json: string): boolean => {
    const labels = [...document.querySelectorAll<HTMLLabelElement>('dialog label')];
    const input = labels.find((label) => label.textContent?.includes('Backup file'))?.control as HTMLInputElement;
    if (!input) return false;
    const files = new DataTransfer();
    files.items.add(new File([json], 'backup.json', { type: 'application/json' }));
    input.files = files.files;
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await page.until('a backup can be chosen', () => page.evaluate(put, text));
}
