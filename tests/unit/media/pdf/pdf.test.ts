import { expect, test } from 'vitest';
import { isGarbled } from '../../../../src/media/pdf/read-pdf';
import { perform } from '../../../../src/media/worker/tasks';
import { fixture, problemOf, textOf } from '../read';
import { pdfFile, stream, write, writeCodes } from './pdf-file';

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

/** A font of East Asia that is not in the file, and does not say which characters its signs are. */
const eastAsian = (encoding: string, registry: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${registry}) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> /DW 1000 >>] >>`;

// firecrawl/pdf-inspector#400, SylphxAI/pdf-reader-mcp#250, ffalt/pdf.js-extract#8
test.each([
  ['GBK-EUC-H', 'GB1', 'd6d0cec4b1a8b8e6', '中文报告'],
  ['UniGB-UCS2-H', 'GB1', '4f1a8bae', '会议'],
  ['90ms-RKSJ-H', 'Japan1', '93fa967b8cea', '日本語'],
  ['ETen-B5-H', 'CNS1', 'a4a4a4e5', '中文'],
  ['KSCms-UHC-H', 'Korea1', 'c7d1b1db', '한글'],
])(
  'letters of the encoding %s are read, though the file has no table of them',
  async (encoding, registry, codes, text) => {
    const file = pdfFile([{ content: writeCodes(codes, 50, 700) }], '', { font: eastAsian(encoding, registry) });
    expect((await textOf(file, 'a.pdf')).text).toBe(text);
  },
);

test('lines that run from top to bottom are read from the right', async () => {
  const content = writeCodes('93fa967b', 300, 700) + writeCodes('8cea95b6', 282, 700);
  const file = pdfFile([{ content }], '', { font: eastAsian('90ms-RKSJ-V', 'Japan1') });
  expect((await textOf(file, 'a.pdf')).text).toBe('日本\n語文');
});

const turned = (text: string, matrix: string, x: number, y: number) =>
  `BT /F1 12 Tf ${matrix} ${x} ${y} Tm (${text}) Tj ET\n`;
const rowsOfTable = ['Item', 'Pears', 'Plums'].map((fruit, row) => [fruit, ['Kilos', '120', '7'][row]!] as const);

// pdf_oxide#1416, pdf_oxide#813, pdfplumber#848
test.each([
  ['90', '0 1 -1 0', (x: number, y: number) => [800 - y, x]],
  ['180', '-1 0 0 -1', (x: number, y: number) => [600 - x, 800 - y]],
  ['270', '0 -1 1 0', (x: number, y: number) => [y, 800 - x]],
] as const)('a page that lies on its side is read upright, by %s degrees', async (rotate, matrix, place) => {
  const content = rowsOfTable
    .flatMap(([fruit, kilos], row) => [
      turned(fruit, matrix, ...(place(100, 400 - 20 * row) as [number, number])),
      turned(kilos, matrix, ...(place(300, 400 - 20 * row) as [number, number])),
    ])
    .join('');
  expect((await textOf(pdfFile([{ content, rotate: Number(rotate) }]), 'a.pdf')).text).toBe(
    'Item\tKilos\nPears\t120\nPlums\t7',
  );
});

test('a mark that runs up the margin comes after the page, and not between its lines', async () => {
  const content =
    write('first line', 100, 700) + turned('arXiv 2101', '0 1 -1 0', 20, 300) + write('second line', 100, 686);
  expect((await textOf(pdfFile([{ content }]), 'a.pdf')).text).toBe('first line\nsecond line\n\narXiv 2101');
});

/** A font whose sign `n` is the character with the number `n`. */
const unicodeFont =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> /DW 500 >>] >>';
const unicodeMap = stream(
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
);
const codesOf = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');

// firecrawl/anydoc#58, py-pdf/pypdf#1296, docling#1938
test.each([
  [
    'in Hebrew from the right, a word at a time',
    [
      ['םולש', 400, 700],
      ['םלוע', 370, 700],
      ['הרוש', 400, 686],
      ['היינש', 364, 686],
    ],
    'שלום עולם\nשורה שנייה',
  ],
  [
    'in Hebrew from the left, a word at a time',
    [
      ['םלוע', 370, 700],
      ['םולש', 400, 700],
      ['היינש', 364, 686],
      ['הרוש', 400, 686],
    ],
    'שלום עולם\nשורה שנייה',
  ],
  [
    'in Hebrew with English in it',
    [
      ['הסרג', 400, 700],
      ['Tally', 334, 700],
      ['Chat', 370, 700],
      ['תיאצי', 300, 700],
      ['היינש', 394, 686],
    ],
    'גרסה Tally Chat יצאית\nשנייה',
  ],
  // pdf-inspector#212: Chrome prints Arabic as its letters look, each for itself.
  [
    'as Arabic as it looks',
    [...'\ufe82\ufee3\ufeae\ufe91'].map((form, at) => [form, 100 + 6 * at, 700] as const),
    'برمآ',
  ],
] as const)('text that is written %s is read in its own order', async (_name, pieces, text) => {
  const content = pieces.map(([word, x, y]) => writeCodes(codesOf(word), x, y)).join('');
  const file = pdfFile([{ content }], '', { font: unicodeFont, others: [unicodeMap] });
  expect((await textOf(file, 'a.pdf')).text).toBe(text);
});

// pdf_oxide#92
test('what was typed onto a page is read, and what was noted beside it with its author', async () => {
  const annotations = [
    '<< /Type /Annot /Subtype /FreeText /Contents (Signed in Rome) /DA (/Helv 12 Tf) /Rect [50 600 200 620] >>',
    '<< /Type /Annot /Subtype /Highlight /T (Ada) /Contents (Is that so?) /Rect [50 600 200 620] /QuadPoints [50 620 200 620 50 600 200 600] >>',
    '<< /Type /Annot /Subtype /Highlight /Rect [50 600 200 620] /QuadPoints [50 620 200 620 50 600 200 600] >>',
    '<< /Type /Annot /Subtype /Text /T (Bob) /F 2 /Contents (hidden) /Rect [0 0 9 9] >>',
  ];
  const page = { content: write('Contract', 50, 700), annotations };
  expect((await textOf(pdfFile([page]), 'a.pdf')).text).toBe(
    'Contract\n\nSigned in Rome\n\nComments:\n- Ada: Is that so?',
  );
});

// mozilla/pdf.js#13781, py-pdf/pypdf#1224
test('of a form that is made of XML, its fields are read, and not that another program is needed', async () => {
  const field = (name: string, caption: string, ui: string) =>
    `<field name="${name}" w="80mm" h="8mm"><ui>${ui}</ui><caption reserve="30mm"><value><text>${caption}</text></value></caption></field>`;
  const xdp = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form1" layout="tb"><pageSet><pageArea name="Page1"><contentArea x="10mm" y="10mm" w="190mm" h="250mm"/><medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet><subform name="main" layout="tb" w="190mm"><draw w="80mm" h="8mm"><value><text>Request for leave</text></value></draw>${field('who', 'Your name', '<textEdit/>')}${field('days', 'Days', '<numericEdit/>')}</subform></subform></template><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><main><who>Ada Lovelace</who><days>12</days></main></form1></xfa:data></xfa:datasets></xdp:xdp>`;
  const form = '/AcroForm << /Fields [] /XFA 4 0 R >> /NeedsRendering true';
  const file = pdfFile([{ content: write('Please wait...', 50, 700) }], form, { others: [stream(xdp)] });
  expect((await textOf(file, 'a.pdf')).text).toBe('Request for leave\nYour name Ada Lovelace\nDays 12');
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
