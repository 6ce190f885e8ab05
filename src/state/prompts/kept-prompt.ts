import type { PromptContent, SystemPrompt } from '../../model/prompt/prompt';
import { isPromptContent, isSystemPrompt } from '../../storage/checks/shapes';

/** What was typed in the form of a prompt of the library and not saved, from the JSON that was kept of it; null where there is none. */
export const keptPrompt = (json: string | undefined): PromptContent | null => read(json, isPromptContent);

/** The same of a chat's system prompt; `values` are those that were typed for its variables. */
export const keptSystemPrompt = (json: string | undefined): SystemPrompt | null => read(json, isSystemPrompt);

function read<T>(json: string | undefined, isSound: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return isSound(value) ? value : null;
  } catch {
    return null;
  }
}
