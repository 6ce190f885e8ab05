/*
 * Decodes pictures and reads documents in a thread of its own, so that the page never waits for a large file. It takes no URL and
 * never calls the network: a worker loaded from a file is not under the page's <meta> content security policy, so its fetch would
 * go out past the pin of connect-src. The one thing it loads is its own code, by imports that the build resolves.
 */
import { type MediaAnswer, type MediaTask, perform } from './tasks';

const answer = (message: MediaAnswer): void => postMessage(message);

// As an attribute, so that pdf.js, which listens to the messages of a worker that it is loaded in, is not in the way.
onmessage = (event: MessageEvent<MediaTask>): void => {
  void perform(event.data, (done, of) => answer({ type: 'progress', done, of })).then((result) =>
    answer({ type: 'done', result }),
  );
};
