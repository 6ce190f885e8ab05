import { dayOf } from '../../model/chat/days';
import { usageAsCsv } from '../../storage/files/exports/usage-csv';
import type { Stores } from '../stores';

/** The records on show as a CSV file: its name and text. Deleted chats and endpoints have no name in it. */
export function usageFile({
  ledger,
  conversations,
  endpoints,
}: Pick<Stores, 'ledger' | 'conversations' | 'endpoints'>): { name: string; text: string } {
  const text = usageAsCsv(ledger.records ?? [], {
    titleOf: (id) => (conversations.isLive(id) ? (conversations.byId(id)?.title ?? '') : ''),
    endpointOf: (id) => endpoints.byId(id)?.name ?? '',
  });
  return { name: `tally-usage-${dayOf(Date.now())}.csv`, text };
}
