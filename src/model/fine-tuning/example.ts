/** A tool call within an example, as chat completions write it. */
export interface ExampleCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

/** A message of an example. `weight` 0: not learned from; only replies have one. */
export interface ExampleMessage {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string | null;
  name?: string;
  weight?: 0 | 1;
  tool_calls?: ExampleCall[];
  tool_call_id?: string;
}

/** A conversation whose replies are learned. */
export interface ChatExample {
  messages: ExampleMessage[];
}

/** A question with a reply that is preferred to another (DPO). */
export interface PreferenceExample {
  input: { messages: ExampleMessage[] };
  preferred_output: [ExampleMessage];
  non_preferred_output: [ExampleMessage];
}

/** A conversation as open trainers read it (LLaMA-Factory, Axolotl): who speaks is in words of their own. */
export interface ShareGptExample {
  id: string;
  conversations: { from: ShareGptSpeaker; value: string }[];
}

export type ShareGptSpeaker = 'system' | 'human' | 'gpt' | 'function_call' | 'observation';

export type Example = ChatExample | PreferenceExample | ShareGptExample;
export type ExampleFormat = 'chat' | 'preference' | 'sharegpt';

/** What becomes of a message, where it is not just learned from or read. */
export type MessageMark = 'context' | 'left-out';

/** What the person wants of their chats. */
export interface ExampleChoices {
  format: ExampleFormat;
  hasSystemPrompt: boolean;
  /** The branch on show, or every branch: what two branches share is learned once. */
  versions: 'shown' | 'all';
  /** Which replies of a branch are learned; the others are context. */
  learnFrom: 'all' | 'last';
  /** By message id. */
  marks: ReadonlyMap<string, MessageMark>;
}

/** The choices that an export begins with. */
export const usualChoices: ExampleChoices = {
  format: 'chat',
  hasSystemPrompt: true,
  versions: 'shown',
  learnFrom: 'all',
  marks: new Map(),
};
