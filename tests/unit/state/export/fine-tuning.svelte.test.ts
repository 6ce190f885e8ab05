import { describe, expect, test } from 'vitest';
import { FineTuning } from '../../../../src/state/export/fine-tuning.svelte';
import { Upload } from '../../../../src/state/export/upload.svelte';
import { failure, json, raw } from '../../../server/behaviours';
import { ControlledReply } from '../../../server/controlled';
import { waitFor } from '../../../wait-for';
import { ask, Browser } from '../a-tab';
import { removeChats } from '../../../../src/state/chat/list/actions';

const files = [{ name: 'a.jsonl', text: '{"messages":[]}\n' }];

describe('the files of examples', () => {
  test('are counted as the cookbook counts, by the tokenizer of the model to train', async () => {
    const browser = await Browser.start({ counts: true });
    const { app, thread } = await browser.tab();
    await ask(thread, 'Say hello');
    const tuning = new FineTuning(app);
    tuning.model = 'gpt-4o-mini';
    await tuning.make([thread.id]);
    // "Say hello" 2, "Hello from the test server." 6, a role each, 3 a message and 3 for the list.
    expect(tuning.report?.tokens).toEqual([2 + 6 + 2 + 2 * 3 + 3]);
    expect(tuning.epochs).toBe(25);
    expect(tuning.epochUsd).toBeCloseTo((19 * 3) / 1e6, 12);
    tuning.ownPrice = 10;
    expect(tuning.epochUsd).toBeCloseTo((19 * 10) / 1e6, 12);
  });

  test('leave out chats that are deleted while they are read', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'Gone');
    const { id } = thread;
    await removeChats(app, [id]);
    const tuning = new FineTuning(app);
    await tuning.make([id]);
    expect(tuning.findings.map(({ kind }) => kind)).toEqual(['no-examples']);
  });

  test('warn of an example that is longer than the model reads', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    const tuning = new FineTuning(app);
    tuning.model = 'gpt-3.5-turbo';
    const long = 'word '.repeat(20_000);
    const line = JSON.stringify({
      messages: [
        { role: 'user', content: long },
        { role: 'assistant', content: 'Yes' },
      ],
    });
    await tuning.open(new File([line], 'long.jsonl'));
    expect(tuning.findings.map(({ kind }) => kind)).toEqual(['too-few', 'too-long']);
    expect(tuning.trainedTokens).toBe(16_385);
    tuning.model = 'gpt-4o-mini';
    await tuning.recount();
    expect(tuning.findings.map(({ kind }) => kind)).toEqual(['too-few']);
  });
});

describe('examples that are put aside for validation', () => {
  test('do not count where trainers want at least ten', async () => {
    const { app } = await (await Browser.start()).tab();
    const tuning = new FineTuning(app);
    const line = (index: number) =>
      JSON.stringify({
        messages: [
          { role: 'user', content: `Question ${index}` },
          { role: 'assistant', content: `Answer ${index}` },
        ],
      });
    await tuning.open(new File([Array.from({ length: 12 }, (_, index) => line(index)).join('\n')], 'twelve.jsonl'));
    expect(tuning.findings).toEqual([]);
    tuning.validationPercent = 50;
    expect(tuning.findings[0]).toMatchObject({ kind: 'too-few', findings: [{ detail: 6 }] });
  });
});

describe('an upload', () => {
  test('is a form with purpose and file, and gives the id that the server says', async () => {
    const browser = await Browser.start();
    browser.server.nextAt('/v1/files', json({ id: 'file-abc', object: 'file', purpose: 'fine-tune' }));
    const { app } = await browser.tab();
    const upload = new Upload(app);
    await upload.send('e1', 'gpt-4o-mini', files);
    expect(upload.failure).toBeNull();
    expect(upload.done).toEqual([{ name: 'a.jsonl', host: 'api.openai.com', id: 'file-abc' }]);
    const request = browser.server.requests.find(({ path }) => path === '/v1/files');
    expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(request?.headers.authorization).toBe('Bearer sk-test-0123456789');
    const fields = await new Response(request?.text, {
      headers: { 'content-type': request!.headers['content-type']! },
    }).formData();
    expect(fields.get('purpose')).toBe('fine-tune');
    const file = fields.get('file') as File;
    expect([file.name, await file.text()]).toEqual(['a.jsonl', files[0]!.text]);
  });

  test.each([
    ['has no such place', failure(404), { kind: 'wrong-path' }],
    [
      'refuses it',
      failure(400, { message: 'Invalid file format.' }),
      { kind: 'bad-request', said: 'Invalid file format.' },
    ],
    ['answers with a web page', raw('<html>Sign in</html>'), { kind: 'wrong-path' }],
    ['gives no id', json({ ok: true }), { kind: 'bad-response' }],
  ])('to a server that %s fails in words', async (_name, behaviour, failed) => {
    const browser = await Browser.start();
    browser.server.nextAt('/v1/files', behaviour);
    const { app } = await browser.tab();
    const upload = new Upload(app);
    await upload.send('e1', 'gpt-4o-mini', [...files, ...files]);
    expect(upload.failure).toMatchObject(failed);
    expect(browser.server.requests.filter(({ path }) => path === '/v1/files')).toHaveLength(1);
  });

  test('of two presses is one, also while the passphrase is asked for, and can be stopped then', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    await app.vault.create('correct horse');
    await app.services.keys.save('e1', 'https://api.openai.com', 'sk-new', 'passphrase');
    app.vault.lock();
    const upload = new Upload(app);
    const first = upload.send('e1', 'gpt-4o-mini', files);
    expect(upload.isBusy).toBe(true);
    await upload.send('e1', 'gpt-4o-mini', files);
    await waitFor(() => expect(app.vault.isAsking).toBe(true));
    upload.stop();
    await app.vault.unlock('correct horse');
    await first;
    expect([upload.isBusy, upload.done, upload.failure]).toEqual([false, [], null]);
    expect(browser.server.requests.filter(({ path }) => path === '/v1/files')).toEqual([]);
  });

  test('ends when it is stopped, and says nothing of a failure', async () => {
    const browser = await Browser.start();
    const running = new ControlledReply();
    browser.server.nextAt('/v1/files', running.behaviour);
    const { app } = await browser.tab();
    const upload = new Upload(app);
    const sent = upload.send('e1', 'gpt-4o-mini', files);
    await running.started;
    await waitFor(() => expect(upload.sending?.host).toBe('api.openai.com'));
    upload.stop();
    await sent;
    expect([upload.sending, upload.failure, upload.done]).toEqual([null, null, []]);
  });
});
