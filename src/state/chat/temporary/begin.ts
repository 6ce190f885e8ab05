import type { Conversation } from '../../../model/chat/conversation';
import { begunWith } from '../../prompts/use-prompt';
import type { Stores } from '../../stores';
import type { OpenThreads } from '../open-threads.svelte';
import { Thread } from '../thread.svelte';
import { TemporaryChat } from './temporary-chat.svelte';

interface BeginningApp<Shown extends Stores> extends Stores {
  temporary: TemporaryChat<Shown> | null;
  readonly threads: OpenThreads;
}

/** The thread of this tab's temporary chat. Where there is none, one begins as `blank`, with the prompt of new chats. */
export function temporaryThread<Shown extends BeginningApp<Shown>>(app: Shown, blank: Conversation): Thread {
  const prompt = app.prompts.standard;
  app.temporary ??= new TemporaryChat<Shown>(app, prompt ? begunWith(blank, prompt, app.endpoints) : blank);
  const { id, view, conversation } = app.temporary;
  return (app.temporary.thread = app.threads.byId(id) ?? new Thread(view, app.threads, conversation, false));
}
