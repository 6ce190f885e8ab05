import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { words as arabic } from '../../../src/locales/ar';
import { commandListWords as arabicCommands } from '../../../src/locales/ar/commands';
import { fileWords as arabicFiles } from '../../../src/locales/ar/settings/files';
import { exportWords as arabicExport } from '../../../src/locales/ar/export/export';
import { importWords as arabicImport } from '../../../src/locales/ar/imports/import';
import { settingsWords as arabicSettings } from '../../../src/locales/ar/settings/settings';
import { welcomeWords as arabicWelcome } from '../../../src/locales/ar/settings/welcome';
import { settingsWords as germanSettings } from '../../../src/locales/de/settings/settings';
import { words as german } from '../../../src/locales/de';
import { welcomeWords as germanWelcome } from '../../../src/locales/de/settings/welcome';
import { halves } from '../../unit/storage/files/imports/chatgpt-chats';
import { failure } from '../../server/behaviours';
import { findingsOfStructure as findings } from '../harness/accessible';
import { button, reload, test as base, testKey } from '../harness/app';
import { seedEndpoint } from '../harness/seed';
import { pseudo, speakPseudo } from '../harness/pseudo';
import { field } from '../harness/screens/fields';
import { sticksOut } from '../harness/sticks-out';

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

const inArabic = base.extend('contextOptions', { locale: 'ar-EG', reducedMotion: 'reduce' as const });

inArabic(
  'Arabic runs from right to left, with figures in ASCII; the draft outlives a change of language; axe finds nothing in it',
  async ({ page }) => {
    await button(page, arabicWelcome.demo.start).waitFor();
    expect(await html(page)).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(await findings(page)).toEqual([]);
    await button(page, arabicWelcome.demo.start).click();
    const composer = field(page, arabic.composer.label);
    await composer.fill('code: مسودة 12.5');

    await button(page, arabic.settings).click();
    await page.getByRole('tab', { name: arabicSettings.tabs.appearance, exact: true }).click();
    const language = page.getByRole('dialog').getByRole('combobox').first();
    await language.selectOption('en');
    await page.locator('html[lang="en"][dir="ltr"]').waitFor();
    await language.selectOption('ar');
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await composer.inputValue()).toBe('code: مسودة 12.5');

    await composer.press('Enter');
    const reply = page.locator('article[data-role="assistant"][data-status="complete"]');
    await reply.waitFor();
    await expect.poll(() => reply.locator('[data-count="message"]').getAttribute('data-value')).toMatch(/^\d+$/);
    await button(page, arabic.header.inspector).click();
    await page.getByRole('complementary').getByRole('tabpanel').waitFor();
    const values = await page
      .locator('[data-value]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-value')));
    expect(values.join(' ')).toMatch(/^[ -~]+$/);
    let roles = 0;
    for (const tab of await tabsOf(page.getByRole('complementary'))) {
      await tab.click();
      await page.getByRole('tabpanel', { name: await tab.innerText(), exact: true }).waitFor();
      expect(await findings(page), await tab.innerText()).toEqual([]);
      expect(await cutRoles(page)).toEqual([]);
      roles += await plannedRoles(page).count();
    }
    expect(roles).toBeGreaterThan(0);
    await button(page, arabic.header.inspector).click();
    await page.getByRole('complementary').waitFor({ state: 'hidden' });

    // Whoever installs the page gets its texts in the language that it is in.
    const manifest = page.locator('link[rel=manifest][href$="/manifest.ar.webmanifest"]');
    await manifest.waitFor({ state: 'attached' });
    // The page's policy does not let scripts read it.
    const texts = await fetch(await manifest.evaluate(({ href }: HTMLLinkElement) => href));
    expect(await texts.json()).toMatchObject({
      id: './',
      start_url: './',
      lang: 'ar',
      shortcuts: [{ name: arabic.conversations.newChat }],
    });

    await button(page, arabic.settings).click();
    const settings = page.getByRole('dialog');
    for (const tab of await tabsOf(settings)) {
      await tab.click();
      await settings.getByRole('tabpanel', { name: await tab.innerText(), exact: true }).waitFor();
      expect(await findings(page), await tab.innerText()).toEqual([]);
    }
    await settings.getByRole('tab', { name: arabicSettings.tabs.data, exact: true }).click();
    await settings.getByText(arabicFiles.several, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });

    for (const command of ['view.commands', 'chat.new-folder', 'view.shortcuts', 'composer.system-prompt'] as const) {
      await page.keyboard.press('Control+k');
      const list = page.getByRole('dialog', { name: arabicCommands.title, exact: true });
      await list.getByRole('combobox').fill(arabicCommands.titles[command]);
      if (command !== 'view.commands') {
        await list.getByRole('option').filter({ hasText: arabicCommands.titles[command] }).first().click();
        await list.waitFor({ state: 'hidden' });
        await page.getByRole('dialog').waitFor();
      }
      expect(await findings(page), command).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  },
);

/** The roles in the plan of a request. */
function plannedRoles(page: Page): Locator {
  return page.getByRole('complementary').locator('li > [dir=ltr]');
}

/** Those that are not drawn whole. */
function cutRoles(page: Page): Promise<string[]> {
  return plannedRoles(page).evaluateAll((all) =>
    all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent ?? ''),
  );
}

inArabic(
  'axe finds nothing in Arabic, in an error, in what is found, and in what compares, exports and imports',
  async ({ tab: page, site, server }) => {
    await seedEndpoint(page, site.url, server.baseUrl, testKey);
    await page.goto(site.url);
    const composer = page.locator('main form textarea');
    server.next(failure(401, { message: 'Incorrect API key provided.' }));
    await composer.fill('سؤال');
    await button(page, arabic.composer.send).click();
    await page.getByRole('article').getByRole('alert').waitFor();
    expect(await findings(page), 'error').toEqual([]);

    await page.getByRole('searchbox', { name: arabic.conversations.search, exact: true }).fill('سؤال');
    await page.locator('mark').first().waitFor();
    expect(await findings(page), 'found').toEqual([]);
    await page.getByRole('searchbox', { name: arabic.conversations.search, exact: true }).fill('');

    await composer.fill('سؤال آخر');
    await button(page, arabic.composer.compare).click();
    await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    expect(await findings(page), 'comparing').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(arabicCommands.titles['chat.export']);
    await page.getByRole('option').filter({ hasText: arabicCommands.titles['chat.export'] }).first().click();
    await page.getByRole('dialog', { name: arabicExport.title, exact: true }).getByRole('radio').first().waitFor();
    expect(await findings(page), 'exporting').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await button(page, arabic.settings).click();
    await page.getByRole('tab', { name: arabicSettings.tabs.data, exact: true }).click();
    await page.getByLabel(arabicImport.choose, { exact: true }).setInputFiles({
      name: 'conversations.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify([halves()])),
    });
    await page.getByRole('dialog', { name: arabicImport.title, exact: true }).waitFor();
    expect(await findings(page), 'importing').toEqual([]);
  },
);

const onPhone = base.extend('contextOptions', {
  ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  reducedMotion: 'reduce' as const,
});

onPhone('words that are 40 % longer than in English fit on a phone', async ({ tab, site }) => {
  // An icon is named to screen readers alone, in English.
  const press = (name: string) => tab.getByRole('button', { name: new RegExp(`^(${name}|${pseudo(name)})$`) });
  await speakPseudo(tab);
  await tab.goto(site.url);
  await press('Try the demo').waitFor();
  expect(await sticksOut(tab)).toEqual([]);
  await press('Try the demo').click();
  await tab.locator('main form textarea').fill('code');
  await press('Send').click();
  await tab.locator('article[data-role="assistant"][data-status="complete"]').waitFor();
  expect(await sticksOut(tab)).toEqual([]);

  await press('Inspector').click();
  const inspector = tab.getByRole('complementary');
  for (const one of await tabsOf(inspector)) {
    await one.click();
    await inspector.getByRole('tabpanel', { name: await one.innerText(), exact: true }).waitFor();
    expect(await sticksOut(tab), await one.innerText()).toEqual([]);
  }
  await tab.keyboard.press('Escape');
  await inspector.waitFor({ state: 'hidden' });

  await press('Show conversations').click();
  await press('Sort and group').click();
  await tab.locator('[popover]:popover-open').getByRole('radio').first().waitFor();
  expect(await sticksOut(tab)).toEqual([]);
  await tab.keyboard.press('Escape');
  await press('Settings').click();
  const settings = tab.getByRole('dialog');
  for (const one of await tabsOf(settings)) {
    await one.click();
    await settings.getByRole('tabpanel', { name: await one.innerText(), exact: true }).waitFor();
    expect(await sticksOut(tab), await one.innerText()).toEqual([]);
  }
});

/** Once they are there. */
async function tabsOf(within: Locator): Promise<Locator[]> {
  await within.getByRole('tab').first().waitFor();
  return within.getByRole('tab').all();
}
