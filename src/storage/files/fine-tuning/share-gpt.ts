import type { ExampleMessage, ShareGptExample, ShareGptSpeaker } from '../../../model/fine-tuning/example';
import type { Fault } from '../../../model/fine-tuning/finding';
import { isObject, type JsonObject } from '../../../model/json';

const speakers: Record<ExampleMessage['role'], ShareGptSpeaker> = {
  system: 'system',
  user: 'human',
  assistant: 'gpt',
  tool: 'observation',
};

/** Who speaks, in all words that files use (LLaMA-Factory, `data/README.md`; older dumps have `chatgpt` and `bing`). */
const roles: Record<string, ExampleMessage['role']> = {
  system: 'system',
  human: 'user',
  user: 'user',
  gpt: 'assistant',
  assistant: 'assistant',
  chatgpt: 'assistant',
  bing: 'assistant',
  function_call: 'assistant',
  observation: 'tool',
  tool: 'tool',
};

/** The messages of an example in words of ShareGPT, each with the index of the message that it is of. */
export function asShareGpt(
  messages: readonly ExampleMessage[],
): { turn: ShareGptExample['conversations'][0]; of: number }[] {
  return messages.flatMap(({ role, content, tool_calls: calls = [] }, of) => {
    const said = content === null || content === '' ? [] : [{ turn: { from: speakers[role], value: content }, of }];
    const called = calls.map(({ function: { name, arguments: json } }) => ({
      turn: { from: 'function_call' as const, value: JSON.stringify({ name, arguments: parsed(json) }) },
      of,
    }));
    return [...said, ...called];
  });
}

/** The turns of an example as messages, as far as they are any; null where it has none. */
export function turnsOf({ conversations }: JsonObject): JsonObject[] | null {
  if (!Array.isArray(conversations) || conversations.length === 0) return null;
  return (conversations as unknown[]).map((turn) =>
    isObject(turn) ? { role: roles[String(turn['from'])] ?? turn['from'], content: turn['value'] } : {},
  );
}

/** What is wrong with single turns. */
export function checkTurns({ conversations }: JsonObject): Fault[] {
  if (!Array.isArray(conversations)) return [];
  return (conversations as unknown[]).flatMap((turn, message): Fault[] => {
    if (!isObject(turn)) return [{ kind: 'not-a-message', message }];
    const { from, value } = turn;
    const faults: Fault[] = [];
    if (typeof from !== 'string' || !Object.hasOwn(roles, from))
      faults.push({ kind: 'unknown-speaker', message, detail: typeof from === 'string' ? from : '' });
    if (value === undefined || value === null) faults.push({ kind: 'no-content', message });
    else if (typeof value !== 'string') faults.push({ kind: 'bad-content', message });
    else if (value.trim() === '') faults.push({ kind: 'empty-content', message });
    return faults;
  });
}

/** Arguments as the value they are, where they are whole JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}
