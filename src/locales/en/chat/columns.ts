import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} ${n === 1 ? 'reply' : 'replies'}`;
const requests = (n: number): string => `${count(n)} ${n === 1 ? 'request' : 'requests'}`;

/** Several replies side by side: choices, comparing, merging. */
export const columnWords = {
  title: replies,
  regionOf: (n: number) => `${replies(n)} side by side`,
  nameOf: (n: number, model: string) => `Reply ${count(n)}: ${model}`,
  goOn: 'Go on with this one',
  sendAnyway: 'Send anyway once',
  inThread: 'In the thread',
  merged: 'Merged',
  stop: 'Stop',
  close: 'Close columns',
  merge: 'Merge…',
  bill: (n: number, prompt: number, completion: number, cost: string | null) =>
    `${replies(n)} of one request: billed ${count(prompt)} + ${count(completion)} tokens${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n: number, exact: boolean) => `${tokens(n, exact)} ${n === 1 ? 'token' : 'tokens'}`,
  firstToken: 'Time to the first token',
  firstAfter: (duration: string) => `first after ${duration}`,
  missing: {
    came: (asked: number, came: number) => `${replies(asked)} were asked for, ${count(came)} came.`,
    refused: 'This server gives one reply a request.',
    ask: (n: number) => `Send ${requests(n)}${n > 1 ? ' side by side' : ''}`,
    more: (n: number) => `Send ${requests(n)} more`,
  },
  estimate: {
    counting: 'Counting…',
    of: (n: number, prompts: string, cost: string | null) =>
      `${requests(n)}: ${prompts} tokens of prompts${cost === null ? '' : `, ${cost}`}, before the answers.`,
    unpriced: (n: number) => `The price of ${n === 1 ? 'one' : count(n)} is not known.`,
    tooLong: (n: number) => `${n === 1 ? 'One is' : `${count(n)} are`} too long for the model’s context window.`,
    overBudget: (limit: number, spent: number) =>
      `Your limit of ${usd(limit)} would be passed: ${usd(spent)} is spent already.`,
    sendAnyway: 'Send anyway',
  },
  compare: {
    title: 'Compare',
    introDraft: 'Sends what you typed to each of these at once; each is a request of its own.',
    introReply: 'Asks each of these for the same reply at once, beside the one that is there.',
    column: (n: number) => `Column ${count(n)}`,
    model: 'Model',
    remove: (n: number) => `Remove column ${count(n)}`,
    add: 'Add a column',
    sweep: 'Sweep temperature 0, 0.7, 1.4, 2',
    more: 'More parameters',
    send: (n: number) => `Send ${requests(n)}`,
  },
  mergeForm: {
    title: 'Merge into one answer',
    intro: 'A model writes one answer from those you pick; it stands beside them.',
    from: 'Written from',
    instruction: 'Instruction',
    by: 'Written by',
    whole: 'What goes with your message',
    send: 'Merge',
    tooFew: 'Pick at least two answers.',
  },
};
