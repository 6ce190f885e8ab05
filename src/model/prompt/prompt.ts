import type { Parameters } from '../request/parameters';
import type { Values } from './template';

/** A pair of messages that shows a model what is wanted of it. */
export interface Example {
  user: string;
  assistant: string;
}

/** A named system prompt of the library. What is absent is not set by it. */
export interface Prompt {
  id: string;
  name: string;
  /** A template: its `{{variables}}` are filled in when a chat starts. */
  text: string;
  tags?: readonly string[];
  /** Sent after the prompt, before the chat's own messages. */
  examples?: readonly Example[];
  parameters?: Parameters;
  /** The model that its chats begin with, where an endpoint has it. */
  model?: string;
  /** The endpoint of `model`; absent, or of one that is gone: the first that lists it. */
  endpointId?: string;
  /** UTC ms. */
  updatedAt: number;
}

/** All of a prompt that the person says. */
export type PromptContent = Omit<Prompt, 'id' | 'updatedAt'>;

/** A chat's own copy of a prompt: editing the library does not change it. */
export interface SystemPrompt {
  /** The prompt of the library that it is; null for words of the chat's own. */
  promptId: string | null;
  /** As it is sent; the template itself while `missing` says that variables are not filled in. */
  text: string;
  examples?: readonly Example[];
  /** What its variables were filled in with. */
  values?: Values;
  /** The parameters that came with it. */
  parameters?: Parameters;
  /** Variables that are still to be filled in, before anything is sent. */
  missing?: readonly string[];
}

/** A prompt's content without blanks around names, and without what is empty. */
export function tidied({ name, text, tags, examples, parameters, model, endpointId }: PromptContent): PromptContent {
  const labels = [...new Set((tags ?? []).map((tag) => tag.trim()).filter(Boolean))];
  const pairs = (examples ?? []).filter(({ user, assistant }) => user.trim() !== '' || assistant.trim() !== '');
  const modelName = model?.trim() ?? '';
  return {
    name: name.trim(),
    text,
    ...(labels.length > 0 && { tags: labels }),
    ...(pairs.length > 0 && { examples: pairs.map(({ user, assistant }) => ({ user, assistant })) }),
    ...(parameters && Object.keys(parameters).length > 0 && { parameters }),
    ...(modelName !== '' && { model: modelName, ...(endpointId !== undefined && { endpointId }) }),
  };
}

/** A name as a person compares it: case, blanks around it and the way an accent is written do not matter. */
export function plainName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** `name`, or that with the first number behind it that makes it unlike all of `taken` (plain names): "Poet", "Poet (2)". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(plainName(name))) return name;
  const stem = name.replace(/ \(\d+\)$/, '');
  let number = 2;
  while (taken.has(plainName(`${stem} (${number})`))) number++;
  return `${stem} (${number})`;
}
