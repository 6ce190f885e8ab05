import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { textOf, textParts } from '../../../../src/model/chat/parts';
import type { Backup, BackupProblem } from '../../../../src/storage/files/backup';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { saveBackup } from '../../../../src/storage/files/saving/save-backup';
import { openStorage } from '../../../../src/storage/keyspace/open';
import { conversation, endpoint, folder, message, prompt, reply, shelves, signed, usageRecord } from '../builders';
import { backupOf, check, restore } from './backups';

/** An app with nothing in it. */
async function emptyApp() {
  const storage = await openStorage({ name: 'tally:/', indexedDB: null, sessionStorage: null });
  return { records: storage.records, ...shelves(storage, 3000) };
}

const nothing: Backup = {
  format: 'tally-backup',
  version: 2,
  exportedAt: 9,
  conversations: [],
  folders: [],
  messages: [],
  drafts: [],
  prompts: [],
  endpoints: [],
  settings: {},
  models: [],
  usage: [],
};
const fileOf = (backup: unknown) => JSON.stringify(backup);
/** What a file of that text brings into an empty app. */
const read = async (text: string): Promise<Backup> => {
  const { records } = await emptyApp();
  await restore(records, text);
  return backupOf(records);
};

/** One of everything. */
const full: Backup = {
  ...nothing,
  conversations: [
    conversation('c1', { title: 'One', tipId: 'm2', folderId: 'f1', note: 'Ask Ann.', favourites: ['m2', 'm1'] }),
    conversation('c2', { deletedAt: 5 }),
  ],
  folders: [folder('f1', { systemPrompt: 'Be brief.', parameters: { temperature: 0 } })],
  messages: [
    message('c1', 'm1'),
    reply('c1', 'm2', 'Hello', { status: 'complete' }, [signed]),
    message('c2', 'm1'),
  ].map((one) => (one.id === 'm2' ? { ...one, parentId: 'm1' } : one)),
  drafts: [{ conversationId: 'new', text: 'Hm', updatedAt: 4 }],
  prompts: [prompt('p1')],
  endpoints: [endpoint('e1')],
  settings: { theme: 'dark', defaultEndpointId: 'e1' },
  models: [{ endpointId: 'e1', model: 'a/b', override: { contextWindow: 1, price: null, like: 'openai/gpt-4o' } }],
  usage: [usageRecord('u1', { day: '2026-04-30' }), usageRecord('u2', { day: '2026-05-01', conversationId: 'gone' })],
};

const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\0', '\ud800', '\udc00', '"', '\u2028'),
  ),
});
/** Backups of trees with any texts. */
const backups = fc
  .record({
    texts: fc.array(fc.record({ text, above: fc.nat(), isReply: fc.boolean() }), { maxLength: 8 }),
    titles: fc.array(text, { minLength: 1, maxLength: 3 }),
    updatedAt: fc.integer({ min: 1, max: 3 }),
    prompts: fc.array(text, { maxLength: 2 }),
    theme: fc.constantFrom('dark' as const, 'light' as const),
  })
  .map(({ texts, titles, updatedAt, prompts, theme }): Backup => {
    const messages = titles.flatMap((_, c) =>
      texts.map(({ text, above, isReply }, index): Message => {
        const one = isReply
          ? reply(`c${c}`, `m${index}`, text, { status: 'stopped' })
          : message(`c${c}`, `m${index}`, { parts: textParts(text) });
        return { ...one, parentId: index === 0 ? null : `m${above % index}` };
      }),
    );
    return {
      ...nothing,
      conversations: titles.map((title, c) =>
        conversation(`c${c}`, { title, updatedAt, tipId: texts.length ? 'm0' : null }),
      ),
      messages,
      prompts: prompts.map((one, index) => prompt(`p${index}`, { text: one, updatedAt })),
      settings: { theme },
    };
  });

describe('a backup', () => {
  test('restored into an empty app gives the same backup, and once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(backups, fc.constant(full)), async (backup) => {
        const { records } = await emptyApp();
        const first = await restore(records, fileOf(backup));
        const total = first.added + first.updated + first.unchanged;
        expect(first).toMatchObject({ added: total, updated: 0, unchanged: 0 });
        expect(await backupOf(records)).toEqual(backup);
        expect(await restore(records, fileOf(backup))).toMatchObject({ added: 0, updated: 0, unchanged: total });
        expect(await backupOf(records)).toEqual(backup);
      }),
      { numRuns: 60 },
    );
  });

  test('merges two apps without losing a message of either', async () => {
    await fc.assert(
      fc.asyncProperty(backups, backups, async (mine, theirs) => {
        const { records } = await emptyApp();
        await restore(records, mine);
        await restore(records, theirs);
        const merged = await backupOf(records);
        const keysOf = (backup: Backup) => backup.messages.map((one) => `${one.conversationId} ${one.id}`);
        expect(new Set(keysOf(merged))).toEqual(new Set([...keysOf(mine), ...keysOf(theirs)]));
        for (const one of mine.messages) {
          const kept = merged.messages.find(
            ({ conversationId, id }) => conversationId === one.conversationId && id === one.id,
          );
          expect(textOf(kept!).startsWith(textOf(one))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps naughty texts code unit by code unit, through UTF-8 and back', async () => {
    const fixture = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as unknown[];
    const texts = [
      ...(fixture('blns') as string[]),
      ...(fixture('text-torture') as { text?: string; utf16?: string[] }[]).map(
        (one) => one.text ?? String.fromCharCode(...(one.utf16 ?? []).map((unit) => parseInt(unit, 16))),
      ),
    ];
    const messages = texts.map((one, index) =>
      message('c1', `m${String(index).padStart(4, '0')}`, { parts: textParts(one) }),
    );
    const bytes = new TextEncoder().encode(fileOf({ ...nothing, conversations: [conversation('c1')], messages }));
    const { records, library } = await emptyApp();
    await restore(records, new TextDecoder().decode(bytes));
    expect((await library.loadMessages('c1')).map((one) => textOf(one))).toEqual(texts);
  });

  test('has no key in it, however it is kept', async () => {
    const { records, configuration } = await emptyApp();
    await configuration.putEndpoint(endpoint('e1'));
    await records.write([
      { put: ['secret', 'e1'], value: { data: 'sk-secret' } },
      { put: ['vault'], value: { data: 'wrapped' } },
      { put: ['device-key'], value: 'device' },
    ]);
    const text = await (await saveBackup(records, 9)).text();
    expect(JSON.parse(text)).toEqual({ ...nothing, endpoints: [endpoint('e1')] });
    expect(text).not.toMatch(/sk-secret|wrapped|device/);
  });

  test('takes a reply that is still running as far as it has come', async () => {
    const { records, library } = await emptyApp();
    await library.putConversation(conversation('c1', { tipId: 'm1' }));
    await library.saveMessage(reply('c1', 'm1'));
    await records.write([{ put: ['journal', 'c1', 'm1', 0], value: { parts: textParts('Hel'), at: 1 } }]);
    const { messages } = await read(fileOf(await backupOf(records)));
    expect(messages).toMatchObject([{ parts: textParts('Hel'), reply: { status: 'interrupted' } }]);
    expect(await library.loadMessage('c1', 'm1')).toMatchObject({ reply: { status: 'streaming' } });
  });

  test('of a damaged app can be read: what hangs in the air stands at the root', async () => {
    const { records, library } = await emptyApp();
    await library.putConversation(conversation('c1', { tipId: 'm9' }));
    await library.saveMessages([message('c1', 'm2', { parentId: 'm1' }), message('gone', 'm3')]);
    await records.write([{ put: ['message', 'c1', 'm1'], value: 'broken' }]);
    const backup = await read(fileOf(await backupOf(records)));
    expect(backup.messages).toEqual([message('c1', 'm2')]);
    expect(backup.conversations[0]?.tipId).toBe('m2');
  });
});

test.each([undefined, 'anthropic-messages', 'one-of-a-newer-version'])(
  'the interface of an endpoint comes back: %s',
  async (dialect) => {
    const one = { ...endpoint('e1'), ...(dialect !== undefined && { dialect }) };
    expect((await read(fileOf({ ...nothing, endpoints: [one] }))).endpoints).toEqual([one]);
  },
);

test.each(['usage', 'folders'] as const)('a file from before there were %s is read as one without', async (list) => {
  const { [list]: _, ...older } = full;
  expect(await read(fileOf(older))).toEqual({ ...full, [list]: [] });
});

test('a folder that was changed since the backup stays as it is, an older one is brought up to date', async () => {
  const { records } = await emptyApp();
  await restore(records, { ...nothing, folders: [folder('f1', { updatedAt: 5, name: 'Mine' })] });
  const theirs = [folder('f1', { updatedAt: 4, name: 'Older' }), folder('f2', { parentId: 'f1' })];
  await restore(records, { ...nothing, folders: theirs });
  const { folders } = await backupOf(records);
  expect(folders.map(({ name, parentId }) => [name, parentId])).toEqual([
    ['Mine', null],
    ['f2', 'f1'],
  ]);
  await restore(records, { ...nothing, folders: [folder('f1', { updatedAt: 6, name: 'Newer' })] });
  expect((await backupOf(records)).folders[0]?.name).toBe('Newer');
});

describe('a file that is not right is refused whole', () => {
  const second = (one: Partial<Message>) => ({
    ...full,
    messages: [full.messages[0], { ...full.messages[1], ...one }],
  });
  test.each<[string, string, BackupProblem]>([
    ['that is no JSON', '{"format":', { kind: 'not-json' }],
    ['that is null', 'null', { kind: 'not-a-backup' }],
    ['of another client', '[{"mapping": {}}]', { kind: 'not-a-backup' }],
    ['of a newer version', fileOf({ ...full, version: 3 }), { kind: 'newer-version' }],
    ['without a list', fileOf({ ...full, messages: undefined }), { kind: 'corrupt', where: 'messages' }],
    ['without its date', fileOf({ ...full, exportedAt: null }), { kind: 'corrupt', where: 'exportedAt' }],
    ['with a wrong field', fileOf(second({ parts: 7 as never })), { kind: 'corrupt', where: 'messages[1]' }],
    ['with an id that is a path', fileOf(second({ id: '../x' })), { kind: 'corrupt', where: 'messages[1]' }],
    ['with an id twice', fileOf(second({ id: 'm1', parentId: null })), { kind: 'corrupt', where: 'messages[1]' }],
    ['with a parent that is not there', fileOf(second({ parentId: 'm7' })), { kind: 'corrupt', where: 'messages[1]' }],
    [
      'with a message of no conversation',
      fileOf(second({ conversationId: 'c7' })),
      { kind: 'corrupt', where: 'messages[1]' },
    ],
    [
      'with a bill of no day',
      fileOf({ ...full, usage: [usageRecord('u1', { day: '2026-5-1' })] }),
      { kind: 'corrupt', where: 'usage[0]' },
    ],
    ['with its own parent', fileOf(second({ parentId: 'm2' })), { kind: 'corrupt', where: 'messages[1]' }],
    [
      'with parents in a circle',
      fileOf({ ...full, messages: [message('c1', 'a', { parentId: 'b' }), message('c1', 'b', { parentId: 'a' })] }),
      { kind: 'corrupt', where: 'messages[0]' },
    ],
    [
      'with a price below nothing',
      fileOf({
        ...full,
        models: [{ ...full.models[0]!, override: { contextWindow: 1, price: { input: -1, output: 2 }, like: null } }],
      }),
      { kind: 'corrupt', where: 'models[0]' },
    ],
    ['with a tip that is not there', fileOf({ ...full, messages: [] }), { kind: 'corrupt', where: 'conversations[0]' }],
    [
      'with an endpoint that is no address',
      fileOf({ ...full, endpoints: [endpoint('e1', { baseUrl: 'javascript:alert(1)' })] }),
      { kind: 'corrupt', where: 'endpoints[0]' },
    ],
    [
      'with a voice that is no text',
      fileOf({ ...full, endpoints: [endpoint('e1', { audio: { speechModel: 5 as never } })] }),
      { kind: 'corrupt', where: 'endpoints[0]' },
    ],
    [
      'with a setting unknown to us',
      fileOf({ ...full, settings: { __proto__: null, x: 1 } }),
      { kind: 'corrupt', where: 'settings.x' },
    ],
    [
      'with a setting of a wrong kind',
      fileOf({ ...full, settings: { theme: 'pink' } }),
      { kind: 'corrupt', where: 'settings.theme' },
    ],
  ])('%s', async (_, file, problem) => {
    expect(await check(file)).toEqual({ problem });
  });

  test('and any damage to one is noticed or harmless: reading never throws', async () => {
    const file = fileOf(full);
    const at = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.string({ maxLength: 3 }), fc.nat(20), async (from, put, removed) => {
        const result = await check(file.slice(0, from) + put + file.slice(from + removed));
        expect(result.problem !== undefined || 'checked' in result).toBe(true);
      }),
    );
  });
});

describe('what is here already', () => {
  const restoreOver = async (mine: Partial<Backup>, theirs: Partial<Backup>) => {
    const { records } = await emptyApp();
    await restore(records, { ...nothing, ...mine });
    const counts = await restore(records, { ...nothing, ...theirs });
    return { counts, now: await backupOf(records) };
  };

  test('gives way to what is newer, and to nothing else', async () => {
    const mine = {
      conversations: [conversation('c1', { title: 'mine', updatedAt: 5 })],
      prompts: [prompt('p', { text: 'mine', updatedAt: 5 })],
    };
    const older = {
      conversations: [conversation('c1', { title: 'theirs', updatedAt: 5 })],
      prompts: [prompt('p', { updatedAt: 4 })],
    };
    const overOlder = await restoreOver(mine, older);
    expect(overOlder.counts).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(overOlder.now).toEqual({ ...nothing, ...mine });
    const newer = {
      conversations: [conversation('c1', { title: 'theirs', updatedAt: 6 })],
      prompts: [prompt('p', { updatedAt: 6 })],
    };
    const overNewer = await restoreOver(mine, newer);
    expect(overNewer.counts).toMatchObject({ added: 0, updated: 2, unchanged: 0 });
    expect(overNewer.now).toEqual({ ...nothing, ...newer });
  });

  test('keeps its endpoints, settings and models: a file cannot turn an endpoint to another origin', async () => {
    const override = { contextWindow: 1, price: null, like: null };
    const mine = {
      endpoints: [endpoint('e1')],
      settings: { theme: 'dark' as const },
      models: [{ endpointId: 'e1', model: 'm', override }],
    };
    const theirs = {
      endpoints: [endpoint('e1', { baseUrl: 'https://evil.example.test/v1', createdAt: 9999 })],
      settings: { theme: 'light' as const },
      models: [{ endpointId: 'e1', model: 'm', override: { ...override, contextWindow: 2 } }],
    };
    expect((await restoreOver(mine, theirs)).now).toEqual({ ...nothing, ...mine });
  });

  test('takes the rest of a reply that was continued elsewhere, and stays deleted', async () => {
    const conversations = [conversation('c1', { tipId: 'm1' })];
    const mine = { conversations, messages: [{ ...reply('c1', 'm1', 'Once', { status: 'stopped' }), deletedAt: 7 }] };
    const theirs = { conversations, messages: [reply('c1', 'm1', 'Once upon', { status: 'complete' })] };
    const { counts, now } = await restoreOver(mine, theirs);
    expect(counts).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    const none = { conversations: 0, messages: 0, prompts: 0, endpoints: 0 };
    expect(counts.known).toEqual({
      added: none,
      updated: { ...none, messages: 1 },
      unchanged: { ...none, conversations: 1 },
    });
    expect(now.messages).toEqual([{ ...theirs.messages[0], deletedAt: 7 }]);
    const other = { conversations, messages: [reply('c1', 'm1', 'Something else', { status: 'complete' })] };
    expect((await restoreOver(mine, other)).now.messages).toEqual(mine.messages);
  });

  test('that is broken gives way to what is sound in the file, and keeps nothing else from being restored', async () => {
    const broken = { id: 'm1', conversationId: 'c1', text: 'Of version 1, in a shape that no upgrade knows' };
    for (const [key, value] of [
      [keyOf.message('c1', 'm1'), broken],
      [keyOf.conversation('c1'), { id: 'c1', title: 'half', updatedAt: 1e15 }],
      [keyOf.conversation('c1'), null],
      [keyOf.prompt('p1'), 'a text'],
    ] as const) {
      const { records } = await emptyApp();
      await records.write([{ put: key, value }]);
      expect(await restore(records, full)).toMatchObject({ updated: 1, unchanged: 0 });
      expect(await backupOf(records)).toMatchObject({
        messages: full.messages,
        conversations: full.conversations,
        prompts: full.prompts,
      });
    }
  });

  test('takes the order of a chat that has none, and keeps its own', async () => {
    const order = { folderId: 'f', tags: ['x'], archivedAt: 3 };
    const plain = conversation('c1', { updatedAt: 5 });
    const sorted = { ...plain, ...order };
    const [now] = (await restoreOver({ conversations: [plain] }, { conversations: [sorted] })).now.conversations;
    expect(now).toEqual(sorted);
    const later = { ...plain, updatedAt: 6, tags: ['y'] };
    const [own] = (await restoreOver({ conversations: [sorted] }, { conversations: [later] })).now.conversations;
    expect(own).toEqual({ ...sorted, ...later });
    const older = { conversations: [{ ...sorted, updatedAt: 4 }] };
    expect((await restoreOver({ conversations: [plain] }, older)).now.conversations).toEqual([plain]);
  });
});
