import { askedModel, partsInTurns, recipientOf, type Part, type RequestSource } from '../../../context/plan/parts';
import type { ModelFacts } from '../../../model/endpoint/model-facts';
import { makesPictures } from '../../../model/endpoint/picture-models';
import type { ThreadPort } from '../../chat/thread-port';
import { sentPrompt } from '../../prompts/sent-prompt';
import type { Stores } from '../../stores';
import type { ThreadFiles } from './thread-files.svelte';

/** What parts are made of: the conversation, and what is attached to the draft. Another one where any of it has changed. */
interface MadeOf {
  source: RequestSource;
  attached: Part | null;
}

/** All parts of a thread's next request except the draft. Those of a long thread are made in turns with the page's other work. */
export class RequestParts {
  /** As they were last made. */
  made = $state.raw<readonly Part[]>([]);
  /** Facts that say the same again change nothing. */
  readonly #seesPictures = $derived.by(() => askedModel('', this.facts()).seesPictures);
  readonly madeOf: MadeOf = $derived.by(() => {
    const { conversation, messages } = this.thread;
    const { history, attached } = this.files;
    const { endpointId, model } = conversation;
    const endpoint = this.stores.endpoints.byId(endpointId);
    const to = endpoint && recipientOf(endpoint, model, this.stores.endpoints.refusedStates);
    // Read only where it matters: facts that change start another count.
    const hasPictures = history.some((one) => one.role !== 'user' && one.parts.some(({ type }) => type === 'image'));
    const source: RequestSource = {
      systemPrompt: sentPrompt(this.stores, conversation),
      history,
      summary: messages.summary,
      to,
      asked: { model, seesPictures: hasPictures ? this.#seesPictures : null },
      readsLastOnly: makesPictures(endpoint, model),
    };
    return { source, attached };
  });
  #making: { of: MadeOf; parts: Promise<readonly Part[]> } | null = null;

  /** `facts`: what is known of the model that is asked. */
  constructor(
    private readonly stores: Pick<Stores, 'endpoints' | 'settings' | 'folders'>,
    private readonly thread: Pick<ThreadPort, 'conversation' | 'messages'>,
    private readonly files: Pick<ThreadFiles, 'history' | 'attached'>,
    private readonly facts: () => ModelFacts | null,
  ) {}

  /** Makes them, where they are not; resolves to null if what they are made of has changed meanwhile. */
  async make(): Promise<readonly Part[] | null> {
    const of = this.madeOf;
    if (this.#making?.of !== of) this.#making = { of, parts: make(of) };
    const parts = await this.#making.parts;
    if (of !== this.madeOf) return null;
    return (this.made = parts);
  }
}

async function make({ source, attached }: MadeOf): Promise<readonly Part[]> {
  const parts = await partsInTurns(source);
  return attached ? [...parts, attached] : parts;
}
