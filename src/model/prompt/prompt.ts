import type { Parameters } from '../request/parameters';
import type { Values } from './template';

/** A pair of messages that shows a model what kind of reply is wanted. */
export interface Example {
  user: string;
  assistant: string;
}

/** A named system prompt of the library. It leaves a chat's settings alone where the field for them is absent. */
export interface Prompt {
  id: string;
  name: string;
  /** A template: its `{{variables}}` are filled in when a chat starts. */
  text: string;
  tags?: readonly string[];
  /** Sent after the prompt, before the chat's own messages. */
  examples?: readonly Example[];
  parameters?: Parameters;
  /** The model that new chats with this prompt begin with, where an endpoint lists it. */
  model?: string;
  /** The endpoint of `model`. Where this is absent or was deleted, the first endpoint that lists the model is used. */
  endpointId?: string;
  /** UTC ms. */
  updatedAt: number;
}

/** The part of a prompt that the person edits. */
export type PromptContent = Omit<Prompt, 'id' | 'updatedAt'>;

/** A chat's own copy of a prompt: editing the library does not change it. */
export interface SystemPrompt {
  /** The library prompt that it was copied from; null where the text is the chat's own. */
  promptId: string | null;
  /** The folder whose prompt the chat began with; absent where it was taken from none, or was edited since. */
  folderId?: string;
  /** The text as it is sent; while variables are `missing`, the template itself. */
  text: string;
  examples?: readonly Example[];
  /** What its variables were filled in with. */
  values?: Values;
  /** The parameters that came with it. */
  parameters?: Parameters;
  /** Variables that must be filled in before anything can be sent. */
  missing?: readonly string[];
}

/** A prompt's content with white space trimmed from its names, and without empty fields. */
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

/**
 * `name`, or `name` with the lowest number that is not yet in `taken` (names as `plainName` gives them): "Poet", "Poet
 * (2)".
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(plainName(name))) return name;
  const stem = name.replace(/ \(\d+\)$/, '');
  let number = 2;
  while (taken.has(plainName(`${stem} (${number})`))) number++;
  return `${stem} (${number})`;
}
