import { beforeEach, expect, test, vi } from 'vitest';
import { takePaste } from '../../../src/ui/chat/composer/paste/paste';
import { MediaInThisThread } from '../../unit/media/direct-reader';
import { Browser } from '../../unit/state/a-tab';

beforeEach(() => {
  vi.stubGlobal('Worker', MediaInThisThread);
  return () => vi.unstubAllGlobals();
});

test('a field that holds a long text has its direction, whatever is pasted into it', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  field.dir = 'ltr';
  document.body.append(field);
  field.value = 'One line of a book.\n'.repeat(1_500);
  takePaste(app, thread, field, 'שורה\n'.repeat(150));
  expect(field.dir).toBe('ltr');
  takePaste(app, thread, field, 'שורה אחת מתוך ספר\n'.repeat(1_500));
  expect(field.dir).toBe('ltr');
});

test('a request that was pasted is in the draft also where the person has gone to another chat meanwhile', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  field.value = 'Explain: . Briefly.';
  field.setSelectionRange(9, 9);
  thread.draft.type(field.value);
  takePaste(app, thread, field, 'curl https://api.example.com');
  expect(thread.draft.text).toBe('Explain: curl https://api.example.com. Briefly.');
});

test('a request that was pasted over a selection replaces that also where the caret has moved', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = 'Explain: this. Briefly.';
  field.setSelectionRange(0, 0);
  const { into } = takePaste(app, thread, field, 'curl https://api.example.com', 9, 'this');
  expect(field.value).toBe('Explain: curl https://api.example.com. Briefly.');
  expect(into?.('Explain: this.')).toBe('Explain: curl https://api.example.com.');
  // What is changed there meanwhile stays.
  const changed = document.createElement('textarea');
  document.body.append(changed);
  changed.value = 'Explain: that. Briefly.';
  changed.setSelectionRange(0, 0);
  takePaste(app, thread, changed, 'curl https://api.example.com ', 9, 'this');
  expect(changed.value).toBe('Explain: curl https://api.example.com that. Briefly.');
});

test('a request that comes when another new chat is open overwrites nothing that is typed there', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  thread.draft.type('Explain: ');
  await app.newChat();
  const { draft } = app.thread!;
  expect(draft.text).toBe('Explain: ');
  draft.type('Explain: that');
  takePaste(app, thread, document.createElement('textarea'), 'curl https://api.example.com', 9, '');
  expect([thread.draft.text, draft.text]).toEqual(['Explain: ', 'curl https://api.example.com\nExplain: that']);
});

test('requests that were pasted one after the other before what takes them was loaded stand in that order', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = 'Explain: ';
  field.setSelectionRange(9, 9);
  const arrived = ['curl https://a.example\n', 'curl https://b.example\n', 'curl https://c.example'].map((text) =>
    takePaste(app, thread, field, text, 9, ''),
  );
  const all = 'Explain: curl https://a.example\ncurl https://b.example\ncurl https://c.example';
  expect(field.value).toBe(all);
  expect(arrived.reduce((words, { into }) => into!(words), 'Explain: ')).toBe(all);
});

test('what only looked like a request is attached where it is long', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  document.body.append(field);
  const workflow = JSON.stringify({ nodes: Array.from({ length: 400 }, (_, id) => ({ id, type: 'A', model: 'm' })) });
  takePaste(app, thread, field, workflow, 0, '', '');
  await thread.draft.attachments?.settled();
  expect([field.value.length, thread.draft.text.length]).toEqual([0, 0]);
  expect(thread.draft.attachments?.parts).toMatchObject([{ type: 'file', name: 'Pasted text.txt' }]);
  // A request, and what has a key in it, is for the field however long it is.
  const body = JSON.stringify({ messages: [{ role: 'user', content: workflow }] });
  takePaste(app, thread, field, body, 0, '', '');
  expect(field.value === body).toBe(true);
  field.value = '';
  takePaste(app, thread, field, `curl -u me:secret-1 https://a.test\n${workflow}`, 0, '', '');
  expect([field.value.includes('secret-1'), field.value.includes(workflow)]).toEqual([false, true]);
  await thread.draft.attachments?.settled();
  expect(thread.draft.attachments?.parts).toHaveLength(1);
  // What is dropped goes where it is dropped, as all text does.
  field.value = '';
  takePaste(app, thread, field, workflow);
  expect(field.value === workflow).toBe(true);
});

test('rich words about curl become Markdown', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const field = document.createElement('textarea');
  document.body.append(field);
  const html = '<h1>Tools</h1><p>One is <b>curl</b>.</p>';
  takePaste(app, thread, field, 'Tools\nOne is curl.', 0, '', html);
  await expect.poll(() => field.value).toBe('# Tools\n\nOne is **curl**.');
});
