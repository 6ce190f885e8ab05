import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { Counter } from '../../../src/context/tokens/counter';
import type { Message } from '../../../src/model/chat/message';
import { textOf } from '../../../src/model/chat/parts';
import type { Endpoint } from '../../../src/model/endpoint/endpoint';
import { ApiError, type Failure } from '../../../src/model/failure';
import type { HandedOver } from '../../../src/model/handed';
import type { App } from '../../../src/state/app/app.svelte';
import type { Page } from '../../../src/state/app/page.svelte';
import type { Thread } from '../../../src/state/chat/thread.svelte';
import { Locks } from '../../../src/storage/keyspace/locks/locks';
import { openStorage } from '../../../src/storage/keyspace/open';
import type { Records } from '../../../src/storage/keyspace/records';
import { RetryingRecords } from '../../../src/storage/keyspace/retrying-records';
import { Configuration } from '../../../src/storage/library/configuration';
import type { Library } from '../../../src/storage/library/library';
import { SoundRecords } from '../../../src/storage/library/sound-records';
import { KeyStore } from '../../../src/storage/secrets/key-store';
import { startChatServer, type ChatServer, type ChatServerOptions } from '../../server/chat-server';
import { waitFor } from '../../wait-for';
import { inProcessWorker } from '../context/in-process-worker';
import { webLocks } from '../storage/builders';
import { pageOver } from './a-page';

/** Where requests seem to go: so that a price and a tokenizer are known. They all reach the test's own server. */
const openAi = 'https://api.openai.com';

interface BrowserOptions extends ChatServerOptions {
  endpoint?: Partial<Endpoint>;
  /** Counts by the real tokenizers; else all is estimated. */
  counts?: boolean;
  handedOver?: HandedOver;
}

/** One tab: its page load, the app in it, and what can happen to it. */
export interface Tab {
  page: Page;
  app: App;
  thread: Thread;
  library: Library;
  /** From now on every use of the storage fails so; null: no more. */
  breakStorage: (failure: Failure | null, which?: 'all' | 'writes') => void;
  /** The tab is killed after as many more writes: what it then gives to the disk never gets there. Resolves when it first does. */
  dieAfter: (writes: number) => Promise<void>;
  /** Has the browser delete the database under the tab. */
  emptyStorage: () => Promise<void>;
}

/** A browser with one profile, one endpoint configured, and the server behind that. */
export class Browser {
  readonly #indexedDB = new IDBFactory();
  #locks = webLocks();
  /** Whether there is no network. */
  isOffline = false;
  readonly #name = `tally:/${crypto.randomUUID()}/`;

  private constructor(
    readonly server: ChatServer,
    private readonly options: BrowserOptions,
  ) {}

  static async start(options: BrowserOptions = {}): Promise<Browser> {
    const server = await startChatServer(options);
    onTestFinished(() => server.close());
    const browser = new Browser(server, options);
    const storage = await browser.#open();
    await new Configuration(new SoundRecords(storage.records)).putEndpoint({
      id: 'e1',
      name: 'OpenAI',
      baseUrl: `${openAi}/v1`,
      presetId: 'custom',
      defaultModel: 'gpt-4o',
      models: [{ id: 'gpt-4o', facts: {} }],
      createdAt: 1000,
      ...options.endpoint,
    });
    await new KeyStore(storage).save('e1', openAi, 'sk-test-0123456789', 'device');
    storage.close();
    return browser;
  }

  /** Opens a tab; `path` is the address's hash. */
  async tab(path = '', broken: Failure | null = null): Promise<Tab> {
    const storage = await this.#open();
    let failure = broken;
    let which: 'all' | 'writes' = 'all';
    let writesLeft = Infinity;
    let died = (): void => undefined;
    const { records } = storage;
    const faulty = new Proxy(records, {
      get(target, name: keyof Records) {
        const method = (...args: unknown[]): unknown => {
          const isWrite = name === 'write';
          const isHit = which === 'all' || isWrite;
          if (isWrite && (writesLeft -= 1) < 0) {
            died();
            return new Promise(() => undefined);
          }
          if (failure && isHit) return Promise.reject(new ApiError(failure));
          return (target[name] as (...args: unknown[]) => unknown)(...args);
        };
        return method;
      },
    });
    const retrying = new RetryingRecords(faulty);
    const listen: typeof storage.listen = (heard) => {
      const stop = storage.listen(heard);
      onTestFinished(stop);
      return stop;
    };
    const opened = { ...storage, records: retrying, isAllWritten: () => retrying.isAllWritten, listen };
    const { counts, handedOver } = this.options;
    const { page, library } = pageOver({
      storage: opened,
      locks: new Locks(this.#name, this.#locks),
      network: {
        fetch: (url, init) =>
          this.isOffline
            ? Promise.reject(new TypeError('Failed to fetch'))
            : fetch(url.replace(openAi, this.server.url), withSignal(init)),
        isOnline: () => !this.isOffline,
      },
      ...(counts && { counter: new Counter(inProcessWorker) }),
      ...(handedOver && { handedOver }),
    });
    await page.start(path);
    // Parts that the page still loads behind the scenes must not outlive the last test: their modules could not be had.
    onTestFinished(() => vi.dynamicImportSettled());
    return {
      page,
      get app() {
        if (!page.app) throw new Error('no conversations are shown');
        return page.app;
      },
      library,
      get thread() {
        if (!page.app?.thread) throw new Error('no thread is open');
        return page.app.thread;
      },
      dieAfter(writes) {
        writesLeft = writes;
        return new Promise((resolve) => (died = resolve));
      },
      emptyStorage: () =>
        new Promise((resolve) => {
          this.#indexedDB.deleteDatabase(this.#name).onsuccess = () => resolve();
        }),
      breakStorage(next, what = 'all') {
        failure = next;
        which = what;
      },
    };
  }

  /** As if every tab had died: what they hold is let go of. */
  killTabs(): void {
    this.#locks = webLocks();
  }

  #open() {
    return openStorage({ name: this.#name, indexedDB: this.#indexedDB, localStorage: null, sessionStorage: null });
  }
}

/** Node's own fetch does not know the signals of a DOM that is only imitated. */
function withSignal({ signal, ...init }: RequestInit): RequestInit {
  return typeof document === 'undefined' && signal ? { ...init, signal } : init;
}

/** Types `text` and sends it; resolves when the request is on its way. */
export async function say(thread: Thread, text: string): Promise<void> {
  thread.draft.type(text);
  await thread.send();
}

/** Sends `text` and waits for the end of the reply, which it gives. */
export async function ask(thread: Thread, text: string): Promise<Message> {
  await say(thread, text);
  return ended(thread);
}

/** The last message, once nothing runs any more and what it was billed is known. */
export async function ended(thread: Thread): Promise<Message> {
  await waitFor(() => {
    if (thread.requests.isReplying) throw new Error('still replying');
  });
  await thread.requests.end(thread.branch.map(({ id }) => id));
  const last = thread.branch.at(-1);
  if (!last) throw new Error(`nothing was said: ${JSON.stringify(thread.requests.failure)}`);
  return last;
}

/** The texts on show. */
export const texts = (thread: Thread): string[] => thread.branch.map(textOf);
