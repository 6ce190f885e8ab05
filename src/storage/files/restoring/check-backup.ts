import type { Conversation } from '../../../model/chat/conversation';
import type { Message } from '../../../model/chat/message';
import { takingTurnsUntil } from '../../../model/next-task';
import { isEndpoint, settingChecks } from '../../checks/configuration-shapes';
import { isMessage } from '../../checks/message-shapes';
import { shape } from '../../checks/shape';
import { isFolder } from '../../checks/folder-shapes';
import { isConversation, isDraft, isPrompt, isStoredOverride, isUsageRecord } from '../../checks/shapes';
import { backupVersion, type BackupProblem, type Following } from '../backup';
import { entriesOf, hashesOf, Refused, upToDate, type BackupSource } from './backup-source';
import type { OrProblem } from '../../../model/result';

export type List = 'conversations' | 'folders' | 'messages' | 'drafts' | 'prompts' | 'endpoints' | 'models' | 'usage';
type Named = Record<string, string | null>;

/** What the records of each list must look like, and what tells them apart. */
export const lists: Record<List, { isSound: (value: unknown) => boolean; nameOf: (one: Named) => unknown[] }> = {
  conversations: { isSound: isConversation, nameOf: ({ id }) => [id] },
  folders: { isSound: isFolder, nameOf: ({ id }) => [id] },
  messages: { isSound: isMessage, nameOf: ({ conversationId, id }) => [conversationId, id] },
  drafts: { isSound: isDraft, nameOf: ({ conversationId, editor }) => [conversationId, editor] },
  prompts: { isSound: isPrompt, nameOf: ({ id }) => [id] },
  endpoints: { isSound: isEndpoint, nameOf: ({ id }) => [id] },
  models: { isSound: isStoredOverride, nameOf: ({ endpointId, model }) => [endpointId, model] },
  usage: { isSound: isUsageRecord, nameOf: ({ id }) => [id] },
};

/** Files from before the ledger, or before folders, have none. */
const mayLack: readonly List[] = ['usage', 'folders'];

/** A backup that was checked whole, and what is in it. */
export interface CheckedBackup {
  source: BackupSource;
  version: number;
  /** UTC ms. */
  exportedAt: number;
  counts: Record<List, number>;
  /** Of stored bytes that it refers to. */
  hashes: ReadonlySet<string>;
}

/**
 * Reads a backup and checks it whole, piece by piece: every record's shape, ids that are there once, links that lead somewhere.
 * Rejects if the file cannot be read, or `signal` is aborted.
 */
export async function checkBackup(
  source: BackupSource,
  how: Following = {},
): Promise<OrProblem<{ checked: CheckedBackup }, BackupProblem>> {
  try {
    const version = await versionOf(source, how.signal);
    return { checked: await checkAll(source, version, how) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

/** The version stands at the beginning of what Tally writes; in a file that another program has rewritten, anywhere. */
async function versionOf(source: BackupSource, signal: AbortSignal | undefined): Promise<number> {
  let [format, version]: unknown[] = [];
  reading: for await (const entries of entriesOf(source, signal && { signal }))
    for (const entry of entries) {
      if (entry.type !== 'field') continue;
      if (entry.name === 'format') format = entry.value;
      if (entry.name === 'version') version = entry.value;
      if (format !== undefined && version !== undefined) break reading;
    }
  if (format !== 'tally-backup' || typeof version !== 'number') throw new Refused({ kind: 'not-a-backup' });
  if (version > backupVersion) throw new Refused({ kind: 'newer-version' });
  return version;
}

async function checkAll(source: BackupSource, version: number, how: Following): Promise<CheckedBackup> {
  const check = new Check(version);
  for await (const entries of entriesOf(source, how))
    for (const entry of entries) {
      if (entry.type === 'list') check.begin(entry.name);
      else if (entry.type === 'field') check.field(entry.name, entry.value);
      else if (isList(entry.name)) check.record(entry.name, entry.index, entry.value);
    }
  return { source, version, ...(await check.end(how.signal)) };
}

/** Whether a backup may have a list of this name. */
export function isList(name: string): name is List {
  return Object.hasOwn(lists, name);
}

/** What is known of a record while others are checked: what it refers to, and where it stands in its list. */
interface Link {
  to: string | null;
  index: number;
}

class Check {
  readonly #counts: Partial<Record<List, number>> = {};
  readonly #names = new Map<List, Set<string>>();
  readonly #tips = new Map<string, Link>();
  /** The parents of messages, by conversation and message. */
  readonly #trees = new Map<string, Map<string, Link>>();
  readonly #hashes = new Set<string>();
  #exportedAt: unknown;
  #hasSettings = false;

  constructor(private readonly version: number) {}

  begin(name: string): void {
    if (name === 'settings' || (isList(name) && name in this.#counts)) refuse(name);
    if (isList(name)) this.#counts[name] = 0;
  }

  field(name: string, value: unknown): void {
    if (isList(name)) refuse(name);
    if (name === 'exportedAt') this.#exportedAt = value;
    if (name !== 'settings') return;
    this.#hasSettings = true;
    const bad = firstBadSetting(value);
    if (bad) refuse(bad);
  }

  record(list: List, index: number, entry: unknown): void {
    const value = upToDate(list, entry, this.version);
    if (!lists[list].isSound(value) || !this.#isFirst(list, index, value)) refuse(`${list}[${index}]`);
    for (const hash of hashesOf(list, value)) this.#hashes.add(hash);
    this.#counts[list] = index + 1;
  }

  async end(signal: AbortSignal | undefined): Promise<Pick<CheckedBackup, 'exportedAt' | 'counts' | 'hashes'>> {
    for (const list of mayLack) this.#counts[list] ??= 0;
    const missing = (Object.keys(lists) as List[]).find((list) => !(list in this.#counts));
    if (missing) refuse(missing);
    if (!this.#hasSettings) refuse('settings');
    await this.#checkLinks(signal);
    if (typeof this.#exportedAt !== 'number') refuse('exportedAt');
    return { exportedAt: this.#exportedAt, counts: this.#counts as Record<List, number>, hashes: this.#hashes };
  }

  /** Notes a record, and tells whether none of its name came before. */
  #isFirst(list: List, index: number, value: unknown): boolean {
    if (list === 'messages') {
      const { conversationId, id, parentId } = value as Message;
      const tree = this.#trees.get(conversationId) ?? new Map<string, Link>();
      this.#trees.set(conversationId, tree);
      return tree.size < tree.set(id, { to: parentId, index }).size;
    }
    if (list === 'conversations') {
      const { id, tipId } = value as Conversation;
      return this.#tips.size < this.#tips.set(id, { to: tipId, index }).size;
    }
    const names = this.#names.get(list) ?? new Set<string>();
    this.#names.set(list, names);
    return names.size < names.add(JSON.stringify(lists[list].nameOf(value as Named))).size;
  }

  async #checkLinks(signal: AbortSignal | undefined): Promise<void> {
    const takeTurn = takingTurnsUntil(signal);
    let bad = Infinity;
    for (const [id, tree] of this.#trees) {
      bad = Math.min(bad, ...firstUnrooted(tree, this.#tips.has(id)));
      await takeTurn();
    }
    if (bad < Infinity) refuse(`messages[${bad}]`);
    for (const [id, { to, index }] of this.#tips)
      if (to !== null && !this.#trees.get(id)?.has(to)) refuse(`conversations[${index}]`);
  }
}

/** The index of the first message of a tree from which no root is reached; of the first at all where its chat is not there. */
function firstUnrooted(tree: ReadonlyMap<string, Link>, isInChat: boolean): number[] {
  const rooted = new Set<Link>();
  for (const link of tree.values()) {
    if (!isInChat) return [link.index];
    const path = new Set<Link>();
    let one: Link | undefined = link;
    while (one && !rooted.has(one)) {
      if (path.has(one)) return [link.index];
      path.add(one);
      if (one.to === null) break;
      one = tree.get(one.to);
      if (!one) return [link.index];
    }
    for (const passed of path) rooted.add(passed);
  }
  return [];
}

function firstBadSetting(settings: unknown): string | null {
  if (!shape({})(settings)) return 'settings';
  const isBad = ([name, value]: [string, unknown]) =>
    !Object.hasOwn(settingChecks, name) || !settingChecks[name as keyof typeof settingChecks](value);
  const bad = Object.entries(settings).find(isBad);
  return bad ? `settings.${bad[0]}` : null;
}

function refuse(where: string): never {
  throw new Refused({ kind: 'corrupt', where });
}
