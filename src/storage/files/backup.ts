import type { Conversation } from '../../model/chat/conversation';
import type { Folder } from '../../model/chat/list/folder';
import type { Endpoint } from '../../model/endpoint/endpoint';
import type { Message } from '../../model/chat/message';
import type { Prompt } from '../../model/prompt/prompt';
import type { SettingValues } from '../../model/settings';
import type { UsageRecord } from '../../model/usage/usage-record';
import type { StoredDraft, StoredOverride } from '../checks/shapes';

/** The file's version: raised when an older Tally could not read it. Before 2, messages had no parts. */
export const backupVersion = 2;

/**
 * Everything in one file, keys excepted. The README describes it. It is written and read in pieces, never as a whole.
 *
 * @internal Exported for tests.
 */
export interface Backup {
  format: 'tally-backup';
  version: typeof backupVersion;
  /** UTC ms. */
  exportedAt: number;
  conversations: Conversation[];
  folders: Folder[];
  /** Of those conversations; every `parentId` is null or one of the same conversation's. */
  messages: Message[];
  drafts: StoredDraft[];
  prompts: Prompt[];
  endpoints: Endpoint[];
  /** Only what the person set. */
  settings: Partial<SettingValues>;
  models: StoredOverride[];
  /** What every request was billed, of deleted conversations, too. */
  usage: UsageRecord[];
}

/** How long work is followed and cancelled. */
export interface Following {
  signal?: AbortSignal;
  /** Of `of` steps `done` are made: chats, or bytes. */
  onProgress?: (done: number, of: number) => void;
}

/** Why a file cannot be restored. `corrupt`: `where` names the first record that is wrong (`messages[3]`). */
export type BackupProblem =
  | { kind: 'too-large' | 'not-json' | 'not-a-backup' | 'newer-version' | 'broken-zip' }
  | { kind: 'corrupt'; where: string };
