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

function withLearnt(endpoint: Endpoint, model: string, learnt: Learnt): Endpoint {
  return { ...endpoint, learnt: { ...endpoint.learnt, [model]: learnt } };
}
