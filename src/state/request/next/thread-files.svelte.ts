import { promptCost } from '../../../context/cost/price';
import type { FoundFiles } from '../../../context/plan/attached-files';
import { mediaLeftOut, turnsAgo } from '../../../context/plan/left-media';
import { partsOf, type Part } from '../../../context/plan/parts';
import type { Fit } from '../../../context/plan/plan';
import type { CountedParts } from '../../../context/plan/count-parts';
import type { CountBy } from '../../../context/tokens/count-by';
import type { Counter } from '../../../context/tokens/counter';
import { isNextToNothing, sizeOf } from '../../../context/tokens/learnt-media';
import { mediaTokens, type MediaCounting } from '../../../context/tokens/media-tokens';
import { newMessage, type MediaLeftOut, type Message } from '../../../model/chat/message';
import { isSentAsText, mediaOf, textOf, type MediaPart } from '../../../model/chat/parts';
import { dialectNameOf, type DialectName } from '../../../model/endpoint/endpoint';
import { learntOf, type Refusable } from '../../../model/endpoint/learnt';
import type { Price } from '../../../model/endpoint/model-facts';
import type { TokenCount } from '../../../model/usage/usage';
import type { ThreadPort } from '../../chat/thread-port';
import { joined, type RequestMessage } from '../../../protocol/dialects/messages';
import type { Stores } from '../../stores';

/** The next request as it is counted; null while it is not. */
interface Planned {
  countedParts: CountedParts | null;
  fit: Fit | null;
}

/** What is attached to the messages of a thread and to its draft, as the next request carries it. */
export class ThreadFiles {
  /** Null until something that is attached was looked up. */
  #found = $state.raw<FoundFiles | null>(null);
  /** What bills have taught of pictures, files and sound, for the model that they are of. */
  mediaBy = $state.raw<MediaCounting | undefined>(undefined);
  /** By hash: the tokens of files that are sent as text. */
  #counts = $state.raw<ReadonlyMap<string, TokenCount>>(new Map());

  /** For how many turns pictures, PDFs and sound are sent; null: always. */
  readonly #mediaTurns: number | null = $derived.by(() => {
    const { mediaTurns = this.stores.settings.values.mediaTurns } = this.thread.conversation;
    return mediaTurns;
  });
  /** The branch as it is sent. */
  readonly history: readonly Message[] = $derived.by(() => {
    const { branch } = this.thread;
    return (
      this.#found?.allAsSent(branch, this.#dialect, { mediaTurns: this.#mediaTurns, refuses: this.#refuses }) ?? branch
    );
  });
  readonly #ago: ReadonlyMap<string, number> = $derived.by(() => {
    const { branch } = this.thread;
    const ago = turnsAgo(branch);
    return new Map(branch.map(({ id }, index) => [id, ago[index] ?? 0]));
  });
  /** Whether anything is attached to the branch: of a long one, not to be asked anew at each key. */
  readonly #hasMedia: boolean = $derived.by(() =>
    this.thread.branch.some(({ parts }) => parts.some((part) => 'source' in part)),
  );
  /** What is attached to the draft, as a part of its own; null where that is nothing. */
  readonly attached: Part | null = $derived.by(() => {
    const { parts } = this;
    return parts.length === 0 ? null : this.#asPart(parts);
  });

  constructor(
    private readonly stores: Pick<Stores, 'services' | 'storageStatus' | 'endpoints' | 'settings'>,
    private readonly thread: Pick<ThreadPort, 'id' | 'conversation' | 'branch' | 'draft'>,
  ) {}

  /** What is attached to the draft. */
  get parts(): readonly MediaPart[] {
    return this.thread.draft.attachments?.parts ?? [];
  }

  /** Why the next request leaves out what is attached to a message of the branch, while it carries the message. */
  leftOut(messageId: string, part: MediaPart, { countedParts, fit }: Planned): MediaLeftOut | null {
    const byRule = mediaLeftOut(part, this.#ago.get(messageId) ?? 0, this.#mediaTurns);
    const forRoom = countedParts?.loose.slice(0, fit?.mediaLeft ?? 0) ?? [];
    const isLeft = forRoom.some(({ index, media }) => media === part && countedParts?.parts[index]?.id === messageId);
    return byRule ?? (isLeft ? 'room' : null);
  }

  get #mediaBy(): MediaCounting {
    const { model } = this.thread.conversation;
    return this.mediaBy?.model === model ? this.mediaBy : { model, learnt: [] };
  }

  /** The tokens of one attachment; null while they are not counted. */
  countOf(part: MediaPart): TokenCount | null {
    if (!isSentAsText(part)) return { tokens: mediaTokens([part], this.#mediaBy), exact: false };
    return (part.source.kind === 'blob' && this.#counts.get(part.source.hash)) || null;
  }

  /** Whether bills of the model have shown that it may never get such an attachment: they had next to nothing for it. */
  mayBeDropped(part: MediaPart): boolean {
    const size = sizeOf(part);
    const count = this.countOf(part);
    return (
      size !== null && count !== null && isNextToNothing({ type: part.type, count: 1, size, tokens: count.tokens })
    );
  }

  /** What so many tokens of a prompt cost, in US dollars; null where no price is known. */
  costOf({ tokens }: TokenCount, price: Price | null): number | null {
    return promptCost(tokens, price);
  }

  /** Looks up what is attached, and counts the texts in it. */
  async look(counter: Counter, by: CountBy): Promise<void> {
    const { parts, stores, thread } = this;
    if (parts.length === 0 && !this.#hasMedia) return;
    const all = [...thread.branch, { parts }];
    const { findFiles } = await import('../media/stored-files');
    const found = await stores.storageStatus.read(() => findFiles(stores.services.storage.records, all));
    if (!found) return;
    if (!this.#found || !found.isSame(this.#found)) this.#found = found;
    const texts = new Map<string, string>();
    // Those of the draft first: they are about to be paid for.
    for (const part of [...parts, ...thread.branch.flatMap(mediaOf)])
      if (isSentAsText(part) && part.source.kind === 'blob' && !texts.has(part.source.hash))
        texts.set(part.source.hash, this.#asPart([part]).content);
    const counts = await counter.count([...texts.values()], by);
    this.#counts = new Map(
      [...texts.keys()].map((hash, index) => [hash, counts[index] ?? { tokens: 0, exact: false }]),
    );
  }

  /** The messages of the next request as they are sent: what is attached and what is typed (`hasWords`) are one. */
  joined(messages: readonly RequestMessage[], hasWords: boolean): readonly RequestMessage[] {
    if (!this.attached || !hasWords) return messages;
    return [...messages.slice(0, -2), ...joined(messages.slice(-2))];
  }

  /** The words of the next request's last message, with `typed`; null where there are none. */
  lastWords(typed: string): string | null {
    return [this.attached?.content ?? '', typed].filter((words) => words !== '').join('\n\n') || null;
  }

  get #dialect(): DialectName | null {
    const endpoint = this.stores.endpoints.byId(this.thread.conversation.endpointId);
    return endpoint ? dialectNameOf(endpoint) : null;
  }

  /** What the server has refused for the chat's model. */
  get #refuses(): readonly Refusable[] {
    const { endpointId, model } = this.thread.conversation;
    const endpoint = this.stores.endpoints.byId(endpointId);
    return endpoint ? learntOf(endpoint, model).refuses : [];
  }

  #asPart(parts: readonly MediaPart[]): Part {
    const written = { ...newMessage(this.thread.id, null, 'user', ''), parts };
    const sending = { mediaTurns: null, refuses: this.#refuses };
    const [message = written] = this.#found?.allAsSent([written], this.#dialect, sending) ?? [];
    const [part] = partsOf({ systemPrompt: { text: '' }, history: [message], summary: null });
    return { ...part!, id: null, content: textOf(message) };
  }
}
