import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// WCAG 2.5.3, which axe-core leaves off as an experiment: who speaks to the page says what a control shows.
const labelInName = 'label-content-name-mismatch';
const rules = { [labelInName]: { enabled: true } };
// What a control shows besides its label, as a command's keys, describes it.
const labelled = ':not([aria-labelledby][aria-describedby])';

/** What axe-core has against the screen as it is, by WCAG 2.2 A and AA and good practice; empty where there is nothing. */
export function findings(page: Page): Promise<string[]> {
  return judge(page, { runOnly: standards, rules });
}

/** The same, and what it has against the colours in the other scheme, which is left on show. Nothing else depends on the scheme. */
export async function findingsInBothSchemes(page: Page): Promise<string[]> {
  const found = await findings(page);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  return [...found, ...(await judge(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }))];
}

/** The same but for colours, which are those of every language: to judge them takes half of the time. */
export function findingsOfStructure(page: Page): Promise<string[]> {
  return judge(page, { runOnly: standards, rules: { ...rules, 'color-contrast': { enabled: false } } });
}

async function judge(page: Page, options: axe.RunOptions): Promise<string[]> {
  // Nothing fades while it is looked at: half way, a colour is neither the one nor the other.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Once a page load: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate((rule) => (window as unknown as { axe: typeof axe }).axe.configure({ rules: [rule] }), {
      id: labelInName,
      selector: labelled,
    });
  }
  return page.evaluate(async (run) => {
    // No rule above looks at style sheets, and nothing is told of what passes.
    const options = { ...run, preload: false, resultTypes: ['violations' as const] };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, options);
}
