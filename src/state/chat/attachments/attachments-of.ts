import { countBy } from '../../../context/tokens/count-by';
import { openReader } from '../../../media/open-reader';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import type { ThreadPort } from '../thread-port';
import { Attachments } from './attachments.svelte';
import { takerOf } from './taker';

type NeededStores = Pick<Stores, 'services' | 'notices' | 'endpoints' | 'models'>;

/** What is attached to the draft of `thread`, made once. */
export function attachmentsOf(stores: NeededStores, thread: Pick<ThreadPort, 'conversation' | 'draft'>): Attachments {
  const { services, notices, endpoints, models } = stores;
  const { draft } = thread;
  return (draft.attachments ??= new Attachments(
    draft,
    new Blobs(services.storage.records),
    openReader(),
    (notice, undo) => notices.show(notice, undo),
    {
      async taker() {
        const { endpointId, model } = thread.conversation;
        const endpoint = endpoints.byId(endpointId);
        return endpoint && takerOf(endpoint, model, await models.factsOf(endpoint, model));
      },
      async count(texts) {
        const { endpointId, model } = thread.conversation;
        const endpoint = endpoints.byId(endpointId);
        const facts = endpoint && (await models.factsOf(endpoint, model));
        const counter = await services.counter();
        return counter.count(texts, countBy(facts ?? { countsLike: null }));
      },
    },
  ));
}
