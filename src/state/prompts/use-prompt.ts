import type { Conversation } from '../../model/chat/conversation';
import type { Prompt } from '../../model/prompt/prompt';
import { builtInValues, withPrompt } from '../../model/prompt/taken-prompt';
import type { Values } from '../../model/prompt/template';
import type { Endpoints } from '../endpoints/endpoints.svelte';
import { endpointFor } from '../endpoints/endpoint-for';

/** The current values of a prompt's built-in variables, such as the date. */
export function builtIns(): Values {
  return builtInValues(Date.now(), new Intl.DateTimeFormat().resolvedOptions().locale);
}

/** A chat without any messages as it begins with `prompt`: its text, examples, parameters and preferred model. */
export function begunWith(chat: Conversation, prompt: Prompt, endpoints: Endpoints): Conversation {
  return { ...withPrompt(chat, prompt, builtIns()), ...preferredModel(prompt, endpoints, chat.endpointId) };
}

/**
 * The prompt's preferred model and an endpoint that offers it; null where none does. `firstId` is tried first, where
 * the prompt names no endpoint.
 */
export function preferredModel(
  { model, endpointId }: Pick<Prompt, 'model' | 'endpointId'>,
  endpoints: Endpoints,
  firstId: string | null,
): { endpointId: string; model: string } | null {
  if (model === undefined) return null;
  const chosen = endpoints.byId(endpointId ?? null);
  const endpoint = chosen ?? endpoints.byId(endpointFor(endpoints, model, firstId));
  const hasIt = chosen !== null || endpoint?.models.some(({ id }) => id === model) === true;
  return endpoint && hasIt ? { endpointId: endpoint.id, model } : null;
}
