import { beforeEach, expect, test, vi } from 'vitest';
import type { MediaReader } from '../../../../../src/model/attachment/media-reader';
import type { Taker } from '../../../../../src/model/attachment/taker';
import type { Thread } from '../../../../../src/state/chat/thread.svelte';
import { Attachments } from '../../../../../src/state/chat/attachments/attachments.svelte';
import { pictureLimits } from '../../../../../src/model/attachment/picture-limits';
import { draftParts } from '../../../../../src/state/chat/attachments/draft-parts';
import { attachmentLines } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { makeParts } from '../../../../../src/state/chat/attachments/make-parts';
import { identify } from '../../../../../src/media/identify/identify';
import { directReader } from '../../../media/direct-reader';
import { zipFile } from '../../../media/zip-file';
import { png } from '../../../../server/png';
import { waitFor } from '../../../../wait-for';
import { pdfFile, stream, write } from '../../../media/pdf/pdf-file';
import { fixture } from '../../../media/read';
import { Browser } from '../../a-tab';

let blobs: Blobs;
let taker: Taker | null;
let attachments: Attachments;
let thread: Thread;
beforeEach(async () => {
  const browser = await Browser.start();
  const { app, ...tab } = await browser.tab();
  ({ thread } = tab);
  blobs = new Blobs(app.services.storage.records);
  taker = { dialect: 'chat-completions', provider: null, input: null, refuses: [] };
  attachments = attachmentsWith(directReader());
});

function attachmentsWith(reader: MediaReader, undos: (() => void)[] = []): Attachments {
  return new Attachments(thread.draft, blobs, reader, (_, undo) => undos.push(undo), {
    taker: () => Promise.resolve(taker),
    count: (texts) => Promise.resolve(texts.map((text) => ({ tokens: text.length, exact: true }))),
  });
}

/** A PDF of so many pages, on each its number in words. */
function report(pages: number): File {
  const content = (page: number) => write(`This is page ${page}`, 50, 700);
  return new File([pdfFile(Array.from({ length: pages }, (_, at) => ({ content: content(at + 1) })))], 'report.pdf');
}

async function textOfFirst(): Promise<string> {
  const { source } = attachments.parts[0]!;
  const bytes = source.kind === 'blob' ? await blobs.read(source.hash) : null;
  return new TextDecoder().decode(bytes ?? undefined);
}

test('a PDF becomes text where files are not known to be taken, and the file again when that is chosen', async () => {
  const file = report(2);
  await attachments.add([file]);
  expect(attachments.parts).toMatchObject([
    {
      type: 'file',
      name: 'report.pdf',
      mediaType: 'text/plain',
      original: { name: 'report.pdf', mediaType: 'application/pdf', pages: { from: 1, to: 2, of: 2 } },
    },
  ]);
  expect(await textOfFirst()).toBe('--- Page 1 ---\nThis is page 1\n\n--- Page 2 ---\nThis is page 2');
  await attachments.sendAs(0, 'file');
  expect(attachments.parts).toMatchObject([{ name: 'report.pdf', mediaType: 'application/pdf' }]);
  expect(attachments.parts[0]!.original).toBeUndefined();
  expect(await textOfFirst()).toBe(await file.text());
  await attachments.sendAs(0, 'text');
  expect(await textOfFirst()).toContain('This is page 2');
});

test('a PDF stays a file where the model takes it', async () => {
  taker = { dialect: 'anthropic-messages', provider: 'anthropic', input: ['image', 'pdf'], refuses: [] };
  await attachments.add([report(1)]);
  expect(attachments.parts).toMatchObject([{ type: 'file', mediaType: 'application/pdf' }]);
});

// pdf.js#13781: of such a form, servers draw the page beside it, which says that another program is needed.
test('a form of XML goes as text even where the model takes PDFs, and as the file when that is chosen', async () => {
  taker = { dialect: 'anthropic-messages', provider: 'anthropic', input: ['image', 'pdf'], refuses: [] };
  const form =
    '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">' +
    '<subform name="form" layout="tb"><pageSet><pageArea><contentArea x="10mm" y="10mm" w="190mm" h="250mm"/>' +
    '<medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet><subform name="main" layout="tb" w="190mm">' +
    '<draw w="80mm" h="8mm"><value><text>Request for leave</text></value></draw></subform></subform></template>' +
    '</xdp:xdp>';
  const catalog = '/AcroForm << /Fields [] /XFA 4 0 R >> /NeedsRendering true';
  const file = pdfFile([{ content: write('Please wait...', 50, 700) }], catalog, { others: [stream(form)] });
  await attachments.add([new File([file], 'leave.pdf')]);
  expect(attachments.parts).toMatchObject([{ mediaType: 'text/plain', original: { mediaType: 'application/pdf' } }]);
  expect(await textOfFirst()).toContain('Request for leave');
  await attachments.sendAs(0, 'file');
  expect(attachments.parts).toMatchObject([{ mediaType: 'application/pdf' }]);
});

// anthropics/claude-code#25202, #25323, #20195: sent as they are, they make every later message of the chat fail.
test('a PDF behind a password, one that is cut and one that is none are told before they go as files', async () => {
  taker = { dialect: 'anthropic-messages', provider: 'anthropic', input: ['image', 'pdf'], refuses: [] };
  await attachments.add([
    new File([fixture('locked.pdf')], 'locked.pdf'),
    new File([report(20).slice(0, 3000)], 'cut.pdf'),
    new File(['%PDF-1.4 not really a pdf'], 'fake.pdf'),
  ]);
  expect(attachments.parts).toEqual([]);
  expect(attachments.problems).toEqual([
    { name: 'locked.pdf', problem: { kind: 'encrypted', format: 'pdf' } },
    { name: 'cut.pdf', problem: { kind: 'broken', format: 'pdf' } },
    { name: 'fake.pdf', problem: { kind: 'broken', format: 'pdf' } },
  ]);
});

test('a PDF goes as a file without a count of its pages where the reader of files itself failed', async () => {
  taker = { dialect: 'gemini', provider: 'google', input: null, refuses: [] };
  const reader = Object.assign(directReader(), {
    pages: () => Promise.resolve({ problem: { kind: 'reader-failed' } }),
  });
  attachments = attachmentsWith(reader);
  await attachments.add([report(1)]);
  expect(attachments.parts).toMatchObject([{ mediaType: 'application/pdf' }]);
  expect(attachments.parts[0]).not.toHaveProperty('pages');
});

test('of a long PDF, the pages that are wanted are read, and the others are told to be missing', async () => {
  await attachments.add([report(30)]);
  await attachments.sendAs(0, 'text', { from: 3, to: 4 });
  expect(await textOfFirst()).toBe('--- Page 3 ---\nThis is page 3\n\n--- Page 4 ---\nThis is page 4');
  expect(attachments.parts[0]).toMatchObject({
    original: { pages: { from: 3, to: 4, of: 30 } },
    notes: [{ kind: 'some-pages', from: 3, to: 4, of: 30 }],
  });
});

test('a PDF without any text goes as a file, whose pages the model may see', async () => {
  await attachments.add([new File([pdfFile([{ content: '0 0 10 10 re f' }])], 'scan.pdf')]);
  expect(attachments.parts).toMatchObject([{ name: 'scan.pdf', mediaType: 'application/pdf' }]);
  await attachments.sendAs(0, 'text');
  expect(attachments.problems).toEqual([{ name: 'scan.pdf', problem: { kind: 'no-text', format: 'pdf' } }]);
  expect(attachments.parts).toHaveLength(1);
});

test('a text can be sent as a file, with the same bytes', async () => {
  await attachments.add([new File(['# Notes'], 'notes.md')]);
  const [before] = attachments.parts;
  await attachments.sendAs(0, 'file');
  expect(attachments.parts).toEqual([{ ...before, asFile: true }]);
  await attachments.sendAs(0, 'text');
  expect(attachments.parts).toEqual([before]);
});

test('a text of another encoding keeps the file that it was', async () => {
  await attachments.add([new File([new Uint8Array([0x63, 0x61, 0x66, 0xe9])], 'old.txt')]);
  expect(await textOfFirst()).toBe('café');
  expect(attachments.parts[0]).toMatchObject({
    notes: [{ kind: 'encoding', encoding: 'windows-1252' }],
    original: { mediaType: 'text/plain', source: { bytes: 4 } },
  });
});

test('a file of 100 MB, and one that was deleted after it was chosen, are told, and all else is attached', async () => {
  const large = new File(['x'], 'large.mp3');
  Object.defineProperty(large, 'size', { value: 100 * 1024 * 1024 });
  const gone = new File(['x'], 'gone.txt');
  const missing = () => Promise.reject(new DOMException('It is not there', 'NotFoundError'));
  Object.defineProperty(gone, 'arrayBuffer', { value: missing });
  Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: missing }) });
  await attachments.add([large, gone, new File(['words'], 'here.txt')]);
  expect(attachments.problems).toEqual([
    { name: 'large.mp3', problem: { kind: 'too-large', bytes: 104_857_600, limit: 52_428_800 } },
    { name: 'gone.txt', problem: { kind: 'unreadable' } },
  ]);
  expect(attachments.parts.map(({ name }) => name)).toEqual(['here.txt']);
});

test.each(['text', 'file', 'picture'] as const)(
  'a PDF that goes away before it is read as %s is not broken',
  async (form) => {
    const gone = report(1);
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('It is not there', 'NotFoundError')),
    });
    const made = await makeParts(gone, await identify(gone, gone.name), form, { blobs, reader: directReader() });
    expect(made).toEqual({ problem: { kind: 'unreadable' } });
  },
);

test('an hour of sound is attached, though it is larger than a request: it can be transcribed', async () => {
  const sound = (name: string, megabytes: number): File => {
    // The header of a frame of 128 kbit/s.
    const file = new File([new Uint8Array([0xff, 0xfb, 0x90, 0x00]), new Uint8Array(413)], name);
    Object.defineProperty(file, 'size', { value: megabytes * 1024 * 1024 });
    return file;
  };
  await attachments.add([sound('hour.mp3', 58), sound('day.mp3', 1300)]);
  expect(attachments.parts).toMatchObject([{ type: 'audio', name: 'hour.mp3', mediaType: 'audio/mpeg' }]);
  expect(attachments.problems).toMatchObject([{ name: 'day.mp3', problem: { kind: 'too-large' } }]);
  const speech = new File(['OggS', new Uint8Array(24), 'OpusHead'], 'half-a-day.ogg');
  Object.defineProperty(speech, 'size', { value: 150 * 1024 * 1024 });
  await attachments.add([sound('half-a-day.mp3', 300), speech]);
  const limits = attachments.problems.slice(1).map(({ problem }) => 'limit' in problem && problem.limit);
  expect(limits).toEqual([256 * 1024 * 1024, 100 * 1024 * 1024]);
});

test('a zip offers its files, and those that are chosen become one text with their paths', async () => {
  await attachments.add([new File([zipFile({ 'app/a.ts': 'let a;', 'app/b.md': '# B', 'c.log': 'x' })], 'app.zip')]);
  const [choice] = attachments.trees;
  await waitFor(() => expect(choice?.chosen.size).toBe(3));
  expect(attachments.parts).toEqual([]);
  choice!.choose(['c.log'], false);
  await attachments.attachChosen(choice!);
  expect(attachments.trees).toEqual([]);
  expect(attachments.parts).toMatchObject([{ name: 'app (2 files).md', mediaType: 'text/plain' }]);
  expect(await textOfFirst()).toBe(
    '- app/a.ts\n- app/b.md\n\n```typescript app/a.ts\nlet a;\n```\n\n```markdown app/b.md\n# B\n```',
  );
});

test('what is sent waits for a pasted text, for another form, and for the files of a zip that were chosen', async () => {
  const sent = () => draftParts({ attachments, edits: { textOf: () => attachmentLines(attachments.parts) } }, null);
  void attachments.addText('a long text', 0);
  expect(await sent()).toMatchObject([{ name: 'Pasted text.txt' }]);
  void attachments.sendAs(0, 'file');
  expect(await sent()).toMatchObject([{ asFile: true }]);
  await attachments.add([new File([zipFile({ 'app/a.ts': 'let a;' })], 'app.zip')]);
  const [choice] = attachments.trees;
  await waitFor(() => expect(choice?.chosen.size).toBe(1));
  void attachments.attachChosen(choice!);
  expect(await sent()).toMatchObject([{ name: 'Pasted text.txt' }, { name: 'app (1 file).md' }]);
});

test('a form that cannot be made holds back what is sent', async () => {
  await attachments.add([new File([pdfFile([{ content: '0 0 10 10 re f' }])], 'scan.pdf')]);
  void attachments.sendAs(0, 'text');
  await attachments.settled();
  expect(attachments.refusals).toBe(1);
  expect(attachments.reading).toBe(0);
});

test('once a page of a PDF is covered, no page can be made anew of it, until that is undone', async () => {
  const reader = directReader();
  const size = { width: 10, height: 10 };
  const picture = (text: string) => ({ blob: new Blob([text], { type: 'image/jpeg' }), size, from: size, notes: [] });
  // Pictures are drawn in browsers alone.
  reader.drawPages = () =>
    Promise.resolve({ pictures: [picture('page 1'), picture('page 2')], pages: { from: 1, to: 2, of: 2 } });
  reader.picture = (_, { changes }) => Promise.resolve(picture(changes ? 'covered' : 'smaller'));
  const undos: (() => void)[] = [];
  attachments = attachmentsWith(reader, undos);
  await attachments.add([report(2)]);
  await attachments.sendAs(0, 'picture');
  const drawn = attachments.parts;
  const limits = pictureLimits('');
  const file = new Blob(['page 1']);
  await attachments.edit(0, { file, as: 'smaller', changes: null }, limits);
  const smaller = attachments.parts;
  expect(smaller.map(({ original }) => original)).toEqual(drawn.map(({ original }) => original));

  const redactions = [{ x: 0, y: 0, width: 5, height: 5 }];
  const applied = attachments.edit(0, { file, as: 'smaller', changes: { crop: null, redactions } }, limits);
  await attachments.settled();
  expect(attachments.refusals).toBe(0);
  await applied;
  expect(await textOfFirst()).toBe('covered');
  expect(attachments.parts.map(({ original }) => original)).toEqual([undefined, undefined]);
  await attachments.sendAs(1, 'picture', { from: 1, to: 2 });
  expect(await textOfFirst()).toBe('covered');
  expect(attachments.parts).toHaveLength(2);
  undos.at(-1)!();
  expect(attachments.parts[0]).toEqual(smaller[0]);
});

test('one picture has the mask: another loses its own, undo brings it back, and what is cropped has none', async () => {
  const reader = directReader();
  const size = { width: 10, height: 10 };
  const picture = (text: string) => ({ blob: new Blob([text], { type: 'image/png' }), size, from: size, notes: [] });
  // Pictures are drawn in browsers alone.
  reader.picture = async (file) => picture(`${await file.text()} drawn`);
  reader.mask = ({ strokes }) => Promise.resolve({ blob: new Blob([`mask ${strokes.length}`]) });
  const undos: (() => void)[] = [];
  attachments = attachmentsWith(reader, undos);
  for (const [index, name] of ['a.png', 'b.png'].entries())
    await attachments.add([new File([new Uint8Array(png(10, 10, () => [index, 0, 0]))], name)]);
  expect(attachments.parts.map(({ type }) => type)).toEqual(['image', 'image']);
  const wish = { size, strokes: [], rectangles: [], keeps: false, before: null };
  const masks = () => attachments.parts.map((part) => (part.type === 'image' ? part.mask?.bytes : undefined));
  expect(await attachments.mask(0, wish)).toBeNull();
  expect(masks()).toEqual([6, undefined]);
  await attachments.mask(1, wish);
  expect(masks()).toEqual([undefined, 6]);
  undos.at(-1)!();
  expect(masks()).toEqual([6, undefined]);
  // Of another size, the picture has its mask in that size; cropped, it has none.
  const made = vi.spyOn(reader, 'mask');
  await attachments.edit(0, { file: new Blob(['x']), as: 'smaller', changes: null }, pictureLimits(''));
  expect(masks()).toEqual([6, undefined]);
  expect(made.mock.lastCall).toMatchObject([{ size, keeps: true, strokes: [], rectangles: [] }]);
  expect(await made.mock.lastCall![0].before!.text()).toBe('mask 0');
  const crop = { x: 0, y: 0, width: 5, height: 5 };
  await attachments.edit(
    0,
    { file: new Blob(['x']), as: 'smaller', changes: { crop, redactions: [] } },
    pictureLimits(''),
  );
  expect(masks()).toEqual([undefined, undefined]);
  undos.at(-1)!();
  await attachments.mask(0, null);
  expect(masks()).toEqual([undefined, undefined]);
  undos.at(-1)!();
  expect(masks()).toEqual([6, undefined]);
  reader.mask = () => Promise.resolve({ problem: { kind: 'pixels-protected' } });
  expect(await attachments.mask(0, wish)).toEqual({ kind: 'pixels-protected' });
  expect(masks()).toEqual([6, undefined]);
});

test('files that are chosen from a zip are attached one by one where that is wanted, as many as a message takes', async () => {
  const files = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`app/${at}.ts`, `let a${at};`]));
  await attachments.add([new File([zipFile(files)], 'app.zip')]);
  const [choice] = attachments.trees;
  await waitFor(() => expect(choice?.chosen.size).toBe(101));
  await attachments.attachChosen(choice!, true);
  expect(attachments.parts).toHaveLength(100);
  expect(attachments.parts[0]).toMatchObject({ name: 'app/0.ts', mediaType: 'text/plain' });
  expect(await textOfFirst()).toBe('let a0;');
  expect(attachments.problems).toEqual([{ name: '', problem: { kind: 'too-many', limit: 100, left: 1 } }]);
});
