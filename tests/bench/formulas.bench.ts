import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, button, composer, reply as answer, test } from '../browser/harness/app';
import { reply } from '../server/behaviours';
import { figure } from './figures';
import { mainThreadMs, median } from './measure';

const inline = ['x_{n+1} = x_n - f(x_n)', '\\sum_{k=1}^{n} a_k^2', 'e^{i\\pi} + 1 = 0', '\\alpha \\le \\beta'];
const display = '\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\frac{\\pi}{a^2 + b^2}}';

/** A reply of 40 paragraphs with 200 formulas; each is another, as in a text about mathematics. */
function text(formula: (tex: string, isDisplay: boolean) => string): string {
  return Array.from({ length: 40 }, (_, index) => {
    const within = inline.map((tex) => formula(`${tex} + c_{${index}}`, false));
    const sentence = within.map((one) => `so much is known of ${one}, and of what follows from it`).join('; ');
    return `In step ${index}, ${sentence}.\n\n${formula(`${display} + c_{${index}}`, true)}`;
  }).join('\n\n');
}

const withFormulas = text((tex, isDisplay) => (isDisplay ? `$$${tex}$$` : `$${tex}$`));
/** The same signs as code, which is as long to read and needs no drawing. */
const without = text((tex) => `\`${tex}\``);

async function streamed(chat: Page): Promise<void> {
  await button(chat, 'Send').click();
  await expect
    .poll(() => answer(chat).getAttribute('data-status'), { interval: 500, timeout: 300_000 })
    .toBe('complete');
}

test('main-thread time of a reply with 200 formulas, beside the same with code in their places', async ({
  chat,
  server,
}) => {
  const spent: Record<string, number[]> = { formulas: [], code: [] };
  server.next(reply(['$x^2$']));
  await ask(chat, 'warm up');
  for (let time = 0; time < 5; time += 1)
    for (const [name, whole] of Object.entries({ formulas: withFormulas, code: without })) {
      await button(chat, 'New chat').click();
      await composer(chat).fill('Go on');
      server.next(reply(whole.match(/[^]{1,4}/g)!, { tokensPerSecond: 400 }));
      spent[name]!.push(await mainThreadMs(chat, () => streamed(chat)));
      const drawn = await answer(chat).locator('math').count();
      expect(drawn).toBe(name === 'formulas' ? 200 : 0);
    }
  const value = median(spent['formulas']!) / median(spent['code']!);
  console.table({ ms: { formulas: median(spent['formulas']!), code: median(spent['code']!) } });
  figure({ name: 'streaming, a reply with 200 formulas beside the same without', value, limit: 2, unit: '×' });
});
