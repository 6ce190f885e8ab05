import { providerOf } from '../../../context/models/providers';
import type { Taker } from '../../../model/attachment/taker';
import { dialectNameOf, type Endpoint } from '../../../model/endpoint/endpoint';
import { learntOf } from '../../../model/endpoint/learnt';
import { makesPictures } from '../../../model/endpoint/picture-models';
import type { ModelFacts } from '../../../model/endpoint/model-facts';

/** To whom attachments go that are sent to `model` at `endpoint`, of which `facts` are known; null for an unknown API. */
export function takerOf(endpoint: Endpoint, model: string, facts: Pick<ModelFacts, 'input'> | null): Taker | null {
  const dialect = dialectNameOf(endpoint);
  if (!dialect) return null;
  const { refuses } = learntOf(endpoint, model);
  const provider = providerOf(endpoint.baseUrl);
  const changesPictures = makesPictures(endpoint, model);
  return { dialect, provider, input: facts?.input ?? null, refuses, changesPictures };
}
