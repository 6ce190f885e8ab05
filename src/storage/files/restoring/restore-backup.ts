import type { Conversation } from '../../../model/chat/conversation';
import type { Folder } from '../../../model/chat/list/folder';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import type { Message } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import type { Prompt } from '../../../model/prompt/prompt';
import type { UsageRecord } from '../../../model/usage/usage-record';
import { isMessage } from '../../checks/message-shapes';
import type { Draft, StoredOverride } from '../../checks/shapes';
import { keyOf } from '../../keyspace/key-map';
import type { Key, Records, Update } from '../../keyspace/records';
import { keyOfRecord } from '../../library/ledger';
import type { Following } from '../backup';
import { entriesOf, upToDate } from './backup-source';
import { isList, type CheckedBackup, type List } from './check-backup';

/** How many records a restored backup added, updated, and left unchanged. */
export interface Restored {
  added: number;
  updated: number;
  unchanged: number;
}

/** Where a record lies, what it is stored as, and what becomes of the one that is there. */
interface Merged {
  key: Key;
  value: unknown;
  better: (mine: unknown) => unknown;
}

/** Records that are merged at once. */
const batchLength = 250;

/**
 * Merges a checked backup by id. The newer conversation, folder, prompt or draft wins; of a message, the one whose reply went
 * further, or the sound one; an endpoint, setting or model's entry of mine stays. So nothing of mine is lost, and no endpoint
 * that has a key changes its origin.
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
  let restored: Restored = { added: 0, updated: 0, unchanged: 0 };
  const merge = ({ key, value, better }: Merged): Update => ({
    update: key,
    change(mine) {
      const now = mine === undefined ? value : better(mine);
      restored[mine === undefined ? 'added' : now === mine ? 'unchanged' : 'updated'] += 1;
      return now;
    },
  });
  await records.updateAll(async function* () {
    // A transaction may run twice.
    restored = { added: 0, updated: 0, unchanged: 0 };
    for await (const entries of entriesOf(source, how)) {
      const updates = entries.flatMap((entry) => {
        if (entry.type === 'field' && entry.name === 'settings')
          return Object.entries(entry.value as object).map(([name, value]) =>
            merge({ key: keyOf.setting(name), value, better: keep }),
          );
        if (entry.type !== 'element' || !isList(entry.name)) return [];
        return [merge(merging[entry.name](upToDate(entry.name, entry.value, version) as never))];
      });
      for (let at = 0; at < updates.length; at += batchLength) yield updates.slice(at, at + batchLength);
    }
  });
  return restored;
}

const merging: { [L in List]: (theirs: never) => Merged } = {
  conversations: (value: Conversation) => ({ key: keyOf.conversation(value.id), value, better: newer(value) }),
  folders: (value: Folder) => ({ key: keyOf.folder(value.id), value, better: newer(value) }),
  messages: (value: Message) => ({ key: keyOf.message(value.conversationId, value.id), value, better: further(value) }),
  drafts: (value: Draft) => ({ key: keyOf.draft(value.conversationId, value.editor), value, better: newer(value) }),
  prompts: (value: Prompt) => ({ key: keyOf.prompt(value.id), value, better: newer(value) }),
  endpoints: (value: Endpoint) => ({ key: keyOf.endpoint(value.id), value, better: keep }),
  models: ({ endpointId, model, override }: StoredOverride) => ({
    key: keyOf.override(endpointId, model),
    value: override,
    better: keep,
  }),
  usage: (value: UsageRecord) => ({ key: keyOfRecord(value), value, better: keep }),
};

const keep = (mine: unknown): unknown => mine;

function newer(theirs: { updatedAt: number }): (mine: unknown) => unknown {
  return (mine) => (theirs.updatedAt > (mine as { updatedAt: number }).updatedAt ? theirs : mine);
}

/**
 * A reply that was continued elsewhere begins with the words that it has here. A message that is broken here cannot be shown,
 * so the one in the file takes its place.
 */
function further(theirs: Message): (mine: unknown) => unknown {
  return (mine) => {
    if (!isMessage(mine)) return theirs;
    const [text, here] = [textOf(theirs), textOf(mine)];
    const goesOn = text.length > here.length && text.startsWith(here);
    return goesOn && mine.reply && mine.reply.status !== 'streaming' ? { ...theirs, deletedAt: mine.deletedAt } : mine;
  };
}
