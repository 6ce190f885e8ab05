import type { Endpoint } from '../../../model/endpoint/endpoint';
import { learntOf, type Learnt, type Refusable } from '../../../model/endpoint/learnt';
import type { Endpoints } from '../endpoints.svelte';

type Taught = Pick<Endpoints, 'change'>;

/** Stores what an endpoint's answers have shown about `model`, together with what is learnt of it. */
export async function learn(endpoints: Taught, id: string, model: string, learnt: Learnt): Promise<void> {
  const { refuses, ...others } = learnt;
  if (refuses.length === 0 && Object.keys(others).length === 0) return;
  await endpoints.change(id, (endpoint) => {
    const before = learntOf(endpoint, model);
    const all = [...new Set([...before.refuses, ...refuses])];
    return withLearnt(endpoint, model, { ...before, ...others, refuses: all });
  });
}

/**
 * Forgets all that was learnt about `model`; with `what`, only that it refuses that. The next request then asks as if for the
 * first time.
 */
export async function unlearn(endpoints: Taught, id: string, model: string, what?: Refusable): Promise<void> {
  await endpoints.change(id, (endpoint) => {
    if (what === undefined) {
      const { [model]: _, ...others } = endpoint.learnt ?? {};
      return { ...endpoint, learnt: others };
    }
    const before = learntOf(endpoint, model);
    return withLearnt(endpoint, model, { ...before, refuses: before.refuses.filter((one) => one !== what) });
  });
}

/**
 * `endpoint` with the models that it has just listed, without the windows that earlier errors named of those that are
 * listed with another window than before: a local server runs with that by now. One that is listed as it was has been
 * refuted already: a router lists what a model could have, not what its provider takes.
 */
export function withListed(endpoint: Endpoint, models: Endpoint['models']): Endpoint {
  const windowIn = (list: Endpoint['models'], model: string) =>
    list.find(({ id }) => id === model)?.facts.contextWindow ?? null;
  const stale = Object.keys(endpoint.learnt ?? {}).filter((model) => {
    const listed = windowIn(models, model);
    return listed !== null && listed !== windowIn(endpoint.models, model);
  });
  return stale.reduce(
    (one, model) => {
      const { contextWindow: _, ...others } = learntOf(one, model);
      return withLearnt(one, model, others);
    },
    { ...endpoint, models },
  );
}

function withLearnt(endpoint: Endpoint, model: string, learnt: Learnt): Endpoint {
  return { ...endpoint, learnt: { ...endpoint.learnt, [model]: learnt } };
}
