import { count, tokens, usd } from '../../format';
import { translated } from '../../in-force.svelte';

const replies = (n: number): string => `${count(n)} ${n === 1 ? 'reply' : 'replies'}`;
const requests = (n: number): string => `${count(n)} ${n === 1 ? 'request' : 'requests'}`;

/** Several replies side by side: choices, comparing, merging. */
export const columnWords = translated('columnWords', {
  title: replies,
  regionOf: (n: number) => `${replies(n)} side by side`,
  nameOf: (n: number, model: string) => `Reply ${count(n)}: ${model}`,
  goOn: 'Use this reply',
  sendAnyway: 'Send anyway',
  inThread: 'In the chat',
  merged: 'Merged',
  otherModel: 'Other model…',
  modelName: 'Model name',
  stop: 'Stop',
  stopAll: 'Stop all',
  together: 'These replies come from one request, so they stop together.',
  retryAsksFor: (n: number) =>
    n === 1 ? 'Asks for this reply alone, in a new request.' : `Asks for ${replies(n)} in one request.`,
  close: 'Close columns',
  merge: 'Merge…',
  bill: (n: number, prompt: string, completion: string, cost: string | null) =>
    `One request for ${replies(n)}: ${prompt} + ${completion} tokens billed${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n: number, exact: boolean) => `${tokens(n, exact)} ${n === 1 ? 'token' : 'tokens'}`,
  firstToken: 'Time to first token',
  firstAfter: (duration: string) => `first after ${duration}`,
  missing: {
    came: (asked: number, came: number) => `You asked for ${replies(asked)} and got ${count(came)}.`,
    refused: 'This server gives one reply per request.',
    unlearn: 'Try several at once again next time',
    ask: (n: number) => `Send ${requests(n)}${n > 1 ? ' side by side' : ''}`,
    more: (n: number) => `Send ${count(n)} more ${n === 1 ? 'request' : 'requests'}`,
  },
  estimate: {
    counting: 'Counting…',
    of: (n: number, prompts: string, cost: string | null) =>
      `${requests(n)}: ${prompts} prompt tokens${cost === null ? '' : `, ${cost}`}, before the replies.`,
    unpriced: (n: number) => `${n === 1 ? 'One has' : `${count(n)} have`} no known price.`,
    tooLong: (n: number) => `${n === 1 ? 'One is' : `${count(n)} are`} too long for the model’s context window.`,
    overBudget: (limit: number, spent: number) =>
      `This would exceed your limit of ${usd(limit)}: ${usd(spent)} is already spent.`,
    sendAnyway: 'Send anyway',
  },
  compare: {
    title: 'Compare',
    introDraft: 'Sends your message to every column at once. Each is a separate request.',
    introReply: 'Asks every column for its own version of this reply, next to the one you have.',
    column: (n: number) => `Column ${count(n)}`,
    model: 'Model',
    remove: (n: number) => `Remove column ${count(n)}`,
    add: 'Add a column',
    sweep: 'Sweep temperature: 0, 0.7, 1.4, 2',
    more: 'More parameters',
    send: (n: number) => `Send ${requests(n)}`,
  },
  mergeForm: {
    title: 'Merge replies',
    intro: 'A model writes one reply from those you choose. It appears next to them.',
    from: 'Replies to merge',
    instruction: 'Instruction',
    by: 'Model',
    whole: 'Full text sent',
    send: 'Merge',
    tooFew: 'Choose at least two replies.',
  },
});
