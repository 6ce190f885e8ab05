import { untrack } from 'svelte';
import { countBy, type CountBy } from '../../../context/tokens/count-by';
import { estimateTokens } from '../../../context/tokens/estimate';
import type { Counter, LatestCount } from '../../../context/tokens/counter';
import type { Part } from '../../../context/plan/parts';
import {
  fit,
  planRequest,
  termsOf,
  withServerCount,
  type Fit,
  type PlannedDraft,
  type Terms,
} from '../../../context/plan/plan';
import { isCounted, isDropped, overheadsOf, rowsOf, type Overheads, type PlanRow } from '../../../context/plan/rows';
import { asEstimate, countParts, type CountedParts } from '../../../context/plan/count-parts';
import { dialectNameOf } from '../../../model/endpoint/endpoint';
import { hasAnswer, wordless, type LeftOut, type Message } from '../../../model/chat/message';
import type { SourcedFacts } from '../../../model/endpoint/model-facts';
import type { Parameters } from '../../../model/request/parameters';
import type { TokenCount } from '../../../model/usage/usage';
import type { ChatRequest } from '../../../protocol/dialects/dialect';
import type { ThreadPort } from '../../chat/thread-port';
import { countedAtServer, targetOf } from '../prepare/server-counts';
import type { Stores } from '../../stores';
import { countingFor } from '../prepare/counting';
import { chatRequest } from '../prepare/prepare-request';
import { FactsOfModel, type Subject } from './facts-of-model.svelte';
import { RequestParts } from './request-parts.svelte';
import { sumOf, type Sum } from './sum';
import { ThreadFiles } from './thread-files.svelte';

/**
 * What the next request of a thread will contain and cost. Until it is closed, it watches the thread and what is known
 * of its model, and counts only what is new. A keystroke sends one message to the worker, however long the history is.
 */
export class NextRequest {
  readonly #model: FactsOfModel;
  /** What is attached to the messages and to the draft. */
  readonly files: ThreadFiles;
  /** The draft's own text. */
  draft = $state.raw<TokenCount | null>(null);
  readonly #parts: RequestParts;
  countedParts = $state.raw<CountedParts | null>(null);

  /** All that the request depends on: a change of any of it starts a count. */
  readonly #inputs = $derived.by(() => {
    const { forNextRequest, draft } = this.thread;
    return { subject: this.#model.subject, conversation: forNextRequest, madeOf: this.#parts.madeOf, text: draft.text };
  });

  readonly terms: Terms | null = $derived.by(() => {
    const { parameters, strategy = this.stores.settings.values.strategy } = this.thread.forNextRequest;
    return this.facts && termsOf(this.facts, { maxTokens: parameters.maxTokens, strategy });
  });

  /** `countedParts`, corrected by the server's own count where the server has counted exactly this request. */
  readonly #corrected: CountedParts | null = $derived.by(() => {
    const { countedParts, terms, draft } = this;
    if (!countedParts || !terms || !draft) return countedParts;
    return withServerCount(
      countedParts,
      draft.tokens > 0 ? draft : null,
      terms,
      this.#countAtServer(countedParts, terms),
    );
  });

  /** How the next request fits into the window; null while it is not counted. */
  readonly fit: Fit | null = $derived.by(() => {
    const { draft } = this;
    if (!this.#corrected || !this.terms || !draft) return null;
    return fit(this.#corrected, draft.tokens > 0 ? draft : null, this.terms);
  });
  readonly #firstTurn: number = $derived(this.fit?.firstTurn ?? 0);
  readonly #mediaLeft: number = $derived(this.fit?.mediaLeft ?? 0);
  readonly sum: Sum | null = $derived.by(() => this.#addUp());

  /** The request message by message, without the draft; messages that are left out stand in their places. */
  readonly rows: readonly PlanRow[] = $derived.by(() => {
    const { countedParts } = this;
    return countedParts ? rowsOf(countedParts, { firstTurn: this.#firstTurn, mediaLeft: this.#mediaLeft }) : [];
  });

  /** The tokens of the request apart from the texts of its messages; null where nothing would be sent. */
  readonly overheads: Overheads | null = $derived.by(() => {
    const { fit: fitted, sum, draft } = this;
    const countedParts = this.#corrected;
    if (!countedParts || !fitted || !sum || sum.total === 0) return null;
    return overheadsOf(countedParts, this.rows, draft?.tokens ?? 0, fitted);
  });

  readonly #rowOf = $derived(new Map(this.rows.map((row) => [row.part?.id ?? null, row])));

  /** The first message that is sent, where earlier ones are left out; null where all are sent. */
  readonly startsAt: string | null = $derived.by(() => {
    const history = this.#parts.made.filter(({ source }) => source === 'history' || source === 'summary');
    const isBehind = (part: Part): boolean => part.leftOut === 'summarised' || isDropped(part, this.#firstTurn);
    const last = history.findLastIndex(isBehind);
    return last === -1 ? null : (history[last + 1]?.id ?? null);
  });

  #counted: { parts: readonly Part[]; facts: SourcedFacts; parameters: Parameters } | null = null;
  readonly #draftCount: LatestCount;
  /** Stops watching: the thread was let go. */
  readonly close: () => void;

  constructor(
    private readonly stores: Pick<
      Stores,
      'services' | 'storageStatus' | 'endpoints' | 'models' | 'settings' | 'folders' | 'serverCounts'
    >,
    private readonly thread: Pick<
      ThreadPort,
      'id' | 'conversation' | 'forNextRequest' | 'branch' | 'messages' | 'draft'
    >,
    private readonly counter: Counter,
  ) {
    this.#model = new FactsOfModel(stores, thread, (facts) => this.#doubtOtherCounts(countBy(facts)));
    this.files = new ThreadFiles(stores, thread);
    this.#parts = new RequestParts(stores, thread, this.files, () => this.facts);
    this.#draftCount = counter.latest(([count], [text]) => {
      // A count that comes after the draft was sent is of no use.
      if (count && text === thread.draft.text) this.draft = count;
    });
    this.close = $effect.root(() => {
      $effect(() => {
        const { subject } = this.#inputs;
        untrack(() => void this.#update(subject));
      });
    });
  }

  async #update(subject: Subject | null): Promise<void> {
    await this.#model.update(subject);
    const parts = await this.#parts.make();
    // What they are made of has changed meanwhile, which begins an update of its own.
    if (!parts) return;
    const { facts } = this;
    const { conversation } = this.#inputs;
    const { parameters } = conversation;
    if (!facts || !subject) return;
    void this.files.look(this.counter, countBy(facts));
    const now = { parts, facts, parameters };
    const last = this.#counted;
    if (last?.parts === parts && last.facts === facts && last.parameters === parameters) {
      this.#countDraft(this.countedParts?.by ?? countBy(facts));
      return;
    }
    this.#counted = now;
    const counting = await countingFor(this.stores, subject.endpoint, conversation, facts);
    this.files.mediaBy = counting.mediaBy;
    const countedParts = await countParts(parts, counting, this.counter);
    // A newer plan may have been counted meanwhile.
    if (this.#counted !== now) return;
    this.countedParts = countedParts;
    this.#countDraft(countedParts.by);
  }

  /**
   * What is known of the request's model; null where it has no endpoint. Until a newly chosen model's facts are found,
   * they are the former model's, and no count is exact.
   */
  get facts(): SourcedFacts | null {
    return this.#model.facts;
  }

  /** Counts everything again, because more is known of the model's tokenizer. */
  recount(): void {
    this.#counted = null;
    void this.#update(this.#inputs.subject);
  }

  /** The tokens of a message of the thread; null while they are not counted. */
  countOf(message: Message): TokenCount | null {
    return this.#rowOf.get(message.id)?.count ?? null;
  }

  /**
   * Why a message of the thread is not sent; null where it is sent, or where that is not known yet. That a model reads
   * the last message alone is no news of each of the others.
   */
  leftOut(message: Message): Exclude<LeftOut, 'not-read'> | null {
    const leftOut = this.#rowOf.get(message.id)?.leftOut ?? null;
    // The last plan may have seen a reply that has just ended as still empty; it is being counted again.
    const hasCome = leftOut === 'empty' && (hasAnswer(message) || wordless(message) !== 'empty');
    return hasCome || leftOut === 'not-read' ? null : leftOut;
  }

  /**
   * The request that would be sent now; null where it is not known yet. Reads all that it depends on before its first
   * `await`.
   */
  async made(): Promise<ChatRequest | null> {
    const { forNextRequest: conversation } = this.thread;
    const { facts, countedParts, terms } = this;
    const planned = this.#planned;
    const endpoint = this.stores.endpoints.byId(conversation.endpointId);
    if (!endpoint || !facts || !countedParts || !terms || dialectNameOf(endpoint) === null) return null;
    const chat = await chatRequest(endpoint, conversation, facts, planRequest(countedParts, planned, terms));
    return { ...chat, messages: this.files.joined(chat.messages, planned !== null) };
  }

  /** The typed text, once it is counted; null where nothing is typed. */
  get #planned(): PlannedDraft | null {
    const { text } = this.thread.draft;
    return text === '' || !this.draft ? null : { content: text, count: this.draft };
  }

  #countDraft(by: CountBy): void {
    const { text } = this.thread.draft;
    if (text === '') this.draft = { tokens: 0, exact: by.exact };
    else {
      // While the tokenizer loads, an estimate is shown rather than 0.
      if (!this.draft?.tokens) this.draft = { tokens: estimateTokens(text), exact: false };
      this.#draftCount.ask([text], by);
    }
  }

  /** Marks counts of another tokenizer as estimates while this model's tokenizer loads. */
  #doubtOtherCounts(by: CountBy): void {
    const { countedParts, draft } = this;
    if (!countedParts || (countedParts.by.encoding === by.encoding && countedParts.by.wrapping === by.wrapping)) return;
    this.countedParts = asEstimate(countedParts);
    this.draft = draft && { ...draft, exact: false };
  }

  /** What the server has counted of the request that would go now; null where it was not asked. */
  #countAtServer(countedParts: CountedParts, terms: Terms): number | null {
    const { serverCounts } = this.stores;
    const { forNextRequest: conversation, draft } = this.thread;
    // Checked first, so that not every keystroke plans the whole request.
    const words = this.files.lastWords(draft.text);
    if (serverCounts.size === 0 || (words !== null && !serverCounts.has(words))) return null;
    const endpoint = this.stores.endpoints.byId(conversation.endpointId);
    if (!endpoint) return null;
    const { messages } = planRequest(countedParts, this.#planned, terms);
    const sent = this.files.joined(messages, this.#planned !== null);
    return countedAtServer(serverCounts, sent, targetOf(endpoint, conversation));
  }

  #addUp(): Sum | null {
    const { draft, fit: fitted } = this;
    const countedParts = this.#corrected;
    if (!fitted || !countedParts || !draft) return null;
    const attached = this.files.attached ? (countedParts.counts.at(-1)?.tokens ?? 0) : 0;
    const sum = sumOf(countedParts, fitted, draft, attached);
    const isFromServer = sum.total > 0 && isCounted(countedParts, fitted);
    // What is attached is counted apart from what is typed, and goes with it as one message.
    const exact = sum.exact && this.#model.areFound && (isFromServer || !this.files.attached);
    const countedBy = isFromServer
      ? (this.stores.endpoints.byId(this.thread.conversation.endpointId)?.name ?? null)
      : null;
    return { ...sum, exact, countedBy };
  }
}
