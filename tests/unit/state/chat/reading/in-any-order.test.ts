import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { textOf, textParts } from '../../../../../src/model/chat/parts';
import { hear } from '../../../../../src/state/app/other-tabs';
import { StorageStatus } from '../../../../../src/state/base/storage-status.svelte';
import { Messages } from '../../../../../src/state/chat/messages.svelte';
import { Journals } from '../../../../../src/storage/journal/journal';
import { announced, type Announcement } from '../../../../../src/storage/keyspace/channel';
import { Locks } from '../../../../../src/storage/keyspace/locks/locks';
import { Memory } from '../../../../../src/storage/keyspace/memory';
import type { Records } from '../../../../../src/storage/keyspace/records';
import { Library, putOfMessage } from '../../../../../src/storage/library/library';
import { SoundRecords } from '../../../../../src/storage/library/sound-records';
import { message, reply } from '../../../storage/builders';

const begun = reply('c', 'r', '', { status: 'streaming' });

/** `records`, each reading of which ends when `schedule` has its turn, with what it read before that. */
function readInTurns(records: Records, schedule: <Read>(read: Promise<Read>) => Promise<Read>): Records {
  return new Proxy(records, {
    get: (target, name: keyof Records) => (key: never, more: never, most: never) =>
      schedule(target[name](key, more, most) as Promise<unknown>),
  });
}

/** One tab writes a reply on a disk, and another, which has the chat open, hears of each write. `schedule` says what comes when. */
function twoTabs(schedule: <Read>(read: Promise<Read>) => Promise<Read>) {
  const disk = new Memory();
  const library = new Library(new SoundRecords(readInTurns(disk, schedule)));
  const services = { library, journals: () => Promise.resolve({ awaitEnd: () => new Promise(() => undefined) }) };
  const storageStatus = new StorageStatus(null, () => true);
  const stores = { services, storageStatus, conversations: { byId: () => null } };
  const messages = new Messages(stores as never, 'c', () => false);
  const app = { threads: { byId: () => ({ messages }) }, thread: null };
  const heard: Promise<unknown>[] = [];
  let delivered = Promise.resolve();
  const post = (news: Announcement): void => {
    delivered = delivered.then(() => schedule(Promise.resolve())).then(() => void heard.push(hear(app as never, news)));
    heard.push(delivered);
  };
  let now = 0;
  // So much time passes between two pieces that each is written at once.
  const clock = () => (now += 1000);
  const journals = new Journals(announced(disk, post), new Locks('name', null), () => undefined, clock);
  /** Resolves when all news were heard, and what they had this tab do is done. */
  const settled = async (): Promise<void> => {
    for (let done = 0; done < heard.length;) done = (await Promise.all([...heard])).length;
  };
  return { disk, messages, journals, settled };
}

/** Writes as many `steps` of a reply, which begins, grows, ends, and is gone on with; waits for a `turn` before each. */
async function write(journals: Journals, turn: () => Promise<unknown>, steps: number): Promise<void> {
  let [journal] = (await journals.start([begun], [putOfMessage(message('c', 'q'))]))!;
  const ended = reply('c', 'r', 'It begins', { status: 'interrupted' });
  const acts = [
    () => journal.append({ parts: textParts('It ') }),
    () => journal.append({ parts: textParts('begins') }),
    () => journal.finish(ended),
    async () => {
      [journal] = (await journals.start([{ ...ended, reply: begun.reply }]))!;
    },
    () => journal.append({ parts: textParts(' and goes') }),
    () => journal.append({ parts: textParts(' on.') }),
    () => journal.finish(reply('c', 'r', 'It begins and goes on.')),
  ];
  for (const act of acts.slice(0, steps)) {
    await turn();
    await act();
  }
}

test('whatever comes before what, a tab shows the last that another one wrote of a reply', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 7 }), async (s, steps) => {
      const { disk, messages, journals, settled } = twoTabs((read) => s.schedule(read));
      const turn = () => s.schedule(Promise.resolve());
      const opened = turn().then(() => messages.load());
      const openedAgain = opened.then(turn).then(() => messages.load());
      await s.waitFor(Promise.all([opened, openedAgain, write(journals, turn, steps)]).then(settled));
      const stored = await new Library(new SoundRecords(disk)).loadMessage('c', 'r');
      const shown = messages.byId('r');
      expect([shown && textOf(shown), shown?.reply?.status]).toEqual([stored && textOf(stored), stored?.reply?.status]);
    }),
    { numRuns: 100 },
  );
  // What waits for the end of the reply is still being loaded.
  await vi.dynamicImportSettled();
});
