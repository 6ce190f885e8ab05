import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ExportFiles } from '../../../../../src/storage/files/imports/reading/export-files';
import { ExportReader } from '../../../../../src/storage/files/imports/reading/export-reader';
import type { SourceFile } from '../../../../../src/storage/files/imports/reading/sources';
import { halves } from './chatgpt-chats';
import { dropped, importing } from './import';

const chats = Array.from({ length: 30 }, (_, index) => ({ ...halves(), conversation_id: `c${index}` }));
const json = JSON.stringify(chats);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function looked(content: unknown, path?: string) {
  return importing().look([dropped(content, path)]);
}

test.each([
  ['a BOM', bytesOf(`\uFEFF${json}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${json}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(json, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${json}`, 'utf16le').swap16()],
  ['blanks around it', bytesOf(`\n\n ${JSON.stringify(chats, null, 2)}\n`)],
  ['the list in an object', bytesOf(`${JSON.stringify({ conversations: chats })}\n`)],
])('an export with %s is read', async (_what, content) => {
  const seen = await looked(new Uint8Array(content));
  expect(seen.problems).toEqual([]);
  expect(seen.chats).toHaveLength(30);
});

test.each([[null], [{}], [{ id: 'f', name: 'Work', items: {} }], ['x'], [[]]])(
  'entries before the first chat that are none (%j) refuse no file',
  async (entry) => {
    for (const content of [[entry, entry, ...chats], { conversations: [entry, entry, ...chats] }]) {
      const seen = await looked(content);
      expect(seen).toMatchObject({ formats: ['chatgpt'], problems: [], losses: { chat: 2 } });
      expect(seen.chats).toHaveLength(30);
    }
    const turns = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
    ];
    const lines = [{ about: 'x' }, entry, { messages: turns }].map((line) => JSON.stringify(line)).join('\n');
    expect(await looked(lines, 'a.jsonl')).toMatchObject({ formats: ['fine-tuning'], chats: [{ messages: 2 }] });
    // Not a whole file is read to find none.
    expect(await looked(Array.from({ length: 3000 }, () => entry))).toMatchObject({ problems: [{ kind: 'unknown' }] });
  },
);

test.each(['conversations', 'conversations.json.txt', 'export.bin'])(
  'an export that is called %s is known by its content, among others, too',
  async (name) => {
    const text = new Uint8Array(Buffer.from(`\uFEFF\r\n ${json}`, 'utf16le'));
    for (const content of [json, bytesOf(`\uFEFF${json}`), text]) {
      expect(await new ExportReader().peek([dropped(content, name)])).toBe(true);
      const seen = await importing().look([dropped('[a link](b)', 'notes.md'), dropped(content, name)]);
      expect(seen).toMatchObject({ formats: ['chatgpt'], problems: [], others: { count: 1, names: ['notes.md'] } });
      expect(seen.chats).toHaveLength(30);
    }
    expect(await new ExportReader().peek([dropped('[a link](b)', 'notes.md')])).toBe(false);
  },
);

test('an export is found by its name among many files that only begin like one', async () => {
  const notes = Array.from({ length: 60 }, (_, index) => dropped('[a link](b)', `notes ${index}.md`));
  expect(await new ExportReader().peek([...notes, dropped(json, 'conversations.json')])).toBe(true);
});

test('of an export that is cut off anywhere, the whole chats before that are there, and it is said', async () => {
  let end = 0;
  const ends = chats.map((chat) => (end += 1 + JSON.stringify(chat).length));
  for (const at of [1, 2, 100, ends[0]! - 1, ends[0]!, ends[0]! + 1, ends[7]! + 50, json.length - 1]) {
    const seen = await looked(json.slice(0, at));
    expect(seen.problems, `cut at ${at}`).toMatchObject([{ path: 'conversations.json', kind: 'cut-off' }]);
    expect(seen.chats.length, `cut at ${at}`).toBe(ends.filter((one) => one <= at).length);
  }
});

test.each([
  ['', 'empty'],
  ['  \n', 'empty'],
  ['{"a": 1}', 'unknown'],
  ['[]', 'unknown'],
  ['[[[[]]]]', 'unknown'],
  ['"words"', 'not-json'],
  ['words', 'not-json'],
  ['{"format": "x", ', 'cut-off'],
  ['<html></html>', 'not-json'],
])('%j is no export', async (content, kind) => {
  expect(await looked(content)).toMatchObject({ chats: [], problems: [{ kind }] });
});

test('a zip with names that lead out of it, names that come twice, and what systems add is read', async () => {
  const other = { ...halves(), conversation_id: 'c99' };
  const zip = zipSync({
    '../../conversations-000.json': bytesOf(json),
    'conversations-000.json': bytesOf(JSON.stringify([other])),
    '__MACOSX/._conversations-000.json': bytesOf('\0\0'),
    'chat.html': bytesOf('<html></html>'),
  });
  const seen = await looked(zip, 'export.zip');
  expect(seen.problems).toEqual([]);
  expect(seen.chats).toHaveLength(31);
});

test('a zip that is cut off, or whose file is, is told of', async () => {
  const zip = zipSync({ 'conversations.json': [bytesOf(json), { level: 0 }] });
  expect(await looked(zip.slice(0, 5000), 'a.zip')).toMatchObject({
    chats: [],
    problems: [{ path: 'a.zip', kind: 'broken-zip' }],
  });
  const packed = zipSync({ 'conversations.json': bytesOf(json) });
  packed.fill(0xff, 100, 400);
  const { problems } = await looked(packed, 'a.zip');
  expect(problems).toMatchObject([{ path: 'conversations.json' }]);
});

test('a file that unpacks to more than its zip says is not read on', async () => {
  const zip = zipSync({ 'conversations.json': bytesOf(`[${' '.repeat(3_000_000)}]`) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // The size in the directory, 24 bytes into its entry.
  for (let at = zip.length - 4; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 9, true);
  expect(await looked(zip, 'bomb.zip')).toMatchObject({ chats: [], problems: [{ kind: 'broken-zip' }] });
});

test('what belongs to no chat is passed over in a zip, and told of where it was dropped', async () => {
  const zip = zipSync({ 'user.json': bytesOf('{"id":"1"}'), 'conversations.json': bytesOf(json) });
  expect((await looked(zip, 'a.zip')).problems).toEqual([]);
  const seen = await importing().look([dropped(json), dropped('{"id":"1"}', 'user.json')]);
  expect(seen).toMatchObject({ problems: [{ path: 'user.json', kind: 'unknown' }] });
  expect(seen.chats).toHaveLength(30);
});

test('a backup is recognised, packed or not', async () => {
  const json = '{"format":"tally-backup","version":2}\n';
  const archive = zipSync({ 'backup.json': bytesOf(json) });
  // Each is given as the file that can be restored: a zip of backups cannot.
  const cases: [dropped: Uint8Array | string, backup: Uint8Array | string][] = [
    [json, json],
    [archive, archive],
    [zipSync({ 'tally-2026-01-01.json': bytesOf(json) }), json],
    [zipSync({ 'mine/backup.json': [bytesOf(json), { level: 0 }] }), json],
    [zipSync({ 'tally-2026-01-01.zip': archive, 'notes.txt': bytesOf('Mine') }), archive],
  ];
  for (const [content, backup] of cases) {
    const { backups, problems } = await looked(content, 'a.zip');
    expect(problems).toEqual([]);
    expect(await Promise.all(backups.map(({ file }) => file.bytes()))).toEqual([
      typeof backup === 'string' ? bytesOf(backup) : backup,
    ]);
  }
});

test('a list of downloads, as Claude hands out, is known, and read for what it is', async () => {
  const file = { category: 'conversations', filename: 'conversations-000.zip', export_url: 'https://a.test/once' };
  const manifest = dropped({ total_files: 1, data_files: [file] }, 'manifest-1.json');
  // It is offered, and so not attached to a message with its links.
  expect(await new ExportReader().peek([manifest])).toBe(true);
  const problems = [{ path: 'manifest-1.json', kind: 'downloads' }];
  expect(await importing().look([manifest])).toMatchObject({ chats: [], problems });
  const both = await importing().look([manifest, dropped(json)]);
  expect(both.problems).toEqual(problems);
  expect(both.chats).toHaveLength(30);
  expect(await new ExportReader().peek([dropped({ data_files: ['a.csv'] }, 'dataset.json')])).toBe(false);
});

test('a zip of more than 100,000 files is told of, and not read', async () => {
  const zip = zipSync({ 'conversations.json': bytesOf(json) });
  const ends = new DataView(new ArrayBuffer(56 + 20 + 22));
  const directory = new DataView(zip.buffer, zip.byteOffset + zip.length - 22);
  // The end of the directory in 64 bits, and where that is (APPNOTE.TXT, 4.3.14 to 4.3.16).
  ends.setUint32(0, 0x06064b50, true);
  ends.setBigUint64(32, 100_001n, true);
  ends.setBigUint64(40, BigInt(directory.getUint32(12, true)), true);
  ends.setBigUint64(48, BigInt(directory.getUint32(16, true)), true);
  ends.setUint32(56, 0x07064b50, true);
  ends.setBigUint64(64, BigInt(zip.length - 22), true);
  ends.setUint32(76, 0x06054b50, true);
  ends.setUint16(86, 0xffff, true);
  const many = new Uint8Array([...zip.slice(0, -22), ...new Uint8Array(ends.buffer)]);
  expect(await looked(many, 'many.zip')).toMatchObject({
    chats: [],
    problems: [{ path: 'many.zip', kind: 'too-many-files' }],
  });
});

test('100,000 files with something wrong are told from those that nothing is known of, each looked at once', () => {
  const files = Array.from({ length: 100_000 }, (_, index) => ({ shown: `${index}.json` }) as SourceFile);
  const problems = files.slice(1).map(({ shown }) => ({ path: shown, kind: 'empty' as const }));
  expect(new ExportFiles(problems).unknownAmong(files)).toEqual(files.slice(0, 1));
});
