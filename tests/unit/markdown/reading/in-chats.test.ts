import { describe, expect, test } from 'vitest';
import { unsafeBlocksOf } from '../../../../src/markdown/drawing/unsafe-blocks';

/** The HTML of a text, before the sanitizer. */
function html(text: string): string {
  return unsafeBlocksOf(text)
    .map((block) => (block.type === 'html' ? block.html : block.type === 'code' ? block.code.text : block.text))
    .join('')
    .trim();
}

const link = (address: string): string => `<a href="${address}">${address}</a>`;

describe('markdown as people and models write it in chats', () => {
  test.each([
    ['**很重要。**请看下面。', '<p><strong>很重要。</strong>请看下面。</p>'],
    ['请看**“新版”**说明。', '<p>请看<strong>“新版”</strong>说明。</p>'],
    ['**注意：**正文', '<p><strong>注意：</strong>正文</p>'],
    ['これは**「重要」**です。', '<p>これは<strong>「重要」</strong>です。</p>'],
    ['**안녕(hi)**은', '<p><strong>안녕(hi)</strong>은</p>'],
    ['a * b * c, snake_case_name, 2**3**', '<p>a * b * c, snake_case_name, 2<strong>3</strong></p>'],
    ['**bold**text', '<p><strong>bold</strong>text</p>'],
    ['**重要**', '<p><strong>重要</strong></p>'],
    ['*重要*', '<p><em data-upright>重要</em></p>'],
    // The script of the words decides, not the page’s language: Arabic, Hebrew, Chinese and Japanese have no italics.
    ['*مهم* and *important*', '<p><em data-upright>مهم</em> and <em>important</em></p>'],
    // A middle dot, and the dots of a decomposed “ü”, stand in Latin words as well as in Chinese and Hebrew ones.
    ['*col·lecció* and *fu\u0308r*', '<p><em>col·lecció</em> and <em>fu\u0308r</em></p>'],
    ['<i>重要</i> and <i>important</i>', '<p><i data-upright="">重要</i> and <i>important</i></p>'],
    ['<i title="a">a <b>مهم</b></i>', '<p><i title="a" data-upright="">a <b>مهم</b></i></p>'],
    ['<cite>מקור</cite> <var>x</var>', '<p><cite data-upright="">מקור</cite> <var>x</var></p>'],
    ['***重要***', '<p><em data-upright><strong>重要</strong></em></p>'],
    ['**試してみましょう** こちら', '<p><strong>試してみましょう</strong> こちら</p>'],
    ['**注意**\n次', '<p><strong>注意</strong><br>次</p>'],
    ['**한국어** 문장', '<p><strong>한국어</strong> 문장</p>'],
    ['**「重要」**（注）', '<p><strong>「重要」</strong>（注）</p>'],
    ['**要点**: 见下', '<p><strong>要点</strong>: 见下</p>'],
  ])('emphasis: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    ['看 https://a.test/x，好吗？', `<p>看 ${link('https://a.test/x')}，好吗？</p>`],
    ['（见 https://a.test/y）', `<p>（见 ${link('https://a.test/y')}）</p>`],
    ['https://a.test/z_(q)', `<p>${link('https://a.test/z_(q)')}</p>`],
    ['(https://a.test/z_(q_(r))), then', `<p>(${link('https://a.test/z_(q_(r))')}), then</p>`],
    ['看 https://a.test/((z))。', `<p>看 ${link('https://a.test/((z))')}。</p>`],
    ['请访问https://a.test即可', `<p>请访问${link('https://a.test')}即可</p>`],
  ])('addresses: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test.each([
    ['std::vector<std::string> x;', '<p>std::vector&#60;std::string&#62; x;</p>'],
    ['Use <xs:element> and <svelte:head>.', '<p>Use &#60;xs:element&#62; and &#60;svelte:head&#62;.</p>'],
    ['<https://a.test/x>', `<p>${link('https://a.test/x')}</p>`],
  ])('an address between angle brackets that is none stays as written: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('only two tildes strike', () => {
    expect(html('3~4 km, 10~12 km, ~~old~~')).toBe('<p>3~4 km, 10~12 km, <del>old</del></p>');
  });

  test('a line break breaks the line', () => {
    expect(html('Alpha: 1\nBeta: 2')).toBe('<p>Alpha: 1<br>Beta: 2</p>');
  });

  test('headings stand below those of the page', () => {
    expect(html('# One\n## Two\n###### Six')).toBe('<h3>One</h3>\n<h4>Two</h4>\n<h6>Six</h6>');
    expect(html('<h1>One</h1>')).toBe('<h3>One</h3>');
  });

  test('a name between double underscores keeps them, and is no bold word', () => {
    expect(html('Call __init__ or __post_init__(), and **not** __Bold words__.')).toBe(
      '<p>Call __init__ or __post_init__(), and <strong>not</strong> <strong>Bold words</strong>.</p>',
    );
  });

  test('a pipe within code parts no cell, where the row fits the table so', () => {
    const cells = (row: string): string[] =>
      [...html(`| a | b |\n| - | - |\n${row}`).matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell!);
    expect(cells('| `Array<M>|undefined` | some text |')).toEqual([
      '<code dir="ltr">Array&#60;M&#62;|undefined</code>',
      'some text',
    ]);
    expect(cells('| `a | b | c` | d |')).toEqual(['<code dir="ltr">a | b | c</code>', 'd']);
    expect(cells('| 1 | 2 | `3` |')).toEqual(['1', '2 | <code dir="ltr">3</code>']);
  });

  test('a list goes on counting after a block of code', () => {
    expect(html('1. one\n\n```\ncode\n```\n\n2. two')).toContain('<ol start="2">');
  });

  test.each([
    ['1. Fixed\n3. Explained', ['', '3']],
    ['3. Bronze\n2. Silver\n1. Gold', ['', '2', '1']],
    ['1. a\n2. b\n5. c\n6. d', ['', '', '5', '']],
    ['1. a\n\n   1. x\n   4. y\n\n2. b', ['', '', '4', '']],
    // All the same: the page counts.
    ['1. a\n1. b\n1. c', ['', '', '']],
  ])('items have the numbers that were written (earendil-works/pi#7278): %j', (text, values) => {
    expect([...html(text).matchAll(/<li(?: value="(\d+)")?>/g)].map(([, value = '']) => value)).toEqual(values);
  });

  test.each([
    ['1945.', '<p>1945.</p>'],
    ['Then:\n\n2)\n\nThat is all.', '<p>Then:</p>\n<p>2)</p>\n<p>That is all.</p>'],
    ['-', '<p>-</p>'],
    ['##', '<p>##</p>'],
    ['>', '<p>&#62;</p>'],
    ['1.\n2.', '<ol>\n<li></li>\n<li></li>\n</ol>'],
  ])('a marker of nothing is shown as written: %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('a table needs no blank line before it', () => {
    expect(html('Oldest:\n| id | year |\n|---|---|\n| 83 | 1920<br>1921 |')).toMatch(
      /^<p>Oldest:<\/p>\n<table>[^]*<td>1920<br>1921<\/td>/,
    );
  });

  test('cells span what can be laid out', () => {
    expect(html('<table><tr><td colspan=1000 rowspan=65534>x</td><td rowspan=0>y</td></tr></table>')).toBe(
      '<table><tr><td colspan="30" rowspan="30">x</td><td rowspan="1">y</td></tr></table>',
    );
    const many = html(`<table>${'<tr><td colspan=9 rowspan=\'9\' title="t">x</td></tr>'.repeat(500)}</table>`);
    expect(many.match(/rowspan/g)).toHaveLength(100);
    expect(many.match(/colspan/g)).toHaveLength(100);
    expect(many.match(/<td[^>]* title="t">x<\/td>/g)).toHaveLength(500);
  });

  test('a footnote can be read', () => {
    expect(html('Yes.[^a]\n\n[^a]: https://a.test/p')).toBe(
      `<p>Yes.[^a]</p>\n<p>[^a]: ${link('https://a.test/p')}</p>`,
    );
  });

  test('a definition is shown unless a link has used it', () => {
    const text = 'See [it][1].\n\n[1]: https://a.test/1\n[2]: https://a.test/2';
    expect(html(text)).toBe(`<p>See <a href="https://a.test/1">it</a>.</p>\n<p>[2]: ${link('https://a.test/2')}</p>`);
  });
});

describe('formulas keep their signs', () => {
  test.each([
    ['so $p*q*r$.', '<p>so <data dir="ltr">$p*q*r$</data>.</p>'],
    ['*see \\(a*b\\) now*', '<p><em>see <data dir="ltr">\\(a*b\\)</data> now</em></p>'],
    [
      'It costs $5 and $10, or **$1.50** for **$20**.',
      '<p>It costs $5 and $10, or <strong>$1.50</strong> for <strong>$20</strong>.</p>',
    ],
    ['Half \\(x_{1}', '<p>Half \\(x_{1}</p>'],
    ['$$\na\n- b\n= c\n$$', '<p dir="ltr"><data dir="ltr">$$\na\n- b\n= c\n$$</data></p>'],
    ['Text:\n\\[\nx\n=\ny\n\\]', '<p>Text:</p>\n<p dir="ltr"><data dir="ltr">\\[\nx\n=\ny\n\\]</data></p>'],
    [
      '\\begin{align}\na &= *b* \\\\\n= c\n\\end{align}\nThen',
      '<p dir="ltr"><data dir="ltr">\\begin{align}\na &#38;= *b* \\\\\n= c\n\\end{align}</data></p>\n<p>Then</p>',
    ],
    ['Set $PATH and $HOME, or $PATH$.', '<p>Set $PATH and $HOME, or $PATH$.</p>'],
    ['costs $5 or 10$ and from $20 to $30$', '<p>costs $5 or 10$ and from $20 to $30$</p>'],
    ['US$5/US$10, $1.2M–$3M', '<p>US$5/US$10, $1.2M–$3M</p>'],
    [
      '$n$ of $2^n$ and $f(x)$',
      '<p><data dir="ltr">$n$</data> of <data dir="ltr">$2^n$</data> and <data dir="ltr">$f(x)$</data></p>',
    ],
    // Reported to others: lobehub#8553, octo-web#1090, omnigent#5013, wayland#704, nimbalyst#1385, cherry-studio#1396.
    ['pay **$1.50** for kale, she makes $1.50.', '<p>pay <strong>$1.50</strong> for kale, she makes $1.50.</p>'],
    ['export PATH=$HOME/bin:$PATH, $user:$group', '<p>export PATH=$HOME/bin:$PATH, $user:$group</p>'],
    ['$/PR is down but $/session is up', '<p>$/PR is down but $/session is up</p>'],
    ['the $2k cohort and the $25-50k tier', '<p>the $2k cohort and the $25-50k tier</p>'],
    ['($990/mo) and ($1,500 free)', '<p>($990/mo) and ($1,500 free)</p>'],
    ['Only $59(save $100)，从$100到$200', '<p>Only $59(save $100)，从$100到$200</p>'],
    // gwdg/chat-ai#144, chat-ui#1097, hermes-webui#1847, getnao#917
    [
      '\\(5.2\\frac{\\$}{€}\\) is $p=25.6\\$$.',
      '<p><data dir="ltr">\\(5.2\\frac{\\$}{€}\\)</data> is <data dir="ltr">$p=25.6\\$$</data>.</p>',
    ],
    ['即 $x$是数，the $n$th', '<p>即 <data dir="ltr">$x$</data>是数，the <data dir="ltr">$n$</data>th</p>'],
    [
      '- a \\(L_i(f)\\)\n- b **$x_i$**',
      '<ul>\n<li>a <data dir="ltr">\\(L_i(f)\\)</data></li>\n<li>b <strong><data dir="ltr">$x_i$</data></strong></li>\n</ul>',
    ],
    ['$not a formula$', '<p>$not a formula$</p>'],
    // Most languages write the sign behind the amount.
    ['10$/month or 100$/year', '<p>10$/month or 100$/year</p>'],
    ['10$, 20$ and 30$, 10$-20$', '<p>10$, 20$ and 30$, 10$-20$</p>'],
    ['(5$) or (10$), 5$+3$=8$', '<p>(5$) or (10$), 5$+3$=8$</p>'],
    ['**10$**/Monat, **20$**/Jahr', '<p><strong>10$</strong>/Monat, <strong>20$</strong>/Jahr</p>'],
    ['10 US$/mes o 100 US$/año', '<p>10 US$/mes o 100 US$/año</p>'],
    ['10 млн$/год или 20 млн$', '<p>10 млн$/год или 20 млн$</p>'],
    ['从10万$到20万$，10$到20$', '<p>从10万$到20万$，10$到20$</p>'],
    ['١٠$/شهر أو ١٠٠$، من $٥/$١٠', '<p>١٠$/شهر أو ١٠٠$، من $٥/$١٠</p>'],
    ['10$/חודש או 100$/שנה', '<p>10$/חודש או 100$/שנה</p>'],
    [
      '10$^6$ and 2$x$, 3$\\times$4 of 5$n_1$',
      '<p>10<data dir="ltr">$^6$</data> and 2<data dir="ltr">$x$</data>, 3<data dir="ltr">$\\times$</data>4 of 5<data dir="ltr">$n_1$</data></p>',
    ],
    [
      '2$n+1$, 第2$n=3$ and 2$f(x)=3$',
      '<p>2<data dir="ltr">$n+1$</data>, 第2<data dir="ltr">$n=3$</data> and 2<data dir="ltr">$f(x)=3$</data></p>',
    ],
    // Levels of prices.
    ['from $$ to $$$', '<p>from $$ to $$$</p>'],
    ['$$$ and $$, $ or $$$$', '<p>$$$ and $$, $ or $$$$</p>'],
    ['**$$** mid, **$$$** dear', '<p><strong>$$</strong> mid, <strong>$$$</strong> dear</p>'],
    ['Luigi ($$) and Sushi Ko ($$)', '<p>Luigi ($$) and Sushi Ko ($$)</p>'],
    ['so $$a^2$$ and $$ x $$', '<p>so <data dir="ltr">$$a^2$$</data> and <data dir="ltr">$$ x $$</data></p>'],
    ['Luigi: $$\nSushi Ko: $$', '<p>Luigi: $$<br>Sushi Ko: $$</p>'],
    ['$$\nABC\n$$', '<p dir="ltr"><data dir="ltr">$$\nABC\n$$</data></p>'],
    ['so:\n$$\nspeed of light\n$$', '<p>so:</p>\n<p dir="ltr"><data dir="ltr">$$\nspeed of light\n$$</data></p>'],
    ['$$ abc $$', '<p dir="ltr"><data dir="ltr">$$ abc $$</data></p>'],
    ['so $$ ABC $$ is', '<p>so <data dir="ltr">$$ ABC $$</data> is</p>'],
    ['\\[x\\]', '<p dir="ltr"><data dir="ltr">\\[x\\]</data></p>'],
    ['done \\[x\\] or \\[X\\]', '<p>done [x] or [X]</p>'],
    // Brackets that were escaped to be none of markdown's.
    ['see \\[1\\] and \\[2, 3\\]', '<p>see [1] and [2, 3]</p>'],
    ['ls \\[options\\] \\[file name\\]', '<p>ls [options] [file name]</p>'],
    ['\\[Your Name\\]\n\\[日期\\]', '<p>[Your Name]<br>[日期]</p>'],
    ['- \\[ \\] a\n- \\[x\\] b', '<ul>\n<li>[ ] a</li>\n<li>[x] b</li>\n</ul>'],
    ['\\[report\\]\\(https://a.test/r\\)', '<p>[report](https://a.test/r)</p>'],
    ['as said \\(see the next page\\)', '<p>as said (see the next page)</p>'],
    ['[\\[1\\]](https://a.test/p)', '<p><a href="https://a.test/p">[1]</a></p>'],
    [
      '\\(5\\), \\(ABC\\), \\(x\\) and \\[ 5 \\]',
      '<p><data dir="ltr">\\(5\\)</data>, <data dir="ltr">\\(ABC\\)</data>, <data dir="ltr">\\(x\\)</data> and <data dir="ltr">\\[ 5 \\]</data></p>',
    ],
    ['an author’s own <data>5</data>', '<p>an author’s own &#60;data&#62;5&#60;/data&#62;</p>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test('a bar within a formula separates no cells of a table (vercel/chatbot#1213)', () => {
  const cells = [...html('| a | b |\n| - | - |\n| $|x|$ | \\(|y| \\mid z\\) |').matchAll(/<td>(.*?)<\/td>/g)].map(
    ([, cell]) => cell,
  );
  expect(cells).toEqual(['<data dir="ltr">$|x|$</data>', '<data dir="ltr">\\(|y| \\mid z\\)</data>']);
});

describe('what folds', () => {
  const text = '<details>\n<summary>S **b**</summary>\n\nHidden *words*.\n\n</details>\n\nAfter.';

  test('has its summary and markdown within', () => {
    expect(html(text)).toBe(
      '<details><summary>S <strong>b</strong></summary>\n<p>Hidden <em>words</em>.</p>\n</details>\n<p>After.</p>',
    );
  });

  test('folds at every moment from its first tag on', () => {
    for (let end = '<details>'.length; end < text.indexOf('</details>'); end++) {
      expect(html(text.slice(0, end)), text.slice(0, end)).toMatch(/^<details>[^]*<\/details>$/);
    }
  });
});

describe('a document within a fence of markdown is one block', () => {
  const fence = '```';
  const codes = (text: string): string[] =>
    unsafeBlocksOf(text).map((block) =>
      block.type === 'code' ? block.code.text : `not code: ${JSON.stringify(block)}`,
    );
  const document = `# A\n${fence}json\n{}\n${fence}\n## B`;

  test('with the fences in it that name their language', () => {
    expect(codes(`${fence}markdown\n${document}\n${fence}`)).toEqual([document]);
    expect(codes(`~~~md\n# A\n${fence}js\nlet a\n${fence}\n~~~`)).toEqual([`# A\n${fence}js\nlet a\n${fence}`]);
  });

  test('as long as it has no end', () => {
    expect(codes(`${fence}md\n# A\n${fence}js\nlet a`)).toEqual([`# A\n${fence}js\nlet a`]);
  });

  test('and ends with its own fence', () => {
    expect(codes(`${fence}md\n# A\n${fence}\n\n${fence}js\nlet a\n${fence}`)).toEqual(['# A', 'let a']);
  });

  test('also within a list, and no other fence is', () => {
    expect(html(`1. Do:\n   ${fence}md\n   ${fence}sh\n   ls\n   ${fence}\n   end\n   ${fence}`)).toContain(
      `${fence}sh\nls\n${fence}\nend</code>`,
    );
    expect(unsafeBlocksOf(`${fence}text\n${fence}json\n{}\n${fence}\nAfter`)).toHaveLength(2);
  });
});

test('ten megabytes are all there', () => {
  const text = `${'A line of a long reply, again and again.\n\n'.repeat(240_000)}The end.`;
  expect(html(text)).toMatch(/The end\.$/);
});
