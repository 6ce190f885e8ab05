import type { Conversation } from '../../model/chat/conversation';
import type { Folder } from '../../model/chat/folder';
import type { Endpoint } from '../../model/endpoint/endpoint';
import type { Message } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import type { Prompt } from '../../model/prompt/prompt';
import type { Settings } from '../../model/settings';
import type { UsageRecord } from '../../model/usage/usage-record';
import { keyOfRecord, loadUsage } from '../library/ledger';
import { Configuration } from '../library/configuration';
import { Drafts } from '../library/drafts';
import { Library } from '../library/library';
import { SoundRecords } from '../library/sound-records';
import { settled } from '../journal/pieces';
import { keyOf } from '../keyspace/key-map';
import type { Change, Key, Records } from '../keyspace/records';
import { settingChecks } from '../checks/configuration-shapes';
import { isMessage } from '../checks/message-shapes';
import type { Draft, StoredOverride } from '../checks/shapes';

/** The file's version: raised when an older Tally could not read it. Before 2, messages had no parts. */
export const backupVersion = 2;

/** Everything in one file, keys excepted. The README describes it. */
export interface Backup {
  format: 'tally-backup';
  version: typeof backupVersion;
  /** UTC ms. */
  exportedAt: number;
  conversations: Conversation[];
  folders: Folder[];
  /** Of those conversations; every `parentId` is null or one of the same conversation's. */
  messages: Message[];
  drafts: Draft[];
  prompts: Prompt[];
  endpoints: Endpoint[];
  /** Only what the person set. */
  settings: Partial<Settings>;
  models: StoredOverride[];
  /** What every request was billed, of deleted conversations, too. */
  usage: UsageRecord[];
}

/** Gathers everything. What is broken or belongs to nothing is left out; a reply that is still running counts as interrupted. */
export async function makeBackup(records: Records, now: number): Promise<Backup> {
  const sound = new SoundRecords(records);
  const library = new Library(sound);
  const configuration = new Configuration(sound);
  const conversations = await library.loadConversations();
  const trees = new Map(conversations.map(({ id }) => [id, new Map<string, Message>()]));
  for (const message of await library.loadMessages())
    trees.get(message.conversationId)?.set(message.id, settled(message));
  const isIn = (conversationId: string, id: string | null) =>
    id === null || trees.get(conversationId)?.has(id) === true;
  return {
    format: 'tally-backup',
    version: backupVersion,
    exportedAt: now,
    conversations: conversations.map((one) =>
      isIn(one.id, one.tipId) ? one : { ...one, tipId: [...(trees.get(one.id)?.keys() ?? [])].at(-1) ?? null },
    ),
    folders: await library.loadFolders(),
    // Below a message that was broken, the tree begins anew.
    messages: [...trees.values()]
      .flatMap((tree) => [...tree.values()])
      .map((one) => (isIn(one.conversationId, one.parentId) ? one : { ...one, parentId: null })),
    drafts: await new Drafts(sound).loadAll(),
    prompts: await library.loadPrompts(),
    endpoints: await configuration.loadEndpoints(),
    settings: await configuration.loadChangedSettings(),
    models: await library.loadOverrides(),
    usage: await loadUsage(records),
  };
}

/** The longest text of a backup, in code units: a browser cannot hold much longer ones. */
export const longestBackup = 256 * 1024 * 1024;

/** The text of a backup; null where it would be too long to be read again. */
export function backupText(backup: Backup, limit = longestBackup): string | null {
  try {
    const text = JSON.stringify(backup);
    return text.length > limit ? null : text;
  } catch (error) {
    // It does not even fit into a string.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How many records a restored backup added, updated, and left unchanged. */
export interface Restored {
  added: number;
  updated: number;
  unchanged: number;
}

/**
 * Merges a checked backup by id, in one transaction. The newer conversation, folder, prompt or draft wins; of a message, the one whose
 * reply went further, or the sound one; an endpoint, setting or model's entry of mine stays. So nothing of mine is lost, and no endpoint that has
 * a key changes its origin.
 */
export async function restoreBackup(records: Records, backup: Backup): Promise<Restored> {
  // A transaction may run twice, so outcomes are noted by record and counted once at the end.
  const outcomes = new Map<string, keyof Restored>();
  const merge = <T>(key: Key, theirs: T, better: (mine: T) => T): Change => ({
    update: key,
    change(old) {
      const mine = old as T | undefined;
      const now = mine === undefined ? theirs : better(mine);
      outcomes.set(JSON.stringify(key), mine === undefined ? 'added' : now === mine ? 'unchanged' : 'updated');
      return now;
    },
  });
  const newer =
    <T extends { updatedAt: number }>(theirs: T) =>
    (mine: T) =>
      theirs.updatedAt > mine.updatedAt ? theirs : mine;
  const keep = <T>(mine: T) => mine;
  const settings = Object.keys(settingChecks) as (keyof Settings)[];
  await records.write([
    ...backup.conversations.map((one) => merge(keyOf.conversation(one.id), one, newer(one))),
    ...backup.folders.map((one) => merge(keyOf.folder(one.id), one, newer(one))),
    ...backup.messages.map((one) => merge(keyOf.message(one.conversationId, one.id), one, further(one))),
    ...backup.drafts.map((one) => merge(keyOf.draft(one.conversationId, one.editor), one, newer(one))),
    ...backup.prompts.map((one) => merge(keyOf.prompt(one.id), one, newer(one))),
    ...backup.endpoints.map((one) => merge(keyOf.endpoint(one.id), one, keep)),
    ...settings.flatMap((name) =>
      name in backup.settings ? [merge(keyOf.setting(name), backup.settings[name], keep)] : [],
    ),
    ...backup.models.map((one) => merge(keyOf.override(one.endpointId, one.model), one.override, keep)),
    ...backup.usage.map((one) => merge(keyOfRecord(one), one, keep)),
  ]);
  const restored: Restored = { added: 0, updated: 0, unchanged: 0 };
  for (const outcome of outcomes.values()) restored[outcome] += 1;
  return restored;
}

/**
 * A reply that was continued elsewhere begins with the words that it has here. A message that is broken here cannot be shown,
 * so the one in the file takes its place.
 */
function further(theirs: Message): (mine: Message) => Message {
  return (mine) => {
    if (!isMessage(mine)) return theirs;
    const [text, here] = [textOf(theirs), textOf(mine)];
    const goesOn = text.length > here.length && text.startsWith(here);
    return goesOn && mine.reply && mine.reply.status !== 'streaming' ? { ...theirs, deletedAt: mine.deletedAt } : mine;
  };
}
