import { expect, test } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { SpareDrafts, type Kept, type KeptDraft } from '../../../../src/storage/keyspace/spare-drafts';
import { RetryingRecords } from '../../../../src/storage/keyspace/retrying-records';
import { Memory } from '../../../../src/storage/keyspace/memory';
import type { Change, Key, Records } from '../../../../src/storage/keyspace/records';
import { Drafts } from '../../../../src/storage/library/drafts';
import { SoundRecords } from '../../../../src/storage/library/sound-records';
import { restoreDrafts } from '../../../../src/storage/keyspace/restore-drafts';
import { WebStorage } from '../builders';

function draft(conversationId: string, text: string, updatedAt: number, editor?: string) {
  const put: Key = ['draft', conversationId, ...(editor === undefined ? [] : [editor])];
  const value: KeptDraft = { conversationId, text, updatedAt, ...(editor !== undefined && { editor }) };
  return { put, value };
}

/** What stands in every place after `kept` was restored over `stored`. */
async function restored(kept: Kept[], stored: Change[] = []): Promise<[string, string][]> {
  const records: Records = new Memory();
  await records.write(stored);
  await restoreDrafts(records, kept);
  const drafts = await records.range<KeptDraft>(['draft']);
  return drafts.map(({ key, value }) => [key.slice(1).join('·'), value.text]);
}

test('the composer and two editors of a chat that is not stored keep a place each', async () => {
  expect(
    await restored([draft('c1', 'Draft', 1), draft('c1', 'One', 2, 'insert'), draft('c1', 'Two', 3, 'system-prompt')]),
  ).toEqual([
    ['new-c1', 'Draft'],
    ['new-c1·insert', 'One'],
    ['new-c1·system-prompt', 'Two'],
  ]);
});

test('another text in the place stays, whichever is older', async () => {
  const there = { put: ['conversation', 'c1'], value: {} };
  expect(await restored([draft('c1', 'Kept', 2)], [there, draft('c1', 'Stored', 1)])).toEqual([['c1', 'Stored\nKept']]);
  expect(await restored([draft('c1', 'Kept', 1)], [there, draft('c1', 'Stored', 2)])).toEqual([['c1', 'Kept\nStored']]);
});

test('a text that was only typed on is not doubled', async () => {
  expect(await restored([draft('new', 'Typed on', 2)], [draft('new', 'Typed', 1)])).toEqual([['new', 'Typed on']]);
});

test('a text of which the last words were taken back just before the page went stays without them', async () => {
  expect(await restored([draft('new', 'Typed', 2)], [draft('new', 'Typed and taken back', 1)])).toEqual([
    ['new', 'Typed'],
  ]);
  expect(await restored([draft('new', 'Typed', 1)], [draft('new', 'Typed on elsewhere', 2)])).toEqual([
    ['new', 'Typed on elsewhere'],
  ]);
});

test('a text that was corrected takes the place of what its tab had stored before, and of nothing else', async () => {
  const corrected = { ...draft('new', 'Hello', 2), over: ['Helo'] };
  expect(await restored([corrected], [draft('new', 'Helo', 1)])).toEqual([['new', 'Hello']]);
  expect(await restored([corrected], [draft('new', 'Of another\nHelo', 3)])).toEqual([['new', 'Of another\nHello']]);
  expect(await restored([corrected], [draft('new', 'Of another', 1)])).toEqual([['new', 'Of another\nHello']]);
  // The write had reached the disk after all.
  const added = { ...draft('new', 'One\nTwo', 2), over: ['One'] };
  const taken = { ...draft('new', 'One', 2), over: ['One\nTwo'] };
  for (const there of ['One\nTwo', 'One'])
    expect(await restored([added], [draft('new', there, 1)])).toEqual([['new', 'One\nTwo']]);
  for (const there of ['One\nTwo', 'One'])
    expect(await restored([taken], [draft('new', there, 1)])).toEqual([['new', 'One']]);
  expect(await restored([added], [draft('new', 'Of another\nOne\nTwo', 3)])).toEqual([['new', 'Of another\nOne\nTwo']]);
});

test('of several writes that are not confirmed, any may have reached the disk before the last takes its place', async () => {
  const local = new WebStorage();
  const records = new RetryingRecords(new BusyDisk());
  const drafts = new Drafts(new SoundRecords(records), () => 2);
  void drafts.save('new', 'Hello', 'Helo');
  void drafts.save('new', 'Hello!', 'Hello');
  void drafts.write([drafts.editing('new', 'attachments', '{"a":1}', '{"a":2}')]);
  void drafts.write([drafts.editing('new', 'attachments', '{"a":2}', '{"a":3}')]);
  new SpareDrafts('tally', null, local).leave(records.unwritten('draft'));
  const left = new SpareDrafts('tally', null, local).take();
  for (const [words, part] of [
    ['Helo', '{"a":1}'],
    ['Hello', '{"a":2}'],
    ['Hello!', '{"a":3}'],
  ] as const) {
    const there = [draft('new', words, 1), draft('new', part, 1, 'attachments')];
    expect(await restored([...left], there)).toEqual([
      ['new', 'Hello!'],
      ['new·attachments', '{"a":3}'],
    ]);
  }
});

test('words that the next page cannot store either stay kept, each with what it takes the place of', async () => {
  class FullDisk extends Memory {
    override async write(): Promise<void> {
      throw new ApiError({ kind: 'storage-full' });
    }
  }
  const session = new WebStorage();
  const spare = new SpareDrafts('tally', session, null);
  const kept = [
    { ...draft('new', 'Hello', 2), over: ['Helo'] },
    { ...draft('new-1', 'Elsewhere', 2), over: [] },
  ];
  const records = new RetryingRecords(new FullDisk(), (failed) => spare.keep(failed));
  await expect(restoreDrafts(records, kept)).rejects.toThrow('storage-full');
  expect(new SpareDrafts('tally', session, null).take()).toEqual(kept);
});

test('a draft that was deleted just before the page went does not come back, but what was typed since does', async () => {
  const local = new WebStorage();
  const key: Key = ['draft', 'c1'];
  new SpareDrafts('tally', null, local).leave([{ delete: key }, { delete: ['prompt', 'p'] }]);
  const left = new SpareDrafts('tally', null, local).take();
  expect(left).toEqual([{ delete: key, at: expect.any(Number) as number }]);
  const { at } = left[0] as Extract<Kept, { at: number }>;
  expect(await restored([...left], [draft('c1', 'Deleted', at - 1000)])).toEqual([]);
  expect(await restored([...left], [draft('c1', 'Typed elsewhere', at + 1000)])).toEqual([['c1', 'Typed elsewhere']]);
  expect(await restored([...left])).toEqual([]);
});

test('a prompt of the library stays in its editor', async () => {
  expect(await restored([draft('prompts', '{"name":"Poet"}', 1, 'new')])).toEqual([['prompts·new', '{"name":"Poet"}']]);
});

test('words that would be written beside another tab’s are kept over the reload', () => {
  const spare = new SpareDrafts('tally', new WebStorage(), null);
  const { put, value } = draft('c1', 'Typed', 1, 'insert');
  spare.keep([
    { update: put, change: () => value },
    { update: ['draft', 'c2'], change: (old) => old },
    { put: ['setting', 'theme'], value: 'dark' },
  ]);
  expect(spare.take()).toEqual([{ put, value, over: [] }]);
});

/** A disk that confirms nothing until it is told to. */
class BusyDisk extends Memory {
  free: () => void = () => undefined;
  readonly #isFree = new Promise<void>((resolve) => (this.free = resolve));

  override async write(changes: readonly Change[]): Promise<void> {
    await this.#isFree;
    await super.write(changes);
  }
}

test('words that the disk had not confirmed when their tab was closed are found by the next', async () => {
  const local = new WebStorage();
  const [one, other] = [draft('c1', 'Typed on', 2), draft('c2', 'Elsewhere', 1)];
  for (const typed of [one, other]) {
    const records = new RetryingRecords(new BusyDisk());
    void records.write([draft('c1', 'Typed', 1)]);
    void records.write([{ put: ['setting', 'theme'], value: 'dark' }, typed]);
    new SpareDrafts('tally', null, local).leave(records.unwritten('draft'));
  }
  const next = new SpareDrafts('tally', null, local);
  expect(next.take()).toEqual([one, draft('c1', 'Typed', 1), other]);
  // Another tab is closed before these are stored.
  new SpareDrafts('tally', null, local).leave([one]);
  next.taken();
  expect(new SpareDrafts('tally', null, local).take()).toEqual([one]);
});

test('words that were sent or deleted as the page went are not left behind', () => {
  const local = new WebStorage();
  const records = new RetryingRecords(new BusyDisk());
  void records.write([draft('c1', 'Hello', 1)]);
  void records.write([{ update: ['draft', 'c1'], change: () => undefined }]);
  new SpareDrafts('tally', null, local).leave(records.unwritten('draft'));
  const deleted = { delete: ['draft', 'c1'], at: expect.any(Number) as number };
  expect(new SpareDrafts('tally', null, local).take()).toEqual([deleted]);
});

test('a page that was left and lives on takes its words back once the disk has them', async () => {
  const local = new WebStorage();
  const spare = new SpareDrafts('tally', null, local);
  const disk = new BusyDisk();
  const records = new RetryingRecords(disk, undefined, () => spare.leave([]));
  const written = records.write([draft('c1', 'Typed', 1)]);
  spare.leave(records.unwritten('draft'));
  expect(local.length).toBe(1);
  disk.free();
  await written;
  expect(local.length).toBe(0);
});
