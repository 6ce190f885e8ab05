import type { Prompt } from '../../model/prompt/prompt';
import { hasTerms, searchable } from '../../model/search/hits';
import { parseQuery } from '../../model/search/query';

/** Those of `prompts` with `tag` (null: with any or none) and all words of `query` in name, text or tags. */
export function searchPrompts(prompts: readonly Prompt[], query: string, tag: string | null): readonly Prompt[] {
  const wanted = parseQuery(query);
  const matches = (texts: readonly string[]): boolean => hasTerms(texts.map(searchable), wanted);
  return prompts.filter(
    ({ name, text, tags = [] }) => (tag === null || tags.includes(tag)) && matches([name, text, ...tags]),
  );
}

/** All tags of `prompts`, each once, in order. */
export function tagsOf(prompts: readonly Prompt[]): readonly string[] {
  return [...new Set(prompts.flatMap(({ tags }) => tags ?? []))].sort((a, b) => a.localeCompare(b));
}

/** A file's text with `prompts` in it. `now`: UTC ms. */
export async function promptFile(prompts: readonly Prompt[], now: number): Promise<string> {
  const { writePromptFile } = await import('../../storage/files/prompt-file');
  return writePromptFile(prompts, now);
}
