/*
 * Compares vectors in a thread of its own, so that typing never waits for it. It takes no URL and never calls the network: a
 * worker loaded from a file is not under the page's <meta> content security policy, so its fetch would go out past the pin of
 * connect-src.
 */
import { MeaningMemory, type MeaningTask } from './tasks';

const memory = new MeaningMemory();

onmessage = (event: MessageEvent<MeaningTask>): void => {
  const answer = memory.take(event.data);
  if (answer) postMessage(answer);
};
