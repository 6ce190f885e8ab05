import { readFileSync } from 'node:fs';
import temml from 'temml';
import { expect, test } from 'vitest';
import { chunksOf, sentencesOf } from '../../../../src/model/audio/speakable';
import { spokenFormula } from '../../../../src/model/audio/spoken-formula';

const formulas = readFileSync('tests/fixtures/markdown/formulas.txt', 'utf8').split('\n');

test('reads sentences one by one, without marks', () => {
  expect(sentencesOf('# A *heading*\n\nDr. Smith paid **3.50**. Was it `x`? ~~No~~ yes.', 'en')).toEqual([
    'A heading',
    'Dr. Smith paid 3.50.',
    'Was it x?',
    'No yes.',
  ]);
});

test('reads no code, also where its fence is not closed', () => {
  expect(sentencesOf('Run this:\n\n```js\nlet a = 1;\n```\n\nDone now.\n~~~\nrm -rf', 'en')).toEqual([
    'Run this:',
    'Done now.',
  ]);
  expect(sentencesOf('````md\n```\nlet a;\n```\n````\n', 'en')).toEqual([]);
});

test('reads the words of links, and hosts in place of addresses', () => {
  expect(sentencesOf('See [the **guide**](https://example.com/a?b=c) or https://www.example.org/x/y.', 'en')).toEqual([
    'See the guide or example.org',
  ]);
  expect(sentencesOf('![A cat](data:image/png;base64,AAAA)', 'en')).toEqual(['A cat']);
});

test('reads lists and tables as their words', () => {
  const table = '| Name | Price |\n|---|---:|\n| Tea | 2 |';
  expect(sentencesOf(`- [x] One item\n* Other item\n\n${table}`, 'en')).toEqual([
    'One item',
    'Other item',
    'Name, Price',
    'Tea, 2',
  ]);
});

test.each([
  ['Half is $\\frac{a}{b}$ of it.', 'Half is a / b of it.'],
  ['So $$E = mc^2$$ holds.', 'So E = mc^2 holds.'],
  ['\\[\n\\alpha \\times \\sin(x)\n\\]', 'α × sin(x)'],
  ['With \\(x_1 \\le 3\\) and $y$.', 'With x 1 ≤ 3 and y.'],
  ['With $6{x}_{1} + 4{x}_{2} \\leq {24}$ or $12\\%$.', 'With 6 x 1 + 4 x 2 ≤ 24 or 12%.'],
  ['So $x = \\frac{-b \\pm \\sqrt{b^{2}-4ac}}{2a}$.', 'So x = (-b ± √(b^2-4ac)) / 2a.'],
  ['Of $\\frac12$, $\\dfrac{1}{\\frac{a}{b}}$ and $\\sqrt[3]{x}$.', 'Of 1 / 2, 1 / (a / b) and 3√x.'],
  ['$$p \\implies \\exists x \\not\\in A \\subseteq \\varepsilon$$', 'p ⇒ ∃ x ¬∈ A ⊆ ε'],
  ['$$\\begin{aligned} a &= b^{n+1} \\\\[2pt] c &= \\tanh 90^\\circ \\end{aligned}$$', 'a = b^(n+1) c = tanh 90°'],
  ['It costs $5 or $10, in $HOME and $PATH.', 'It costs $5 or $10, in $HOME and $PATH.'],
])('reads a formula by its signs, and no price as one: %s', (markdown, read) => {
  expect(sentencesOf(markdown, 'en')).toEqual([read]);
});

test('reads entities as their signs, and neither numbers of notes nor where links lead', () => {
  const notes = '[^1]: A note.\n[guide]: https://example.com/a';
  expect(sentencesOf(`Tom&nbsp;&amp; Ann[^1] read the [guide][guide].\n\n${notes}`, 'en')).toEqual([
    'Tom & Ann read the guide.',
    'A note.',
  ]);
});

// open-webui#19060
test('the numbers of sources are not read, and places in a list of code are', () => {
  expect(
    sentencesOf('It is blue.[1][2, 3] So it is [4](https://example.com/a). Take `a[0]`.【4:0†source】', 'en'),
  ).toEqual(['It is blue.', 'So it is.', 'Take a[0].']);
});

// lobehub#2198, page-assist#387
test('what begins with 0 is no number of a source', () => {
  expect(sentencesOf('Of [0, 1] take item[0].', 'en')).toEqual(['Of [0, 1] take item[0].']);
});

test('marks of emphasis are not read: within others, and where the words around them have no spaces', () => {
  expect(sentencesOf('**bold _both_ text** and *soft **loud** words*', 'en')).toEqual([
    'bold both text and soft loud words',
  ]);
  expect(sentencesOf('这是**重点**：请看*这里*吧。2*3=6。', 'zh')).toEqual(['这是重点：请看这里吧。', '2*3=6。']);
});

test('nothing but code or marks is nothing to read', () => {
  expect(sentencesOf('```\nx\n```')).toEqual([]);
  expect(sentencesOf('---\n\n***\n')).toEqual([]);
});

test('ends sentences as the language does', () => {
  expect(sentencesOf('今日は晴れです。明日は雨でしょう。', 'ja')).toEqual(['今日は晴れです。', '明日は雨でしょう。']);
});

test('a text without an end is cut at spaces', () => {
  const pieces = sentencesOf('word '.repeat(1000), 'en');
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1000);
  expect(pieces.join(' ')).toBe('word '.repeat(1000).trim());
});

test('the first chunk is one sentence, and none is longer than a server takes', () => {
  const sentences = ['One.', 'Two.', 'Three.', 'Four.'];
  expect(chunksOf(sentences, 12)).toEqual(['One.', 'Two. Three.', 'Four.']);
  expect(chunksOf([], 12)).toEqual([]);
});

test('what has no point at its end does not run into what follows', () => {
  expect(chunksOf(['Notes', 'One item', 'So: “yes.”', 'It is.'], 90)).toEqual(['Notes', 'One item\nSo: “yes.” It is.']);
});

test('reads each function of the formulas that people write by its name', () => {
  const commands = formulas.flatMap((formula) => [...formula.matchAll(/\\[A-Za-z]+/g)].map(([command]) => command));
  const functions = [...new Set(commands)].flatMap((command) => {
    // Of a function, nothing but its name is drawn, and a sign that tells screen readers that it is applied.
    const drawn = /^<math[^>]*><mrow><mi>([A-Za-z]{2,})<\/mi><mo>\u2061<\/mo>/.exec(temml.renderToString(command));
    return drawn ? [[command, drawn[1]!]] : [];
  });
  expect(functions.length).toBeGreaterThan(20);
  for (const [command, name] of functions) expect(spokenFormula(`${command} x`), command).toBe(`${name} x`);
  expect(spokenFormula('\\arsinh x + \\sech y \\bmod 2 \\le \\limsup z')).toBe('arsinh x + sech y mod 2 ≤ lim sup z');
});
