import { isBilledSince, messageCount, type Message } from '../../../../model/chat/message';
import type { TokenCount } from '../../../../model/usage/usage';
import type { Reply } from '../../../../state/request/reply/reply.svelte';

/** The figures of a message while a reply to it runs, until its bill is there, and from then on. */
export class ReplyFigures {
  /** The reply that ran here last. */
  #last = $state.raw<Reply>();
  /** Whose figures are shown: those of a reply with text stay after its end, until its bill has the final ones. */
  readonly live: Reply | undefined = $derived.by(() => {
    const last = this.#last;
    const isAwaited = last && last.tokens.tokens > 0 && !isBilledSince(last.message, this.message());
    return this.reply() ?? (isAwaited ? last : undefined);
  });

  /** The tokens; a continued reply goes on from those that it had. Null where none are known. */
  readonly count: TokenCount | null = $derived.by(() => {
    const before = messageCount(this.message());
    const now = this.live?.tokens;
    if (!now || !before) return now ?? before;
    return { tokens: before.tokens + now.tokens, exact: before.exact && now.exact };
  });

  /** US dollars, counted in the same way; null where no price is known. */
  readonly costUsd: number | null = $derived.by(() => {
    const before = this.message().reply?.costUsd ?? null;
    const now = this.live?.costUsd ?? null;
    return before === null || now === null ? (now ?? before) : before + now;
  });

  /** `reply`: the reply while it runs. To be made while a component is. */
  constructor(
    private readonly message: () => Message,
    private readonly reply: () => Reply | undefined,
  ) {
    $effect.pre(() => {
      this.#last = reply() ?? this.#last;
    });
  }
}
