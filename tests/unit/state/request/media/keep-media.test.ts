import { expect, test } from 'vitest';
import { mediaOf, type MediaPart } from '../../../../../src/model/chat/parts';
import { grown } from '../../../../../src/model/chat/growing-parts';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { mediaOfBytes } from '../../../../../src/protocol/dialects/came-media';
import { MediaKeeper } from '../../../../../src/state/request/media/keep-media';
import { decodeBase64 } from '../../../../../src/state/request/media/decode-base64';
import { nextTask } from '../../../../../src/model/next-task';
import { StorageStatus } from '../../../../../src/state/base/storage-status.svelte';
import type { Stores } from '../../../../../src/state/stores';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { Memory } from '../../../../../src/storage/keyspace/memory';
import { ApiError } from '../../../../../src/model/failure';

type MediaEvent = Extract<ReplyEvent, { type: 'media' }>;

/** The smallest picture: one pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
/** The same with another colour. */
const other = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function aKeeper() {
  const records = new Memory();
  const storageStatus = new StorageStatus(null, () => true);
  const stores = { services: { storage: { records } }, storageStatus } as unknown as Stores;
  return { keeper: new MediaKeeper(stores), blobs: new Blobs(records), records, storageStatus };
}

const came = (base64: string, mediaType = 'image/png', told = {}): MediaEvent => ({
  type: 'media',
  choice: 0,
  ...mediaOfBytes(base64, mediaType, told),
});

test('a picture is stored under its hash, as what its bytes are, and the event has no bytes left', async () => {
  const { keeper, blobs } = aKeeper();
  const kept = await keeper.keep(came(pixel, 'image/jpeg', { alt: 'A dot' }));
  expect(kept).not.toHaveProperty('base64');
  const { media } = kept!;
  expect(media).toMatchObject({ type: 'image', mediaType: 'image/png', size: { width: 1, height: 1 }, alt: 'A dot' });
  expect(media.name).toMatch(/^picture-[\da-f]{8}\.png$/);
  if (media.source.kind !== 'blob') throw new TypeError('It is stored.');
  expect(await blobs.read(media.source.hash)).toEqual(new Uint8Array(Buffer.from(pixel, 'base64')));
});

test('a picture whose bytes were cut is kept as an unfinished one, which its reply says', async () => {
  const { keeper } = aKeeper();
  expect((await keeper.keep(came(pixel.slice(0, 60))))?.media).toMatchObject({ type: 'image', isPartial: true });
  expect((await keeper.keep(came(pixel)))?.media).not.toHaveProperty('isPartial');
});

test('what a server repeats is kept once, in each choice', async () => {
  const { keeper } = aKeeper();
  expect(await keeper.keep(came(pixel))).not.toBeNull();
  expect(await keeper.keep(came(pixel))).toBeNull();
  expect(await keeper.keep({ ...came(pixel), choice: 1 })).not.toBeNull();
});

test('a whole picture takes the place of the unfinished one, and of no picture of an earlier request', async () => {
  const drafts = [
    came(pixel, 'image/png', { id: 'call 0', isPartial: true }),
    came(other, 'image/png', { id: 'call 0' }),
  ];
  let parts: readonly MediaPart[] = [];
  for (const { keeper } of [aKeeper(), aKeeper()])
    for (const draft of drafts) parts = mediaOf({ parts: grown(parts, [(await keeper.keep(draft))!.media]) });
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).not.toHaveProperty('isPartial');
});

test('what is no picture becomes a file, and one of 30,000 × 30,000 pixels too, which nobody decodes', async () => {
  const { keeper } = aKeeper();
  const page = Buffer.from('<!doctype html><title>504</title>').toString('base64');
  expect((await keeper.keep(came(page)))?.media).toMatchObject({ type: 'file', source: { kind: 'blob' } });
  const bomb = Buffer.from(pixel, 'base64');
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  expect((await keeper.keep(came(bomb.toString('base64'))))?.media).toMatchObject({
    type: 'file',
    mediaType: 'image/png',
  });
});

test('without room it is told, and the reply goes on', async () => {
  const { keeper, records, storageStatus } = aKeeper();
  records.write = () => Promise.reject(new ApiError({ kind: 'storage-full' }));
  expect((await keeper.keep(came(pixel)))?.media.source).toEqual({ kind: 'unkept', bytes: 70 });
  expect(storageStatus.problem).toEqual({ kind: 'storage-full' });
});

test('bytes that cannot be read are told as none', async () => {
  const { keeper } = aKeeper();
  expect((await keeper.keep(came('!!!')))?.media.source).toEqual({ kind: 'unkept', bytes: 0 });
});

test('base64 is read in slices, with line ends, in either alphabet, and up to where it is cut', async () => {
  let pauses = 0;
  const decoded = (base64: string) =>
    decodeBase64(base64, () => {
      pauses += 1;
      return Promise.resolve();
    });
  const bytes = new Uint8Array(3_000_001).map((_, index) => (index * 2_654_435_761) >>> 24);
  const base64 = Buffer.from(bytes).toString('base64');
  expect(Buffer.compare(await decoded(base64), bytes)).toBe(0);
  expect(pauses).toBe(15);
  expect(Buffer.compare(await decoded(base64.replace(/.{76}/g, '$&\r\n')), bytes)).toBe(0);
  expect(Buffer.compare(await decoded(Buffer.from(bytes).toString('base64url')), bytes)).toBe(0);
  for (const end of [1, 2, 3, 4, 5]) {
    const cut = await decoded(base64.slice(0, 1_400_000 + end));
    expect(Buffer.compare(cut, bytes.subarray(0, cut.length))).toBe(0);
    expect(cut.length).toBe(Math.floor(((1_400_000 + end) * 3) / 4));
  }
  expect(await decoded('aGVs"bG8=')).toEqual(new Uint8Array([104, 101, 108]));
});

test('a picture of 20 MB is decoded without holding up the page', async () => {
  const base64 = Buffer.alloc(20_000_000, 'Tally').toString('base64');
  const bytes = await decodeBase64(base64, nextTask);
  expect(bytes.length).toBe(20_000_000);
  expect(Buffer.from(bytes.subarray(-5)).toString()).toBe('Tally');
});
