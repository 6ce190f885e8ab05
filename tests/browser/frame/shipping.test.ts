import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../server/hosting/static';
import { launchChromium } from '../harness/browsers/chromium';
import { dist } from '../harness/dist';
import { firstLoad, type FirstLoad } from '../harness/first-load';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchChromium(inject('browsers').headlessShell);
  server = await serveFolder(dist, { under: '/some/path/' });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const message = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const tryTheDemo = (page: Page) => page.getByRole('button', { name: 'Try the demo', exact: true });

test('a first visit loads at most 48.1 kB in 7 requests until it can be used', async () => {
  const context = await browser.newContext();
  const { files, brotliBytes } = await firstLoad(context, server, (page) => tryTheDemo(page).waitFor());
  await context.close();
  // The service worker comes after the first sight.
  expect(files).not.toContain('sw.js');
  expect(files.length, files.join(', ')).toBeLessThanOrEqual(7);
  expect(brotliBytes, files.join(', ')).toBeLessThanOrEqual(48_100);
});

test('a later visit loads at most 60 kB in 7 requests until the composer takes text', async () => {
  // Without the service worker, which would have most of it in its cache by then.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(server.url);
  await tryTheDemo(page).click();
  await message(page).waitFor();
  // What this page still asks for is not the next one's.
  await page.waitForLoadState('networkidle');
  await page.close();
  const { files, brotliBytes } = await firstLoad(context, server, (again) => message(again).fill('Hello'));
  await context.close();
  expect(files.length, files.join(', ')).toBeLessThanOrEqual(7);
  expect(brotliBytes, files.join(', ')).toBeLessThanOrEqual(60_000);
});

test('a first visit in another language loads two files more, of at most 6 kB', async () => {
  const visit = async (locale: string) => {
    const context = await browser.newContext({ locale, serviceWorkers: 'block' });
    const loaded = await firstLoad(context, server, (page) => page.locator('main form').first().waitFor());
    await context.close();
    return loaded;
  };
  const [english, german] = [await visit('en-US'), await visit('de-DE')];
  // `rest-` comes after the first sight, which may be over when it is asked for.
  const ofLanguage = ({ files }: FirstLoad): string[] =>
    files.filter((file) => /\/(?:speak|first)-[\w-]{7}\.js$/.test(file));
  expect(ofLanguage(english)).toEqual([]);
  expect(ofLanguage(german)).toEqual([expect.stringMatching(/speak-/), expect.stringMatching(/first-/)]);
  const size = (file: string): number => brotliCompressSync(readFileSync(`${dist}/assets/${file}`)).length;
  const files = readdirSync(`${dist}/assets`);
  const speak = size(files.find((file) => file.startsWith('speak-'))!);
  for (const first of files.filter((file) => /^first-[\w-]{7}\.js$/.test(file)))
    expect(speak + size(first), first).toBeLessThanOrEqual(6000);
});

test('the built page holds one script, which its policy allows by its hash, and no style; the policy comes before them', () => {
  const html = readFileSync(`${dist}/index.html`, 'utf8');
  const [, script = ''] = /<script>([^<]*)<\/script>/.exec(html) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  expect(html).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(html.replace(`<script>${script}</script>`, '')).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  const policy = html.indexOf('http-equiv="Content-Security-Policy"');
  expect(policy).toBeGreaterThan(0);
  expect(policy).toBeLessThan(html.search(/<(?:script|link)/));
  // Else Firefox looks up the hosts of a reply's links without a click.
  expect(html).toMatch(/<meta http-equiv="?x-dns-prefetch-control"? content="?off"?/);
});

test('the licences of all that is in it come with the build, of workers and data, too', () => {
  const licenses = readFileSync(resolve(dist, 'licenses.md'), 'utf8');
  for (const part of ['dompurify', 'marked', 'svelte', 'gpt-tokenizer', 'models.dev', 'mermaid', 'elkjs'])
    expect(licenses).toMatch(new RegExp(`^## ${part}\\b`, 'm'));
});

test('the build names no address but its own', () => {
  const manifest = JSON.parse(readFileSync(`${dist}/manifest.webmanifest`, 'utf8')) as Record<
    string,
    { src: string }[]
  >;
  for (const { src } of [...manifest['icons']!, ...manifest['screenshots']!])
    expect(readFileSync(`${dist}/${src}`).subarray(0, 4).toString('latin1')).toMatch(/^(?:<svg|\x89PNG)$/);
  const links = [...readFileSync(`${dist}/index.html`, 'utf8').matchAll(/(?:src|href)="([^"]*)"/g)].map(
    ([, link]) => link!,
  );
  expect(links).not.toEqual([]);
  expect(links.filter((link) => !link.startsWith('./'))).toEqual([]);
});

test('the single file, opened from disk, chats with the demo and counts in its worker', async () => {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') trouble.push(line.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) trouble.push(request.url());
  });
  const url = pathToFileURL(resolve(dist, 'tally.html')).href;
  await page.goto(url);
  await tryTheDemo(page).click();
  await message(page).fill('Hello from a file');
  await page.locator('[data-count="draft"]:not([data-value="0"])').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('article[data-role="assistant"][data-status="complete"]').waitFor();
  await page.close();
  // The page itself is the only file that it asked for, however often.
  expect(trouble.filter((line) => !line.startsWith(url))).toEqual([]);
});
