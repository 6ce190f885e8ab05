import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Records } from '../keyspace/records';
import { allIndexes } from './meaning-store';

/** The part of a write that deletes all vectors of a chat. */
export async function withoutVectors(records: Pick<Records, 'range'>, conversationId: string): Promise<Change[]> {
  return (await allIndexes(records)).flatMap(({ endpointId, model }) => [
    { delete: keyOf.meaningChat(endpointId, model, conversationId) },
    { deleteRange: rangeOf.vectors(endpointId, model, conversationId) },
  ]);
}
