import type { Conversation } from '../../../model/chat/conversation';
import type { Folder } from '../../../model/chat/list/folder';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import type { Message } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import type { Prompt } from '../../../model/prompt/prompt';
import type { SettingValues } from '../../../model/settings';
import type { UsageRecord } from '../../../model/usage/usage-record';
import { settingChecks } from '../../checks/configuration-shapes';
import { isModelOverride, type StoredDraft, type StoredOverride } from '../../checks/shapes';
import { keyOf } from '../../keyspace/key-map';
import type { Key, Records, Update } from '../../keyspace/records';
import { keyOfRecord } from '../../library/ledger';
import type { Following } from '../backup';
import { entriesOf, upToDate } from './backup-source';
import { isList, lists, type CheckedBackup, type List } from './check-backup';

type Outcome = 'added' | 'updated' | 'unchanged';

/** The lists that people know by name; all others are of the app's own making. */
type Known = Record<'conversations' | 'messages' | 'prompts' | 'endpoints', number>;

/** How many records a restored backup added, updated, and left unchanged; `known`: those of them that people know. */
export interface Restored extends Record<Outcome, number> {
  known: Record<Outcome, Known>;
}

function nothingRestored(): Restored {
  const none = (): Known => ({ conversations: 0, messages: 0, prompts: 0, endpoints: 0 });
  return { added: 0, updated: 0, unchanged: 0, known: { added: none(), updated: none(), unchanged: none() } };
}

/** Where a record lies, what it is stored as, whether the one that is there is sound, and what then becomes of it. */
interface Merged {
  key: Key;
  value: unknown;
  isSound: (mine: unknown) => boolean;
  better: (mine: unknown) => unknown;
}

/** Records that are merged at once. */
const batchLength = 250;

/**
 * Merges a checked backup by id. The newer conversation, folder, prompt or draft wins; of a message, the one whose reply went
 * further; an endpoint, setting or model's entry of mine stays. So nothing of mine is lost, and no endpoint that has a key
 * changes its origin. What is broken here cannot be shown, so what is in the file takes its place.
 *
 * The file is read a second time, into one transaction that is open until its end. So a restore that is cancelled, that fails
 * or whose tab is killed, at whatever stage, is undone by the browser itself: there is nothing to sweep or to finish at the next
 * start, and a disk needs room for the records once, not twice as with a staged copy. The price: until it ends, what else
 * is written in this browser waits.
 */
export async function restoreBackup(
  records: Records,
  { source, version }: CheckedBackup,
  how: Following = {},
): Promise<Restored> {
  let restored = nothingRestored();
  const merge = ({ key, value, isSound, better }: Merged, list?: List): Update => ({
    update: key,
    change(mine) {
      const now = isSound(mine) ? better(mine) : value;
      const outcome = mine === undefined ? 'added' : now === mine ? 'unchanged' : 'updated';
      restored[outcome] += 1;
      const known = restored.known[outcome];
      if (list !== undefined && list in known) known[list as keyof Known] += 1;
      return now;
    },
  });
  await records.updateAll(async function* () {
    // A transaction may run twice.
    restored = nothingRestored();
    for await (const entries of entriesOf(source, how)) {
      const updates = entries.flatMap((entry) => {
        if (entry.type === 'field' && entry.name === 'settings')
          return Object.entries(entry.value as object).map(([name, value]) =>
            merge({
              ...{ key: keyOf.setting(name), value, better: keep },
              isSound: (mine) => mine !== undefined && (settingChecks[name as keyof SettingValues]?.(mine) ?? true),
            }),
          );
        if (entry.type !== 'element' || !isList(entry.name)) return [];
        const { isSound } = lists[entry.name];
        const merged = merging[entry.name](upToDate(entry.name, entry.value, version) as never);
        return [merge({ isSound, ...merged }, entry.name)];
      });
      for (let at = 0; at < updates.length; at += batchLength) yield updates.slice(at, at + batchLength);
    }
  });
  return restored;
}

type Merging = Omit<Merged, 'isSound'> & Partial<Pick<Merged, 'isSound'>>;

const merging: { [L in List]: (theirs: never) => Merging } = {
  conversations: (value: Conversation) => ({ key: keyOf.conversation(value.id), value, better: newerInOrder(value) }),
  folders: (value: Folder) => ({ key: keyOf.folder(value.id), value, better: newer(value) }),
  messages: (value: Message) => ({ key: keyOf.message(value.conversationId, value.id), value, better: further(value) }),
  drafts: (value: StoredDraft) => ({
    key: keyOf.draft(value.conversationId, value.editor),
    value,
    better: newer(value),
  }),
  prompts: (value: Prompt) => ({ key: keyOf.prompt(value.id), value, better: newer(value) }),
  endpoints: (value: Endpoint) => ({ key: keyOf.endpoint(value.id), value, better: keep }),
  models: ({ endpointId, model, override }: StoredOverride) => ({
    key: keyOf.override(endpointId, model),
    value: override,
    isSound: isModelOverride,
    better: keep,
  }),
  usage: (value: UsageRecord) => ({ key: keyOfRecord(value), value, better: keep }),
};

const keep = (mine: unknown): unknown => mine;

function newer(theirs: { updatedAt: number }): (mine: unknown) => unknown {
  return (mine) => (theirs.updatedAt > (mine as { updatedAt: number }).updatedAt ? theirs : mine);
}

/**
 * A chat that was put into a folder, tagged or archived was not used by that. So of two that were used last at the same time,
 * mine gets what it has nothing of; and one that was used later elsewhere gets it from mine.
 */
function newerInOrder(theirs: Conversation): (mine: unknown) => unknown {
  return (old) => {
    const mine = old as Conversation;
    if (theirs.updatedAt < mine.updatedAt) return mine;
    const isNewer = theirs.updatedAt > mine.updatedAt;
    const [kept, other] = isNewer ? [theirs, mine] : [mine, theirs];
    const { folderId, tags, archivedAt } = other;
    const lacks = {
      ...(kept.folderId === undefined && folderId !== undefined && { folderId }),
      ...(kept.tags === undefined && tags !== undefined && { tags }),
      ...(kept.archivedAt === undefined && archivedAt !== undefined && { archivedAt }),
    };
    return Object.keys(lacks).length === 0 ? kept : { ...kept, ...lacks };
  };
}

/** A reply that was continued elsewhere begins with the words that it has here. */
function further(theirs: Message): (mine: unknown) => unknown {
  return (old) => {
    const mine = old as Message;
    const [text, here] = [textOf(theirs), textOf(mine)];
    const goesOn = text.length > here.length && text.startsWith(here);
    return goesOn && mine.reply && mine.reply.status !== 'streaming' ? { ...theirs, deletedAt: mine.deletedAt } : mine;
  };
}
