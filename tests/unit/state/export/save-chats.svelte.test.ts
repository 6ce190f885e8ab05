import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newConversation, type Conversation } from '../../../../src/model/chat/conversation';
import { newMessage, newReplyFacts, type Message } from '../../../../src/model/chat/message';
import { textParts, type MediaPart } from '../../../../src/model/chat/parts';
import { usualExport, type ExportChoices } from '../../../../src/model/export/choices';
import { transcriptTexts } from '../../../../src/locales/sentences/transcript';
import type { App } from '../../../../src/state/app/app.svelte';
import { ChatExport, type ChatFormat } from '../../../../src/state/export/chat-export.svelte';
import { saveTranscripts } from '../../../../src/state/export/save-chats';
import { markdownForm } from '../../../../src/state/export/transcript-forms';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { Browser } from '../a-tab';

const look = { language: 'en', direction: 'ltr', finish: async () => undefined } as const;

async function add(
  app: App,
  title: string,
  texts: readonly string[],
  fields: Partial<Conversation> = {},
): Promise<string> {
  const { id } = app.conversations.blank({ endpointId: 'e1', model: 'm', systemPrompt: { promptId: null, text: '' } });
  const messages: Message[] = [];
  for (const [index, text] of texts.entries()) {
    const one = newMessage(id, messages.at(-1)?.id ?? null, index % 2 === 0 ? 'user' : 'assistant', text);
    messages.push(index % 2 === 0 ? one : { ...one, reply: { ...newReplyFacts('e1', 'm'), status: 'complete' } });
  }
  const start = { endpointId: 'e1', model: 'm', systemPrompt: { promptId: null, text: '' } };
  const header = { ...newConversation(id, 1000, start), title, tipId: messages.at(-1)?.id ?? null, ...fields };
  await app.conversations.addWith(header, messages);
  return id;
}

async function saved(app: App, ids: readonly string[], format: ChatFormat, choices: Partial<ExportChoices> = {}) {
  const making = new ChatExport(app);
  making.change(format, { hasFigures: false, ...choices });
  const file = await making.save(ids, format, transcriptTexts(), look);
  return { making, name: file?.name, bytes: new Uint8Array((await file?.file.arrayBuffer()) ?? []) };
}

const textIn = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the file of chats', () => {
  test('is named after its one chat, whatever that is called', async () => {
    const { app } = await (await Browser.start()).tab();
    const id = await add(app, '../../con:', ['Hi', 'Hello']);
    expect((await saved(app, [id], 'markdown')).name).toBe('_con.md');
    expect((await saved(app, [await add(app, '', [])], 'json')).name).toBe('Conversation.json');
  });

  test('of several is a zip with a file each, of which no two have one name', async () => {
    const { app } = await (await Browser.start()).tab();
    const titles = ['Tea', 'tea', 'a/b', '', 'nul'];
    const ids = [];
    for (const title of titles) ids.push(await add(app, title, ['Q', `About ${title}`]));
    const { name, bytes } = await saved(app, ids, 'markdown');
    expect(name).toBe('chats.zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['Tea.md', 'tea 2.md', 'a b.md', 'Conversation.md', '_nul.md']);
    expect(textIn(files['tea 2.md'])).toBe('# tea\n\n## User\n\nQ\n\n## Assistant\n\nAbout tea\n');
  });

  test('can hold all of them, too, and says how far it is', async () => {
    const { app } = await (await Browser.start()).tab();
    const ids = [await add(app, 'One', ['Q']), await add(app, 'None', []), await add(app, 'Two', ['R'])];
    const { name, bytes, making } = await saved(app, ids, 'markdown', { isOneFile: true, hasFigures: true });
    expect(name).toBe('chats.md');
    expect(textIn(bytes).match(/^#+ .*$|^---$/gm)).toEqual([
      '# One',
      '## User',
      '---',
      '# None',
      '---',
      '# Two',
      '## User',
    ]);
    expect(making.work.percent).toBe(100);
  });

  test('leaves out a chat that was deleted meanwhile; where that was the only one, there is no file', async () => {
    const { app } = await (await Browser.start()).tab();
    const [gone, left] = [await add(app, 'Gone', ['Q']), await add(app, 'Left', ['R'])];
    await app.conversations.change(gone, (one) => ({ ...one, deletedAt: 5 }));
    expect(Object.keys(unzipSync((await saved(app, [gone, left], 'markdown')).bytes))).toEqual(['Left.md']);
    const { making, name } = await saved(app, [gone], 'markdown');
    expect([name, making.problem]).toEqual([undefined, 'not-read']);
  });

  test('tells how much of a long chat is written', async () => {
    const { app } = await (await Browser.start()).tab();
    const id = await add(
      app,
      'Long',
      Array.from({ length: 9 }, (_, index) => String(index)),
    );
    const told: number[] = [];
    const onProgress = (done: number, of: number): void => void told.push(done / of);
    await saveTranscripts(app, [id], markdownForm, { ...usualExport, hasFigures: false }, transcriptTexts(), {
      onProgress,
    });
    expect(told.length).toBeGreaterThan(9);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
  });

  test('is not made where it was cancelled', async () => {
    const { app } = await (await Browser.start()).tab();
    const ids = [await add(app, 'One', ['Q']), await add(app, 'Two', ['R'])];
    const making = new ChatExport(app);
    const saving = making.save(ids, 'markdown', transcriptTexts(), look);
    expect(making.work.kind).toBe('exporting');
    making.work.cancel();
    expect(await saving).toBeNull();
    expect([making.work.kind, making.problem]).toEqual([null, null]);
  });
});

describe('pictures and files', () => {
  async function withFiles(): Promise<{ app: App; id: string; hash: string }> {
    const { app } = await (await Browser.start()).tab();
    const blobs = new Blobs(app.services.storage.records);
    const source = await blobs.store(new Uint8Array([1, 2, 3]));
    const text = await blobs.store(new TextEncoder().encode('let a = `b`'));
    const media: MediaPart[] = [
      { type: 'image', name: '../a b.png', mediaType: 'image/png', source, size: null },
      { type: 'image', name: '', mediaType: 'image/png', source, size: null },
      { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: text },
      { type: 'file', name: 'a.ts', mediaType: 'text/plain', source: text },
      {
        type: 'image',
        name: 'gone.png',
        mediaType: 'image/png',
        source: { ...source, hash: '0'.repeat(64) },
        size: null,
      },
    ];
    const { id } = app.conversations.blank({
      endpointId: 'e1',
      model: 'm',
      systemPrompt: { promptId: null, text: '' },
    });
    const one = { ...newMessage(id, null, 'user', ''), parts: [...textParts('See'), ...media] };
    const start = { endpointId: 'e1', model: 'm', systemPrompt: { promptId: null, text: '' } };
    await app.conversations.addWith({ ...newConversation(id, 1000, start), title: 'Files', tipId: one.id }, [one]);
    return { app, id, hash: source.hash };
  }

  test('are inside the file, as far as it can hold them', async () => {
    const { app, id } = await withFiles();
    expect(textIn((await saved(app, [id], 'markdown')).bytes)).toBe(
      '# Files\n\n## User\n\nSee\n\n![../a b.png, image/png](data:image/png;base64,AQID)\n\n![image/png](data:image/png;base64,AQID)\n\n*[a.pdf, application/pdf]*\n\n**a.ts, text/plain**\n\n```\nlet a = `b`\n```\n\n*[gone.png, image/png]*\n',
    );
  });

  test('are beside it in a zip, each once under a name that leads nowhere else', async () => {
    const { app, id } = await withFiles();
    const { name, bytes } = await saved(app, [id], 'markdown', { media: 'beside' });
    expect(name).toBe('Files.zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['Files.md', 'files/a b.png', 'files/a.pdf']);
    expect(files['files/a b.png']).toEqual(new Uint8Array([1, 2, 3]));
    expect(textIn(files['Files.md'])).toContain('![../a b.png, image/png](files/a%20b.png)');
  });

  test('go with a chat as JSON by their hashes', async () => {
    const { app, id, hash } = await withFiles();
    const chatIn = (bytes: Uint8Array | undefined) =>
      (JSON.parse(textIn(bytes)) as { blobs?: Record<string, string> }[])[1]!;
    const inside = chatIn((await saved(app, [id], 'json')).bytes);
    expect(Object.keys(inside)).toEqual(['conversation', 'folder', 'messages', 'blobs']);
    expect(inside.blobs![hash]).toBe('AQID');
    expect(Object.keys(inside.blobs!)).toHaveLength(2);
    const files = unzipSync((await saved(app, [id], 'json', { media: 'beside' })).bytes);
    expect(Object.keys(files).sort()[0]).toMatch(/^blobs\/[0-9a-f]{64}$/);
    expect(files[`blobs/${hash}`]).toEqual(new Uint8Array([1, 2, 3]));
    expect(chatIn(files['chats.json']).blobs).toEqual({});
    expect(chatIn((await saved(app, [id], 'json', { media: 'named' })).bytes).blobs).toEqual({});
  });
});
