import { providerOf } from '../../../context/models/providers';
import type { Taker } from '../../../model/attachment/taker';
import { dialectNameOf, type Endpoint } from '../../../model/endpoint/endpoint';
import type { ModelFacts } from '../../../model/endpoint/model-facts';

/** To whom attachments go that are sent to a model at `endpoint`, of which `facts` are known; null while they are not. */
export function takerOf(endpoint: Endpoint, facts: Pick<ModelFacts, 'input'> | null): Taker | null {
  const dialect = dialectNameOf(endpoint);
  return dialect && { dialect, provider: providerOf(endpoint.baseUrl), input: facts?.input ?? null };
}
