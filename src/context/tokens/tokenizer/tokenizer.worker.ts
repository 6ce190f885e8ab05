/*
 * Counts in a thread of its own, so that typing and streaming never wait for it. It takes no URL and never calls the network:
 * a worker loaded from a file is not under the page's <meta> content security policy, so its fetch would go out past the pin of
 * connect-src. The one thing it loads is its own code, by imports that the build resolves.
 */
import { loadRanks, Tokenizer, type TokenizerRequest } from './tokenizer';

const tokenizer = new Tokenizer(loadRanks);

onmessage = (event: MessageEvent<TokenizerRequest>): void => {
  void tokenizer.answer(event.data).then((answer) => postMessage(answer));
};
