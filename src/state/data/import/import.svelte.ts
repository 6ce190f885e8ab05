import { ApiError, type Failure } from '../../../model/failure';
import { nextTask } from '../../../model/next-task';
import { formatByMagic } from '../../../media/identify/magic';
import { mediaTypeOf } from '../../../media/identify/forms';
import { Blobs } from '../../../storage/blobs/blobs';
import { ImportMerge, type ImportPort, type Merged } from '../../../storage/files/imports/merging/merge-import';
import type { Answerer } from '../../../storage/files/imports/merging/chat-records';
import type { ImportRecord } from '../../../storage/files/imports/merging/import-record';
import { undoableImports, undoImport, type Undone } from '../../../storage/files/imports/merging/undo-import';
import type { DroppedFile } from '../../../storage/files/imports/reading/sources';
import { ImportWorker, ReadingFailed } from '../../../storage/files/imports/worker/import-worker';
import { startWorker } from '../../../storage/files/imports/worker/start-worker';
import type { OpenThreads } from '../../chat/open-threads.svelte';
import type { Thread } from '../../chat/thread.svelte';
import type { Stores } from '../../stores';
import { alone, Work, type WorkKind } from '../work.svelte';
import { addedToOpen, type AddedTo } from './added-to-open';
import { compare, type Preview } from './compare';

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
  /** What is to be read, and the reading of it or of something before it. */
  #wanted: readonly DroppedFile[] = [];
  #looking: Promise<Preview | undefined> = Promise.resolve(undefined);
  #progress: (done: number, of: number) => void = () => undefined;

  constructor(private readonly app: ImportApp) {}

  /**
   * Reads what was chosen or dropped, and compares it with what is here. Where that is still being done for something else, that ends.
   * While an import or its undo runs, nothing is read: that would end it.
   */
  async look(dropped: readonly DroppedFile[]): Promise<void> {
    const { kind } = this.work;
    if (kind !== null && kind !== 'reading') return;
    this.cancel();
    this.#wanted = dropped;
    await Promise.allSettled([this.#looking]);
    if (this.#wanted !== dropped) return;
    this.forget();
    this.#looking = this.#run(
      'reading',
      async (reader, signal) => compare(this.app, await reader.look(dropped), signal),
      true,
    );
    this.preview = (await this.#looking) ?? null;
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
    for (const { thread, ids } of added) await (await thread.messages.elsewhere()).reload(ids);
  }

  /** Stops what is being read or taken over, and lets go of what was to be read after it. */
  cancel(): void {
    this.#wanted = [];
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
