import { newReplyFacts, type Message } from '../../../src/model/chat/message';
import { textParts, type MediaPart } from '../../../src/model/chat/parts';
import { keyOf } from '../../../src/storage/keyspace/key-map';
import { storeName } from '../../../src/storage/migrations/migration';
import { test } from '../../browser/harness/app';
import { png } from '../../server/png';
import { conversation, message } from '../../unit/storage/builders';
import { figure } from '../figures';
import { mainThreadMs, median } from '../measure';

const turns = 200;
const idOf = (index: number): string => `m${String(index).padStart(4, '0')}`;
const hashOf = (index: number): string => String(index).padStart(64, '0');

/** A chat of so many turns, each with a picture or without. */
function chatOf(id: string, hasPictures: boolean): [key: unknown, value: unknown][] {
  const messages = Array.from({ length: turns }, (_, index): Message[] => {
    const [asked, answered] = [2 * index, 2 * index + 1].map(idOf);
    const source = { kind: 'blob', hash: hashOf(index), bytes: 1000 } as const;
    const size = { width: 640, height: 480 };
    const picture: MediaPart = { type: 'image', name: `${index}.png`, mediaType: 'image/png', source, size };
    const parentId = index === 0 ? null : idOf(2 * index - 1);
    const text = textParts(`What is on picture ${index}?`);
    const reply = { ...newReplyFacts('seeded', 'gpt-4o'), status: 'complete', durationMs: 5 } as const;
    return [
      message(id, asked!, { parentId, parts: hasPictures ? [picture, ...text] : text }),
      message(id, answered!, {
        parentId: asked!,
        role: 'assistant',
        parts: textParts(`A cat, and ${index} more.`),
        reply,
      }),
    ];
  }).flat();
  const header = conversation(id, { title: id, endpointId: 'seeded', tipId: idOf(2 * turns - 1) });
  return [
    [keyOf.conversation(id), header],
    ...messages.map((one) => [keyOf.message(id, one.id), one] as [unknown, unknown]),
  ];
}

test('a chat of 200 pictures opens as fast as one without, and reads those near the screen alone', async ({
  chat,
  site,
}) => {
  const records = [...chatOf('without', false), ...chatOf('with', true)];
  for (let index = 0; index < turns; index += 1)
    records.push([keyOf.blob(hashOf(index)), { bytes: 1000, usedAt: Date.now() }]);
  await chat.evaluate(
    async ({ records, store, picture, hashes }) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('IndexedDB cannot be opened'));
      });
      const transaction = database.transaction(store, 'readwrite');
      const put = (key: unknown, value: unknown) => transaction.objectStore(store).put(value, key as IDBValidKey);
      for (const [key, value] of records) put(key, value);
      const { buffer } = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      for (const hash of hashes) put(['blob-bytes', hash], buffer);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    {
      ...{ records, store: storeName, picture: png(640, 480).toString('base64') },
      hashes: Array.from({ length: turns }, (_, index) => hashOf(index)),
    },
  );
  await chat.addInitScript(() => {
    const stores = IDBObjectStore.prototype;
    const get = Object.getOwnPropertyDescriptor(stores, 'get')!.value as IDBObjectStore['get'];
    const seen = globalThis as { blobsRead?: number };
    seen.blobsRead = 0;
    stores.get = function (key) {
      if (Array.isArray(key) && key[0] === 'blob-bytes') seen.blobsRead = (seen.blobsRead ?? 0) + 1;
      return get.call(this, key);
    };
  });
  /** Main-thread ms from the page's start until a second after the end of the chat is drawn, and how many pictures were read. */
  const open = async (id: string) => {
    await chat.goto('about:blank');
    const ms = await mainThreadMs(chat, async () => {
      await chat.goto(`${site.url}#/chat/${id}`);
      await chat.getByText(`A cat, and ${turns - 1} more.`).waitFor();
      await chat.waitForTimeout(1000);
    });
    return { ms, read: await chat.evaluate(() => (globalThis as { blobsRead?: number }).blobsRead ?? 0) };
  };
  const [without, withPictures]: Awaited<ReturnType<typeof open>>[][] = [[], []];
  await open('without');
  for (let time = 0; time < 5; time += 1) {
    without!.push(await open('without'));
    withPictures!.push(await open('with'));
  }
  const [bare, full] = [without!, withPictures!].map((runs) => median(runs.map(({ ms }) => ms)));
  const read = Math.max(...withPictures!.map((run) => run.read));
  figure({ name: 'opening a chat of 200 pictures beside one without', value: full! / bare!, limit: 1.3, unit: '×' });
  figure({ name: 'pictures read when a chat of 200 is opened', value: read, limit: turns / 4, unit: 'count' });
});
