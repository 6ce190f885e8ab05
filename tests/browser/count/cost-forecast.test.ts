import { expect } from 'vitest';
import { reply as answer } from '../../server/behaviours';
import { findings } from '../harness/accessible';
import { ask, openInspector, test } from '../harness/app';
import { correct } from '../harness/screens/models';

test('the inspector shows what each turn took, what the next ones would, and what would save on them', async ({
  chat,
  server,
}) => {
  await correct(chat, 'test-model', { 'Input (US$ per million)': '1000', 'Output (US$ per million)': '2000' });
  const inspector = await openInspector(chat, 'Bill');
  await inspector.getByText('This chat', { exact: true }).waitFor();
  expect(await inspector.getByText('Tokens per turn').count()).toBe(0);

  const long = 'Some words to carry along. '.repeat(40);
  for (const turn of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const promptTokens = 100 + 300 * (turn - 1);
    server.next(answer(long, { usage: { prompt_tokens: promptTokens, completion_tokens: 50 } }));
    await ask(chat, `Turn ${turn}`);
  }
  await inspector
    .getByText('From 150 tokens ($0.20) in the first turn to 2,250 tokens ($2.30) in the latest.')
    .waitFor();
  await inspector.getByText('View as table').click();
  const table = inspector.getByRole('region', { name: 'Tokens per turn' }).getByRole('row');
  await expect.poll(() => table.count()).toBe(1 + 8);
  const cells = (row: number) => table.nth(row).getByRole('cell').allInnerTexts();
  const [system, history, fresh, reply, cost] = await cells(1);
  expect(Number(system) + Number(history?.replace(',', '')) + Number(fresh)).toBe(2200);
  expect([reply, cost]).toEqual(['50', '$2.30']);
  expect((await cells(8)).slice(1)).toEqual(['0', expect.any(String), '50', '$0.20']);
  await inspector.getByText(/^At this rate, the next 10 turns cost ≈ \$\d+\.\d\d \(≈ [\d,]+ tokens\)\.$/).waitFor();
  for (const way of ['Summarise all but the last 2 turns', 'Send only the last 6 turns'])
    await inspector.getByText(way).waitFor();
  expect(await findings(chat)).toEqual([]);
});
