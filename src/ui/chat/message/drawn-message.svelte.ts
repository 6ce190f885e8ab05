import { setContext } from 'svelte';
import type { Block } from '../../../markdown/block';
import type { Message } from '../../../model/chat/message';
import { mediaOf, type MediaPart } from '../../../model/chat/parts';
import type { DrawnThread } from '../../../state/columns/round.svelte';
import type { Reply } from '../../../state/request/reply/reply.svelte';

/**
 * A message as it is drawn, in the thread or in a column: of a reply what has come while it runs here, then what is
 * stored. To be made while a component is.
 */
export class DrawnMessage {
  /** The reply while it runs here; its fields change, the message only when it ends. */
  readonly running: Reply | undefined = $derived.by(() => this.thread().requests.replies.get(this.message().id));
  /** Whether it ran while it was on the screen: then its failure is news. */
  wasSeenRunning = $state(false);
  /** The text, but for a person's own, which is shown as it was written. */
  readonly blocks: readonly Block[] = $derived.by(
    () => this.running?.shown.blocks ?? this.thread().messages.rendered.blocks(this.message()),
  );
  readonly media: readonly MediaPart[] = $derived.by(() => this.running?.media ?? mediaOf(this.message()));
  /** Those whose bytes are here. */
  readonly stored: readonly MediaPart[] = $derived(this.media.filter(({ source }) => source.kind === 'blob'));

  /** `isGrowing`: whether its text still comes. */
  constructor(
    private readonly thread: () => Pick<DrawnThread, 'messages' | 'requests'>,
    private readonly message: () => Message,
    isGrowing: () => boolean,
  ) {
    $effect(() => {
      if (this.running) this.wasSeenRunning = true;
    });
    // Asked by code blocks, which fold where they are long: one that appears while the reply still runs stays open, also after its end,
    // because somebody is reading it.
    setContext('is-growing', isGrowing);
  }
}
