import type { Conversation } from '../../model/chat/conversation';
import { defaultsOf } from '../../model/chat/list/folder';
import type { Prompt } from '../../model/prompt/prompt';
import { begunWith, preferredModel } from '../prompts/use-prompt';
import { foldFolder } from './change-folders';
import type { Thread } from '../chat/thread.svelte';
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

/** The editor of a new chat under which its folder is kept with what is typed in it. */
const editor = 'folder';

/** Keeps the folder `id` with the words of a new chat, which are kept, too. */
export function noteFolder({ draft }: Pick<Thread, 'draft'>, id: string): void {
  draft.edits.type(editor, id);
}

/**
 * Begins a new chat in the folder that its words were begun in. Without any it is a new chat like any other, and so it is where
 * the person leaves that folder for it (`isLeft`).
 */
export async function goOnInFolder(
  stores: Pick<Stores, 'folders' | 'prompts' | 'endpoints'>,
  thread: Pick<Thread, 'changeUnkept' | 'draft'>,
  isLeft: boolean,
): Promise<void> {
  const { draft } = thread;
  const id = draft.edits.textOf(editor);
  const folder = stores.folders.byId(id);
  if (!folder || isLeft || (draft.text.trim() === '' && !draft.hasMedia)) {
    draft.edits.drop(editor);
    return;
  }
  const blank: Pick<Conversation, 'systemPrompt' | 'parameters'> = {
    systemPrompt: { promptId: null, text: '' },
    parameters: {},
  };
  await thread.changeUnkept((one) => beginInFolder(stores, { ...one, ...blank }, folder.id));
}
