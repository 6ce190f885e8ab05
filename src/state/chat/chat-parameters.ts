import type { Failure } from '../../model/failure';
import type { MeantParameter } from '../../model/request/meant-parameter';
import { withParameter, type ParameterName, type Parameters } from '../../model/request/parameters';
import { parameterFieldsOf } from '../../protocol/dialects/parameter-fields';
import type { Stores } from '../stores';
import { parameterTarget, type ParameterTarget } from './parameter-target';
import type { Thread } from './thread.svelte';

/** What the parameters of a chat read and tell. */
export type ParameterStores = Pick<Stores, 'services' | 'endpoints' | 'models' | 'notices'>;

/** The chat whose parameters they are. */
export type ParameterThread = Pick<
  Thread,
  'change' | 'conversation' | 'forNextRequest' | 'nextRequest' | 'parametersOnce'
>;

/**
 * The parameters of a chat's requests, to be shown and changed: the chat's own, or those for the next request alone.
 */
export class ChatParameters {
  constructor(
    private readonly stores: ParameterStores,
    private readonly thread: ParameterThread,
  ) {}

  /** The parameters of the next request. */
  get shown(): Parameters {
    return this.thread.forNextRequest.parameters;
  }

  /** What the next request's model and server take. */
  get target(): ParameterTarget {
    const { conversation, nextRequest } = this.thread;
    const endpoint = this.stores.endpoints.byId(conversation.endpointId);
    const findFacts = () => endpoint && this.stores.models.factsOf(endpoint, conversation.model);
    return parameterTarget(this.stores.services, endpoint, conversation.model, nextRequest?.facts ?? null, findFacts);
  }

  /** Whether changes are for the next request alone. */
  get isOnce(): boolean {
    return this.thread.parametersOnce !== null;
  }

  /** Setting it to true starts with a copy of the chat's own parameters; setting it to false returns to them. */
  set isOnce(isOnce: boolean) {
    this.thread.parametersOnce = isOnce ? this.thread.conversation.parameters : null;
  }

  /** Sets a parameter; undefined takes it out. */
  set<Name extends ParameterName>(name: Name, value: Parameters[Name] | undefined): Promise<void> {
    return this.#change((parameters) => withParameter(parameters, name, value));
  }

  /** Removes all parameters, so that the model's own defaults apply. */
  reset(): Promise<void> {
    return this.#change(() => ({}));
  }

  /** Whether the server refused a parameter that is still set. */
  isRefused(failure: Failure): boolean {
    return this.#named(failure) !== null;
  }

  /** Takes the parameter out that the server refused, with undo. */
  async removeRefused(failure: Failure): Promise<void> {
    const named = this.#named(failure);
    if (named === null) return;
    const name = typeof named === 'string' ? named : 'extra';
    const before = this.shown[name];
    if (typeof named === 'string') await this.set(named, undefined);
    else {
      const { [named.extra]: _, ...others } = this.shown.extra ?? {};
      await this.set('extra', Object.keys(others).length === 0 ? undefined : others);
    }
    const parameter = typeof named === 'string' ? named : named.extra;
    this.stores.notices.show({ kind: 'parameter-removed', parameter }, () => void this.set(name, before));
  }

  #named(failure: Failure): MeantParameter | null {
    const endpoint = this.stores.endpoints.byId(this.thread.conversation.endpointId);
    if (failure.kind !== 'bad-request' || failure.parameter === null || !endpoint) return null;
    return parameterFieldsOf(endpoint).parameterOf(failure.parameter, this.shown);
  }

  async #change(change: (parameters: Parameters) => Parameters): Promise<void> {
    if (this.thread.parametersOnce) this.thread.parametersOnce = change(this.thread.parametersOnce);
    else await this.thread.change((one) => ({ ...one, parameters: change(one.parameters) }));
  }
}
