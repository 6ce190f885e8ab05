import { WorkerReader, type MediaWorker } from '../../../src/media/reader';
import { perform, type MediaAnswer } from '../../../src/media/worker/tasks';

/** The reader of files with its work done in the same thread, as Node has no such workers. */
export function directReader(): WorkerReader {
  return new WorkerReader(() => {
    const worker: MediaWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage(task) {
        const say = (data: MediaAnswer) => worker.onmessage?.({ data } as MessageEvent<MediaAnswer>);
        void perform(task, (done, of) => say({ type: 'progress', done, of })).then((result) =>
          say({ type: 'done', result }),
        );
      },
    };
    return worker;
  });
}
