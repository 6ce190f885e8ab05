import { expect, test } from 'vitest';
import { fixture, problemOf, textOf } from '../read';
import { zipFile } from '../zip-file';

const report = `## What was picked

- Apples
  - Boskoop
- Pears
1. Wash
2. Press

| Fruit | Kilos | Note |
| --- | --- | --- |
| Apple | 120 | red \\| green<br>sweet |
| Total of both |  | ok |

The end.`;

test('a Word document keeps its headings, lists, tables, links and notes', async () => {
  const { text, language } = await textOf(fixture('report.docx'), 'report.docx');
  expect(language).toBe('markdown');
  expect(text).toContain(
    '# Harvest report\n\nApples & pears, counted in Köln.[^2] See [the notes](https://example.org/a).',
  );
  expect(text).toContain(report);
  expect(text).toMatch(/\[\^2\]: Rain on most days\.$/);
});

test('an OpenDocument text reads as the Word document of the same words', async () => {
  const { text } = await textOf(fixture('report.odt'), 'report.odt');
  expect(text).toContain(
    '# Harvest report\n\nApples & pears, counted in Köln.[^1] See [the notes](https://example.org/a).',
  );
  expect(text).toContain(report);
  expect(text).toMatch(/\[\^1\]: Rain on most days\.$/);
});

test('an RTF document gives its words', async () => {
  const { text } = await textOf(fixture('report.rtf'), 'report.rtf');
  expect(text).toContain('Apples & pears, counted in Köln.');
  expect(text).toContain('Fruit\tKilos\tNote\nApple\t120\tred | green');
});

test('characters of RTF come by code page, by Unicode, and with what stands for them left out', async () => {
  const { text } = await textOf(
    "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\uc1 \\'cf\\u1088?\\u8364 ?\\par{\\*\\x y}\\{z\\}}",
    'a',
  );
  expect(text).toBe('Пр€\n{z}');
});

// joshy/striprtf#50, #53, #28 and #56, xberg-io/xberg#1326, kota7/striprtf#24.
test('characters of RTF are in the code page of their font', async () => {
  const head =
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fbidi \\fswiss\\fcharset204\\fprq2{\\*\\panose 020b0604}Arial Cyr;}' +
    '{\\f2\\fnil\\fcharset134 Microsoft YaHei;}{\\f3\\fnil\\fcharset128 MS Mincho;}{\\f4\\fnil\\fcharset222 Tahoma;}{\\f5\\fnil\\fcharset77 Geneva;}}';
  const read = async (body: string) => (await textOf(`${head}${body}}`, 'a')).text;
  expect(await read("\\'fc \\f1 \\'cf\\'f0\\f0\\'fc")).toBe('ü Прü');
  expect(await read("{\\f1 \\'cf{\\b\\'f0}}\\'fc{\\f1\\'cf\\plain\\'fc}")).toBe('ПрüПü');
  expect(await read("\\f2\\'b8\\'f9\\'be\\'dd, \\f4\\'a1\\f5\\'8a")).toBe('根据, กä');
  // The second byte of a character stands as the letter, or the sign, that it is in ASCII.
  expect(await read("\\f3\\'83e\\'83X\\'83g \\'95\\\\")).toBe('テスト 表');
});

test('bytes of RTF that stand there unescaped are UTF-8, or in the code page', async () => {
  const bytes = (rtf: string, encoding: BufferEncoding) => new Blob([Buffer.from(rtf, encoding)]);
  const rtf = '{\\rtf1\\ansi\\ansicpg1251 ';
  expect((await textOf(bytes(`${rtf}Привет \\'cf, мир}`, 'utf8'), 'a')).text).toBe('Привет П, мир');
  expect((await textOf(bytes(`${rtf}\xcf\xf0, \xcf}`, 'latin1'), 'a')).text).toBe('Пр, П');
});

test.each(['stock.xlsx', 'stock.ods'])('the sheets of %s are CSV, with dates as dates', async (name) => {
  const { text, language, notes } = await textOf(fixture(name), name);
  expect(language).toBe('csv');
  expect(text).toMatch(
    /^## Stock\n\n"Item, name",Bought,Price,Seen,Share,Ran\n"Nails ""small""",2024-02-29,0\.1,2024-03-01 14:30(?::00)?,0\.25,30:15:05\n\nSum,,0\.3,/,
  );
  expect(text).toContain('## Hidden one (hidden)\n\nsecret');
  expect(notes).toEqual([{ kind: 'hidden-sheets', names: ['Hidden one'] }]);
});

test.each(['talk.pptx', 'talk.odp'])('the slides of %s come in order, with their notes', async (name) => {
  const { text, pages } = await textOf(fixture(name), name);
  expect(pages).toBe(2);
  expect(text).toMatch(
    /^## Slide 1: Why apples\n\n(?:- )?They keep all winter\.\n {2}- In the cellar\n\nNotes: Mention the cellar\./,
  );
  expect(text).toMatch(/## Slide 2: Numbers\n\n\| Year \| Tons \|\n\| --- \| --- \|\n\| 2024 \| 12 \|$/);
});

// FastGPT#5696: by the names of their files, slide 10 came before slide 2.
test('slides come in the order of the presentation, whatever their files are called', async () => {
  const slide = (text: string) =>
    `<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;
  const relation = (id: string, name: string) =>
    `<Relationship Id="${id}" Type="http://x/slide" Target="slides/${name}.xml"/>`;
  const file = zipFile({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': `<Relationships>${relation('rId1', 'slide1')}${relation('rId2', 'slide10')}</Relationships>`,
    'ppt/slides/slide1.xml': slide('second'),
    'ppt/slides/slide10.xml': slide('first'),
  });
  expect((await textOf(file, 'a.pptx')).text).toBe('## Slide 1\n\nfirst\n\n## Slide 2\n\nsecond');
});

// LibreChat#16024, open-webui#28830
test('cells of a Word table stay with their row and column', async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const body = `<w:tbl>${row('Region', 'Product', 'Units')}${row('EU', 'Cable', '12')}</w:tbl>`;
  expect((await textOf(docx(body), 'a.docx')).text).toBe(
    '| Region | Product | Units |\n| --- | --- | --- |\n| EU | Cable | 12 |',
  );
});

// bagofwords#753: generators choose their own prefixes.
test('a Word document is read whatever prefix its names have', async () => {
  const xml =
    '<ns0:document xmlns:ns0="x"><ns0:body><ns0:p><ns0:r><ns0:t>words</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
  expect((await textOf(zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml }), 'a.docx')).text).toBe(
    'words',
  );
});

/** A Word document with this body. */
function docx(body: string, others: Record<string, string> = {}): Blob {
  return zipFile({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

const paragraph = (...texts: string[]) => `<w:p>${texts.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

test('of tracked changes, what was deleted is left out and what was added is read', async () => {
  const body =
    '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>';
  expect((await textOf(docx(body), 'a.docx')).text).toBe('new');
});

// mammoth.js#83
test.each([
  ['<m:f><m:num>{a+b}</m:num><m:den>{c}</m:den></m:f>', '\\frac{a+b}{c}'],
  ['<m:sSup><m:e>{x}</m:e><m:sup>{2}</m:sup></m:sSup>', 'x^{2}'],
  ['<m:sSup><m:e>{a+b}</m:e><m:sup>{2}</m:sup></m:sSup>', '{a+b}^{2}'],
  ['<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{x}</m:e></m:rad>', '\\sqrt{x}'],
  ['<m:rad><m:deg>{3}</m:deg><m:e>{x}</m:e></m:rad>', '\\sqrt[3]{x}'],
  [
    '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{i=1}</m:sub><m:sup>{n}</m:sup><m:e>{i}</m:e></m:nary>',
    '\\sum_{i=1}^{n} i',
  ],
  ['<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr><m:e>{x}</m:e></m:d>', '\\left\\{ x \\right.'],
  ['<m:func><m:fName>{sin}</m:fName><m:e>{x}</m:e></m:func>', '\\sin x'],
  ['<m:acc><m:accPr><m:chr m:val="\u20d7"/></m:accPr><m:e>{v}</m:e></m:acc>', '\\vec{v}'],
  [
    '<m:m><m:mr><m:e>{1}</m:e><m:e>{0}</m:e></m:mr><m:mr><m:e>{0}</m:e><m:e>{1}</m:e></m:mr></m:m>',
    '\\begin{matrix} 1 & 0 \\\\ 0 & 1 \\end{matrix}',
  ],
])('an equation is read as TeX: %s', async (xml, tex) => {
  const math = xml.replace(/>\{([^}]+)\}</g, '><m:r><m:t>$1</m:t></m:r><');
  const body = `<w:p><w:r><w:t>With </w:t></w:r><m:oMath>${math}</m:oMath></w:p><w:p><m:oMathPara><m:oMath>${math}</m:oMath></m:oMathPara></w:p>`;
  expect((await textOf(docx(body), 'a.docx')).text).toBe(`With $${tex}$\n\n$$${tex}$$`);
});

test('a text box is read once, though it stands there twice', async () => {
  const box = `<w:txbxContent>${paragraph('in a box')}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect((await textOf(docx(body), 'a.docx')).text).toBe('in a box');
});

test('text in content controls and in nested tables is read', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph('deep')}</w:tc></w:tr></w:tbl>`;
  const body = `<w:sdt><w:sdtContent>${paragraph('chosen')}</w:sdtContent></w:sdt><w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>${paragraph('a')}${inner}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>`;
  const { text } = await textOf(docx(body), 'a.docx');
  expect(text).toContain('chosen');
  expect(text).toMatch(/\| a<br>.*deep/);
});

test('pictures in a document are counted, and described where the document does', async () => {
  const body =
    '<w:p><w:r><w:t>See</w:t><w:drawing><wp:docPr descr="a red barn"/><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>';
  const { text, notes } = await textOf(docx(body), 'a.docx');
  expect(text).toBe('See[Picture: a red barn]');
  expect(notes).toEqual([{ kind: 'pictures-left-out', count: 1 }]);
});

test('an entity that a document defines for itself does not grow', async () => {
  const xml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${paragraph('&b;')}</w:body></w:document>`;
  const file = zipFile({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
  expect((await textOf(file, 'a.docx')).text).toBe('&b;');
});

test('elements within each other by the thousand overflow nothing', async () => {
  const body = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${paragraph('deep')}${'</w:sdtContent></w:sdt>'.repeat(5000)}${paragraph('after')}`;
  expect((await textOf(docx(body), 'a.docx')).text).toContain('after');
});

test('a document without its text is broken, and one without words says so', async () => {
  const file = zipFile({ '[Content_Types].xml': '<Types/>', 'word/other.xml': '<x/>' });
  expect(await problemOf(file, 'a.docx')).toEqual({ kind: 'broken', format: 'docx' });
  expect(await problemOf(docx('<w:p/>'), 'a.docx')).toEqual({ kind: 'no-text', format: 'docx' });
});

test('a bomb is refused by what its directory says', async () => {
  const file = zipFile(
    { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' },
    { claimedBytes: 0x70000000 },
  );
  expect(await problemOf(file, 'a.docx')).toEqual({ kind: 'unpacks-too-large', limit: 256 * 1024 * 1024 });
});

test('a document behind a password says so', async () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  const file = zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': manifest,
    'content.xml': new Uint8Array([1, 2, 3]),
  });
  expect(await problemOf(file, 'a.odt')).toEqual({ kind: 'encrypted', format: 'odt' });
});

/** A workbook with one sheet of these rows. */
function xlsx(rows: string, { styles = '', date1904 = '' } = {}): Blob {
  return zipFile({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr ${date1904}/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml':
      '<sst><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si><si><t xml:space="preserve"> two_x000D_\nlines</t></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

const sheet = async (file: Blob) => (await textOf(file, 'a.xlsx')).text.replace('## S\n\n', '');

test('texts that cells share are put in, without how they are spoken', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>in</t></is></c></row>';
  expect(await sheet(xlsx(rows))).toBe('rich text,," two\nlines",in');
});

test('a formula that was not calculated is shown as one, an error as itself', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="b"><v>1</v></c></row>';
  expect(await sheet(xlsx(rows))).toBe('=SUM(B1:B9),#REF!,TRUE');
});

const dateStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/><numFmt numFmtId="166" formatCode="0.00E+00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>';

test('dates are told by their format, in its own words or by its number', async () => {
  const rows = `<row r="1">${[0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>45351.5</v></c>`).join('')}</row>`;
  expect(await sheet(xlsx(rows, { styles: dateStyles }))).toBe(
    '45351.5,2024-02-29,2024-02-29,45351.5,45351.5,2024-02-29 12:00',
  );
});

test('days are counted from 1900 with its leap day that never was, or from 1904', async () => {
  const cells = (...days: number[]) => `<row r="1">${days.map((day) => `<c s="1"><v>${day}</v></c>`).join('')}</row>`;
  expect(await sheet(xlsx(cells(1, 59, 60, 61), { styles: dateStyles }))).toBe(
    '1900-01-01,1900-02-28,1900-02-29,1900-03-01',
  );
  expect(await sheet(xlsx(cells(0, 43_889), { styles: dateStyles, date1904: 'date1904="1"' }))).toBe(
    '1904-01-01,2024-02-29',
  );
});

test('a cell at the far end of a sheet does not make a million lines', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row>';
  expect(await sheet(xlsx(rows))).toBe('1\n\n,,2');
});

const wideSheet = (rows: number) =>
  Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');

test('a sheet that is all commas is cut, and says so', async () => {
  const { text, notes } = await textOf(xlsx(wideSheet(2000)), 'a.xlsx');
  expect(text.length).toBeLessThan(9 * 1024 * 1024);
  expect(notes).toEqual([{ kind: 'cut', unit: 'row', kept: 511, of: 2000 }]);
});

test('a cell of LibreOffice that claims to be there a thousand times in a thousand rows is cut, too', async () => {
  const cell = `<table:table-cell table:number-columns-repeated="1000"><text:p>${'a'.repeat(99)}</text:p></table:table-cell>`;
  const row = `<table:table-row table:number-rows-repeated="1000">${cell.repeat(100)}</table:table-row>`;
  const file = zipFile({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${row.repeat(100)}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
  const { text, notes } = await textOf(file, 'a.ods');
  expect(text.length).toBeLessThan(9 * 1024 * 1024);
  expect(notes).toEqual([{ kind: 'cut', unit: 'row', kept: 5, of: 100_000 }]);
});

test('a document whose tree would fill the memory is refused', async () => {
  const file = docx(`${' '.repeat(32 * 1024 * 1024)}${paragraph('a')}`);
  expect(await problemOf(file, 'a.docx')).toEqual({ kind: 'unpacks-too-large', limit: 32 * 1024 * 1024 });
});
