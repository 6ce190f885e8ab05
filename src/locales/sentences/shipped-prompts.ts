import type { Prompt, PromptContent } from '../../model/prompt/prompt';
import { shippedPromptWords as text } from '../en/settings/shipped-prompts';

/** A prompt that comes with Tally; `id` stays the same for good. */
export type ShippedPrompt = Omit<Prompt, 'updatedAt'>;

type Words = Pick<PromptContent, 'name' | 'text' | 'tags' | 'examples'>;

/** The prompts that come with Tally, in the language in force. */
export function shippedPrompts(): ShippedPrompt[] {
  return (Object.keys(text) as (keyof typeof text)[]).map((id) => {
    const words: Words = text[id];
    return { id, ...copied(words), ...(id === 'next-lyric-line' && { parameters: { temperature: 0, maxTokens: 15 } }) };
  });
}

/** Plain objects, which can be stored. */
function copied({ name, text, tags, examples }: Words): Words {
  const shown = { name, text, tags: [...(tags ?? [])] };
  return examples ? { ...shown, examples: examples.map(({ user, assistant }) => ({ user, assistant })) } : shown;
}
