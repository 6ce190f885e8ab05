import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { defaultSettings } from '../../../../src/model/settings';
import { textParts } from '../../../../src/model/chat/parts';
import { emptyBin } from '../../../../src/storage/library/bin';
import type { Configuration } from '../../../../src/storage/library/configuration';
import type { Drafts } from '../../../../src/storage/library/drafts';
import { changeOfConversation, changeOfMessage, type Library } from '../../../../src/storage/library/library';
import type { OpenedStorage } from '../../../../src/storage/keyspace/open';
import type { SoundRecords } from '../../../../src/storage/library/sound-records';
import { browser, conversation, endpoint, message, prompt, reply, shelves } from '../builders';

let mine: OpenedStorage;
let other: OpenedStorage;
let library: Library;
let configuration: Configuration;
let drafts: Drafts;
let sound: SoundRecords;
beforeEach(async () => {
  const { tab } = browser();
  [mine, other] = await Promise.all([tab(), tab()]);
  ({ library, configuration, drafts, sound } = shelves(mine, 5000));
});
afterEach(() => {
  mine.close();
  other.close();
});

const fixture = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as unknown[];

/** Texts that break what takes them for simple: naughty strings, NUL, lone surrogates, … */
const torture = [
  ...(fixture('blns') as string[]),
  ...(fixture('text-torture') as { text?: string; utf16?: string[] }[]).map(
    ({ text, utf16 }) => text ?? String.fromCharCode(...(utf16 ?? []).map((unit) => parseInt(unit, 16))),
  ),
];

describe('what is saved comes back', () => {
  test('a message, code unit by code unit', async () => {
    const messages = torture.map((text, index) =>
      message('c1', `m${String(index).padStart(4, '0')}`, { parts: textParts(text) }),
    );
    await library.saveMessages(messages);
    expect(await shelves(other).library.loadMessages('c1')).toEqual(messages);
  });

  test('a draft, until it is emptied', async () => {
    await drafts.save('c1', 'half a tho\ud83d');
    expect(await drafts.load('c1')).toBe('half a tho\ud83d');
    await drafts.save('c1', '');
    expect(await drafts.load('c1')).toBe('');
    expect(await mine.records.range(['draft'])).toEqual([]);
  });

  test('prompts, endpoints and what was entered for models', async () => {
    const override = { contextWindow: 8192, price: { input: 1, output: 2 }, like: null };
    await library.changePrompts([prompt('p1'), prompt('p2')]);
    await library.changePrompts([], ['p1']);
    await configuration.putEndpoint(endpoint('e1'));
    await configuration.changeEndpoint('e1', (old) => ({ ...old, defaultModel: 'changed' }));
    await library.putOverride('e1', 'a/model', override);
    await library.putOverride('e1', 'another', override);
    await library.putOverride('e1', 'another', null);
    expect(await library.loadPrompts()).toEqual([prompt('p2')]);
    expect(await configuration.loadEndpoints()).toEqual([endpoint('e1', { defaultModel: 'changed' })]);
    expect(await library.loadOverrides()).toEqual([{ endpointId: 'e1', model: 'a/model', override }]);
  });

  test('settings, over the defaults', async () => {
    expect(await configuration.loadSettings()).toEqual(defaultSettings);
    await configuration.changeSettings({ theme: 'dark' });
    expect(await configuration.loadSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  });
});

describe('two tabs', () => {
  test('change different things of one conversation, and neither is lost', async () => {
    await library.putConversation(conversation('c1'));
    const there = shelves(other).library;
    await Promise.all([
      library.saveMessages([], [changeOfConversation('c1', (old) => ({ ...old, title: 'Renamed here' }))]),
      there.saveMessages([], [changeOfConversation('c1', (old) => ({ ...old, pinned: true }))]),
      library.saveMessages([message('c1', 'm1')], [changeOfConversation('c1', (old) => ({ ...old, tipId: 'm1' }))]),
    ]);
    expect(await there.loadConversation('c1')).toEqual(
      conversation('c1', { title: 'Renamed here', pinned: true, tipId: 'm1' }),
    );
  });

  test('change different settings, and neither is lost', async () => {
    await Promise.all([
      configuration.changeSettings({ theme: 'dark' }),
      shelves(other).configuration.changeSettings({ density: 'compact' }),
    ]);
    expect(await configuration.loadSettings()).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  test('in any order of changes, every one of them is in the header', async () => {
    const step = fc.record({ here: fc.boolean(), tokens: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await library.putConversation(conversation('c1'));
        const add = (tokens: number) =>
          changeOfConversation('c1', (old) => ({
            ...old,
            totals: { ...old.totals, promptTokens: old.totals.promptTokens + tokens },
          }));
        await Promise.all(steps.map(({ here, tokens }) => (here ? mine : other).records.write([add(tokens)])));
        const sum = steps.reduce((total, { tokens }) => total + tokens, 0);
        expect((await library.loadConversation('c1'))?.totals.promptTokens).toBe(sum);
      }),
      { numRuns: 30 },
    );
  });

  test('a mark of deletion there does not undo what came here', async () => {
    await library.saveMessage(reply('c1', 'm1'));
    await library.saveMessage(reply('c1', 'm1', 'the whole reply', { status: 'complete' }));
    const mark = (old: Message): Message => ({ ...old, deletedAt: 7 });
    const changes = ['m1', 'unknown'].map((id) => changeOfMessage('c1', id, mark));
    await shelves(other).library.saveMessages([], changes);
    expect(await library.loadMessages('c1')).toEqual([
      { ...reply('c1', 'm1', 'the whole reply', { status: 'complete' }), deletedAt: 7 },
    ]);
  });

  test('a header that is gone is not brought back by a change', async () => {
    await library.saveMessages([], [changeOfConversation('c1', (old) => ({ ...old, title: 'again' }))]);
    expect(await library.loadConversations()).toEqual([]);
  });
});

describe('a corrupt record', () => {
  test('is skipped and counted, and the rest is there', async () => {
    await library.putConversation(conversation('c1'));
    await library.saveMessage(message('c1', 'm1'));
    await mine.records.write([
      { put: ['conversation', 'c2'], value: { id: 'c2' } },
      { put: ['conversation', 'c3'], value: null },
      { put: ['message', 'c1', 'm2'], value: { ...message('c1', 'm2'), parts: [{ type: 'text', text: 42 }] } },
      { put: ['message', 'c1', 'm3'], value: reply('c1', 'm3', '', { failure: { kind: 'no-such-kind' } as never }) },
      { put: ['endpoint', 'e1'], value: endpoint('e1', { baseUrl: 'javascript:alert(1)' }) },
      { put: ['prompt', 'p1'], value: 'text' },
      { put: ['draft', 'c1'], value: ['text'] },
      { put: ['setting', 'theme'], value: 'pink' },
      { put: ['setting', 'toString'], value: 1 },
      { put: ['model', 'e1', 'm'], value: { price: 'free' } },
    ]);
    expect(await library.loadConversations()).toEqual([conversation('c1')]);
    expect(await library.loadMessages('c1')).toEqual([message('c1', 'm1')]);
    expect(await configuration.loadEndpoints()).toEqual([]);
    expect(await library.loadPrompts()).toEqual([]);
    expect(await drafts.load('c1')).toBe('');
    expect(await configuration.loadSettings()).toEqual(defaultSettings);
    expect(await library.loadOverrides()).toEqual([]);
    expect(sound.skipped).toBe(10);
  });

  test('is never handed to a change', async () => {
    await mine.records.write([{ put: ['conversation', 'c1'], value: { id: 'c1' } }]);
    const change = vi.fn();
    await library.saveMessages([], [changeOfConversation('c1', change)]);
    expect(change).not.toHaveBeenCalled();
  });
});

test('the headers of a large library are read some at a time, those that are broken left out', async () => {
  const headers = Array.from({ length: 600 }, (_, at) => conversation(`c${String(at).padStart(3, '0')}`));
  await mine.records.write([
    ...headers.map((one) => ({ put: ['conversation', one.id], value: one })),
    { put: ['conversation', 'c300b'], value: 'broken' },
  ]);
  const slices: string[][] = [];
  for await (const some of library.conversationSlices()) slices.push(some.map(({ id }) => id));
  expect(Math.max(...slices.map(({ length }) => length))).toBeLessThanOrEqual(250);
  expect(slices.flat()).toEqual(headers.map(({ id }) => id));
});

test('an endpoint goes with its key and its models, and the chats that used it still name it, for an undo', async () => {
  await configuration.putEndpoint(endpoint('e1'));
  await library.putConversation(conversation('c1', { endpointId: 'e1' }));
  await library.putConversation(conversation('c2', { endpointId: 'e2' }));
  await configuration.changeSettings({ defaultEndpointId: 'e1' });
  await library.putOverride('e1', 'm', { contextWindow: 1, price: null, like: null });
  await mine.records.write([{ put: ['secret', 'e1'], value: 'sealed' }]);
  await configuration.deleteEndpoint('e1');
  expect((await library.loadConversations()).map(({ endpointId }) => endpointId)).toEqual(['e1', 'e2']);
  expect((await configuration.loadSettings()).defaultEndpointId).toBeNull();
  expect(await mine.records.range(['secret'])).toEqual([]);
  expect(await library.loadOverrides()).toEqual([]);
});

describe('the bin', () => {
  const day = 24 * 60 * 60 * 1000;
  const now = 100 * day;

  test('lets go of what was deleted over 30 days ago, and of nothing else', async () => {
    await library.putConversation(conversation('old', { deletedAt: now - 31 * day }));
    await library.putConversation(conversation('young', { deletedAt: now - 29 * day }));
    await library.saveMessages([message('old', 'm1'), message('young', 'm1')]);
    await drafts.save('old', 'never sent');
    await emptyBin(library, mine.records, now);
    expect((await library.loadConversations()).map(({ id }) => id)).toEqual(['young']);
    expect((await mine.records.range(['message'])).map(({ key }) => key[1])).toEqual(['young']);
    expect(await mine.records.range(['draft'])).toEqual([]);
  });

  test('what was typed in the forms of folders and prompts that are gone goes, too', async () => {
    await library.changePrompts([{ id: 'p1', name: 'P', text: 'p', updatedAt: 0 }]);
    for (const [of, editor] of [
      ...[
        ['prompts', 'p1'],
        ['prompts', 'p2'],
        ['prompts', 'new'],
      ],
      ...[
        ['folders', 'f1'],
        ['folders', 'new'],
        ['c1', 'm1'],
      ],
    ] as [string, string][])
      await drafts.write([drafts.editing(of, editor, '', 'typed')]);
    await emptyBin(library, mine.records, now);
    expect((await mine.records.range(['draft'])).map(({ key }) => key.slice(1).join(' '))).toEqual([
      'c1 m1',
      'folders new',
      'prompts new',
      'prompts p1',
    ]);
  });

  test('of many chats is looked through in slices, and never read at once', async () => {
    const range = vi.spyOn(mine.records, 'range');
    const count = 600;
    await mine.records.write(
      Array.from({ length: count }, (_, at) => {
        const id = `c${String(at).padStart(3, '0')}`;
        return {
          put: ['conversation', id],
          value: conversation(id, { deletedAt: at % 100 === 99 ? now - 31 * day : null }),
        };
      }),
    );
    range.mockClear();
    await emptyBin(library, mine.records, now);
    expect(range.mock.calls.filter(([prefix]) => prefix[0] === 'conversation')).toEqual([]);
    expect(await library.loadConversations()).toHaveLength(count - 6);
  });

  test('lets the children of a deleted message go on from what stays above it', async () => {
    const gone = { deletedAt: now - 31 * day };
    await library.putConversation(conversation('c1', { tipId: 'm5' }));
    await library.saveMessages([
      message('c1', 'm1'),
      message('c1', 'm2', { parentId: 'm1', ...gone }),
      message('c1', 'm3', { parentId: 'm2', ...gone }),
      message('c1', 'm4', { parentId: 'm3' }),
      message('c1', 'm5', { parentId: 'm3', ...gone }),
    ]);
    await emptyBin(library, mine.records, now);
    expect(await library.loadMessages('c1')).toEqual([message('c1', 'm1'), message('c1', 'm4', { parentId: 'm1' })]);
    expect((await library.loadConversation('c1'))?.tipId).toBe('m1');
  });
});
