import { expect, test, vi } from 'vitest';
import { textParts } from '../../../../src/model/chat/parts';
import { SpaceMeter } from '../../../../src/state/data/space.svelte';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { conversation, message } from '../../storage/builders';
import { Browser } from '../a-tab';

const day = 24 * 60 * 60 * 1000;

test('what another chat has got since it was counted is not freed with the old chats’ attachments', async () => {
  const { app } = await (await Browser.start()).tab();
  const { records } = app.services.storage;
  const blobs = new Blobs(records);
  const put = async (id: string, updatedAt: number, words: string) => {
    const source = await blobs.store(new TextEncoder().encode(words));
    const part = { type: 'file' as const, name: words, mediaType: '', source };
    await records.write([
      { put: keyOf.conversation(id), value: conversation(id, { updatedAt, tipId: 'm1' }) },
      { put: keyOf.message(id, 'm1'), value: message(id, 'm1', { parts: [...textParts('x'), part] }) },
    ]);
    return source.hash;
  };
  const photo = await put('old', Date.now() - 300 * day, 'photo');
  const other = await put('older', Date.now() - 400 * day, 'other');
  const meter = new SpaceMeter(app);
  await meter.measure();
  expect(meter.space?.old.blobs).toHaveLength(2);
  await put('new', Date.now(), 'photo');
  await meter.free('old');
  expect(await blobs.read(photo)).not.toBeNull();
  expect(await blobs.read(other)).toBeNull();
  expect(meter.space?.old.blobs).toHaveLength(0);
});

test('what was asked for right before it was closed is not counted', async () => {
  const { app } = await (await Browser.start()).tab();
  const slice = vi.spyOn(app.services.storage.records, 'slice');
  const meter = new SpaceMeter(app);
  const measured = meter.measure();
  meter.close();
  await measured;
  expect([meter.space, slice.mock.calls]).toEqual([null, []]);
});
