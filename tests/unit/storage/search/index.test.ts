import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { textParts } from '../../../../src/model/chat/parts';
import { announced } from '../../../../src/storage/keyspace/channel';
import { Database } from '../../../../src/storage/keyspace/database';
import { keyOf, rangeOf } from '../../../../src/storage/keyspace/key-map';
import type { Change, Records } from '../../../../src/storage/keyspace/records';
import { searchKey, searchPartKey } from '../../../../src/storage/search/search-keys';
import { changeOfMessage, Library } from '../../../../src/storage/library/library';
import { SoundRecords } from '../../../../src/storage/library/sound-records';
import { searchDueKey } from '../../../../src/storage/search/due';
import type { SearchResult } from '../../../../src/storage/search/find';
import { SearchIndex } from '../../../../src/storage/search/search-index';
import { SearchService } from '../../../../src/storage/search/search-service';
import { conversation, message, reply } from '../builders';
import { namesOf, plainScan, request } from './plain-scan';

const small = { letters: 300, docs: 6 };
/** Longer than a piece of a word in the index. */
const checksum = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function disk(): Records {
  const database = new Database('tally:/', { indexedDB: new IDBFactory(), onNewerSchema: () => undefined });
  return announced(database, () => undefined);
}

/** A tab's search over a disk. */
function tab(records: Records, partOf?: typeof small): SearchService {
  return new SearchService(new SearchIndex(records, new Library(new SoundRecords(records)), partOf));
}

async function search(service: SearchService, ...asked: Parameters<typeof request>): Promise<SearchResult> {
  let last: SearchResult | null = null;
  await service.find(
    request(...asked),
    (found) => (last = found),
    () => false,
  );
  return last!;
}

const names = async (service: SearchService, typed: string) => namesOf(await search(service, typed));

/** A disk with two chats. */
async function withChats(): Promise<Records> {
  const records = disk();
  const library = new Library(new SoundRecords(records));
  await library.saveMessages(
    [
      message('c1', 'm1', { parts: textParts('What do river otters eat?'), createdAt: 1000 }),
      reply('c1', 'm2', 'Fish, mostly. Crème brûlée never.', { status: 'complete' }),
      message('c2', 'm1', { parts: textParts('怎么做西红柿炒鸡蛋？'), createdAt: 3000 }),
    ],
    [
      { put: keyOf.conversation('c1'), value: conversation('c1', { title: 'Otters', tipId: 'm2' }) },
      { put: keyOf.conversation('c2'), value: conversation('c2', { title: 'Cooking', updatedAt: 5000 }) },
    ],
  );
  return records;
}

describe('a search', () => {
  test('finds what is said in a sound', async () => {
    const records = disk();
    const library = new Library(new SoundRecords(records));
    const transcript = { text: 'Mind the platypus.', segments: [] };
    const source = { kind: 'blob', hash: 'h', bytes: 1 } as const;
    const sound = { type: 'audio', name: '', mediaType: '', source, seconds: null, transcript } as const;
    await library.saveMessages(
      [message('c1', 'm1', { parts: [sound] })],
      [{ put: keyOf.conversation('c1'), value: conversation('c1', { title: 'Sounds', tipId: 'm1' }) }],
    );
    expect(await names(tab(records), 'platypus')).toEqual(['c1 m1']);
  });

  test('finds words, phrases, titles and prompts; a title helps its messages', async () => {
    const records = await withChats();
    const header = conversation('c3', { systemPrompt: { promptId: null, text: 'Answer as an otter would.' } });
    await records.write([{ put: keyOf.conversation('c3'), value: header }]);
    const service = tab(records);
    expect(await names(service, 'OTTER')).toEqual(['c1 m1', 'c1 title', 'c3 prompt']);
    expect(await names(service, 'otters fish')).toEqual(['c1 m2']);
    expect(await names(service, '"river otters" -fish')).toEqual(['c1 m1']);
    expect(await names(service, 'creme')).toEqual(['c1 m2']);
    expect(await names(service, '西红柿')).toEqual(['c2 m1']);
    expect(await names(service, 'role:system otter')).toEqual(['c3 prompt']);
    expect(await names(service, 'sea')).toEqual([]);
  });

  test('finds what a reply shows, across the marks of its Markdown, and what is written behind it', async () => {
    const records = disk();
    const said = 'The **Lon**don *feed-in* tariff, see [the rules](https://rules.test/page), is $\\lambda$.';
    const messages = [reply('c1', 'm1', said), message('c1', 'm2', { parts: textParts('my **Lon**don') })];
    await new Library(new SoundRecords(records)).saveMessages(messages, [
      { put: keyOf.conversation('c1'), value: conversation('c1') },
    ]);
    const service = tab(records);
    const sentence = async (typed: string) => {
      const { hits } = await search(service, typed);
      return hits.map(({ messageId, sentence: { text } }) => [messageId, text]);
    };
    const shown = 'The London feed-in tariff, see the rules, is $λ$.';
    for (const typed of ['london', '"London feed-in tariff"', 'λ'])
      expect(await sentence(typed)).toEqual([['m1', shown]]);
    // A person's own text is shown as it was written.
    expect(await names(service, 'lon')).toEqual(['c1 m1', 'c1 m2']);
    for (const typed of ['rules.test/page', 'lambda', '"**Lon**"'])
      expect(await names(service, `${typed} tariff`)).toEqual(['c1 m1']);
  });

  test('finds the note on a chat as long as it says so', async () => {
    const records = await withChats();
    const service = tab(records);
    const note = async (text: string | undefined): Promise<void> => {
      const header = conversation('c2', { title: 'Cooking', ...(text !== undefined && { note: text }) });
      await records.write([{ put: keyOf.conversation('c2'), value: header }]);
    };
    await note('For grandmother’s birthday.');
    expect(await names(service, 'grandmother')).toEqual(['c2 note']);
    await note('For the picnic.');
    expect(await names(service, 'grandmother')).toEqual([]);
    expect(await names(service, 'picnic')).toEqual(['c2 note']);
    await note(undefined);
    expect(await names(service, 'picnic')).toEqual([]);
  });

  test('shows the sentence with the hit marked, whose it is, and whether it is on the branch on show', async () => {
    const records = await withChats();
    const { hits, count, chats } = await search(tab(records), 'brulee');
    const [{ sentence, ...hit }] = hits as [SearchResult['hits'][0]];
    expect(sentence.text).toBe('Crème brûlée never.');
    expect(sentence.marks.map(([from, to]) => sentence.text.slice(from, to))).toEqual(['brûlée']);
    expect(hit).toMatchObject({
      conversationId: 'c1',
      messageId: 'm2',
      role: 'assistant',
      model: 'gpt-4o',
      isOnShownBranch: true,
    });
    expect([count, chats]).toEqual([1, ['c1']]);
    const other = await search(tab(records), 'eat');
    expect(other.hits.map(({ isOnShownBranch }) => isOnShownBranch)).toEqual([false]);
  });

  test('finds a chat whose messages have the words only together', async () => {
    const { hits, chats } = await search(tab(await withChats()), 'eat mostly');
    expect(chats).toEqual(['c1']);
    expect(hits.map(({ conversationId }) => conversationId)).toEqual(['c1']);
  });

  test('is narrowed to chats, and without others', async () => {
    const service = tab(await withChats());
    expect((await search(service, 'e', { only: ['c2'] })).chats).toEqual([]);
    expect((await search(service, 'e', { not: ['c1'] })).chats).toEqual([]);
    expect((await search(service, 'e', { only: ['c1'] })).chats).toEqual(['c1']);
  });

  test('gives the newest first, or those with the words as words', async () => {
    const records = disk();
    const texts = ['concatenate', 'cat', 'cats'];
    const messages = texts.map((text, index) =>
      message('c1', `m${index}`, { parts: textParts(text), createdAt: [3, 1, 2][index]! }),
    );
    await new Library(new SoundRecords(records)).saveMessages(messages, [
      { put: keyOf.conversation('c1'), value: conversation('c1') },
    ]);
    const service = tab(records);
    const order = async (by: 'newest' | 'rank', limit: number) =>
      (await search(service, 'cat', { order: by, limit })).hits.map(({ messageId }) => messageId);
    expect(await order('newest', 9)).toEqual(['m0', 'm2', 'm1']);
    expect(await order('rank', 9)).toEqual(['m1', 'm2', 'm0']);
    expect(await order('rank', 1)).toEqual(['m1']);
    expect((await search(service, 'cat', { limit: 1 })).count).toBe(3);
  });

  // nextcloud/talk-android#6170
  test('by rank, a title with the word itself comes before one with a longer word, whatever their dates', async () => {
    const records = disk();
    await new Library(new SoundRecords(records)).saveMessages(
      [
        message('c1', 'm1', { parts: textParts('Ask Sebastian') }),
        message('c1', 'm2', { parts: textParts('Bastian knows') }),
      ],
      [
        { put: keyOf.conversation('c1'), value: conversation('c1', { title: 'Sebastian’s plan', updatedAt: 9000 }) },
        { put: keyOf.conversation('c2'), value: conversation('c2', { title: 'Bastian', updatedAt: 1000 }) },
      ],
    );
    const { hits } = await search(tab(records), 'bastian', { order: 'rank' });
    expect(hits.map(({ conversationId, messageId }) => messageId ?? conversationId)).toEqual(['c2', 'm2', 'c1', 'm1']);
  });

  test.each(['"fb9"', '-"fb9"', 'today -"fb9"', '"e3b0', '"27ae', '-"27ae'])(
    'finds for %s what has it as words, not amid a long one',
    async (typed) => {
      const records = disk();
      const texts = [`the sum is ${checksum} today`, 'fb9 is a seat today', '27ae is none'];
      const messages = texts.map((said, at) => message('c1', `m${String(at)}`, { parts: textParts(said) }));
      await new Library(new SoundRecords(records)).saveMessages(messages, [
        { put: keyOf.conversation('c1'), value: conversation('c1') },
      ]);
      expect(await names(tab(records), typed)).toEqual(await plainScan(records, typed));
    },
  );

  test('takes any query, of any length, and finds what has all of it', async () => {
    const text = Array.from({ length: 1600 }, (_, index) => `word${index}`).join(' ');
    const records = disk();
    await new Library(new SoundRecords(records)).saveMessages(
      [message('c1', 'm1', { parts: textParts(text) }), message('c1', 'm2', { parts: textParts(text.slice(0, -1)) })],
      [{ put: keyOf.conversation('c1'), value: conversation('c1') }],
    );
    const service = tab(records);
    expect(await names(service, text)).toEqual(['c1 m1']);
    for (const typed of ['(a+)+$', '?!.', '"', '\ud800', '.'.repeat(10_000), '-'.repeat(10_000), '"a'.repeat(5000)])
      expect(await names(service, typed)).toEqual(await plainScan(records, typed));
  });

  test('finds the last words of a message of 5 MB, and what stands beyond it', async () => {
    const records = disk();
    const long = `${'Nothing but filling here. '.repeat(200_000)} needle`;
    await new Library(new SoundRecords(records)).saveMessages(
      [message('c1', 'm1', { parts: textParts(long) }), message('c1', 'm2', { parts: textParts('a needle') })],
      [{ put: keyOf.conversation('c1'), value: conversation('c1') }],
    );
    expect(await names(tab(records), 'needle')).toEqual(['c1 m1', 'c1 m2']);
  });
});

describe('the index', () => {
  test('is read from the disk at the next start, and made from nothing else', async () => {
    const records = await withChats();
    await search(tab(records), 'otters');
    const reads: string[] = [];
    const counting: Records = {
      ...records,
      get: (key) => (reads.push(String(key[0])), records.get(key)),
      range: (prefix) => (reads.push(String(prefix[0])), records.range(prefix)),
      slice: (prefix, after, count) => (reads.push(String(prefix[0])), records.slice(prefix, after, count)),
    };
    expect(await names(tab(counting), 'nothing of that')).toEqual([]);
    expect([...new Set(reads)].sort()).toEqual(['conversation', 'search', 'search-due', 'search-part']);
    expect(await records.range(searchDueKey())).toEqual([]);
  });

  const broken: [string, (records: Records) => Promise<readonly Change[]>][] = [
    [
      'is of another version',
      async () => [{ update: searchKey, change: (old) => ({ ...(old as object), version: 0 }) }],
    ],
    ['is nonsense', async () => [{ put: searchKey, value: 'nonsense' }]],
    ['lacks a part', async () => [{ deleteRange: searchPartKey() }]],
    [
      'has a part of nothing',
      async (records) => (await records.range(searchPartKey())).map(({ key }) => ({ put: key, value: { kinds: 1 } })),
    ],
    [
      'has a part with other words',
      async (records) =>
        (await records.range<{ postings: Uint8Array }>(searchPartKey())).map(({ key, value }) => ({
          put: key,
          value: { ...value, postings: value.postings.map((byte) => byte ^ 3) },
        })),
    ],
  ];
  test.each(broken)('is made anew where it %s', async (_name, change) => {
    const records = await withChats();
    await search(tab(records), 'otters');
    await records.write(await change(records));
    const service = tab(records);
    expect(await names(service, 'otters')).toEqual(['c1 m1', 'c1 title']);
    expect(await names(service, 'fish')).toEqual(['c1 m2']);
    // What was broken is gone.
    const kept = await records.range(searchPartKey());
    expect(kept).toHaveLength(1);
    expect(await names(tab(records), 'fish')).toEqual(['c1 m2']);
  });

  test('that is killed at any write goes on, and finds everything', async () => {
    for (let writes = 0; writes < 3; writes += 1) {
      const records = await withChats();
      let left = writes;
      const searching = new Promise<unknown>((resolve) => {
        const die = () => (resolve(null), new Promise<void>(() => undefined));
        const dying: Records = { ...records, write: (...args) => ((left -= 1) < 0 ? die() : records.write(...args)) };
        void search(tab(dying, { letters: 1, docs: 1 }), 'otters').then(resolve);
      });
      await searching;
      expect(await names(tab(records), 'otters')).toEqual(['c1 m1', 'c1 title']);
      expect(await names(tab(records), '西红')).toEqual(['c2 m1']);
    }
  });

  test('is kept in memory where the disk has no room for it, and takes none from what people write', async () => {
    const records = await withChats();
    await search(tab(records), 'otters');
    await new Library(new SoundRecords(records)).saveMessage(message('c1', 'm3', { parts: textParts('More otters') }));
    const full: Records = {
      ...records,
      write: (changes, ...rest) =>
        changes.some((change) => 'put' in change)
          ? Promise.reject(new ApiError({ kind: 'storage-full' }))
          : records.write(changes, ...rest),
    };
    const service = tab(full);
    expect(await names(service, 'otters')).toEqual(['c1 m1', 'c1 m3', 'c1 title']);
    expect(await records.range(searchPartKey())).toEqual([]);
    await new Library(new SoundRecords(records)).saveMessage(
      message('c1', 'm4', { parts: textParts('Still more otters') }),
    );
    expect(await names(service, 'otters')).toEqual(['c1 m1', 'c1 m3', 'c1 m4', 'c1 title']);
  });

  test('in memory only goes on from the one that another tab has stored meanwhile', async () => {
    const records = await withChats();
    const library = new Library(new SoundRecords(records));
    let isFull = true;
    const full: Records = {
      ...records,
      write: (changes, ...rest) =>
        isFull && changes.some((change) => 'put' in change)
          ? Promise.reject(new ApiError({ kind: 'storage-full' }))
          : records.write(changes, ...rest),
    };
    const here = tab(full);
    expect(await names(here, 'otters')).toEqual(['c1 m1', 'c1 title']);
    const other = tab(records);
    const more = (id: string) => library.saveMessage(message('c1', id, { parts: textParts('More otters') }));
    await more('m3');
    expect(await names(other, 'otters')).toEqual(['c1 m1', 'c1 m3', 'c1 title']);
    await more('m4');
    expect(await names(here, 'otters')).toEqual(['c1 m1', 'c1 m3', 'c1 m4', 'c1 title']);
    isFull = false;
    await more('m5');
    expect(await names(here, 'otters')).toEqual(['c1 m1', 'c1 m3', 'c1 m4', 'c1 m5', 'c1 title']);
  });

  test('takes in what an older version wrote beside it, without a note', async () => {
    const indexedDB = new IDBFactory();
    const old = new Database('tally:/', { indexedDB, onNewerSchema: () => undefined });
    const records = announced(old, () => undefined);
    await records.write([{ put: keyOf.conversation('c1'), value: conversation('c1') }]);
    await search(tab(records), 'x');
    await old.write([
      { put: keyOf.conversation('c1'), value: conversation('c1', { updatedAt: 1 }) },
      { put: keyOf.message('c1', 'm1'), value: message('c1', 'm1', { parts: textParts('from an old tab') }) },
    ]);
    expect(await names(tab(records), 'old tab')).toEqual(['c1 m1']);
  });

  test('stays in few parts, however often little is written', async () => {
    const records = await withChats();
    const library = new Library(new SoundRecords(records));
    const service = tab(records);
    for (let n = 0; n < 40; n += 1) {
      await library.saveMessage(message('c1', `n${n}`, { parts: textParts(`number ${n}`) }));
      expect((await search(service, 'number')).count).toBe(n + 1);
    }
    expect((await records.range(searchPartKey())).length).toBeLessThanOrEqual(9);
  });
});

const words = [
  'otter',
  'Otters',
  'eat',
  'fish',
  'crème',
  '西红柿',
  'パソコン',
  'don’t',
  'a-b',
  'x'.repeat(50),
  checksum,
];
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(' '));
const id = fc.constantFrom('1', '2', '3');
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('write' as const), chat: id, id, text, isReply: fc.boolean() }),
    fc.record({ act: fc.constantFrom('delete' as const, 'restore' as const, 'forget' as const), chat: id, id, text }),
    fc.record({
      act: fc.constantFrom('title' as const, 'prompt' as const, 'note' as const, 'empty' as const),
      chat: id,
      id,
      text,
    }),
    fc.record({ act: fc.constantFrom('search' as const, 'reload' as const), chat: id, id, text }),
    fc.record({ act: fc.constantFrom('clear' as const, 'restore all' as const), chat: id, id, text }),
  ),
  { maxLength: 25 },
);
const queries = [
  ...[
    'otter',
    'ott',
    'eat fish',
    '"eat fish"',
    'otters -eat',
    '-otter',
    '红',
    '西红',
    '西红柿',
    'パソ',
    "don't",
    "don'",
    'a-b',
  ],
  ...[
    'role:user',
    'role:assistant fish',
    'model:gpt otter',
    'x'.repeat(45),
    `"${'x'.repeat(50)}"`,
    '"otter"',
    '-',
    'after:1970',
    'creme before:1970',
  ],
  // Within a long word, at its beginning, at that of a piece of it, and at its end.
  ...[
    '"fb9"',
    '-"fb9"',
    'eat -"fb9"',
    '"e3b0',
    '-"e3b0',
    '"27ae',
    '"e3b0c442"',
    `"${checksum}"`,
    `-"${checksum.slice(40)}`,
  ],
];

/** What a person, or another tab, does to the records. */
function changesOf({
  act,
  chat,
  id: messageId,
  text: said,
}: {
  act: string;
  chat: string;
  id: string;
  text: string;
}): Change[] {
  const header = (change: (old: ReturnType<typeof conversation>) => object): Change => ({
    update: keyOf.conversation(chat),
    change: (old) => change((old as ReturnType<typeof conversation> | undefined) ?? conversation(chat)),
  });
  const mark = (deletedAt: number | null) => [changeOfMessage(chat, messageId, (old) => ({ ...old, deletedAt }))];
  switch (act) {
    case 'delete':
      return mark(5);
    case 'restore':
      return mark(null);
    case 'forget':
      return [{ delete: keyOf.message(chat, messageId) }];
    case 'title':
      return [header((old) => ({ ...old, title: said }))];
    case 'prompt':
      return [header((old) => ({ ...old, systemPrompt: { promptId: null, text: said } }))];
    case 'note':
      return [header((old) => ({ ...old, note: said }))];
    case 'empty':
      return [{ delete: keyOf.conversation(chat) }, { deleteRange: rangeOf.messages(chat) }];
    default:
      return [];
  }
}

test('finds what a plain scan finds, after whatever was done, in two tabs', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const records = disk();
      const library = new Library(new SoundRecords(records));
      const services = [tab(records, small), tab(records, small)];
      for (const [at, one] of all.entries()) {
        const { act, chat, text: said } = one;
        if (act === 'write') {
          const parts = textParts(said);
          const written = one.isReply
            ? reply(chat, one.id, said, { status: 'complete' })
            : message(chat, one.id, { parts });
          const make: Change = { update: keyOf.conversation(chat), change: (old) => old ?? conversation(chat) };
          await library.saveMessages([written], [make]);
        } else if (act === 'search') await search(services[at % 2]!, said);
        else if (act === 'reload') services[at % 2] = tab(records, small);
        else if (act === 'clear') await records.clear();
        else if (act === 'restore all')
          await records.updateAll(async function* () {
            yield [{ update: keyOf.conversation(chat), change: () => conversation(chat, { title: said }) }];
            yield ['1', '2'].map((one) => ({
              update: keyOf.message(chat, one),
              change: () => message(chat, one, { parts: textParts(said) }),
            }));
          });
        else await records.write(changesOf(one));
      }
      for (const typed of queries) {
        const expected = await plainScan(records, typed);
        for (const service of services) {
          const { hits, count, isComplete } = await search(service, typed);
          // What a chat has only in several messages comes last.
          expect([typed, namesOf({ hits: hits.slice(0, expected.length) })]).toEqual([typed, expected]);
          if (!typed.includes(' ')) expect([typed, count]).toEqual([typed, expected.length]);
          expect(isComplete).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
