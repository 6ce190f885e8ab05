import type { Conversation } from '../../model/chat/conversation';
import { defaultsOf } from '../../model/chat/list/folder';
import type { Prompt } from '../../model/prompt/prompt';
import { begunWith, preferredModel } from '../prompts/use-prompt';
import { foldFolder } from './change-folders';
import type { Stores } from '../stores';

/**
 * The chat `blank` as it begins in the folder `id`, which is opened in the list: with what that says of new chats, and
 * where it says nothing, with what any new chat begins with.
 */
export function beginInFolder(
  { folders, prompts, endpoints }: Pick<Stores, 'folders' | 'prompts' | 'endpoints'>,
  blank: Conversation,
  id: string,
): Conversation {
  void foldFolder(folders, id, false);
  const { prompt: own, answerer, parameters } = defaultsOf(id, folders.list);
  const prompt: Prompt | null = own ? { id, name: '', text: own.text, updatedAt: 0 } : prompts.standard;
  const begun = prompt ? begunWith(blank, prompt, endpoints) : blank;
  const endpoint = endpoints.byId(answerer.endpointId ?? null);
  const model = answerer.model ?? endpoint?.defaultModel;
  const wanted = { ...(model !== undefined && { model }), ...(endpoint && { endpointId: endpoint.id }) };
  return {
    ...begun,
    ...preferredModel(wanted, endpoints, blank.endpointId),
    folderId: id,
    parameters: { ...begun.parameters, ...parameters },
    ...(own && { systemPrompt: { ...begun.systemPrompt, promptId: null, folderId: own.folderId } }),
  };
}
