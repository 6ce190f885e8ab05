import { newId } from '../../model/id';
import { freeName, tidied, type Prompt } from '../../model/prompt/prompt';
import type { SettingValues } from '../../model/settings';
import type { Stores } from '../stores';
import type { LibraryChange } from './prompts.svelte';
import { plainNames } from './edit-library';

/** One of Tally's own prompts. */
export type ShippedPrompt = Omit<Prompt, 'updatedAt'>;

type PromptStores = Pick<Stores, 'prompts' | 'settings'>;

/** Whether Tally's own prompt `id` is offered: the person has neither added nor hidden it. */
export function isOffered({ settings }: Pick<Stores, 'settings'>, id: string): boolean {
  return !settings.values.putAwayPrompts.includes(id);
}

/** Adds one of Tally's own prompts to the library; it is then no longer offered, even when the copy is deleted. */
export async function adopt(stores: PromptStores, prompt: ShippedPrompt): Promise<void> {
  await stores.prompts.change(adoption(stores, prompt));
}

/** The change that adopting a prompt makes; the copy is the first of `put`. */
export function adoption(
  { prompts, settings }: PromptStores,
  { id, ...content }: ShippedPrompt,
): LibraryChange & { put: [Prompt] } {
  const name = freeName(content.name, plainNames(prompts));
  const copy: Prompt = { ...tidied({ ...content, name }), id: newId(), updatedAt: Date.now() };
  return { put: [copy], settings: hiding(settings.values, id) };
}

/** Stops offering one of Tally's own prompts. */
export function hide({ settings }: Pick<Stores, 'settings'>, id: string): Promise<void> {
  return settings.change(hiding(settings.values, id));
}

/** Offers all of Tally's own prompts again. */
export function offerAll({ settings }: Pick<Stores, 'settings'>): Promise<void> {
  return settings.change({ putAwayPrompts: [] });
}

function hiding({ putAwayPrompts }: SettingValues, id: string): Partial<SettingValues> {
  return { putAwayPrompts: [...putAwayPrompts, id] };
}
