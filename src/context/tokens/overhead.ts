import type { MediaPart, ProviderState, ToolCallPart, ToolResultPart } from '../../model/chat/parts';
import type { CountBy } from './count-by';

/** A message as far as its tokens go. `name` tells participants of one role apart. */
export interface CountedMessage {
  role: string;
  content: string;
  name?: string;
  media?: readonly MediaPart[];
  calls?: readonly Pick<ToolCallPart, 'name' | 'arguments'>[];
  results?: readonly Pick<ToolResultPart, 'text'>[];
  /** What its server wants back of a reply, beside the words. */
  state?: Pick<ProviderState, 'items'>;
}

/** A function that the model may call, as the chat completions schema has it. */
export interface ToolDefinition {
  type: 'function';
  function: {
    name: string;
    description?: string;
    parameters?: { properties?: Record<string, ToolProperty> };
  };
}

export interface ToolProperty {
  type?: string;
  description?: string;
  enum?: readonly string[];
}

/** Tokens around each message (`message`; its role is one more), around a name, and before the reply (`reply`). */
const wrappings: Record<CountBy['wrapping'], { message: number; name: number; reply: number; completion: number }> = {
  '0301': { message: 4, name: -1, reply: 2, completion: 2 },
  later: { message: 3, name: 1, reply: 3, completion: 0 },
};

/** `system`, `user`, `assistant`, `developer`, `tool`: one token each in every encoding. */
const roleTokens = 1;

/** Tokens that a message costs beside those of its content and of its name. */
export function messageOverhead({ wrapping }: CountBy, hasName = false): number {
  const { message, name } = wrappings[wrapping];
  return message + roleTokens + (hasName ? name : 0);
}

/** Tokens that a completion was billed beyond its text: 2 by gpt-3.5-turbo-0301, none by later models. */
export function completionOverhead({ wrapping }: CountBy): number {
  return wrappings[wrapping].completion;
}

/**
 * A request as texts to count and the tokens that come on top of them: prompt tokens = `overhead` + the sum over
 * `texts`. The first texts are the messages' contents, in order, each with what goes back to the server beside them. After OpenAI's cookbook, "How to count tokens with
 * tiktoken".
 */
export function wrapRequest(
  messages: readonly CountedMessage[],
  tools: readonly ToolDefinition[],
  by: CountBy,
): { texts: string[]; overhead: number } {
  const names = messages.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const wrapped = messages.map(({ name }) => messageOverhead(by, name !== undefined));
  const described = tools.map((tool) => describe(tool, by));
  return {
    texts: [...messages.map(textFor), ...names, ...described.flatMap(({ texts }) => texts)],
    overhead:
      wrapped.reduce(sum, wrappings[by.wrapping].reply) +
      described.reduce((total, { overhead }) => total + overhead, tools.length > 0 ? toolsEnd : 0),
  };
}

/**
 * What of a message is counted. What is signed or encrypted has not the length of what the model reads, and the words of
 * a reply are its content already.
 */
function textFor({ content, state }: CountedMessage): string {
  const beside = (state?.items ?? []).filter(({ type }) => type !== 'text' && type !== 'message');
  const unsigned = (field: string, value: unknown): unknown => (sealed.includes(field) ? undefined : value);
  return [content, ...beside.map((item) => JSON.stringify(item, unsigned))].join('\n');
}

const sealed = ['signature', 'encrypted_content'];

const toolsEnd = 12;
const someProperties = 3;
const eachProperty = 3;
const someEnum = -3;
const eachEnumValue = 3;

function describe({ function: tool }: ToolDefinition, by: CountBy): { texts: string[]; overhead: number } {
  const properties = Object.entries(tool.parameters?.properties ?? {});
  const texts = [`${tool.name}:${withoutFullStop(tool.description)}`];
  let overhead = by.encoding === 'cl100k_base' ? 10 : 7;
  if (properties.length > 0) overhead += someProperties;
  for (const [name, property] of properties) {
    const values = property.enum ?? [];
    texts.push(`${name}:${property.type ?? ''}:${withoutFullStop(property.description)}`, ...values);
    overhead += eachProperty + (property.enum ? someEnum : 0) + eachEnumValue * values.length;
  }
  return { texts, overhead };
}

function withoutFullStop(description = ''): string {
  return description.endsWith('.') ? description.slice(0, -1) : description;
}

function sum(a: number, b: number): number {
  return a + b;
}
