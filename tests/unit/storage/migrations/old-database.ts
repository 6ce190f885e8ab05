import { readFileSync } from 'node:fs';
import type { Key } from '../../../../src/storage/keyspace/records';
import { storeName } from '../../../../src/storage/migrations/migration';
import { browser } from '../builders';

export interface OldMessage {
  id: string;
  conversationId: string;
  text: string;
  reply: {
    reasoning: string;
    refusal: string;
    toolCalls: { name: string; arguments: string }[];
    sources?: { url: string; title?: string }[];
    images?: object[];
  } | null;
}

export const read = (name: string): unknown => JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8'));
/** A whole database, as the last version before this one left it. */
export const old = read('database-1.json') as { version: number; records: { key: Key; value: unknown }[] };
export const oldMessages = old.records
  .filter(({ key }) => key[0] === 'message')
  .map(({ value }) => value as OldMessage);
export const [dying] = old.records.filter(({ key }) => key[0] === 'journal').map(({ key }) => key[2]);

export type Tab = ReturnType<typeof browser>;

/** A browser in which the last version has left `records`. */
export async function withOldDatabase(records = old.records): Promise<Tab> {
  const profile = browser();
  const opening = profile.indexedDB.open(profile.name, old.version);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore(storeName);
    for (const { key, value } of records) store.put(value, key as string[]);
  };
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  return profile;
}

/** All records, as a page sees them that opens the database by itself. */
export async function recordsIn({ indexedDB, name }: Tab): Promise<{ version: number; records: unknown[] }> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const store = opening.result.transaction(storeName).objectStore(storeName);
  const [keys, values] = [store.getAllKeys(), store.getAll()];
  await new Promise((resolve) => (values.onsuccess = resolve));
  const { version } = opening.result;
  opening.result.close();
  return { version, records: keys.result.map((key, index) => ({ key, value: values.result[index] as unknown })) };
}
