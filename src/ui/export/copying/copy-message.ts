import { transcriptTexts } from '../../../locales/sentences/transcript';
import type { Message } from '../../../model/chat/message';
import type { App } from '../../../state/app/app.svelte';
import { CopiedMessages } from '../../../state/export/messages-as';
import { copyAs } from './copy-as';

/** Copies what a message says, without its reasoning and figures, and says whether it is on the clipboard. */
export async function copyMessage(
  app: Pick<App, 'services' | 'notices'>,
  message: Message,
  form: 'markdown' | 'text' | 'rich',
): Promise<void> {
  const plain = { hasReasoning: false, hasFigures: false };
  const problem = await copyAs(form, new CopiedMessages(app.services, [message], plain, transcriptTexts()));
  app.notices.show({ kind: problem ? 'not-copied' : 'copied' });
}
