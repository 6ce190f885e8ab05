import { newId } from '../../model/id';
import { freeName, plainName, tidied, type Prompt, type PromptContent } from '../../model/prompt/prompt';
import type { Stores } from '../stores';
import type { Prompts } from './prompts.svelte';

/** Adds a prompt (`id` null) or changes one; chats that already use it keep their copy. */
export async function savePrompt(prompts: Prompts, id: string | null, content: PromptContent): Promise<Prompt> {
  const prompt: Prompt = { ...tidied(content), id: id ?? newId(), updatedAt: Date.now() };
  await prompts.put([prompt]);
  return prompt;
}

/** Adds a copy under a name of its own. */
export function duplicatePrompt(prompts: Prompts, { id: _, updatedAt: __, ...content }: Prompt): Promise<Prompt> {
  return savePrompt(prompts, null, { ...content, name: freeName(content.name, plainNames(prompts)) });
}

/** The names that are taken, as `plainName` gives them. */
export function plainNames({ list }: Pick<Prompts, 'list'>): Set<string> {
  return new Set(list.map(({ name }) => plainName(name)));
}

/** Removes a prompt, which a notice offers to take back. */
export async function removePrompt(
  { prompts, settings, notices }: Pick<Stores, 'prompts' | 'settings' | 'notices'>,
  id: string,
): Promise<void> {
  const prompt = prompts.byId(id);
  if (!prompt) return;
  const wasStandard = settings.values.defaultPromptId === id;
  await prompts.change({ removed: [id], settings: wasStandard ? { defaultPromptId: null } : {} });
  notices.show(
    { kind: 'prompt-deleted', title: prompt.name },
    () => void prompts.change({ put: [prompt], settings: wasStandard ? { defaultPromptId: id } : {} }),
  );
}
