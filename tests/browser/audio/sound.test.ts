import { expect, inject } from 'vitest';
import { failure, json, raw, reply } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import {
  actOnMessage,
  ask,
  button,
  composer,
  messages,
  openContext,
  reply as lastReply,
  test as base,
} from '../harness/app';
import { launchChromium } from '../harness/browsers/chromium';
import { hasFocus } from '../harness/focus';
import { seedEndpoint } from '../harness/seed';
import { stored } from '../harness/stored';

const transcriptions = '/v1/audio/transcriptions';

/** Its microphone is one of the browser's own making, and is allowed without a question. */
const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const args = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
    const browser = await launchChromium(inject('browsers').headlessShell, { args });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('server', async ({}, { onCleanup }) => {
    const server = await startChatServer({ models: ['test-model', 'whisper-1'] });
    onCleanup(() => server.close());
    return server;
  })
  .extend('context', ({ browser }, { onCleanup }) => openContext(browser, {}, onCleanup));

test('what is dictated stands in the composer for review, and a refused recording is not lost', async ({
  tab,
  site,
  server,
}) => {
  server.nextAt(transcriptions, failure(404, { message: 'Not Found' }), json({ text: 'a green one' }));
  await seedEndpoint(tab, site.url, server.baseUrl, 'sk-test-0123456789');
  await tab.goto(site.url);
  await composer(tab).fill('Buy today.');
  await composer(tab).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
  await button(tab, 'Dictate').click();
  const bar = tab.getByRole('region', { name: 'Dictation', exact: true });
  await button(bar, 'Pause').click();
  await button(bar, 'Resume').click();
  await expect.poll(() => bar.getByRole('timer').innerText()).not.toBe('0:00');
  await button(bar, 'Dictation settings').click();
  await bar.getByRole('combobox', { name: 'Transcription model', exact: true }).fill('my-whisper');
  await button(bar, 'Done').click();

  // The endpoint has no such path: the words say so, and the recording is still there.
  await bar.getByRole('alert').filter({ hasText: '/audio/transcriptions' }).waitFor();
  await button(bar, 'Try again').click();
  await expect.poll(() => composer(tab).inputValue()).toBe('Buy a green one today.');
  await hasFocus(composer(tab));
  expect(await messages(tab).count()).toBe(0);
  await button(tab, 'Undo').click();
  await expect.poll(() => composer(tab).inputValue()).toBe('Buy today.');

  const sent = server.requests.filter(({ path }) => path === transcriptions);
  expect(sent.length).toBe(2);
  for (const { text, headers } of sent) {
    expect(headers.authorization).toBe('Bearer sk-test-0123456789');
    expect(text).toContain('my-whisper');
    expect(text).toMatch(/filename="dictation-[\d-]+\.(?:webm|m4a|ogg)"\r\nContent-Type: (?:audio|video)\/\w+\r\n/);
    // A sound, and not only its header.
    expect(text.length).toBeGreaterThan(1000);
  }
});

test('a recording is attached instead, plays, is counted by its seconds, and is transcribed with times', async ({
  tab,
  site,
  server,
}) => {
  const segments = [{ start: 65, end: 66, text: ' Hello.' }];
  server.nextAt(transcriptions, failure(404, { message: 'Not Found' }), json({ text: 'Hello.', segments }));
  await seedEndpoint(tab, site.url, server.baseUrl, 'sk-test-0123456789');
  await tab.goto(site.url);
  await button(tab, 'Dictate').click();
  const bar = tab.getByRole('region', { name: 'Dictation', exact: true });
  await expect.poll(() => bar.getByRole('timer').innerText()).not.toBe('0:00');
  await button(bar, 'Done').click();
  await button(bar, 'Attach recording').click();

  // A recording of Chromium's own does not say in its header how long it is.
  const item = tab.getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem');
  await expect.poll(async () => Number(await item.getAttribute('data-tokens'))).toBeGreaterThan(0);
  await item.getByRole('button', { name: /^Open dictation-/ }).click();
  const dialog = tab.getByRole('dialog');
  const seconds = () => dialog.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration);
  await expect.poll(async () => Number.isFinite(await seconds())).toBe(true);
  expect(await seconds()).toBeGreaterThan(0.5);
  expect(Math.ceil((await seconds()) * 32)).toBe(Number(await item.getAttribute('data-tokens')));
  await button(dialog, 'Close').click();

  await button(item, 'Transcribe').click();
  const hasTimes = dialog.getByRole('checkbox', { name: 'With times', exact: true });
  expect(await hasTimes.evaluate((box) => getComputedStyle(box).accentColor)).not.toBe('auto');
  await button(dialog, 'Transcribe').click();
  // Its words are paid for, and still there when the dialog is opened again, also after a reload.
  await button(dialog, 'Transcribe again').waitFor();
  expect(await dialog.getByRole('button').last().innerText()).toBe('Add to message');
  await button(dialog, 'Close').click();
  await stored(tab);
  await tab.reload();
  await button(item, 'Transcribe').click();
  await button(dialog, 'Transcribe again').click();
  await button(dialog, 'Transcribe').waitFor();
  await button(dialog, 'Add to message').click();
  await expect.poll(() => composer(tab).inputValue()).toBe('[1:05] Hello.');
  // The words have taken the place of the sound, until that is undone.
  expect(await item.count()).toBe(0);
  await button(tab, 'Undo').click();
  await item.waitFor();
  expect(await composer(tab).inputValue()).toBe('');

  // What was heard stays with the sound that is sent.
  server.next(reply('I see.'));
  await button(tab, 'Send').click();
  const sent = tab
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^Open dictation-/ });
  const transcript = dialog.getByLabel('Transcript', { exact: true });
  await sent.click();
  await expect.poll(() => transcript.innerText()).toBe('[1:05] Hello.');
  await stored(tab);
  await tab.reload();
  await sent.click();
  await expect.poll(() => transcript.innerText()).toBe('[1:05] Hello.');

  // Another model may be the way out of a failure: it can be chosen beside what is there already.
  server.nextAt(transcriptions, failure(401, { message: 'No such model' }));
  await button(dialog, 'Transcribe again').click();
  await button(dialog, 'Transcribe').click();
  await button(dialog, 'Try again').waitFor();
  await dialog.getByRole('combobox', { name: 'Transcription model', exact: true }).waitFor();
  expect(await transcript.innerText()).toBe('[1:05] Hello.');
});

/** A second of silence. */
function silence(): Buffer {
  const wav = Buffer.alloc(44 + 32_000);
  wav.write('RIFF');
  wav.writeUInt32LE(36 + 32_000, 4);
  wav.write('WAVEfmt ', 8);
  for (const [at, value] of [
    [16, 16],
    [24, 16_000],
    [28, 32_000],
    [40, 32_000],
  ] as const)
    wav.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    wav.writeUInt16LE(value, at);
  wav.write('data', 36);
  return wav;
}

test('a reply is read aloud by the endpoint, sentence after sentence, until it is stopped', async ({
  tab,
  site,
  server,
}) => {
  const sound = raw(silence(), { 'Content-Type': 'audio/wav' });
  server.next(reply('The **first** one. The second one.'));
  server.nextAt('/v1/audio/speech', sound, sound);
  await seedEndpoint(tab, site.url, server.baseUrl, 'sk-test-0123456789');
  await tab.goto(site.url);
  await ask(tab, 'Hello');
  await actOnMessage(lastReply(tab), 'Read aloud');
  const bar = tab.getByRole('region', { name: 'Read aloud', exact: true });
  // There is no voice on a test machine, or one that speaks.
  const options = bar.getByRole('combobox', { name: 'Read by', exact: true });
  if (!(await options.isVisible())) await button(bar, 'Reading settings').click();
  await options.selectOption('endpoint');
  await bar.getByRole('combobox', { name: 'Speech model', exact: true }).fill('tts-1');
  await button(bar, 'Play').click();
  const asked = () => server.requests.filter(({ path }) => path === '/v1/audio/speech').map(({ body }) => body);
  await expect.poll(() => asked().length).toBe(2);
  expect(asked()).toMatchObject([{ input: 'The first one.', model: 'tts-1' }, { input: 'The second one.' }]);
  // The menu opens again meanwhile, and the reading goes on.
  const more = button(lastReply(tab), 'More actions');
  await more.press('Enter');
  await button(lastReply(tab), 'Always send').waitFor();
  await tab.keyboard.press('Escape');
  await hasFocus(more);
  await button(bar, 'Stop reading').waitFor();
  await bar.getByRole('button').first().focus();
  await tab.keyboard.press('Escape');
  await expect.poll(() => bar.count()).toBe(0);
});
