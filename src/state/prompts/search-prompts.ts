import type { Prompt } from '../../model/prompt/prompt';
import { searchFor } from '../../storage/library/search';

/** Those of `prompts` with `tag` (null: with any or none) and all words of `query` in name, text or tags. */
export function searchPrompts(prompts: readonly Prompt[], query: string, tag: string | null): readonly Prompt[] {
  const matches = searchFor(query);
  return prompts.filter(
    ({ name, text, tags = [] }) => (tag === null || tags.includes(tag)) && matches([name, text, ...tags]),
  );
}
