import { afterEach, expect, test, vi } from 'vitest';
import { Data } from '../../../../src/state/data/data.svelte';
import type { Preview } from '../../../../src/state/data/import/compare';
import { Imports, importsOf, type ImportApp } from '../../../../src/state/data/import/import.svelte';
import type { ImportsWorker } from '../../../../src/storage/files/imports/worker/import-worker';
import { ImportTasks, type ImportTask } from '../../../../src/storage/files/imports/worker/tasks';
import { grownHalves, halves } from '../../storage/files/imports/chatgpt-chats';
import { dropped } from '../../storage/files/imports/import';
import { waitFor } from '../../../wait-for';
import { ask, Browser, texts } from '../a-tab';

/** The reader in this thread: Node has no `Worker` of the web. */
class InThisThread implements ImportsWorker {
  onmessage: ImportsWorker['onmessage'] = null;
  onerror: ImportsWorker['onerror'] = null;
  readonly #tasks = new ImportTasks((data) => this.onmessage?.(new MessageEvent('message', { data })));

  postMessage(task: ImportTask): void {
    void this.#tasks.take(task);
  }

  terminate(): void {
    this.onmessage = null;
  }
}

afterEach(() => vi.unstubAllGlobals());

test('what is dropped while an import runs ends neither that nor what is known of it', async () => {
  const imports = new Imports({} as ImportApp);
  const preview = { chats: 1 } as Preview;
  imports.preview = preview;
  let end = (): void => undefined;
  const running = imports.work.run('importing', () => new Promise<void>((resolve) => (end = resolve)));
  await imports.look([{ path: 'conversations.json', file: new Blob(['[]']) }]);
  expect([imports.preview, imports.work.kind]).toEqual([preview, 'importing']);
  end();
  await running;
});

test('what is chosen last is what is read, however far what was chosen before is', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const tab = await browser.tab();
  const imports = importsOf(tab.app);
  const load = vi.spyOn(tab.app.services.library, 'conversationSlices');
  const { promise: gate, resolve: go } = Promise.withResolvers<undefined>();
  // The first one is being compared with what is here, and the second one still read.
  load.mockImplementationOnce(async function* () {
    await gate;
    yield [];
  });
  const first = imports.look([dropped([halves()])]);
  await waitFor(() => expect(load).toHaveBeenCalled());
  expect(imports.work.kind).toBe('reading');
  const second = imports.look([dropped([])]);
  const third = imports.look([dropped([halves(), { ...halves(), conversation_id: 'c2' }])]);
  go(undefined);
  await Promise.all([first, second, third]);
  expect([imports.preview?.chats, imports.work.kind]).toEqual([2, null]);
  await imports.take();
  expect(imports.outcome).toMatchObject({ added: 2, failure: null });
});

test('what waited to be read is not read after all was cancelled', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const imports = importsOf((await browser.tab()).app);
  const first = imports.look([dropped([halves()])]);
  const second = imports.look([dropped([halves()])]);
  imports.cancel();
  await Promise.all([first, second]);
  expect([imports.preview, imports.work.kind]).toEqual([null, null]);
});

test('tabs that import the same files at once store each chat once', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const tabs = [await browser.tab(), await browser.tab()];
  const imports = tabs.map(({ app }) => importsOf(app));
  for (const one of imports) await one.look([dropped([halves()])]);
  await Promise.all(imports.map((one) => one.take()));
  expect(await tabs[0]!.library.loadConversations()).toHaveLength(1);

  const waiting = imports.find(({ isElsewhere }) => isElsewhere)!;
  const done = imports.find((one) => one !== waiting)!;
  expect([done.outcome?.added, done.isElsewhere, waiting.outcome]).toEqual([1, false, null]);
  await waiting.take();
  expect(waiting.outcome).toMatchObject({ added: 0, unchanged: 1, isCancelled: false });
  expect(waiting.isElsewhere).toBe(false);
  expect(await tabs[0]!.library.loadConversations()).toHaveLength(1);
});

test.each([
  [halves(), grownHalves()],
  [grownHalves(), halves()],
])('what is said of a chat that comes twice in one file is what becomes of it', async (...chats) => {
  vi.stubGlobal('Worker', InThisThread);
  const { app } = await (await Browser.start()).tab();
  const imports = importsOf(app);
  await imports.look([dropped([halves()])]);
  await imports.take();
  await imports.look([dropped(chats)]);
  expect(imports.preview).toMatchObject({ chats: 1, messages: 5, added: 0, grown: 1, here: 0 });
  await imports.take();
  expect(imports.outcome).toMatchObject({ added: 0, grown: 1, unchanged: 0 });
  await imports.look([dropped(chats)]);
  expect(imports.preview).toMatchObject({ added: 0, grown: 0, here: 1 });
});

test('of chats that stay as they are nothing is said that only the others get', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const { app } = await (await Browser.start()).tab();
  const imports = importsOf(app);
  const row = (text: string) => ({
    messages: [
      { role: 'system', content: 'A gardener.' },
      { role: 'user', content: text },
    ],
  });
  const fileOf = (...rows: object[]) => dropped(rows.map((one) => JSON.stringify(one)).join('\n'), 'train.jsonl');
  const rows = [row('Roses?'), row('Tulips?')];
  await imports.look([fileOf(...rows)]);
  expect(imports.preview).toMatchObject({ added: 2, here: 0, instructed: 2, undated: 2 });
  await imports.take();
  await imports.look([fileOf(...rows, row('Lilies?'))]);
  expect(imports.preview).toMatchObject({ added: 1, here: 2, instructed: 1, undated: 1 });
});

test('an import is not undone in two tabs at once', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const tabs = [await browser.tab(), await browser.tab()];
  const [here, there] = tabs.map(({ app }) => importsOf(app));
  await here!.look([dropped([halves()])]);
  await here!.take();
  await there!.lookForUndo();
  const [record] = there!.undoable;
  await Promise.all([here!.undo(record!), there!.undo(record!)]);
  expect([here!.undone, here!.isElsewhere]).toEqual([{ undone: 1, kept: 0, left: 0 }, false]);
  expect([there!.undone, there!.isElsewhere]).toEqual([null, true]);
});

test('what an undone import had added to an open chat goes from the screen, in other tabs too', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const tab = await browser.tab();
  const other = await browser.tab();
  const imports = importsOf(tab.app);
  await imports.look([dropped([halves()])]);
  await imports.take();
  const [chat] = await tab.library.loadConversations();
  await tab.app.open(chat!.id);
  const { thread } = tab;
  const before = texts(thread);
  await imports.look([dropped([grownHalves()])]);
  await imports.take();
  expect(thread.branch.length).toBeGreaterThan(before.length);
  await other.app.open(chat!.id);
  const there = other.thread;
  expect(texts(there)).toEqual(texts(thread));
  await imports.undo(imports.undoable[0]!);
  expect(imports.undone).toEqual({ undone: 1, kept: 0, left: 0 });
  expect(texts(thread)).toEqual(before);
  await waitFor(() => expect(texts(there)).toEqual(before));
  expect(other.app.notices.list).toMatchObject([{ notice: { kind: 'messages-deleted', count: 2 }, undo: null }]);
  await ask(there, 'Go on');
  const stored = await tab.library.loadMessages(chat!.id);
  expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(there.branch.map(({ id }) => id)));
  expect(stored).toHaveLength(5);
  // As after the storage was emptied: what is on the screen is stored again, and not what was deleted.
  for (const { app } of [tab, other]) await app.threads.keepMissing();
  expect(await tab.library.loadMessages(chat!.id)).toHaveLength(5);
});

test('a chat that another tab takes back with its import is left', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const [here, there] = [await browser.tab(), await browser.tab()];
  const imports = importsOf(here.app);
  await imports.look([dropped([halves()])]);
  await imports.take();
  const [chat] = await here.library.loadConversations();
  await waitFor(() => expect(there.app.conversations.byId(chat!.id)).not.toBeNull());
  await there.app.open(chat!.id);
  await imports.undo(imports.undoable[0]!);
  await waitFor(() => expect([there.thread.id === chat!.id, there.thread.isNew]).toEqual([false, true]));
  await waitFor(() =>
    expect(there.app.notices.list).toMatchObject([{ notice: { kind: 'conversation-deleted', title: 'Halves' } }]),
  );
  await ask(there.thread, 'Hi');
  expect((await here.library.loadConversations()).map(({ title }) => title)).toEqual(['Hi']);
});

test('a backup is not restored beside an import, nothing is imported beside a restore, and other tabs are told', async () => {
  vi.stubGlobal('Worker', InThisThread);
  const browser = await Browser.start();
  const [here, there] = [await browser.tab(), await browser.tab()];
  const imports = importsOf(here.app);
  const data = new Data(there.app);
  await imports.look([dropped([halves()])]);
  await data.check((await data.backup())!.file);

  const isImporting = (await here.app.services.locks.lockAlone('import'))!;
  await data.restore();
  expect([data.problem, data.restored, data.checked === null]).toEqual([{ kind: 'busy' }, null, false]);
  await isImporting();
  const whole = data.checked!;
  const isTold = (): boolean => here.app.notices.list.some(({ notice }) => notice.kind === 'restoring-elsewhere');
  const open = async (): Promise<ReadableStream<Uint8Array>> => {
    await waitFor(() => expect(isTold()).toBe(true));
    await imports.take();
    return whole.checked.source.open();
  };
  data.checked = { ...whole, checked: { ...whole.checked, source: { ...whole.checked.source, open } } };
  // Whoever asks as soon as it is over is not told that it is still running, although this tab has waited for its end, too.
  const { locks } = there.app.services;
  const end = locks.lockAlone.bind(locks);
  let isFree = false;
  vi.spyOn(locks, 'lockAlone').mockImplementation(async (what) => {
    const release = await end(what);
    return async () => {
      await release!();
      const again = await here.app.services.locks.lockAlone(what);
      isFree = again !== null;
      await again?.();
    };
  });
  await data.restore();
  expect(isFree).toBe(true);
  expect([data.problem, data.restored === null]).toEqual([null, false]);
  expect([imports.isElsewhere, imports.outcome]).toEqual([true, null]);
  await waitFor(() => expect(isTold()).toBe(false));
  await imports.take();
  expect([imports.isElsewhere, imports.outcome?.added]).toEqual([false, 1]);
});
