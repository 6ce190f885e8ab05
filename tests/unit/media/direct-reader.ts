import { WorkerReader, type MediaWorker } from '../../../src/media/reader';
import { perform, type MediaAnswer, type MediaTask } from '../../../src/media/worker/tasks';

/** A worker of the reader with its work done in the same thread, as neither Node nor jsdom has such workers. */
export class MediaInThisThread implements MediaWorker {
  onmessage: MediaWorker['onmessage'] = null;
  onerror: MediaWorker['onerror'] = null;

  postMessage(task: MediaTask): void {
    const say = (data: MediaAnswer) => this.onmessage?.({ data } as MessageEvent<MediaAnswer>);
    void perform(task, (done, of) => say({ type: 'progress', done, of })).then((result) =>
      say({ type: 'done', result }),
    );
  }

  terminate(): void {}
}

/** The reader of files with such a worker. */
export function directReader(): WorkerReader {
  return new WorkerReader(() => new MediaInThisThread());
}
