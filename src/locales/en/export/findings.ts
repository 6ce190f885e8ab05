import type { FindingKind, Severity } from '../../../model/fine-tuning/finding';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What is said of a file of examples. */
export const findingWords = translated('findingWords', {
  severities: {
    error: 'Error',
    warning: 'Warning',
    note: 'Note',
  } satisfies Record<Severity, string>,
  sound: 'No problems found.',
  line: (n: number) => `line ${count(n)}`,
  more: (n: number) => `and ${count(n)} more`,
  times: (n: number) => `${count(n)}×`,
  /** Of findings of one kind; the detail is of the first of them. */
  sentences: {
    'no-examples': () => 'There are no examples. Choose chats with a complete reply.',
    'too-few': (n) => `Trainers want at least 10 examples, and the training file has ${count(Number(n))}.`,
    'mixed-formats': () => 'The file mixes conversations and pairs of replies. Trainers take only one kind.',
    'too-large': () => 'The file is over 512 MB, the most that OpenAI takes.',
    'not-json': () => 'The line isn’t JSON, or it’s incomplete.',
    'not-an-object': () => 'The line isn’t a JSON object.',
    'no-messages': () => 'The example has no messages.',
    'unknown-field': (field) => `Some trainers refuse unknown fields, such as “${field}”.`,
    duplicate: () => 'The same example appears twice.',
    'not-a-message': () => 'A message isn’t a JSON object.',
    'unknown-role': (role) =>
      role === '' ? 'A message has no role.' : `“${role}” isn’t a role. Use system, user, assistant or tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'A message doesn’t say who speaks.'
        : `“${from}” isn’t a speaker. Use system, human, gpt, function_call or observation.`,
    'no-content': () => 'A message has no content.',
    'empty-content': () => 'A message is empty.',
    'bad-content': () => 'The content of a message is neither text nor a list of text and pictures.',
    'bad-name': () => 'A participant’s name has spaces or characters that trainers refuse.',
    'bad-weight': () => 'A weight is neither 0 nor 1.',
    'weight-elsewhere': () => 'Only replies may have a weight.',
    'unknown-message-field': (field) => `OpenAI refuses messages with the field “${field}”.`,
    'no-reply': () => 'The example has no reply to learn from.',
    'reply-not-last': () => 'The last message isn’t a reply.',
    'nothing-to-learn': () => 'Every reply has the weight 0, so nothing is learned.',
    'system-not-first': () => 'A system message comes after other messages. Some trainers refuse that.',
    'not-alternating': () => 'Questions and replies don’t alternate. Some trainers refuse that.',
    'call-without-result': () => 'A tool call has no result.',
    'result-without-call': () => 'A tool’s result has no call before it.',
    'calls-without-tools': () => 'There are tool calls, but the example doesn’t list its tools.',
    'too-many-pictures': (n) => `An example may have 10 pictures, and one has ${count(Number(n))}.`,
    'picture-elsewhere': () => 'Only the person’s messages may have pictures.',
    'bad-picture': () => 'A picture is neither JPEG, PNG or WebP nor at a web address.',
    'bad-pair': () => 'A pair needs one preferred and one other reply.',
    'same-pair': () => 'Both replies of a pair are the same.',
    'too-long': (n) => `Longer than the model reads (${count(Number(n))} tokens): the end is cut off.`,
    'no-complete-reply': () => 'A branch has no complete reply, so it’s left out.',
    'no-pairs': () => 'No reply has another version, so the chat is left out.',
    'cut-off-reply': () => 'A reply was cut off. It’s context, and isn’t learned.',
    'files-left-out': () => 'Pictures and files are left out. What was said about them stays.',
    'calls-left-out': () => 'Tool calls without a result here are left out.',
    'end-left-out': () => 'What follows the last complete reply is left out.',
  } satisfies Record<FindingKind, (detail: string | number) => string>,
});
