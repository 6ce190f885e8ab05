import type { Stores } from '../../../state/stores';
import type { Attachments } from '../../../state/chat/attachments/attachments.svelte';
import { attachmentsOf } from '../../../state/chat/attachments/attachments-of';
import { markdownOf } from '../../../state/chat/attachments/rich-text';
import type { Thread } from '../../../state/chat/thread.svelte';
import DictateButton from '../audio/DictateButton.svelte';
import { exchange } from '../composer/paste/insert';
import Draft from './DraftAttachments.svelte';

/** Words that were pasted. `html`: empty where they came without. */
interface Pasted {
  text: string;
  html: string;
}

/** In HTML that says more than its words. What is copied from an editor of code has colours only. */
const rich = /<(?:a\s[^>]*href|b|strong|em|i|li|h[1-6]|td|th|pre|blockquote)\b/i;

/** What is attached to the draft of a thread, and the component that shows it. */
export interface Attach {
  attachments: Attachments;
  Draft: typeof Draft;
  Dictate: typeof DictateButton;
  /** Takes what was pasted at the place `at` of the text: files; or words that are too long for the composer, as Markdown where they are rich. */
  paste(pasted: Pasted & { files: readonly File[] }, at: number): Promise<void>;
  /** Puts Markdown in the place of rich words that the browser pastes at the place `at` of `field`, unless they are changed or sent before. */
  enrich(pasted: Pasted, at: number, field: HTMLTextAreaElement): Promise<void>;
}

/** Logic and component are loaded together, once the chat has been on the screen for a moment. */
export function attachTo(
  app: Pick<Stores, 'endpoints' | 'models' | 'notices' | 'services'>,
  thread: Pick<Thread, 'conversation' | 'draft' | 'requests'>,
): Attach {
  const attachments = attachmentsOf(app, thread);
  return {
    attachments,
    Draft,
    Dictate: DictateButton,
    paste({ files, text, html }, at) {
      if (files.length > 0) return attachments.add(files);
      return attachments.addText(
        rich.test(html) ? markdownOf(html, text).then((markdown) => markdown ?? text) : text,
        at,
      );
    },
    async enrich({ text, html }, at, field) {
      if (!rich.test(html)) return;
      const markdown = await markdownOf(html, text);
      // Text that differs from its Markdown only by spaces around it stays as it was pasted.
      if (markdown && markdown !== text.trim() && !thread.requests.isSendingDraft) exchange(field, at, text, markdown);
    },
  };
}
