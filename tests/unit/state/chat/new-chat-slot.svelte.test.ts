import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StorageStatus } from '../../../../src/state/base/storage-status.svelte';
import { NewChatSlot } from '../../../../src/state/chat/drafts/new-chat-slot';
import { reserveSlot } from '../../../../src/state/chat/drafts/reserve-slot';
import { Locks } from '../../../../src/storage/keyspace/locks/locks';
import { Memory } from '../../../../src/storage/keyspace/memory';
import { SoundRecords } from '../../../../src/storage/library/sound-records';
import { Drafts } from '../../../../src/storage/library/drafts';
import { SessionStore } from '../../../../src/storage/secrets/session-store';
import { WebStorage, webLocks } from '../../storage/builders';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** One browser, whose pages come and go. `open` gives the slot of a tab with its `session` over its reloads. */
function browser() {
  const records = new Memory();
  const drafts = new Drafts(new SoundRecords(records));
  const storageStatus = new StorageStatus(null, () => true);
  let locks = webLocks();
  return {
    records,
    drafts,
    storageStatus,
    open: (session: Storage, isReload = false): NewChatSlot => {
      const visit = new SessionStore('tally:/', records, session, isReload);
      return new NewChatSlot({ drafts, locks: new Locks('tally:/', locks), visit }, storageStatus);
    },
    /** The pages are gone, and with them what they hold. */
    unload: () => void (locks = webLocks()),
  };
}

/** A tab that has typed into its new chat reloads by itself; it is gone, and not back yet. */
async function reloading({ text = 'Half a thought', prompt = '' } = {}) {
  const { records, drafts, storageStatus, open, unload } = browser();
  const session = new WebStorage();
  const visit = new SessionStore('tally:/', records, session, false);
  const before = open(session);
  await before.claim();
  if (text !== '') await drafts.save(before.current, text);
  if (prompt !== '') await drafts.write([drafts.editing(before.current, 'system-prompt', '', prompt)]);
  await reserveSlot({ newChatSlot: before, services: { drafts, visit }, storageStatus });
  visit.leave();
  unload();
  const back = async (): Promise<string> => {
    const slot = open(session, true);
    await slot.claim();
    return slot.current;
  };
  const another = async (): Promise<string> => {
    const slot = open(new WebStorage());
    await slot.claim();
    return slot.current;
  };
  return { drafts, open, session, before: before.current, back, another };
}

test('the words of a tab that reloads by itself are left to no tab that starts meanwhile, and wait for it', async () => {
  const { before, back, another } = await reloading();
  expect(await another()).not.toBe(before);
  expect(await back()).toBe(before);
});

test('a tab that reloads by itself has its own words again, not those that a closed tab has left', async () => {
  const { drafts, before, back } = await reloading();
  await drafts.save('new', 'Of a closed tab');
  expect(await back()).toBe(before);
});

test.each([{ prompt: 'Be brief.' }, { text: '', prompt: 'Be brief.' }])(
  'so does what is typed in the other editors of its new chat: %o',
  async (typed) => {
    const { before, back, another } = await reloading(typed);
    expect(await another()).not.toBe(before);
    expect(await back()).toBe(before);
  },
);

test('where no note outlasts a reload, the next tab takes the words at once, as it does those of a closed one', async () => {
  vi.stubGlobal('crypto', { randomUUID: () => '1', getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { before, back } = await reloading();
  expect(await back()).toBe(before);
});

test('the words of a tab that does not come back from its reload are the next tab’s', async () => {
  const { before, another } = await reloading();
  vi.setSystemTime(Date.now() + 10_000);
  expect(await another()).toBe(before);
});

test('a clock that was set back keeps no words from the next tab', async () => {
  const { before, another } = await reloading();
  vi.setSystemTime(Date.now() - 24 * 60 * 60 * 1000);
  expect(await another()).toBe(before);
});

test('a reload without a word goes back to its place, and leaves those of others alone', async () => {
  const { drafts, before, back, another } = await reloading({ text: '' });
  await drafts.save('new-0', 'Of a closed tab');
  expect(await another()).toBe('new-0');
  expect(await back()).toBe(before);
});

test('a new chat right after the reload keeps the words that came back', async () => {
  const { drafts, open, session } = await reloading();
  await drafts.save('new-0', 'Of a closed tab');
  const slot = open(session, true);
  await slot.claim();
  const { current } = slot;
  await slot.claim();
  expect(slot.current).toBe(current);
});
