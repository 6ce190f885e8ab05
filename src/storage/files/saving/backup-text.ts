import type { Conversation } from '../../../model/chat/conversation';
import type { Message } from '../../../model/chat/message';
import { takingTurnsUntil } from '../../../model/next-task';
import { hashesIn } from '../../blobs/used-hashes';
import { isJournalPiece, isMessage } from '../../checks/message-shapes';
import { isConversation, isUsageRecord } from '../../checks/shapes';
import { settled, withPieces, type JournalPiece } from '../../journal/pieces';
import { rangeOf } from '../../keyspace/key-map';
import type { Records } from '../../keyspace/records';
import { Configuration } from '../../library/configuration';
import { Drafts } from '../../library/drafts';
import { loadFolders } from '../../library/folders';
import { Library } from '../../library/library';
import { slicesOf } from '../../library/slices';
import { SoundRecords } from '../../library/sound-records';
import { backupVersion, type Following } from '../backup';

/** Code units of a piece of the text: some milliseconds to make, and to compress. */
const pieceLength = 256 * 1024;

interface Gathering extends Following {
  /** Hears of all stored bytes that the backup refers to. */
  onHash?: (hash: string) => void;
}

/**
 * The text of a backup of everything, in pieces. What is broken or belongs to nothing is left out; a reply that is still
 * running counts as interrupted.
 *
 * One transaction over all would keep every tab from writing until the file is made, a running reply's journal included. So
 * messages are read in slices: one that is written meanwhile is in the file whole or not at all, its chat is there if it
 * was there at the beginning, and links to what is not in the file are mended as those to broken messages are.
 */
export async function* backupText(records: Records, now: number, how: Gathering = {}): AsyncGenerator<string> {
  const takeTurn = takingTurnsUntil(how.signal);
  let piece = '';
  for await (const text of texts(records, now, how)) {
    piece += text;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
    await takeTurn();
  }
  yield piece;
}

async function* texts(records: Records, now: number, how: Gathering): AsyncGenerator<string> {
  const sound = new SoundRecords(records);
  const library = new Library(sound);
  const configuration = new Configuration(sound);
  // First: a reply that ends meanwhile is then found complete, and its journal does not matter.
  const pieces = await piecesByReply(sound);
  const conversations: Conversation[] = [];
  for await (const found of slicesOf(records, rangeOf.conversations))
    conversations.push(...found.map(({ value }) => value).filter(isConversation));
  const tips = new Map<string, string | null>(conversations.map(({ id }) => [id, null]));
  const tipOf = new Map(conversations.map(({ id, tipId }) => [id, tipId]));
  let done = 0;

  yield `{"format":"tally-backup","version":${backupVersion},"exportedAt":${now},"messages":[`;
  let isFirst = true;
  for await (const chat of chatsOf(records, tips, pieces)) {
    const ids = new Set(chat.map(({ id }) => id));
    for (const one of chat) {
      for (const hash of hashesIn(one)) how.onHash?.(hash);
      // Below a message that was broken, the tree begins anew.
      const isRooted = one.parentId === null || ids.has(one.parentId);
      yield (isFirst ? '' : ',') + JSON.stringify(isRooted ? one : { ...one, parentId: null });
      isFirst = false;
    }
    const id = chat[0]!.conversationId;
    const tip = tipOf.get(id) ?? null;
    tips.set(id, tip === null || ids.has(tip) ? tip : chat.at(-1)!.id);
    how.onProgress?.((done += 1), conversations.length);
  }
  yield ']';
  const drafts = await new Drafts(sound).loadAll();
  for (const draft of drafts) for (const hash of hashesIn(draft)) how.onHash?.(hash);
  for (const one of conversations) one.tipId = tips.get(one.id) ?? null;
  yield* list('conversations', conversations);
  yield* list('folders', await loadFolders(sound));
  yield* list('drafts', drafts);
  yield* list('prompts', await library.loadPrompts());
  yield* list('endpoints', await configuration.loadEndpoints());
  yield `,"settings":${JSON.stringify(await configuration.loadChangedSettings())}`;
  yield* list('models', await library.loadOverrides());
  yield ',"usage":[';
  isFirst = true;
  for await (const found of slicesOf(records, rangeOf.usage()))
    for (const { value } of found) {
      if (!isUsageRecord(value)) continue;
      yield (isFirst ? '' : ',') + JSON.stringify(value);
      isFirst = false;
    }
  yield ']}';
}

function* list(name: string, values: readonly unknown[]): Generator<string> {
  yield `,${JSON.stringify(name)}:[`;
  for (const [index, value] of values.entries()) yield (index === 0 ? '' : ',') + JSON.stringify(value);
  yield ']';
}

/** The messages of one chat of `known` after the other: no more than one is in memory. */
async function* chatsOf(
  records: Records,
  known: ReadonlyMap<string, unknown>,
  pieces: ReadonlyMap<string, JournalPiece[]>,
): AsyncGenerator<Message[]> {
  let chat: Message[] = [];
  for await (const found of slicesOf(records, rangeOf.messages()))
    for (const { key, value } of found) {
      if (!isMessage(value) || value.conversationId !== key[1] || value.id !== key[2]) continue;
      if (!known.has(value.conversationId)) continue;
      if (chat[0] && chat[0].conversationId !== value.conversationId) {
        yield chat;
        chat = [];
      }
      chat.push(settled(withPieces(value, pieces.get(`${value.conversationId} ${value.id}`) ?? [])));
    }
  if (chat.length > 0) yield chat;
}

async function piecesByReply(sound: SoundRecords): Promise<Map<string, JournalPiece[]>> {
  const pieces = new Map<string, JournalPiece[]>();
  for (const { key, value } of await sound.find(rangeOf.journal(), isJournalPiece)) {
    const reply = `${key[1]} ${key[2]}`;
    pieces.set(reply, [...(pieces.get(reply) ?? []), value]);
  }
  return pieces;
}
