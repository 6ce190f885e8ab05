import { meaningChatKey, vectorsKey } from '../keyspace/meaning-keys';
import type { Change, Records } from '../keyspace/records';
import { allIndexes } from './meaning-store';

/** The part of a write that deletes all vectors of a chat. */
export async function withoutVectors(records: Pick<Records, 'range'>, conversationId: string): Promise<Change[]> {
  return (await allIndexes(records)).flatMap(({ endpointId, model }) => [
    { delete: meaningChatKey(endpointId, model, conversationId) },
    { deleteRange: vectorsKey(endpointId, model, conversationId) },
  ]);
}
