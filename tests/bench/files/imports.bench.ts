import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, test } from '../../browser/harness/app';
import { chat, node, said } from '../../unit/storage/files/imports/chatgpt-chats';
import { figure } from '../figures';
import { measuredPage, middle, worst, type MeasuredPage } from './measured-page';
import { newVisitor } from './new-visitor';

const chats = 5000;
const messagesOfEach = 20;
const runs = 5;
const text = 'The median splits the sorted halves, so a cut in the shorter array decides. '.repeat(9);

/** An export of ChatGPT: 100,000 messages with some 66 MB of text. */
function exported(): string {
  const all = Array.from({ length: chats }, (_, one) => {
    const nodes = Array.from({ length: messagesOfEach }, (_unused, index) =>
      node(
        `${one}-${index}`,
        index === 0 ? null : `${one}-${index - 1}`,
        said(index % 2 === 0 ? 'user' : 'assistant', `${one} ${index} ${text}`, { create_time: 1756000000 + index }),
      ),
    );
    return JSON.stringify(chat(nodes, { conversation_id: `c${one}`, title: `Chat ${one}` }));
  });
  return `[${all.join(',')}]`;
}

test('5,000 chats are imported', async ({ browser, site }) => {
  const folder = await mkdtemp(join(tmpdir(), 'imports-'));
  const path = join(folder, 'conversations.json');
  const json = exported();
  await writeFile(path, json);
  const imported: MeasuredPage[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, data, leave } = await newVisitor(browser, site);
    const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
    imported.push(
      await measuredPage(page, async () => {
        await data.getByLabel('Import file').setInputFiles(path);
        await button(dialog, 'Import').click({ timeout: 300_000 });
        await dialog.getByText(/^Imported: 5,000 chats/).waitFor({ timeout: 300_000 });
      }),
    );
    await leave();
  }
  await rm(folder, { recursive: true });
  figure({ name: 'import of 5,000 chats', value: middle(imported, 'seconds'), limit: 30, unit: 's' });
  figure({ name: 'import: longest task', value: worst(imported, 'longestTaskMs'), limit: 50, unit: 'ms' });
  figure({
    name: 'import: memory beside the file',
    value: worst(imported, 'memory') / json.length,
    limit: 1,
    unit: '×',
  });
});
