import { expect, test } from 'vitest';
import { Imports, type ImportApp, type Preview } from '../../../../src/state/data/import/import.svelte';

test('what is dropped while an import runs ends neither that nor what is known of it', async () => {
  const imports = new Imports({} as ImportApp);
  const preview = { chats: 1 } as Preview;
  imports.preview = preview;
  let end = (): void => undefined;
  const running = imports.work.run('importing', () => new Promise<void>((resolve) => (end = resolve)));
  await imports.look([{ path: 'conversations.json', file: new Blob(['[]']) }]);
  expect([imports.preview, imports.work.kind]).toEqual([preview, 'importing']);
  end();
  await running;
});
