import type { App } from '../../../state/app/app.svelte';
import type { Attachments } from '../../../state/chat/attachments/attachments.svelte';
import { attachmentsOf } from '../../../state/chat/attachments/attachments-of';
import type { Thread } from '../../../state/chat/thread.svelte';
import DictateButton from '../audio/DictateButton.svelte';
import Draft from './DraftAttachments.svelte';

/** What is attached to the draft of a thread, and the component that shows it. */
export interface Attach {
  attachments: Attachments;
  Draft: typeof Draft;
  Dictate: typeof DictateButton;
  /** Takes what was pasted at the place `at` of the text: files, or a text that is too long for the composer. */
  paste(files: readonly File[], text: string, at: number): void;
}

/** Logic and component are loaded together, once the chat has been on the screen for a moment. */
export function attachTo(app: App, thread: Thread): Attach {
  const attachments = attachmentsOf(app, thread);
  return {
    attachments,
    Draft,
    Dictate: DictateButton,
    paste: (files, text, at) => void (files.length > 0 ? attachments.add(files) : attachments.addText(text, at)),
  };
}
