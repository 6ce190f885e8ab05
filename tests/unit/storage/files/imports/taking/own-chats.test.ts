import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../../../../../src/model/chat/conversation';
import type { Message } from '../../../../../../src/model/chat/message';
import type { MessagePart } from '../../../../../../src/model/chat/parts';
import { childrenOf } from '../../../../../../src/model/chat/tree/children';
import { branch } from '../../../../../../src/model/chat/tree';
import type { Usage } from '../../../../../../src/model/usage/usage';
import { Blobs } from '../../../../../../src/storage/blobs/blobs';
import { chatAsJson, chatForFile, chatsHead, chatsTail } from '../../../../../../src/storage/files/exports/chats-json';
import { undoableImports, undoImport } from '../../../../../../src/storage/files/imports/merging/undo-import';
import { hashesIn } from '../../../../../../src/storage/blobs/used-hashes';
import { Memory } from '../../../../../../src/storage/keyspace/memory';
import { putOfConversation, putOfMessage } from '../../../../../../src/storage/library/library';
import { conversation, folder, message, reply, signed } from '../../../builders';
import { dropped, importing, now } from '../import';

interface Chat {
  header: Conversation;
  messages: Message[];
}

/** The file of chats whose bytes are in `blobs`. */
async function fileOf(chats: readonly Chat[], blobs: Blobs): Promise<string> {
  let text = chatsHead(1);
  for (const { header, messages } of chats) {
    const tree = new Map(messages.map((one) => [one.id, one]));
    const inFile = chatForFile({ conversation: header, tree }, null, { versions: 'all' });
    async function* bytes(): AsyncGenerator<[string, Uint8Array]> {
      for (const hash of new Set(inFile.messages.flatMap(hashesIn))) yield [hash, (await blobs.read(hash))!];
    }
    for await (const piece of chatAsJson(inFile, bytes())) text += piece;
  }
  return text + chatsTail;
}

/** The chat `id` as it is stored, without the mark that it was imported. */
async function storedChat({ library }: ReturnType<typeof importing>, id: string): Promise<Chat> {
  const { importedFrom: _, ...header } = (await library.loadConversation(id))!;
  return { header, messages: await library.loadMessages(id) };
}

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0000', '\uD800', '</script>', 'שלום \u202E'),
);
const usage: fc.Arbitrary<Usage> = fc.record({
  promptTokens: fc.nat(),
  completionTokens: fc.nat(),
  cachedTokens: fc.nat(),
  reasoningTokens: fc.nat(),
  costUsd: fc.constantFrom(null, 0.1),
});

/** A chat of any tree, with replies, pictures, reasoning and state in it. Bytes are numbered. */
const anyChat = fc
  .array(
    fc.record({
      parent: fc.nat(),
      isReply: fc.boolean(),
      text: words,
      createdAt: fc.nat(),
      picture: fc.option(fc.nat({ max: 3 })),
      isDeleted: fc.constantFrom(false, false, false, true),
      usage,
      costUsd: fc.constantFrom(null, 0, 1e-9, 12.5),
      status: fc.constantFrom('complete', 'stopped', 'interrupted', 'failed'),
    }),
    { maxLength: 12 },
  )
  .chain((drafts) => fc.record({ drafts: fc.constant(drafts), tip: fc.nat(), title: words, pinned: fc.boolean() }));

async function made(
  id: string,
  drawn: typeof anyChat extends fc.Arbitrary<infer Drawn> ? Drawn : never,
  blobs: Blobs,
): Promise<Chat> {
  const messages: Message[] = [];
  for (const [index, draft] of drawn.drafts.entries()) {
    const parentId = index === 0 ? null : (messages[draft.parent % (index + 1)]?.id ?? null);
    const parts: MessagePart[] = [{ type: 'reasoning', text: draft.text }, signed];
    if (draft.picture !== null) {
      const source = await blobs.store(new Uint8Array([draft.picture, 7, 255]));
      parts.push({
        type: 'image',
        name: 'a.png',
        mediaType: 'image/png',
        source,
        size: { width: 1, height: 2 },
        mask: source,
      });
    }
    const one = draft.isReply
      ? reply(
          id,
          `m${String(index).padStart(3, '0')}`,
          draft.text,
          { status: draft.status, costUsd: draft.costUsd, usage: draft.usage },
          parts,
        )
      : message(id, `m${String(index).padStart(3, '0')}`, { parts: [{ type: 'text', text: draft.text }] });
    messages.push({ ...one, parentId, createdAt: draft.createdAt, deletedAt: draft.isDeleted ? 5 : null });
  }
  const tip = messages[drawn.tip % Math.max(1, messages.length)]?.id ?? null;
  const header = conversation(id, {
    title: drawn.title,
    pinned: drawn.pinned,
    tags: ['a'],
    note: 'Ask Ann.',
    favourites: messages.map(({ id: messageId }) => messageId),
    tipId: tip,
    updatedAt: 2000,
  });
  return { header, messages };
}

/** What a chat is without what was deleted: its branches as people walk through them. */
function live({ header, messages }: Chat) {
  const tree = new Map(messages.map((one) => [one.id, one]));
  const children = [...childrenOf(tree)].map(([id, list]) => [id, list.map((one) => one.id)]);
  const shown = branch(tree, header.tipId).map(({ id }) => id);
  const { tipId: _, ...rest } = header;
  const kept = messages.filter(({ deletedAt }) => deletedAt === null).map(({ parentId: __, ...one }) => one);
  return { header: rest, shown, children, kept };
}

describe('a chat that Tally has written', () => {
  test('comes back as the same chat: ids, branches, times, models, usage, and the bytes of its pictures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChat, { minLength: 1, maxLength: 3 }), async (drawn) => {
        const from = new Blobs(new Memory());
        const chats = await Promise.all(drawn.map((one, index) => made(`c${index}`, one, from)));
        const there = importing();
        const merged = await there.take([dropped(await fileOf(chats, from))]);
        expect(merged).toEqual({ added: chats.length, grown: 0, unchanged: 0, prompts: 0 });
        for (const chat of chats) {
          const back = await storedChat(there, chat.header.id);
          expect(live(back)).toEqual(live(chat));
          // Where nothing was deleted, it is the same record for record.
          if (chat.messages.every(({ deletedAt }) => deletedAt === null)) expect(back).toEqual(chat);
          for (const hash of back.messages.flatMap(hashesIn))
            expect(await there.port.blobs.read(hash)).toEqual(await from.read(hash));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is there once, however often it is imported; where it is here already, only what is missing is added', async () => {
    const records = new Memory();
    const here = importing(records);
    const header = conversation('c1', { title: 'Mine', tipId: 'a' });
    const [a, b] = [message('c1', 'a'), { ...reply('c1', 'b', 'Hi', { status: 'complete' }), parentId: 'a' }];
    await records.write([putOfConversation(header), putOfMessage(a)]);
    const file = dropped(
      await fileOf([{ header: { ...header, title: 'Theirs', tipId: 'b' }, messages: [a, b] }], here.port.blobs),
    );
    expect(await here.take([file])).toEqual({ added: 0, grown: 1, unchanged: 0, prompts: 0 });
    expect(await storedChat(here, 'c1')).toEqual({ header, messages: [a, b] });
    expect(await here.take([file])).toEqual({ added: 0, grown: 0, unchanged: 1, prompts: 0 });
    // And it can be taken back: what was here before stays.
    for (const record of await undoableImports(here.port, now)) await undoImport(here.port, record);
    expect(await storedChat(here, 'c1')).toEqual({ header, messages: [a] });
  });

  test.each([true, false])('twice in one import, it is taken back whole (was here: %s)', async (isHere) => {
    const records = new Memory();
    const here = importing(records);
    const { blobs } = here.port;
    const header = conversation('c1', { tipId: 'a', updatedAt: 1000 });
    const a = message('c1', 'a');
    const b = { ...reply('c1', 'b', 'Hi', { status: 'complete' }), parentId: 'a' };
    const c = { ...message('c1', 'c'), parentId: 'b' };
    if (isHere) await records.write([putOfConversation(header), putOfMessage(a)]);
    const older = { header: { ...header, tipId: 'b', updatedAt: 2000 }, messages: [a, b] };
    const newer = { header: { ...header, tipId: 'c', updatedAt: 3000 }, messages: [a, b, c] };
    const files = [dropped(await fileOf([older], blobs)), dropped(await fileOf([newer], blobs), 'newer.json')];
    expect(await here.take(files)).toMatchObject({ added: isHere ? 0 : 1, grown: isHere ? 1 : 0 });
    const [record] = await undoableImports(here.port, now);
    expect(await undoImport(here.port, record!)).toEqual({ undone: 1, kept: 0, left: 0 });
    expect(await here.library.loadConversations()).toEqual(isHere ? [header] : []);
    expect(await here.library.loadMessages('c1')).toEqual(isHere ? [a] : []);
  });

  test('in a zip has its bytes in files beside it', async () => {
    const there = importing();
    const bytes = new Uint8Array([1, 2, 3]);
    const source = await new Blobs(new Memory()).store(bytes);
    const picture = { type: 'image', name: 'a.png', mediaType: 'image/png', source, size: null } as const;
    const chat = {
      header: conversation('c1', { tipId: 'a' }),
      messages: [message('c1', 'a', { parts: [picture] })],
    };
    const text = await fileOf([{ ...chat, messages: [] }], there.port.blobs);
    const json = JSON.stringify([
      (JSON.parse(text) as unknown[])[0],
      { conversation: chat.header, messages: chat.messages, blobs: {} },
    ]);
    const zip = zipSync({ 'chats.json': strToU8(json), [`blobs/${source.hash}`]: bytes });
    const seen = await there.look([dropped(zip, 'Chats.zip')]);
    expect([seen.chats[0]?.media, seen.losses]).toEqual([1, {}]);
    await there.take([dropped(zip, 'Chats.zip')]);
    expect(await storedChat(there, 'c1')).toEqual(chat);
    expect(await there.port.blobs.read(source.hash)).toEqual(bytes);
  });

  test('comes out of the bin', async () => {
    const records = new Memory();
    const here = importing(records);
    const header = conversation('c1', { tipId: 'a' });
    await records.write([putOfConversation({ ...header, deletedAt: 5 }), putOfMessage(message('c1', 'a'))]);
    await here.take([dropped(await fileOf([{ header, messages: [message('c1', 'a')] }], here.port.blobs))]);
    expect((await storedChat(here, 'c1')).header.deletedAt).toBeNull();
  });

  test('goes into its folder where that is here, else into one of its name', async () => {
    const element = (folderId: string, name: string) => [
      { format: 'tally-chats', version: 1 },
      { conversation: conversation('c1', { folderId }), folder: folder(folderId, { name }), messages: [], blobs: {} },
    ];
    const records = new Memory();
    const here = importing(records);
    await here.take([dropped(element('f1', 'Work'))]);
    const { folderId } = (await here.library.loadConversation('c1'))!;
    expect(folderId).not.toBe('f1');
    const again = importing(records);
    await again.take([
      dropped([
        element('f1', 'Work')[0],
        { ...element(folderId!, 'Else')[1], conversation: conversation('c2', { folderId: folderId! }) },
      ]),
    ]);
    expect((await again.library.loadConversation('c2'))?.folderId).toBe(folderId);
  });

  test('whose record is damaged is counted as lost; of damaged messages the others come, and circles are cut', async () => {
    const here = importing();
    const header = conversation('c1', { tipId: 'x' });
    const file = [
      { format: 'tally-chats', version: 1 },
      { conversation: { ...conversation('c0'), title: 7 }, messages: [] },
      {
        conversation: header,
        messages: [
          message('c1', 'a', { parentId: 'b' }),
          message('c1', 'b', { parentId: 'a' }),
          message('c1', 'c', { parentId: 'gone' }),
          { ...message('c1', 'd'), parts: 7 },
          message('c1', 'a'),
        ],
      },
      7,
    ];
    const seen = await here.look([dropped(file)]);
    expect(seen.losses).toEqual({ chat: 2, message: 2, link: 1 });
    await here.take([dropped(file)]);
    const { header: stored, messages } = await storedChat(here, 'c1');
    expect(stored.tipId).toBe('c');
    expect(messages.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', null],
    ]);
  });

  test('of a newer version is not taken for what it is not', async () => {
    const seen = await importing().look([dropped([{ format: 'tally-chats', version: 2 }, {}])]);
    expect(seen.formats).toEqual([]);
    expect(seen.problems.map(({ kind }) => kind)).toEqual(['unknown']);
  });
});
