import { stat } from 'node:fs/promises';
import { button, composer, test } from '../../browser/harness/app';
import { openSettings } from '../../browser/harness/screens/chats';
import { figure } from '../figures';
import { seedChats } from './many-chats';
import { measuredPage, middle, worst, type MeasuredPage } from './measured-page';
import { newVisitor } from './new-visitor';

const runs = 5;

test('100,000 messages are saved to a file and restored from it', async ({ chat, browser, site }) => {
  await seedChats(chat);
  await chat.reload();
  await composer(chat).waitFor();
  const settings = await openSettings(chat, 'Data');
  const saved: MeasuredPage[] = [];
  let path = '';
  for (let run = 0; run < runs; run += 1)
    saved.push(
      await measuredPage(chat, async () => {
        const [file] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Save backup').click()]);
        path = await file.path();
      }),
    );
  const bytes = (await stat(path)).size;
  const restored: MeasuredPage[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, data, leave } = await newVisitor(browser, site);
    restored.push(
      await measuredPage(page, async () => {
        await data.getByLabel('Backup file').setInputFiles(path);
        await button(data, 'Restore').click({ timeout: 120_000 });
        await data.getByText(/^Restored:/).waitFor({ timeout: 120_000 });
      }),
    );
    await leave();
  }
  figure({ name: 'backup of 100,000 messages', value: middle(saved, 'seconds'), limit: 15, unit: 's' });
  figure({ name: 'backup: longest task', value: worst(saved, 'longestTaskMs'), limit: 50, unit: 'ms' });
  figure({ name: 'backup: memory beside the file', value: worst(saved, 'memory') / bytes, limit: 3, unit: '×' });
  figure({ name: 'restore of 100,000 messages', value: middle(restored, 'seconds'), limit: 15, unit: 's' });
  figure({ name: 'restore: longest task', value: worst(restored, 'longestTaskMs'), limit: 50, unit: 'ms' });
  figure({ name: 'restore: memory beside the file', value: worst(restored, 'memory') / bytes, limit: 3, unit: '×' });
});
