import { longPaste } from '../../../model/attachment/long-paste';
import type { App } from '../../../state/app/app.svelte';
import type { Attachments } from '../../../state/chat/attachments/attachments.svelte';
import { attachmentsOf } from '../../../state/chat/attachments/attachments-of';
import { markdownOf } from '../../../state/chat/attachments/rich-text';
import type { Thread } from '../../../state/chat/thread.svelte';
import DictateButton from '../audio/DictateButton.svelte';
import { insert } from '../composer/paste/insert';
import Draft from './DraftAttachments.svelte';

/** What is attached to the draft of a thread, and the component that shows it. */
export interface Attach {
  attachments: Attachments;
  Draft: typeof Draft;
  Dictate: typeof DictateButton;
  /**
   * Takes what was pasted at the place `at` of the text: files; or words that are rich (`html`), as Markdown, or too long for the
   * composer. `field`: the composer's field, where it is there.
   */
  paste(
    pasted: { files: readonly File[]; text: string; html: string },
    at: number,
    field: HTMLTextAreaElement | null,
  ): Promise<void>;
}

/** Logic and component are loaded together, once the chat has been on the screen for a moment. */
export function attachTo(app: App, thread: Thread): Attach {
  const attachments = attachmentsOf(app, thread);
  return {
    attachments,
    Draft,
    Dictate: DictateButton,
    async paste({ files, text, html }, at, field) {
      if (files.length > 0) return attachments.add(files);
      const words = (html !== '' && (await markdownOf(html))) || text;
      // Spaces around the words stay where nothing else was changed.
      const said = words === text.trim() ? text : words;
      if (said.length >= longPaste || !field) return attachments.addText(said, at);
      insert(field, said);
    },
  };
}
