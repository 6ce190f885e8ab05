import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { RequestStart } from '../../../../../src/state/chat/start/start-from-request.svelte';
import { attachedParts } from '../../../../../src/storage/blobs/attached-parts';
import { attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { png } from '../../../../server/png';
import { waitFor } from '../../../../wait-for';
import { Browser, type Tab } from '../../a-tab';

const request = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ],
});

async function pasted(text = request): Promise<{ tab: Tab; start: RequestStart }> {
  const tab = await (await Browser.start()).tab();
  tab.app.pasted = text;
  return { tab, start: new RequestStart(tab.app, tab.thread, text) };
}

test('the new chat is named after its first words, without the times of a transcript', async () => {
  const { tab, start } = await pasted(request.replace('Hello', '[0:00] Hello there'));
  await start.start();
  expect(tab.app.conversations.list.map(({ title }) => title)).toEqual(['Hello there']);
});

test('the new chat is never on show with the request still open: it would take what is typed there', async () => {
  const { tab, start } = await pasted();
  const { app, thread } = tab;
  const shown: [isNewChat: boolean, pasted: string | null][] = [];
  onTestFinished(
    $effect.root(() => {
      $effect(() => void shown.push([app.thread !== thread, app.pasted]));
    }),
  );
  flushSync();
  await start.start();
  expect(shown).toEqual([
    [false, request],
    [true, null],
  ]);
});

test('words that are typed while the chat opens stand below its draft', async () => {
  const { tab, start } = await pasted();
  const { app, thread } = tab;
  onTestFinished(
    $effect.root(() => {
      $effect(() => {
        if (app.thread && app.thread !== thread) app.thread.draft.type('Typed at once');
      });
    }),
  );
  await start.start();
  expect(app.thread?.draft.text).toBe('Hello\nTyped at once');
});

test('a key that is kept while the vault is locked asks for the passphrase, and leaves the secret header in it', async () => {
  const { tab } = await pasted();
  const { app, thread } = tab;
  const { keys } = app.services;
  const before = app.endpoints.list[0]!;
  const one = {
    ...before,
    baseUrl: 'https://api.example.test/v1',
    extras: [{ place: 'header', name: 'X-Gate' }],
  } as const;
  const secrets = { text: 'sk-old', keeping: 'passphrase', extras: { 'header x-gate': 'open sesame' } } as const;
  await app.vault.create('correct horse');
  await app.endpoints.save(one, secrets);
  app.vault.lock();
  const body = `{"model":"m","messages":[{"role":"user","content":"Hi"}]}`;
  const command = `curl ${one.baseUrl}/chat/completions -H 'Authorization: Bearer sk-new-0123456789' -d '${body}'`;
  const start = new RequestStart(app, thread, command);
  expect([start.key, start.endpoint?.id]).toEqual(['sk-new-0123456789', one.id]);
  start.keeping = 'device';
  const declined = start.start();
  await waitFor(() => expect(app.vault.isAsking).toBe(true));
  app.vault.dismiss();
  await declined;
  expect(start.failure).toMatchObject({ kind: 'vault-locked' });
  const started = start.start();
  await waitFor(() => expect(app.vault.isAsking).toBe(true));
  await app.vault.unlock('correct horse');
  await started;
  expect(start.failure).toBeNull();
  expect(await keys.open(one.id, 'https://api.example.test')).toEqual({
    key: 'sk-new-0123456789',
    extras: secrets.extras,
  });
});

test('a header that the endpoint has is not told as left behind', async () => {
  const { tab } = await pasted();
  const { app, thread } = tab;
  const extras = [{ place: 'header', name: 'X-Gate' }] as const;
  const one = { ...app.endpoints.list[0]!, baseUrl: 'https://api.example.test/v1', extras };
  await app.endpoints.save(one, { text: '', keeping: 'visit', extras: { 'header x-gate': 'open sesame' } });
  const command = `curl ${one.baseUrl}/chat/completions -H 'X-Gate: a' -H 'X-Team: b' -d '{"messages":[]}'`;
  const { beginning } = new RequestStart(app, thread, command);
  expect(beginning?.notTaken).toEqual([{ kind: 'header', name: 'x-team' }]);
});

test('instructions of a developer stay such where the model takes them so, and else that is told', async () => {
  const { tab } = await pasted();
  const { app, thread } = tab;
  const one = { ...app.endpoints.list[0]!, baseUrl: 'https://api.openai.com/v1', presetId: 'openai' };
  await app.endpoints.save(one, { text: '', keeping: 'visit' });
  const left = (model: string) => {
    const body = JSON.stringify({ model, messages: [{ role: 'developer', content: 'Be brief.' }] });
    return new RequestStart(app, thread, `curl ${one.baseUrl}/chat/completions -d '${body}'`).beginning?.notTaken;
  };
  expect(left('gpt-5.4')).toEqual([]);
  expect(left('gpt-4o')).toEqual([{ kind: 'developer', number: 1 }]);
});

test('what no control can show is told and not sent; a participant’s name goes along', async () => {
  const { tab } = await pasted();
  const odd = {
    model: 'gpt-4o',
    temperature: 5,
    stop: ['a', 'b', 'c', 'd', 'e'],
    top_p: 0.5,
    messages: [
      { role: 'user', name: 'ann', content: 'Hello' },
      { role: 'assistant', content: 'Hi Ann' },
      { role: 'user', content: 'Well?' },
    ],
  };
  const start = new RequestStart(tab.app, tab.thread, JSON.stringify(odd));
  expect(start.beginning?.parameters).toEqual({ topP: 0.5 });
  expect(start.beginning?.notTaken).toEqual([
    { kind: 'field', field: 'temperature' },
    { kind: 'field', field: 'stop' },
  ]);
  await start.start();
  expect(tab.app.thread?.branch.map(({ name }) => name)).toEqual(['ann', undefined]);
  expect(tab.app.thread?.draft.text).toBe('Well?');
});

test('a body that only one interface has is read as that one’s, also without an address', async () => {
  const { tab } = await pasted();
  const start = new RequestStart(tab.app, tab.thread, '{"model":"m","input":"Hi","max_output_tokens":50,"include":[]}');
  expect(start.beginning).toMatchObject({ parameters: { maxTokens: 50 }, notTaken: [] });
  start.type('{"contents":[{"parts":[{"text":"Hi"}]}],"generationConfig":{"topK":3},"cachedContent":"c"}');
  expect(start.beginning).toMatchObject({
    parameters: { topK: 3 },
    notTaken: [{ kind: 'foreign', field: 'cachedContent' }],
  });
});

test('what only the interface of the request knows is told and not sent through another', async () => {
  const { tab } = await pasted();
  const { app, thread } = tab;
  const baseUrl = 'https://generativelanguage.googleapis.com/v1beta/openai';
  const one = { ...app.endpoints.list[0]!, baseUrl, presetId: 'gemini', dialect: 'gemini' };
  await app.endpoints.save(one, { text: '', keeping: 'visit', extras: {} });
  const body = '{"model":"gemini-a","temperature":0.5,"tools":[],"messages":[{"role":"user","content":"Hi"}]}';
  const compatible = new RequestStart(app, thread, `curl ${baseUrl}/chat/completions -d '${body}'`);
  expect(compatible.endpoint?.id).toBe(one.id);
  expect(compatible.beginning).toMatchObject({
    parameters: { temperature: 0.5 },
    notTaken: [{ kind: 'foreign', field: 'tools' }],
  });
  const own = '{"contents":[{"parts":[{"text":"Hi"}]}],"safetySettings":[]}';
  const address = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-a:generateContent';
  expect(new RequestStart(app, thread, `curl ${address} -d '${own}'`).beginning).toMatchObject({
    parameters: { extra: { safetySettings: [] } },
    notTaken: [],
  });
});

test('the pictures of a request are stored: those of the last message are attached to the draft, the others are in theirs', async () => {
  const shown = (bytes: Buffer) => ({ type: 'image_url', image_url: { url: dataUrl(bytes) } });
  const dataUrl = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;
  const [first, second] = [png(2, 3), png(4, 5)];
  const messages = [
    { role: 'user', content: [shown(first), shown(first), { type: 'text', text: 'One' }] },
    { role: 'assistant', content: 'Seen.' },
    { role: 'user', content: [shown(second), { type: 'text', text: 'Two' }] },
  ];
  const { tab, start } = await pasted(JSON.stringify({ model: 'gpt-4o', messages }));
  expect(start.beginning?.notTaken).toEqual([]);
  await start.start();
  const { thread, services } = tab.app;
  const [message] = thread!.branch;
  const stored = (bytes: Buffer, width: number, height: number) => ({
    type: 'image',
    mediaType: 'image/png',
    size: { width, height },
    source: { kind: 'blob', bytes: bytes.length },
  });
  expect(message?.parts).toMatchObject([stored(first, 2, 3), stored(first, 2, 3), { type: 'text', text: 'One' }]);
  expect(thread!.draft.text).toBe('Two');
  const [attached] = attachedParts(thread!.draft.edits.textOf(attachmentsEditor) ?? '');
  expect(attached).toMatchObject(stored(second, 4, 5));
  const { source } = attached!;
  const kept = source.kind === 'blob' && (await new Blobs(services.storage.records).read(source.hash));
  expect(kept && Buffer.from(kept)).toEqual(second);
});
