import { expect, test } from 'vitest';
import { fixture, problemOf, textOf } from '../read';
import { zipFile } from '../zip-file';

const bytes = (...values: number[]) => new Blob([Uint8Array.from(values)]);

test('a text is read in the encoding that it is written in', async () => {
  expect((await textOf('\uFEFFgrüße', 'a.txt')).text).toBe('grüße');
  expect((await textOf(bytes(0xff, 0xfe, 0x67, 0, 0xfc, 0), 'a.txt')).text).toBe('gü');
  expect((await textOf(bytes(0xfe, 0xff, 0, 0x67, 0, 0xfc), 'a.txt')).text).toBe('gü');
  expect(await textOf(bytes(0x67, 0xfc), 'a.txt')).toMatchObject({
    text: 'gü',
    notes: [{ kind: 'encoding', encoding: 'windows-1252' }],
  });
});

const hex = (digits: string) => new Blob([Buffer.from(digits, 'hex')]);

// langgenius/dify#31190, Langchain-Chatchat#3014: what Excel writes as CSV in China, Taiwan, Japan, Korea and Russia.
test.each([
  ['gb18030', 'c3fbb3c62ccafdc1bf0ac6bbb9fb2c31320acfe3c0e62c370a', '名称,数量\n苹果,12\n香梨,7\n'],
  ['big5', 'a657bad92cbcc6b6710ac4abaa472c31320aadbbb1f92c370a', '名稱,數量\n蘋果,12\n香梨,7\n'],
  ['shift_jis', '956996bc2c909497ca0a82e882f182b22c31320a836983562c370a', '品名,数量\nりんご,12\nナシ,7\n'],
  ['euc-jp', 'c9caccbe2cbff4cecc0aa4eaa4f3a4b42c31320aa5caa5b72c370a', '品名,数量\nりんご,12\nナシ,7\n'],
  ['euc-kr', 'c7b0b8f12cbcf6b7ae0abbe7b0fa2c31320ab9e82c370a', '품목,수량\n사과,12\n배,7\n'],
  ['windows-1251', 'cde0e7e2e0ede8e52ccaeeebe8f7e5f1f2e2ee0adfe1ebeeeae82c31320a', 'Название,Количество\nЯблоки,12\n'],
  // Pairs of capitals are usual signs of Chinese; words of an odd length are none.
  ['windows-1251', 'c4c0d2c02cd1d3ccccc02cd6c5cdc00a', 'ДАТА,СУММА,ЦЕНА\n'],
  // A sign of four bytes, two of which are digits.
  ['gb18030', 'd5c5c8fd2ccdf5cee52cc0eecbc40a95328236cbc40a', '张三,王五,李四\n𠀀四\n'],
  ['windows-1252', '4bf66c6e2c4dfc6c6c65720a31322c3520b0430a', 'Köln,Müller\n12,5 °C\n'],
])('a CSV in %s is read as it was written, and says as what', async (encoding, digits, text) => {
  expect(await textOf(hex(digits), 'a.csv')).toMatchObject({ text, notes: [{ kind: 'encoding', encoding }] });
});

// open-webui#4926
test('a text with a byte that its encoding leaves undefined is read, and UTF-8 that is cut stays UTF-8', async () => {
  const name =
    'Caf\xe9 au lait, and so on for a while, as a table of names and places has hundreds of signs that are ASCII; ';
  const text = (await textOf(new Blob([Buffer.from(`${name}\x81${name}`, 'latin1')]), 'a.csv')).text;
  expect(text).toContain('Café au lait');
  const log = Buffer.from('Grüße aus Köln, schöne Häuser, süße Äpfel, öde Wüsten. '.repeat(3));
  const cut = await textOf(new Blob([log, Buffer.from([0xc3])]), 'a.log');
  expect(cut.text).toMatch(/^Grüße aus Köln/);
  expect(cut.notes).toEqual([]);
  const short = await textOf(new Blob([Buffer.from('Grüße aus Köln, schön '), Buffer.from([0xc3])]), 'a.log');
  expect(short).toMatchObject({ text: 'Grüße aus Köln, schön \ufffd', notes: [] });
});

test('UTF-16 without a mark is known by its zeros', async () => {
  const utf16 = Buffer.from('name;value\r\napples;12\r\n', 'utf16le');
  expect((await textOf(new Blob([utf16]), 'a.csv')).text).toBe('name;value\r\napples;12\r\n');
});

test('the name tells the language of a text', async () => {
  expect(await textOf('let a;', 'src/a.ts')).toMatchObject({ name: 'src/a.ts', language: 'typescript' });
  expect((await textOf('a,b', 'a.csv')).language).toBe('csv');
  expect((await textOf('FROM x', 'Dockerfile')).language).toBe('dockerfile');
  expect((await textOf('Hello', 'notes.txt')).language).toBe('');
});

test('a web page is read as Markdown, without its code and what it hides', async () => {
  const html = `<!doctype html><title>Fruit</title><style>p{}</style><script>alert(1)</script>
    <h1>Fruit</h1><p>Eat <b>apples</b> and <a href="https://example.org/p">pears</a>.<p hidden>secret<p>Next<br>line
    <ul><li>one<ul><li>deep</ul><li>two</ul><pre><code class="language-js">a  = 1;
b</code></pre><table><tr><th>A<th>B<tr><td>1<td>2</table><img alt="a barn" src="https://evil.example/x.png">`;
  const { text, notes } = await textOf(html, 'a.html');
  expect(text).toBe(
    '# Fruit\n\nEat **apples** and [pears](https://example.org/p).\n\nNext\nline\n\n- one\n  - deep\n- two\n\n```js\na  = 1;\nb\n```\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n[Picture: a barn]',
  );
  expect(notes).toEqual([{ kind: 'pictures-left-out', count: 1 }]);
});

test('a formula of a web page is read once, as TeX where the page has it', async () => {
  const mathml = (tex: string, display = '') =>
    `<math${display}><semantics><mi>n</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
  const html = `<!doctype html><p>For <math><mi>n</mi><mo>&lt;</mo><mn>2</mn></math>,
    <span class="katex"><span class="katex-mathml">${mathml('x^2')}</span><span class="katex-html">x2</span></span>
    is</p><p>${mathml(' \\lambda ', ' display="block"')}</p>`;
  expect((await textOf(html, 'a.html')).text).toBe('For n<2, $x^2$ is\n\n$$\\lambda$$');
});

test('a web page is read in the encoding that it names', async () => {
  const page = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), Buffer.from([0xcf, 0xf0])]);
  expect((await textOf(new Blob([page]), 'a.html')).text).toBe('Пр');
});

test('a notebook keeps its texts, code and outputs, long ones shortened', async () => {
  const notebook = {
    nbformat: 4,
    metadata: { kernelspec: { language: 'python' } },
    cells: [
      { cell_type: 'markdown', source: ['# Sales\n', '![](data:image/png;base64,AAAA)'] },
      {
        cell_type: 'code',
        source: 'print(1)',
        outputs: [
          { output_type: 'stream', name: 'stdout', text: ['1\n'] },
          { output_type: 'display_data', data: { 'image/png': 'AAAA', 'text/plain': '<Figure>' } },
          { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['\x1b[31mE: v\x1b[0m'] },
          { output_type: 'stream', text: 'x'.repeat(5000) },
        ],
      },
    ],
  };
  const { text, notes } = await textOf(JSON.stringify(notebook), 'a.ipynb');
  expect(text).toContain('# Sales\n\n```python\nprint(1)\n```\n\n```output\n1\n```');
  expect(text).toContain('```output\nE: v\n```');
  expect(text).not.toContain('AAAA');
  expect(text.length).toBeLessThan(2500);
  expect(notes).toEqual([
    { kind: 'pictures-left-out', count: 2 },
    { kind: 'outputs-shortened', count: 1 },
  ]);
});

// lobehub#17855
test('of outputs in several forms, the words are read: Markdown, TeX, and a table that is only a web page', async () => {
  const output = (data: object) => ({ output_type: 'display_data', data });
  const outputs = [
    output({ 'text/markdown': ['**Sum:** 12'], 'text/plain': ['<IPython.core.display.Markdown object>'] }),
    output({ 'text/latex': ['$x^2$'], 'text/plain': ['<IPython.core.display.Latex object>'] }),
    output({
      'text/html': '<table><tr><td>Pear</td><td>7</td></tr></table>',
      'text/plain': '<IPython.core.display.HTML object>',
    }),
    output({ 'text/html': '<b>no</b>', 'text/plain': '   a\n0  1' }),
  ];
  const notebook = { cells: [{ cell_type: 'code', source: '', outputs }] };
  expect((await textOf(JSON.stringify(notebook), 'a.ipynb')).text).toBe(
    ['**Sum:** 12', '$x^2$', '| Pear | 7 |\n| --- | --- |', '   a\n0  1']
      .map((text) => `\`\`\`output\n${text}\n\`\`\``)
      .join('\n\n'),
  );
});

test('a notebook that is cut is broken', async () => {
  expect(await problemOf('{"cells": [', 'a.ipynb')).toEqual({ kind: 'broken', format: 'notebook' });
});

test('a book that LibreOffice wrote gives its words', async () => {
  const { text } = await textOf(fixture('report.epub'), 'report.epub');
  expect(text).toContain('Apples & pears, counted in Köln.');
  expect(text).toContain('| Apple | 120 | red \\| green<br>sweet |');
});

/** A book of two chapters, which are read in the order of the spine and not of the list. */
function book(encryption: string): Blob {
  return zipFile({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    ...(encryption === '' ? {} : { 'META-INF/encryption.xml': encryption }),
    'OEBPS/a.opf':
      '<package><metadata><dc:title>Trees</dc:title><dc:creator>A. Oak</dc:creator></metadata><manifest><item id="b" href="text/b%20two.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    'OEBPS/text/a.xhtml': '<html><body><h1>One</h1><p>first</p></body></html>',
    'OEBPS/text/b two.xhtml': '<html><body><p>second</p></body></html>',
  });
}

test('a book is read in the order of its spine', async () => {
  expect((await textOf(book(''), 'a.epub')).text).toBe('Trees, by A. Oak\n\n# One\n\nfirst\n\nsecond');
});

test('a book that a shop has encrypted says so', async () => {
  const encryption =
    '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/a.xhtml"/></CipherData></EncryptedData></encryption>';
  expect(await problemOf(book(encryption), 'a.epub')).toEqual({ kind: 'encrypted', format: 'epub' });
});

test('what is no text is none', async () => {
  expect(await problemOf(bytes(1, 2, 3, 0, 5, 6), 'a.txt')).toEqual({ kind: 'unknown-format' });
  expect(await problemOf(' \n ', 'a.txt')).toEqual({ kind: 'no-text', format: 'text' });
});

test('a page that leaves many <code> open is read once', async () => {
  const html = `<!doctype html><p>${Array.from({ length: 200 }, (_, i) => `use <code>npm ${i}`).join(' ')}`;
  expect((await textOf(html, 'a.html')).text).toContain('npm 199');
});
