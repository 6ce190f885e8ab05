import type { TokenizerWorker } from '../../../src/context/tokens/counter';
import { loadRanks, Tokenizer, type TokenizerRequest } from '../../../src/context/tokens/tokenizer/tokenizer';

/** A worker that runs in this thread, answering as the real one does, and keeps what it was asked. */
export function inProcessWorker(load: typeof loadRanks = loadRanks): TokenizerWorker & { asked: TokenizerRequest[] } {
  const tokenizer = new Tokenizer(load);
  const worker: TokenizerWorker & { asked: TokenizerRequest[] } = {
    asked: [],
    onmessage: null,
    onerror: null,
    postMessage(request) {
      worker.asked.push(request);
      void tokenizer.answer(structuredClone(request)).then((data) => {
        worker.onmessage?.(new MessageEvent('message', { data }));
      });
    },
  };
  return worker;
}

/** A worker whose file is gone: it never answers, and says so once. */
export function brokenWorker(): TokenizerWorker {
  const worker: TokenizerWorker = {
    onmessage: null,
    onerror: null,
    postMessage() {
      queueMicrotask(() => worker.onerror?.({} as ErrorEvent));
    },
  };
  return worker;
}
