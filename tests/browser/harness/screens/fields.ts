import type { Locator, Page } from 'playwright-core';

/** A field by its label: passwords have no role. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true });
}

/** Everything that the page's origin keeps in clear, as one text. */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB failed'));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await opened(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        told.push(
          ...(await opened(records.getAllKeys())),
          ...(await opened(records.getAll() as IDBRequest<unknown[]>)),
        );
      }
      database.close();
    }
    // Bytes as text, so that what is not sealed shows.
    return JSON.stringify(told, (_, value: unknown) =>
      value instanceof Uint8Array || value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    );
  });
}
