import type { Change, Records } from './records';
import { keyOfChange } from './records';
import { dueAfter, withNotes } from '../search/due';

/**
 * What has changed, as the other tabs are told. `everything`: all may be different (restored, or all deleted): read it
 * again.
 */
export type Announcement =
  | { type: 'conversation'; id: string }
  /** No ids: all of the conversation's. */
  | { type: 'messages'; conversationId: string; ids: string[] }
  /** A reply that another tab receives has grown. */
  | { type: 'reply'; conversationId: string; id: string }
  | { type: 'draft'; conversationId: string }
  /** The person has locked the vault. */
  | { type: 'locked' }
  /** A backup is being restored, while which every other write waits. */
  | { type: 'restoring' }
  /** A request was billed. */
  | { type: 'usage'; month: string; id: string }
  /** `endpoints`: models' overrides, too. `keys`: a secret or the vault. */
  | { type: 'folders' | 'prompts' | 'endpoints' | 'settings' | 'keys' | 'everything' };

/** What a write of `changes` is announced as. More than a few dozen are `everything`. */
function announcementsOf(changes: readonly Change[]): Announcement[] {
  const announcements = new Map<string, Announcement>();
  const messageIds = new Map<string, string[]>();
  for (const change of changes) {
    const [kind, first = '', second] = keyOfChange(change).map(String);
    if (kind === 'conversation') announcements.set(`conversation ${first}`, { type: 'conversation', id: first });
    else if (kind === 'draft' && second === undefined)
      announcements.set(`draft ${first}`, { type: 'draft', conversationId: first });
    else if (kind === 'usage' && second !== undefined)
      announcements.set(`usage ${second}`, { type: 'usage', month: first, id: second });
    else if (kind === 'message') {
      const ids = messageIds.get(first) ?? [];
      messageIds.set(first, ids);
      if (second !== undefined) ids.push(second);
      announcements.set(`messages ${first}`, { type: 'messages', conversationId: first, ids });
    } else if (kind === 'journal') {
      if (second !== undefined && 'put' in change)
        announcements.set(`reply ${second}`, { type: 'reply', conversationId: first, id: second });
    } else if (kind === 'folder') announcements.set(kind, { type: 'folders' });
    else if (kind === 'prompt') announcements.set(kind, { type: 'prompts' });
    else if (kind === 'endpoint' || kind === 'model') announcements.set('endpoint', { type: 'endpoints' });
    else if (kind === 'setting') announcements.set(kind, { type: 'settings' });
    else if (kind === 'secret' || kind === 'vault') announcements.set('keys', { type: 'keys' });
  }
  return announcements.size > 50 ? [{ type: 'everything' }] : [...announcements.values()];
}

/**
 * `records`, with every successful write announced to the other tabs, and with notes of what it changes for the search
 * index. This is the only place that does so, so that no caller can forget it.
 */
export function announced(records: Records, announce: (announcement: Announcement) => void): Records {
  const tell = (changes: readonly Change[]) => announcementsOf(changes).forEach(announce);
  return {
    get: (key) => records.get(key),
    many: (keys) => records.many(keys),
    range: (prefix) => records.range(prefix),
    slice: (prefix, after, count) => records.slice(prefix, after, count),
    beforeLast: (prefix, count) => records.beforeLast(prefix, count),
    async write(changes, durability) {
      await records.write([...changes, ...dueAfter(changes)], durability);
      tell(changes);
    },
    async updateAll(batches) {
      await records.updateAll(() => withNotes(batches()));
      announce({ type: 'everything' });
    },
    async clear() {
      await records.clear();
      announce({ type: 'everything' });
    },
    close: () => records.close(),
  };
}

/** Carries announcements between the tabs that have the same database open. */
interface Channel {
  post(announcement: Announcement): void;
  /** Hears what other tabs announce, never this one. Gives the function that stops it. */
  listen(heard: (announcement: Announcement) => void): () => void;
  close(): void;
}

/** Opens the channel of the database `name`. A browser without BroadcastChannel gets one on which nothing is heard. */
export function openChannel(name: string): Channel {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    post: (announcement) => channel?.postMessage(announcement),
    listen(heard) {
      const hear = ({ data }: MessageEvent<Announcement>) => heard(data);
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    close: () => channel?.close(),
  };
}
