import { longPaste } from '../../../../model/attachment/long-paste';
import type { App } from '../../../../state/app/app.svelte';
import { PastedRequest } from '../../../../state/chat/start/pasted-request.svelte';
import type { Arrived } from '../../../../state/chat/drafts/draft.svelte';
import type { Thread } from '../../../../state/chat/thread.svelte';
import { attachTo } from '../../attachments/attach';
import { exchange, insert } from './insert';
import Offer from './PasteOffer.svelte';

/** A request that was pasted into the composer, and the component that offers to start a chat from it. */
export interface Paste extends Arrived {
  pasted: PastedRequest;
  Offer: typeof Offer;
}

/** What was put into fields in this task. */
let inserted: readonly { field: HTMLTextAreaElement; at: number; grown: number }[] = [];

/**
 * Where `at` is by now. What was pasted one after the other while this was loaded comes within one task, and each knows only where
 * the caret was then.
 */
function movedOn(field: HTMLTextAreaElement, at: number): number {
  const before = inserted.filter((one) => one.field === field);
  return before.reduce((place, one) => (place >= one.at ? place + one.grown : place), at);
}

/**
 * Takes text that was pasted or dropped at the place `at` of the composer of `thread`, where `selected` was selected, and puts it
 * there without its API key. By now the caret may be elsewhere, or the person in another chat. What turns out to be neither a
 * request nor to hold a key is attached where it is long, and becomes Markdown where it is rich: `html` is what came with it, empty
 * where a paste was plain, and absent where the text was dropped, which stays where it falls.
 */
export function takePaste(
  app: Pick<App, 'endpoints' | 'models' | 'notices' | 'pasted' | 'services' | 'threads'>,
  thread: Pick<Thread, 'conversation' | 'draft' | 'id' | 'isNew' | 'requests'>,
  field: HTMLTextAreaElement,
  text: string,
  pastedAt = field.selectionStart,
  selected = field.value.slice(pastedAt, field.selectionEnd),
  html?: string,
): Paste {
  const at = movedOn(field, pastedAt);
  const pasted = new PastedRequest(app, thread, text);
  const isOfWords = !pasted.isRequest && !pasted.hasKey;
  if (isOfWords && html !== undefined && text.length >= longPaste) {
    void attachTo(app, thread).paste({ files: [], text, html }, at);
    return { pasted, Offer };
  }
  // The selected words are replaced only where they still stand there unchanged.
  const replaced = (words: string): string => (words.startsWith(selected, at) ? selected : '');
  const into = (words: string): string => words.slice(0, at) + pasted.text + words.slice(at + replaced(words).length);
  const putIntoLeft = (): void => {
    const { current } = app.threads;
    const { draft } = app.threads.byId(thread.id) ?? thread;
    // The new chats of a tab share one draft: what is written into that of the one on show must not be overwritten.
    if (thread.isNew && !thread.requests.isBusy && current?.isNew && current.id !== thread.id)
      current.draft.putAbove(pasted.text);
    else draft.type(into(draft.text));
  };
  const grown = pasted.text.length - replaced(field.value).length;
  if (inserted.length === 0) setTimeout(() => (inserted = []));
  inserted = [...inserted, { field, at, grown }];
  if (!field.isConnected) putIntoLeft();
  else if (field.selectionStart === at) insert(field, pasted.text);
  else exchange(field, at, replaced(field.value), pasted.text);
  if (isOfWords && html) void attachTo(app, thread).enrich({ text, html }, at, field);
  return { pasted, Offer, into };
}
