import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { unsafeBlocksOf } from '../../../src/markdown/drawing/unsafe-blocks';
import { formulaIn, treeOf, type TreeNode } from '../../../src/ui/chat/blocks/formulas/formula-tree';

/** One a line, of the kinds that people and models write. */
const formulas = readFileSync('tests/fixtures/markdown/formulas.txt', 'utf8').trim().split('\n');

/** The attributes of all elements of a formula. */
function attributesOf({ attributes = {}, children = [] }: TreeNode): string[] {
  return [...Object.keys(attributes), ...children.flatMap(attributesOf)];
}

test('formulas of the kinds in use are read, and none sets what is not its own', () => {
  expect(formulas.length).toBeGreaterThan(400);
  for (const tex of formulas) {
    const tree = treeOf({ tex, isDisplay: true });
    expect(tree.toMarkup(), tex).toMatch(/^<math\b/);
    // The page's policy refuses styles in attributes, and an element's name could be one of the page's own.
    const foreign = attributesOf(tree).filter((name) => /^(?:style|id|href|src|on.*)$/.test(name));
    expect(foreign, tex).toEqual([]);
  }
});

test('each of them is one formula of a reply, with its signs', () => {
  for (const tex of formulas) {
    const source = /^\\begin\{(?:align|equation|gather)/.test(tex) ? tex : `$$${tex}$$`;
    const html = unsafeBlocksOf(source)
      .map((block) => (block.type === 'html' ? block.html : ''))
      .join('');
    const place = document.createElement('div');
    place.append(new DOMParser().parseFromString(html, 'text/html').body);
    expect([...place.querySelectorAll('data')].map((one) => one.textContent)).toEqual([source]);
    expect(formulaIn(source)?.isDisplay).toBe(true);
  }
});

describe('the formula within its signs', () => {
  test.each([
    ['$x$', { tex: 'x', isDisplay: false }],
    ['\\(x\\)', { tex: 'x', isDisplay: false }],
    ['$$x$$', { tex: 'x', isDisplay: true }],
    ['\\[\nx\n\\]', { tex: '\nx\n', isDisplay: true }],
    ['\\begin{align*}x\\end{align*}', { tex: '\\begin{align*}x\\end{align*}', isDisplay: true }],
    ['$$x', null],
    ['$$', null],
    ['\\[x', null],
    ['\\begin{align}x', null],
  ])('%s', (source, expected) => {
    expect(formulaIn(source)).toEqual(expected);
  });
});

describe('is not drawn', () => {
  test.each([
    ['what is too long', 'x+'.repeat(50_000)],
    ['a definition that calls itself', '\\def\\a{\\a\\a}\\a'],
    ['definitions that double', '\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a'],
    ['a long definition that is called often', `\\def\\a{${'x'.repeat(200)}}${'\\a'.repeat(200)}`],
    ['chemistry without end', `\\ce{${'H2O + '.repeat(300)}}`],
    ['what has too many elements', `\\def\\a{${'x'.repeat(90)}}${'\\a'.repeat(90)}`],
    ['what covers the text before it', 'a\\kern-500em b'],
    ['what does so step by step', `a${'\\kern-1em'.repeat(30)}\\colorbox{white}{b}`],
    ['what is moved far down', '\\lower500em{x}'],
    ['a rule that begins far down', '\\rule[-500em]{1em}{1em}'],
    ['what is cut', '\\frac{1'],
    ['what Temml does not know', '\\nosuchcommand{x}'],
  ])('%s', (_, tex) => {
    expect(() => treeOf({ tex, isDisplay: true })).toThrow();
  });
});

test.each([
  '\\href{https://evil.test}{x}',
  '\\url{https://evil.test}',
  '\\includegraphics{https://evil.test/a.png}',
  '\\htmlData{a=b}{x}',
  '\\begin{equation}\\label{app}x\\end{equation}',
  '\\class{sum}{x}',
  '\\id{app}{x}',
  '\\style{color:red}{x}',
])('nothing links, loads, or takes a name of the page: %s', (tex) => {
  let markup = '';
  try {
    markup = treeOf({ tex, isDisplay: false }).toMarkup();
  } catch {
    // Refused: shown as written.
  }
  expect(markup).not.toMatch(/href=|src=|class="[^"]*sum|id="|data-a|color:\s*red/);
});

test('a definition ends with its formula', () => {
  treeOf({ tex: '\\gdef\\mine{x}\\mine', isDisplay: false });
  expect(() => treeOf({ tex: '\\mine', isDisplay: false })).toThrow();
});

test('small steps back are TeX’s own', () => {
  const tex = '\\int\\!\\!\\!\\int f\\,dx\\hspace{-1em}\\text{now}';
  expect(treeOf({ tex, isDisplay: true }).toMarkup()).toContain('<math');
});

test('what has copied a selection already is left as it is', async () => {
  await import('../../../src/ui/chat/blocks/formulas/formulas');
  document.body.innerHTML = '<p>first</p><p>third <data value="$x$">x</data></p>';
  onTestFinished(() => document.body.replaceChildren());
  getSelection()!.selectAllChildren(document.body);
  const copied = new Map<string, string>();
  const copy = (): void => {
    copied.clear();
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const setData = (kind: string, text: string): unknown => copied.set(kind, text);
    document.body.dispatchEvent(Object.assign(event, { clipboardData: { setData } }));
  };
  copy();
  expect(copied.has('text/plain')).toBe(true);
  // As a thread does, of which messages in the middle are not drawn.
  const across = (event: Event): void => event.preventDefault();
  document.addEventListener('copy', across, { capture: true });
  onTestFinished(() => document.removeEventListener('copy', across, { capture: true }));
  copy();
  expect([...copied]).toEqual([]);
});
