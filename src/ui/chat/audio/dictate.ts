import type { AudioStores } from '../../../state/audio/bill-audio';
import { attachmentsOf } from '../../../state/chat/attachments/attachments-of';
import type { Draft } from '../../../state/chat/drafts/draft.svelte';
import type { Thread } from '../../../state/chat/thread.svelte';
import { Dictation } from '../../../state/audio/dictation.svelte';
import { openMicrophone } from '../../../state/audio/microphone';
import Bar from './RecorderBar.svelte';

/** A dictation into the draft of a thread, and the component that stands in the composer meanwhile. */
export interface Dictate {
  dictation: Dictation;
  Bar: typeof Bar;
}

const known = new WeakMap<Draft, Dictation>();

/** The dictation of a thread, made once. */
export function dictateTo(
  app: AudioStores,
  thread: Pick<Thread, 'changeUnkept' | 'conversation' | 'draft' | 'id' | 'isNew'>,
): Dictate {
  const { draft } = thread;
  const dictation = known.get(draft) ?? new Dictation(app, thread, attachmentsOf(app, thread), openMicrophone);
  known.set(draft, dictation);
  return { dictation, Bar };
}
