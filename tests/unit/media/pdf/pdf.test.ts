import { expect, test } from 'vitest';
import { isGarbled } from '../../../../src/media/pdf/read-pdf';
import { perform } from '../../../../src/media/worker/tasks';
import { fixture, problemOf, textOf } from '../read';
import { pdfFile, write } from './pdf-file';

test('a PDF that LibreOffice wrote gives its words, cells of a line apart', async () => {
  const { text, pages } = await textOf(fixture('report.pdf'), 'report.pdf');
  expect(pages).toBe(1);
  expect(text).toMatch(/^Harvest report\n\nApples & pears, counted in Köln\.\s?1\s+See the notes\./);
  expect(text).toContain('Fruit\tKilos\tNote\nApple\t120\tred | green');
});

const left = [
  'The first column of prose begins',
  'here and runs down the page until',
  'it comes to its end, where a reader',
  'goes on at the top of the second,',
  'which is the order that counts.',
];
const right = [
  'The second column is read after',
  'the first one, and not line by line',
  'across, as a program would do that',
  'sorts all pieces of text by how far',
  'they are from the top of the page.',
];

const inColumns = `${left.join('\n')}\n\n${right.join('\n')}`;

test.each([
  [
    'column by column',
    [
      ...left.map((text, line) => [text, 50, 700 - 14 * line]),
      ...right.map((text, line) => [text, 320, 700 - 14 * line]),
    ],
  ],
  [
    'line by line across',
    left.flatMap((text, line) => [
      [text, 50, 700 - 14 * line],
      [right[line], 320, 700 - 14 * line],
    ]),
  ],
])('two columns that are written %s are read one after the other', async (_name, pieces) => {
  const content = pieces.map(([text, x, y]) => write(String(text), Number(x), Number(y))).join('');
  expect((await textOf(pdfFile([{ content }]), 'a.pdf')).text).toBe(inColumns);
});

test('a table stays a table: its lines are not read as columns', async () => {
  const rows = ['Apples', 'Pears', 'Plums', 'Quinces', 'Cherries', 'Grapes'];
  const content = rows
    .map((fruit, row) => write(fruit, 50, 700 - 14 * row) + write(`${row}.50`, 320, 700 - 14 * row))
    .join('');
  const { text } = await textOf(pdfFile([{ content }]), 'a.pdf');
  expect(text.split('\n')).toEqual(rows.map((fruit, row) => `${fruit}\t${row}.50`));
});

test('a page whose lines are written in any order is read from the top', async () => {
  const order = [5, 2, 8, 0, 7, 3, 9, 1, 6, 4];
  const content = order.map((line) => write(`line ${line}`, 50, 700 - 14 * line)).join('');
  const { text } = await textOf(pdfFile([{ content }]), 'a.pdf');
  expect(text).toBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((line) => `line ${line}`).join('\n'));
});

test('pages without text are told, and a PDF of such pages only is no text', async () => {
  const { text, notes } = await textOf(pdfFile([{ content: write('words', 50, 700) }, { content: '' }]), 'a.pdf');
  expect(text).toBe('--- Page 1 ---\nwords');
  expect(notes).toEqual([{ kind: 'pages-without-text', pages: [2], of: 2 }]);
  expect(await problemOf(pdfFile([{ content: '0 0 10 10 re f' }]), 'a.pdf')).toEqual({
    kind: 'no-text',
    format: 'pdf',
  });
});

test('what is filled into a form is read', async () => {
  const annotations = [
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Your name) /V (Ada) /Rect [0 0 9 9] >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (empty) /V () /Rect [0 0 9 9] >>',
  ];
  const page = { content: write('Form', 50, 700), annotations };
  expect((await textOf(pdfFile([page], '/AcroForm << /Fields [] >>'), 'a.pdf')).text).toBe('Form\n\nYour name: Ada');
});

test('scripts in a PDF do not run, and are told of', async () => {
  const open = '/OpenAction << /S /JavaScript /JS (globalThis.ranInPdf = true) >>';
  const { notes } = await textOf(pdfFile([{ content: write('words', 50, 700) }], open), 'a.pdf');
  expect(notes).toEqual([{ kind: 'scripts-not-run' }]);
  expect('ranInPdf' in globalThis).toBe(false);
});

// bagofwords#753
test('a font that does not say which letters it shows is told of', async () => {
  const soup =
    '$ * Q P % 1 0 $ + & # @ ! ~ = < > ; : 7 $ % & * + ? Z ^ { } " / # @ ! $ % & * = + < > ; ? ~ ^ @ # $ % & * + = < >';
  const content = write(soup.replace(/[()\\]/g, ''), 50, 700, 8);
  expect((await textOf(pdfFile([{ content }]), 'a.pdf')).notes).toEqual([{ kind: 'garbled-pages', pages: [1], of: 1 }]);
  expect(isGarbled('Chapter one ............................................................ 12')).toBe(false);
  expect(isGarbled('1,204.50 € | 17.30 € | 2,000.00 € | −35.10 % | 12/2024 | (1,250) | 99.9 %')).toBe(false);
});

test('a PDF behind a password says so', async () => {
  expect(await problemOf(fixture('locked.pdf'), 'locked.pdf')).toEqual({ kind: 'encrypted', format: 'pdf' });
});

test('a PDF whose list of objects is wrong is read, and one that is cut is broken', async () => {
  const whole = pdfFile([{ content: write('words', 50, 700) }]);
  expect((await textOf(new Blob(['\n'.repeat(100), whole]), 'a.pdf')).text).toBe('words');
  expect(await problemOf(whole.slice(0, 300), 'a.pdf')).toEqual({ kind: 'broken', format: 'pdf' });
});

test('all of many pages are read, and every one is told of as it comes', async () => {
  const pages = Array.from({ length: 300 }, (_, index) => ({ content: write(`this is page ${index + 1}`, 50, 700) }));
  const told: number[] = [];
  const task = { type: 'text', file: pdfFile(pages), name: 'a.pdf' } as const;
  const result = await perform(task, (done) => told.push(done));
  expect(result).toMatchObject({
    pages: 300,
    text: expect.stringMatching(/--- Page 300 ---\nthis is page 300$/) as string,
  });
  expect(told).toHaveLength(300);
});

test('of 3,000 pages, as many are read as are wanted, which is told, and all are counted', async () => {
  const pages = Array.from({ length: 3000 }, (_, index) => ({ content: write(`this is page ${index + 1}`, 50, 700) }));
  const file = pdfFile(pages);
  const task = { type: 'text', file, name: 'a.pdf', mostBytes: 3500 } as const;
  const result = await perform(task, () => undefined);
  expect(result).toMatchObject({
    text: expect.stringMatching(/--- Page 106 ---\nthis is page 106$/) as string,
    notes: [{ kind: 'some-pages', from: 1, to: 106, of: 3000 }],
  });
  expect(await perform({ type: 'pages', file }, () => undefined)).toEqual({ pages: 3000 });
});

test('pages are counted of a PDF without any text, too, and of none that takes a password', async () => {
  const scanned = pdfFile([{ content: '' }, { content: '' }, { content: '' }]);
  expect(await perform({ type: 'pages', file: scanned }, () => undefined)).toEqual({ pages: 3 });
  expect(await perform({ type: 'pages', file: fixture('locked.pdf') }, () => undefined)).toEqual({
    problem: { kind: 'encrypted', format: 'pdf' },
  });
});
