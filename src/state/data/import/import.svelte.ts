import type { Conversation } from '../../../model/chat/conversation';
import { ApiError, type Failure } from '../../../model/failure';
import { nextTask } from '../../../model/next-task';
import { formatByMagic } from '../../../media/identify/magic';
import { mediaTypeOf } from '../../../media/identify/forms';
import { Blobs } from '../../../storage/blobs/blobs';
import { estimate } from '../../../storage/keyspace/persistence';
import { ImportMerge, type ImportPort, type Merged } from '../../../storage/files/imports/merging/merge-import';
import type { Answerer } from '../../../storage/files/imports/merging/chat-records';
import type { ImportRecord } from '../../../storage/files/imports/merging/import-record';
import { undoableImports, undoImport, type Undone } from '../../../storage/files/imports/merging/undo-import';
import { digestOf, type SeenExport } from '../../../storage/files/imports/reading/taken';
import type { DroppedFile } from '../../../storage/files/imports/reading/sources';
import { ImportWorker, ReadingFailed } from '../../../storage/files/imports/worker/import-worker';
import { startWorker } from '../../../storage/files/imports/worker/start-worker';
import type { OpenThreads } from '../../chat/open-threads.svelte';
import type { Thread } from '../../chat/thread.svelte';
import type { Stores } from '../../stores';
import { alone, Work, type WorkKind } from '../work.svelte';
import { addedToOpen, type AddedTo } from './added-to-open';

export type { LossKind } from '../../../storage/files/imports/imported';

/** What an import needs of the app. */
export interface ImportApp extends Pick<
  Stores,
  'services' | 'storageStatus' | 'endpoints' | 'conversations' | 'folders' | 'prompts'
> {
  readonly standardEndpoint: Stores['standardEndpoint'];
  readonly threads: OpenThreads;
  readonly thread: Thread | null;
  newChat(): Promise<void>;
}

/** What an import would do with what is here. */
export interface Preview extends Pick<SeenExport, 'formats' | 'prompts' | 'losses' | 'problems' | 'others'> {
  /** Of all chats in it. */
  chats: number;
  messages: number;
  media: number;
  /** Chats that are not here yet, that have changed since they were imported, and that are here as they are. */
  added: number;
  grown: number;
  here: number;
  /** It may need more room, in bytes, than the browser says is free; null where it does not. */
  mayNotFit: { needs: number; free: number } | null;
  /** A backup of Tally's own among what was dropped. */
  backup: Blob | null;
}

/** What came of it. `failure`: why it ended before its end; `isCancelled`: the person has ended it. */
export type ImportOutcome = Merged & { failure: Failure | null; isCancelled: boolean };

const importsByApp = new WeakMap<ImportApp, Imports>();

/** The one for an app: an import goes on while its dialog is closed. */
export function importsOf(app: ImportApp): Imports {
  const imports = importsByApp.get(app) ?? new Imports(app);
  importsByApp.set(app, imports);
  return imports;
}

/** Other apps' exports: read, previewed, taken over, undone. */
export class Imports {
  readonly work = new Work();
  /** What was read; nothing of it is taken over yet. */
  preview = $state.raw<Preview | null>(null);
  outcome = $state.raw<ImportOutcome | null>(null);
  /** The reader itself has failed. */
  hasFailed = $state(false);
  /** An import, its undo or a restore is running elsewhere: in another tab, or in another part of the settings. */
  isElsewhere = $state(false);
  /** Imports of the last day, the newest first. */
  undoable = $state.raw<readonly ImportRecord[]>([]);
  undone = $state.raw<Undone | null>(null);
  #reader: ImportWorker | null = null;
  #progress: (done: number, of: number) => void = () => undefined;

  constructor(private readonly app: ImportApp) {}

  /** Reads what was chosen or dropped, and compares it with what is here. While an import or its undo runs, nothing is read: that would end it. */
  async look(dropped: readonly DroppedFile[]): Promise<void> {
    if (this.work.kind !== null) return;
    this.forget();
    const seen = await this.#run('reading', (reader) => reader.look(dropped), true);
    if (!seen) return;
    const live: Conversation[] = [];
    await this.app.storageStatus.read(async () => {
      for await (const some of this.app.services.library.conversationSlices())
        live.push(...some.filter(({ deletedAt }) => deletedAt === null));
    });
    const digests = new Map(live.flatMap(({ importedFrom: from }) => (from ? [[from.key, from.digest]] : [])));
    // Chats that were exported from here have their own ids.
    const keys = new Set(seen.chats.map(({ key }) => key));
    for (const { id } of live) {
      if (!keys.has(`tally ${id}`)) continue;
      const messages = (await this.app.storageStatus.read(() => this.app.services.library.loadMessages(id))) ?? [];
      digests.set(`tally ${id}`, digestOf(messages.filter((one) => one.deletedAt === null)));
    }
    const counts = { added: 0, grown: 0, here: 0 };
    const byKey = new Map(seen.chats.map((chat) => [chat.key, chat]));
    const chats = [...byKey.values()];
    for (const { key, digest } of chats) {
      const known = digests.get(key);
      counts[known === undefined ? 'added' : known === digest ? 'here' : 'grown'] += 1;
    }
    const { formats, prompts, losses, problems, others, backups, bytes: needs } = seen;
    const room = await estimate();
    const free = room ? Math.max(0, room.quotaBytes - room.usedBytes) : Infinity;
    this.preview = {
      ...counts,
      ...{ formats, prompts, losses, problems, others },
      mayNotFit: counts.added + counts.grown > 0 && needs > free ? { needs, free } : null,
      chats: chats.length,
      messages: chats.reduce((sum, { messages }) => sum + messages, 0),
      media: chats.reduce((sum, { media }) => sum + media, 0),
      backup: dropped[backups[0] ?? -1]?.file ?? null,
    };
  }

  /** Takes over what was read. Whatever ends it, the chats that were taken over are whole. */
  async take(): Promise<void> {
    if (!this.preview || this.work.kind !== null) return;
    const { app } = this;
    const outcome: ImportOutcome = { added: 0, grown: 0, unchanged: 0, prompts: 0, failure: null, isCancelled: true };
    const take = async (reader: ImportWorker, signal: AbortSignal): Promise<void> => {
      await app.threads.flush();
      try {
        const merge = await ImportMerge.begin(this.#port, Date.now());
        for (let batch = await reader.next(); batch; batch = await reader.next()) {
          signal.throwIfAborted();
          await merge.store(batch, (number) => reader.media(number));
          Object.assign(outcome, merge.merged);
        }
        await merge.end();
        outcome.isCancelled = false;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        app.storageStatus.report(error.failure);
        Object.assign(outcome, { failure: error.failure, isCancelled: false });
      }
    };
    await this.#run('importing', (reader, signal) => this.#alone(() => take(reader, signal)));
    if (this.isElsewhere) return;
    this.forget();
    this.outcome = outcome;
    await this.#readAgain();
  }

  /** Asks what can be undone. */
  async lookForUndo(): Promise<void> {
    this.undoable = (await this.app.storageStatus.read(() => undoableImports(this.#port, Date.now()))) ?? [];
  }

  /** Takes an import back. */
  async undo(record: ImportRecord): Promise<void> {
    const { app } = this;
    this.outcome = null;
    this.undone = null;
    const undone: Undone = { undone: 0, kept: 0, left: record.added + record.grown };
    let added: AddedTo[] = [];
    await this.work.run('undoing', (how) =>
      this.#alone(async () => {
        await app.threads.flush();
        await app.storageStatus.attempt(async () => {
          added = await addedToOpen(app.services.soundRecords, record, app.threads.all);
          await undoImport(this.#port, record, how, undone);
        });
      }),
    );
    if (!this.isElsewhere) this.undone = undone;
    await this.#readAgain();
    // A thread that reads its messages anew keeps those that are missing in storage: they may be such as could not be stored.
    for (const { thread, ids } of added) await thread.messages.reload(ids);
  }

  /** Stops what is being read or taken over. */
  cancel(): void {
    this.work.cancel();
    this.#reader?.end(new DOMException('', 'AbortError'));
    this.#reader = null;
  }

  /** Lets go of what was read, and of what came of it. */
  forget(): void {
    this.#reader?.end();
    this.#reader = null;
    this.preview = null;
    this.outcome = null;
    this.undone = null;
    this.hasFailed = false;
    this.isElsewhere = false;
  }

  async #alone<T>(act: () => Promise<T>): Promise<T | undefined> {
    const result = await alone(this.app.services.locks, act);
    this.isElsewhere = result === null;
    return result?.done;
  }

  /** Works with the reader, which is started for that (`isNew`). Undefined where that was cancelled, or the reader failed. */
  async #run<T>(
    kind: WorkKind,
    act: (reader: ImportWorker, signal: AbortSignal) => Promise<T>,
    isNew = false,
  ): Promise<T | undefined> {
    if (isNew) this.#reader = new ImportWorker(startWorker(), (done, of) => this.#progress(done, of));
    const reader = this.#reader;
    if (!reader) return undefined;
    try {
      return await this.work.run(kind, ({ signal, onProgress }) => {
        this.#progress = onProgress ?? this.#progress;
        return act(reader, signal!);
      });
    } catch (error) {
      if (!(error instanceof ReadingFailed)) throw error;
      this.hasFailed = true;
      return undefined;
    }
  }

  async #readAgain(): Promise<void> {
    const { app } = this;
    await Promise.all([app.conversations.load(nextTask), app.folders.load(), app.prompts.load()]);
    if (app.thread && !app.thread.isNew && !app.conversations.isLive(app.thread.id)) await app.newChat();
    await app.threads.load();
    await this.lookForUndo();
  }

  /** A chat goes on with its own model where an endpoint lists that, else as a new chat does. */
  #answererFor(model: string | null): Answerer {
    const { endpoints, standardEndpoint } = this.app;
    const lists = endpoints.list.find(({ models }) => models.some(({ id }) => id === model));
    if (lists && model !== null) return { endpointId: lists.id, model };
    return { endpointId: standardEndpoint?.id ?? null, model: standardEndpoint?.defaultModel ?? '' };
  }

  get #port(): ImportPort {
    const { library, soundRecords, storage } = this.app.services;
    const { records } = storage;
    const typeOf: ImportPort['typeOf'] = (head) => {
      const format = formatByMagic(head);
      return format && mediaTypeOf(format);
    };
    const answererFor = (model: string | null): Answerer => this.#answererFor(model);
    return { library, soundRecords, records, blobs: new Blobs(records), typeOf, answererFor };
  }
}
