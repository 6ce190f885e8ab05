import type { Endpoint } from '../../../model/endpoint/endpoint';
import type { ModelOverride, SourcedFacts } from '../../../model/endpoint/model-facts';
import type { Parameters } from '../../../model/request/parameters';
import type { ThreadPort } from '../../chat/thread-port';
import type { Stores } from '../../stores';

/** The model whose facts are looked up, and what decides them. */
export interface Subject {
  endpoint: Endpoint;
  model: string;
  override: ModelOverride | null;
  /** The request's fields of the person's own, which may say how long its prompt is kept. */
  own: Parameters['extra'];
}

/** What is known of the model that a thread's next request goes to. */
export class FactsOfModel {
  /** Until a newly chosen model's facts are found, those of the former model; null where no endpoint is chosen. */
  facts = $state.raw<SourcedFacts | null>(null);
  /** The chat's model now; null where its endpoint is gone. */
  readonly subject: Subject | null = $derived.by(() => {
    const { endpointId, model } = this.thread.conversation;
    const endpoint = this.stores.endpoints.byId(endpointId);
    const own = this.thread.forNextRequest.parameters.extra;
    return endpoint && { endpoint, model, own, override: this.stores.models.overrideOf(endpoint.id, model) };
  });
  /** What facts were last looked up for. They are looked up again when any of this changes. */
  #lookedUp: Subject | null = null;
  /** The model that `facts` belong to. */
  #foundFor: Subject | null = null;

  /** `onFound` is called with facts right before they are shown. */
  constructor(
    private readonly stores: Pick<Stores, 'endpoints' | 'models'>,
    private readonly thread: Pick<ThreadPort, 'conversation' | 'forNextRequest'>,
    private readonly onFound: (facts: SourcedFacts) => void,
  ) {}

  /** Whether the facts of the chat's model are found; otherwise `facts` are of one that was chosen before. */
  get areFound(): boolean {
    const { endpointId, model } = this.thread.conversation;
    return this.#foundFor?.model === model && this.#foundFor.endpoint.id === endpointId;
  }

  /** Looks up the facts of `subject`, where anything has changed that decides them. */
  async update(subject: Subject | null): Promise<void> {
    if (!subject) {
      this.facts = null;
      return;
    }
    const { endpoint, model, override, own } = subject;
    const before = this.#lookedUp;
    const isSame = before?.endpoint === endpoint && before.model === model && before.override === override;
    if (isSame && before.own === own) return;
    this.#lookedUp = subject;
    const facts = await this.stores.models.factsOf(endpoint, model, own);
    // Another model may have been chosen meanwhile.
    if (this.#lookedUp !== subject) return;
    this.#foundFor = subject;
    this.onFound(facts);
    this.facts = facts;
  }
}
