import type { ExampleFormat } from '../../../model/fine-tuning/example';
import type { Fault } from '../../../model/fine-tuning/finding';
import { isObject, type JsonObject } from '../../../model/json';
import { checkMessage } from './check-message';
import { checkTurns, turnsOf } from './share-gpt';

/** The fields of an example that trainers take. */
const known: Record<ExampleFormat, readonly string[]> = {
  chat: ['messages', 'tools', 'parallel_tool_calls', 'functions', 'function_call'],
  preference: ['input', 'preferred_output', 'non_preferred_output'],
  sharegpt: ['conversations', 'id', 'system', 'tools', 'model', 'length', 'title', 'images'],
};
const knownInput = ['messages', 'tools', 'parallel_tool_calls'];
/** Pictures that an example may have at most. */
const mostPictures = 10;

/** What an example is by its fields. */
export function formatOf(example: JsonObject): ExampleFormat {
  if ('conversations' in example) return 'sharegpt';
  return 'preferred_output' in example || 'non_preferred_output' in example ? 'preference' : 'chat';
}

/**
 * All that trainers would say of one line of a file, without its length. After OpenAI's schema and its cookbook
 * (`Chat_finetuning_data_prep.ipynb`); alternating roles are what Together and chat templates ask for.
 */
export function checkExample(example: unknown): Fault[] {
  if (!isObject(example)) return [{ kind: 'not-an-object' }];
  const format = formatOf(example);
  const strange = Object.keys(example).filter((field) => !known[format].includes(field));
  const faults: Fault[] = strange.map((field) => ({ kind: 'unknown-field', detail: field }));
  if (format === 'preference') return [...faults, ...checkPair(example)];
  if (format === 'sharegpt') return [...faults, ...checkShareGpt(example)];
  const { messages } = example;
  if (!Array.isArray(messages) || messages.length === 0) return [...faults, { kind: 'no-messages' }];
  return [
    ...faults,
    ...messages.flatMap((message, index) => checkMessage(message, index)),
    ...checkOrder(messages),
    ...checkReplies(messages),
    ...checkTools(messages, example),
  ];
}

function checkShareGpt(example: JsonObject): Fault[] {
  const turns = turnsOf(example);
  if (!turns) return [{ kind: 'no-messages' }];
  const first = turns.find(({ role }) => role !== 'system');
  return [
    ...checkTurns(example),
    // A conversation that a reply begins is moved by one turn in some trainers, and learned the wrong way around.
    ...(first?.['role'] === 'assistant' ? [{ kind: 'not-alternating', message: turns.indexOf(first) } as const] : []),
    ...checkOrder(turns),
    ...checkReplies(turns),
  ];
}

/** The lists of messages of an example, as far as they are any: one, or three of a pair of replies. */
export function messageListsOf(example: unknown): JsonObject[][] {
  if (!isObject(example)) return [];
  if (formatOf(example) === 'sharegpt') {
    const { system } = example;
    const turns = turnsOf(example) ?? [];
    return [typeof system === 'string' ? [{ role: 'system', content: system }, ...turns] : turns];
  }
  const { messages, input, preferred_output: preferred, non_preferred_output: other } = example;
  const lists = [messages, isObject(input) ? input['messages'] : undefined, preferred, other];
  return lists.flatMap((list) => (Array.isArray(list) ? [list.filter(isObject)] : []));
}

function roleAt(messages: readonly unknown[], index: number): unknown {
  const message = messages.at(index);
  return isObject(message) ? message['role'] : undefined;
}

function checkOrder(messages: readonly unknown[]): Fault[] {
  const roles = messages.map((_, index) => roleAt(messages, index));
  const faults: Fault[] = [];
  const system = roles.findIndex((role, index) => index > 0 && (role === 'system' || role === 'developer'));
  if (system !== -1) faults.push({ kind: 'system-not-first', message: system });
  const turns = roles.map((role, index) => ({ role, index })).filter(({ role }) => role !== 'system');
  const again = turns.find(
    ({ role }, at) => (role === 'user' || role === 'assistant') && at > 0 && turns[at - 1]?.role === role,
  );
  if (again) faults.push({ kind: 'not-alternating', message: again.index });
  let pictures = 0;
  for (const message of messages) {
    const content = isObject(message) ? message['content'] : null;
    if (Array.isArray(content)) pictures += content.filter((part) => isObject(part) && 'image_url' in part).length;
  }
  if (pictures > mostPictures) faults.push({ kind: 'too-many-pictures', detail: pictures });
  return faults;
}

function checkReplies(messages: readonly unknown[]): Fault[] {
  const replies = messages.filter((message) => isObject(message) && message['role'] === 'assistant') as JsonObject[];
  if (replies.length === 0) return [{ kind: 'no-reply' }];
  const faults: Fault[] = [];
  if (roleAt(messages, -1) !== 'assistant') faults.push({ kind: 'reply-not-last', message: messages.length - 1 });
  if (replies.every(({ weight }) => weight === 0)) faults.push({ kind: 'nothing-to-learn' });
  return faults;
}

function checkTools(messages: readonly unknown[], { tools, functions }: JsonObject): Fault[] {
  const open = new Map<unknown, number>();
  const faults: Fault[] = [];
  let hasCalls = false;
  messages.forEach((message, index) => {
    if (!isObject(message)) return;
    const { role, tool_calls: calls, tool_call_id: id } = message;
    if (role === 'tool') {
      if (!open.delete(id)) faults.push({ kind: 'result-without-call', message: index });
    }
    for (const call of Array.isArray(calls) ? calls : []) {
      hasCalls = true;
      if (isObject(call)) open.set(call['id'], index);
    }
  });
  // The calls of the last reply are what is learned, so they have no result.
  for (const index of new Set(open.values()))
    if (index !== messages.length - 1) faults.push({ kind: 'call-without-result', message: index });
  if (hasCalls && !Array.isArray(tools) && !Array.isArray(functions)) faults.push({ kind: 'calls-without-tools' });
  return faults;
}

function checkPair({ input, preferred_output: preferred, non_preferred_output: other }: JsonObject): Fault[] {
  const messages = isObject(input) ? input['messages'] : null;
  if (!isObject(input) || !Array.isArray(messages) || messages.length === 0) return [{ kind: 'no-messages' }];
  const strange = Object.keys(input).filter((field) => !knownInput.includes(field));
  const faults: Fault[] = strange.map((field) => ({ kind: 'unknown-field', detail: `input.${field}` }));
  faults.push(...messages.flatMap((message, index) => checkMessage(message, index)), ...checkOrder(messages));
  const texts = [preferred, other].map((output) => {
    const [reply] = Array.isArray(output) && output.length === 1 ? (output as unknown[]) : [];
    const content = isObject(reply) && reply['role'] === 'assistant' ? reply['content'] : null;
    return typeof content === 'string' && content.trim() !== '' ? content : null;
  });
  if (texts.includes(null)) faults.push({ kind: 'bad-pair' });
  else if (texts[0] === texts[1]) faults.push({ kind: 'same-pair' });
  return faults;
}
