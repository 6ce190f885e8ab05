import { count, usd } from '../format';
import { translated } from '../in-force.svelte';

/** Search by meaning: its settings, its progress and its results. */
export const meaningWords = translated('meaningWords', {
  title: 'Search by meaning',
  text: 'Finds messages that say the same thing in other words. An embedding model turns your chats into vectors, which stay in this browser.',
  switch: 'Search chats by meaning',
  endpoint: 'Endpoint',
  model: 'Embedding model',
  modelHint: 'Such as text-embedding-3-small, or nomic-embed-text on your own machine.',
  price: 'Price per 1M tokens',
  priceHint: 'Leave blank to use the listed price.',
  budget: 'Budget for indexing',
  budgetHint: 'Indexing stops here. Leave blank for no limit.',
  leaves: (host: string) =>
    `The text of all your chats goes to ${host} once, and what you type into the search each time.`,
  estimate: 'Estimate cost',
  estimating: (done: number, of: number) => `Counting chat ${count(Math.min(done + 1, of))} of ${count(of)}`,
  estimated: (messages: number, tokens: string, cost: string | null) =>
    `${messages === 1 ? '1 message' : `${count(messages)} messages`}, ${tokens} tokens${cost === null ? '. No price is known.' : `: ${cost}.`}`,
  unlock: 'Unlock',
  start: 'Start indexing',
  pause: 'Pause',
  goOn: 'Continue',
  updateNow: 'Update now',
  progress: (done: number, of: number) => `${count(done)} of ${count(of)} chats indexed`,
  statuses: {
    idle: '',
    running: 'Indexing.',
    waiting: 'The server asked to wait.',
    elsewhere: 'Another tab is indexing.',
    stopped: 'Stopped.',
    done: 'Up to date.',
  },
  waiting: (wait: string) => `The server asked to wait ${wait}.`,
  paused: 'Paused.',
  spent: (tokens: string, cost: string) => `Billed so far: ${tokens} tokens, ${cost}.`,
  unpriced: 'no price known',
  skipped: (n: number) =>
    n === 1 ? 'The model gave no vector for one passage.' : `The model gave no vector for ${count(n)} passages.`,
  indexes: 'Stored indexes',
  indexOf: (model: string, endpoint: string) => `${model} (${endpoint})`,
  gone: 'deleted endpoint',
  delete: 'Delete index',
  deleteOf: (model: string) => `Delete index of ${model}`,
  searching: 'Searching by meaning…',
  needsIndex: 'Your chats aren’t indexed yet, so only words are searched. Start in Settings → Data.',
  /** Problems that are no failure of a request. `is` and `was`: numbers in a vector. */
  problems: {
    otherDimension: (is: number, was: number) =>
      `The model now gives ${count(is)} numbers a vector, and the index has ${count(was)}. Delete the index and start again.`,
    noVectors: 'The server’s answer has no usable vectors. Check that the model makes embeddings.',
    budget: (limitUsd: number) => `The next request would exceed your budget of ${usd(limitUsd)}. Raise it to go on.`,
    monthLimit: (limitUsd: number) =>
      `The next request would exceed your hard limit of ${usd(limitUsd)} a month. Raise it in Budget to go on.`,
  },
  /** Of a server without such a place. */
  noEmbeddings:
    'This endpoint has no /embeddings. Choose another, such as OpenAI, or a local server that makes embeddings.',
});
