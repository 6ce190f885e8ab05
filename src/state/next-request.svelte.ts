import { countBy, type CountBy } from '../context/count-by';
import type { LatestCount } from '../context/counter';
import { wrapRequest } from '../context/overhead';
import { planRequest, type LeftOut, type Plan } from '../context/plan';
import { countRequest, withMessage, type RequestCount } from '../context/request-count';
import type { Endpoint } from '../model/endpoint';
import { messageCount, type Message, type Role } from '../model/message';
import type { ModelOverride, SourcedFacts } from '../model/model-facts';
import type { TokenCount } from '../model/usage';
import type { App } from './app.svelte';
import type { Thread } from './thread.svelte';

/** The next request added up, in tokens with all overheads; `costUsd` is that of the prompt alone, null where no price is known. */
export interface Sum {
  system: number;
  history: number;
  draft: number;
  total: number;
  exact: boolean;
  costUsd: number | null;
}

/** A message of the branch in the next request; `leftOut`: why it is not sent. */
export interface PlanRow {
  role: Role;
  content: string;
  leftOut: LeftOut['reason'] | null;
  count: TokenCount | null;
}

/** What facts are of. */
interface Subject {
  endpoint: Endpoint;
  model: string;
  override: ModelOverride | null;
}

/** What the next request of a thread will carry and cost. A keystroke costs a message to the worker, however long the history. */
export class NextRequest {
  facts = $state.raw<SourcedFacts | null>(null);
  /** The draft's own text. */
  draft = $state.raw<TokenCount | null>(null);
  /** All but the draft. */
  readonly plan: Plan = $derived.by(() => {
    const { conversation, branch } = this.thread;
    return planRequest({ systemPrompt: conversation.systemPrompt.text, history: branch, draft: null });
  });
  #by = $state.raw<CountBy | null>(null);
  #base = $state.raw<{ plan: Plan; count: RequestCount } | null>(null);
  readonly #tokensById = $derived.by(() => {
    const base = this.#base;
    return new Map(base?.plan.messages.map((message, index) => [message.id, base.count.messages[index]]));
  });

  readonly sum: Sum | null = $derived.by(() => this.#addUp());

  /** The request message by message, what is left out in its place, the draft last. */
  readonly rows: readonly PlanRow[] = $derived.by(() => {
    const { conversation, branch } = this.thread;
    const draft = this.thread.draft.text;
    const leftOut = new Map(this.plan.leftOut.map(({ id, reason }) => [id, reason]));
    const tokens = this.#tokensById;
    const system = conversation.systemPrompt.text;
    const rows: PlanRow[] = branch.map(({ id, role, text }) => {
      return { role, content: text, leftOut: leftOut.get(id) ?? null, count: tokens.get(id) ?? null };
    });
    if (system !== '')
      rows.unshift({ role: 'system', content: system, leftOut: null, count: tokens.get(null) ?? null });
    if (draft !== '') rows.push({ role: 'user', content: draft, leftOut: null, count: this.draft });
    return rows;
  });

  /** What `facts` were asked for, and which plan was counted by them: done anew when any of these changes. */
  #asked: Subject | null = null;
  #counted: { plan: Plan; facts: SourcedFacts } | null = null;
  readonly #draftCount: LatestCount;

  constructor(
    private readonly app: App,
    private readonly thread: Thread,
  ) {
    this.#draftCount = app.services.counter.latest(([count], [text]) => {
      // A count that comes after the draft was sent is of no use.
      if (count && text === thread.draft.text) this.draft = count;
    });
  }

  /** Something of the request has changed: counts what is new of it. */
  async update(): Promise<void> {
    // Read before anything is waited for, so that what shows the count follows a correction of the model.
    const subject = this.#subject();
    await this.app.quiet;
    await this.#updateFacts(subject);
    const { facts, plan } = this;
    const by = this.#by;
    if (!facts || !by) return;
    const { text } = this.thread.draft;
    if (text === '') this.draft = { tokens: 0, exact: by.exact };
    else this.#draftCount.ask([text], by);
    if (this.#counted?.plan === plan && this.#counted.facts === facts) return;
    this.#counted = { plan, facts };
    const count = await countRequest(plan, { by, facts }, this.app.services.counter);
    // A newer plan may have been counted meanwhile.
    if (this.#counted.plan === plan && this.#counted.facts === facts) this.#base = { plan, count };
  }

  /** The tokens of a message of the thread: as billed where that is known; null while it is not counted. */
  countOf(message: Message): TokenCount | null {
    return messageCount(message) ?? this.#tokensById.get(message.id) ?? null;
  }

  #subject(): Subject | null {
    const { endpointId, model } = this.thread.conversation;
    const endpoint = this.app.endpoints.byId(endpointId);
    return endpoint && { endpoint, model, override: this.app.models.overrideOf(endpoint.id, model) };
  }

  async #updateFacts(subject: Subject | null): Promise<void> {
    if (!subject) {
      this.facts = null;
      this.#by = null;
      return;
    }
    const { endpoint, model, override } = subject;
    const asked = this.#asked;
    if (asked?.endpoint === endpoint && asked.model === model && asked.override === override) return;
    this.#asked = subject;
    const facts = await this.app.models.factsOf(endpoint, model);
    // Another model may have been chosen meanwhile.
    if (this.#asked !== subject) return;
    this.facts = facts;
    this.#by = countBy(facts);
  }

  /** The JSON that would be sent now; null where it cannot be told yet. Reads what it depends on before it waits for anything. */
  async body(): Promise<string | null> {
    const { conversation, branch, draft } = this.thread;
    const { facts } = this;
    const { text } = draft;
    const endpoint = this.app.endpoints.byId(conversation.endpointId);
    if (!endpoint || !facts) return null;
    const [{ chatRequest }, { requestBody }] = await Promise.all([
      import('./ask'),
      import('../protocol/chat-completions'),
    ]);
    return JSON.stringify(requestBody(chatRequest(endpoint, conversation, facts, branch, { draft: text })), null, 2);
  }

  #addUp(): Sum | null {
    const { facts, draft } = this;
    const by = this.#by;
    if (!facts || !by || !draft || !this.#base) return null;
    const { plan, count } = this.#base;
    const hasDraft = draft.tokens > 0;
    if (plan.messages.length === 0 && !hasDraft) {
      return { system: 0, history: 0, draft: 0, total: 0, exact: by.exact, costUsd: facts.price ? 0 : null };
    }
    const whole = hasDraft ? withMessage(count, draft, { by, facts }) : count;
    const total = whole.prompt.tokens;
    // What primes the reply is counted with the draft.
    const draftPart = hasDraft ? total - count.prompt.tokens + wrapRequest([], [], by).overhead : 0;
    const [first] = plan.messages;
    const systemTokens = first?.role === 'system' ? wrapRequest([first], [], by).overhead : 0;
    const system =
      first?.id === null ? systemTokens - wrapRequest([], [], by).overhead + (count.messages[0]?.tokens ?? 0) : 0;
    return {
      system,
      history: total - system - draftPart,
      draft: draftPart,
      total,
      exact: whole.prompt.exact,
      costUsd: whole.costUsd,
    };
  }
}
