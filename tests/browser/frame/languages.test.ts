import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settingsWords as germanSettings } from '../../../src/locales/de/settings/settings';
import { words as german } from '../../../src/locales/de';
import { welcomeWords as germanWelcome } from '../../../src/locales/de/settings/welcome';
import { findings } from '../harness/accessible';
import { button, reload, test as base } from '../harness/app';
import { field } from '../harness/screens/fields';

const test = base.extend('contextOptions', { locale: 'de-AT', reducedMotion: 'reduce' as const });

function html(page: Page): Promise<{ lang: string; dir: string }> {
  return page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
}

test('the browser chooses the language, Settings another, at once and without losing the draft', async ({ page }) => {
  await button(page, germanWelcome.demo.start).click();
  await field(page, german.composer.label).fill('Entwurf, 12.345 Wörter');
  expect(await html(page)).toEqual({ lang: 'de', dir: 'ltr' });

  await button(page, german.settings).click();
  await page.getByRole('tab', { name: germanSettings.tabs.appearance, exact: true }).click();
  const language = page.getByRole('combobox', { name: germanSettings.appearance.language, exact: true });
  await language.focus();
  await language.selectOption('繁體中文');
  await page.locator('html[lang="zh-Hant"][dir="ltr"]').waitFor();
  // The choice is still where the keys go.
  expect(await page.locator('select:focus').inputValue()).toBe('zh-Hant');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const composer = page.locator('main form textarea');
  expect(await composer.inputValue()).toBe('Entwurf, 12.345 Wörter');
  await composer.press('Enter');
  const reply = page.locator('article[data-role="assistant"][data-status="complete"]');
  await reply.waitFor();
  await expect.poll(() => reply.locator('[data-count="message"]').getAttribute('data-value')).toMatch(/^\d+$/);
  expect(await page.locator('[data-count="request"]').getAttribute('data-value')).toMatch(/^[0-9]+$/);
  expect(await findings(page)).toEqual([]);

  await reload(page);
  await composer.waitFor();
  expect(await html(page)).toEqual({ lang: 'zh-Hant', dir: 'ltr' });
});

test('a language that cannot be loaded leaves the page in English, and says so', async ({ tab, site }) => {
  await tab.route(/\/first-[^/]*\.js$/, (route) => route.abort());
  await tab.goto(site.url);
  await tab.getByText('Part of Tally couldn’t be loaded').waitFor();
  expect(await html(tab)).toEqual({ lang: 'en', dir: 'ltr' });
  await button(tab, 'Try the demo').click();
  await field(tab, 'Message').waitFor();
});
