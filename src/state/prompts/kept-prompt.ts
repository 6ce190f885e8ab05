import type { PromptContent, SystemPrompt } from '../../model/prompt/prompt';
import { isPromptContent, isSystemPrompt } from '../../storage/checks/shapes';

/**
 * The unsaved content of a library prompt's form, read from the JSON of its draft; null where there is none, or an
 * invalid one.
 */
export const keptPrompt = (json: string | undefined): PromptContent | null => read(json, isPromptContent);

/** The same for a chat's system prompt; `values` are those typed for its variables. */
export const keptSystemPrompt = (json: string | undefined): SystemPrompt | null => read(json, isSystemPrompt);

function read<T>(json: string | undefined, isSound: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return isSound(value) ? value : null;
  } catch {
    return null;
  }
}
