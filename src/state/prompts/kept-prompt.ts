import type { PromptContent, SystemPrompt } from '../../model/prompt/prompt';
import { isPromptContent, isSystemPrompt } from '../../storage/checks/shapes';

/**
 * The unsaved content of a library prompt's form, read from the JSON of its draft; null where there is none, or an
 * invalid one.
 */
export const keptPrompt = (json: string | undefined): PromptContent | null => read(json, isPromptContent);

/** The unsaved content of a chat's system prompt, read as `keptPrompt` is; `values` are those typed for its variables. */
export const keptSystemPrompt = (json: string | undefined): SystemPrompt | null => read(json, isSystemPrompt);

/**
 * Two drafts that met in one place are a line each, older first: the later one's, with all that both have of text and
 * examples.
 */
function read<T extends SystemPrompt | PromptContent>(
  json: string | undefined,
  isSound: (value: unknown) => value is T,
): T | null {
  const drafts = draftsIn(json, isSound);
  const last = drafts.at(-1);
  if (!last || drafts.length === 1) return last ?? null;
  const examples = new Map(drafts.flatMap((one) => one.examples ?? []).map((one) => [JSON.stringify(one), one]));
  return { ...last, text: textOfAll(drafts.map(({ text }) => text)), examples: [...examples.values()] };
}

/** The drafts that met in one place, a line each, older first. */
export function draftsIn<T>(json: string | undefined, isSound: (value: unknown) => value is T): T[] {
  return (json ?? '').split('\n').flatMap((line) => parsed(line, isSound));
}

/** All that was typed in one place. A text that another begins with is what that one was earlier. */
export function textOfAll(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  return different.filter((text) => !different.some((other) => other !== text && other.startsWith(text))).join('\n');
}

function parsed<T>(json: string, isSound: (value: unknown) => value is T): T[] {
  try {
    const value: unknown = JSON.parse(json);
    return isSound(value) ? [value] : [];
  } catch {
    return [];
  }
}
