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
 * `endpoint`, whose models have just been listed, without the windows that earlier errors named of those that are listed
 * with one: a local server may run with another by now.
 */
export function withoutStaleWindows(endpoint: Endpoint): Endpoint {
  const listed = new Set(endpoint.models.flatMap(({ id, facts }) => (facts.contextWindow ? id : [])));
  const stale = Object.keys(endpoint.learnt ?? {}).filter((id) => listed.has(id));
  return stale.reduce((one, model) => {
    const { contextWindow: _, ...others } = learntOf(one, model);
    return withLearnt(one, model, others);
  }, endpoint);
}

function withLearnt(endpoint: Endpoint, model: string, learnt: Learnt): Endpoint {
  return { ...endpoint, learnt: { ...endpoint.learnt, [model]: learnt } };
}
