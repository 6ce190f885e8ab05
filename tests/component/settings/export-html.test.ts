import { expect, onTestFinished, test, vi } from 'vitest';
import type { Message } from '../../../src/model/chat/message';
import { textParts, type MediaPart } from '../../../src/model/chat/parts';
import { sanitizedNodes } from '../../../src/markdown/sanitize';
import { chatAsHtml, pageHead, pageTail } from '../../../src/state/export/html/page';
import { readAsText, textForm } from '../../../src/state/export/transcript-forms';
import { CopiedMessages } from '../../../src/state/export/messages-as';
import type { Services } from '../../../src/state/base/services';
import { Memory } from '../../../src/storage/keyspace/memory';
import { pageLook } from '../../../src/ui/export/page-look';
import { conversation, message, reply } from '../../unit/storage/builders';
import { inLine, writing, written } from '../../unit/storage/files/exports/written';

const done = { status: 'complete' } as const;

/** The page of one chat, as a browser reads it. */
async function page(messages: readonly Message[], how = writing(), title = 'Tea'): Promise<Document> {
  const line = inLine(messages);
  const chat = conversation('c1', { title, tipId: line.at(-1)?.id ?? null });
  const body = await written((one, given) => chatAsHtml(one, given, pageLook().finish), chat, line, how);
  const html = pageHead(title, { ...pageLook(), media: how.choices.media }) + body + pageTail;
  return new DOMParser().parseFromString(html, 'text/html');
}

test('a saved page shows replies as they are drawn, with code in colour and formulas, and runs nothing', async () => {
  const text =
    '# Plan\n\n- one\n\n  ```ts\n  const a = 1;\n  ```\n\n```js\nlet b;\n```\n\nThus $E=mc^2$\n\n<script>alert(1)</script>';
  const shown = await page([
    message('c1', 'm1', { parts: textParts('<b>not bold</b>\n  **as written**') }),
    reply('c1', 'm2', text, done),
  ]);
  expect(shown.querySelector('.user .as-written')?.textContent).toBe('<b>not bold</b>\n  **as written**');
  const said = shown.querySelector('.assistant .said')!;
  expect(said.querySelector('h3')?.textContent).toBe('Plan');
  expect([...said.querySelectorAll('figcaption')].map((one) => one.textContent)).toEqual([
    'TypeScript',
    'JavaScript',
    // What is no element of a reply is shown as it was written.
    'HTML',
  ]);
  expect([...said.querySelectorAll('.keyword')].map((one) => one.textContent).slice(0, 2)).toEqual(['const', 'let']);
  expect([...said.querySelectorAll('math')].map((one) => one.getAttribute('data-tex'))).toEqual(['E=mc^2']);
  expect(shown.querySelector('script')).toBeNull();
  expect(said.textContent).toContain('<script>alert(1)</script>');
});

test('a reply of many paragraphs is sanitized in one document', async () => {
  const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
  onTestFinished(() => parse.mockRestore());
  const paragraphs = (count: number): string =>
    Array.from({ length: count }, (_, index) => `**${index}**`).join('\n\n');
  const said = async (text: string) =>
    written((one, given) => chatAsHtml(one, given, pageLook().finish), conversation('c1', { tipId: 'm1' }), [
      reply('c1', 'm1', text, done),
    ]);
  expect((await said(paragraphs(40))).match(/<strong>\d+<\/strong>/g)).toHaveLength(40);
  expect(parse).toHaveBeenCalledTimes(1);
});

test('what is left open ends with its paragraph', () => {
  const nodes = sanitizedNodes(['<p><b>one</p>', '<p>two</p>', '<p>two</p>', '<p><script>three</script></p>']);
  expect(nodes.map((one) => one.querySelector('b')?.textContent)).toEqual(['one', undefined, undefined, undefined]);
  expect(nodes.map((one) => one.textContent)).toEqual(['one', 'two', 'two', '']);
});

test('a saved page loads nothing: its policy allows only what is in it', async () => {
  const picture: MediaPart = {
    type: 'image',
    name: 'a.png',
    mediaType: '',
    source: { kind: 'unkept', bytes: 1 },
    size: null,
  };
  const web = '![tracker](https://t.test/a.png) [link](https://l.test/) <img src="https://t.test/b.png">';
  const place = async () => ({ as: 'picture', href: 'https://t.test/c.png', isOnWeb: true }) as const;
  const shown = await page([reply('c1', 'm1', web, done, [picture])], writing({}, place));
  const policy = shown.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
  expect(policy).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'",
  );
  expect(shown.querySelectorAll('[src], link, iframe, style[media], [srcset]')).toHaveLength(0);
  expect([...shown.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.rel])).toEqual([
    ['https://t.test/a.png', 'noopener noreferrer'],
    ['https://l.test/', 'noopener noreferrer'],
    ['https://t.test/b.png', 'noopener noreferrer'],
    ['https://t.test/c.png', 'noopener noreferrer'],
  ]);
});

test('no text leaves its place in a saved page', async () => {
  const hostile =
    '</title></style></script><script>alert(1)</script><meta http-equiv="refresh" content="0;url=https://x.test">';
  const call = { type: 'tool-call', id: 't', name: hostile, arguments: hostile } as const;
  const shown = await page(
    [message('c1', 'm1', { parts: textParts(hostile), name: hostile }), reply('c1', 'm2', hostile, done, [call])],
    writing({ hasFigures: true }),
    hostile,
  );
  expect(shown.title).toBe(hostile);
  expect(shown.querySelectorAll('script, [http-equiv=refresh]')).toHaveLength(0);
  expect(shown.querySelector('h1')?.textContent).toBe(hostile);
  expect(shown.querySelectorAll('article')).toHaveLength(2);
});

test('signs that no page can hold are replaced', async () => {
  const shown = await page([message('c1', 'm1', { parts: textParts('a\u0000b\u0008c\u{1F600}') })]);
  expect(shown.querySelector('.as-written')?.textContent).toBe('a\uFFFDb\uFFFDc\u{1F600}');
});

test.for([
  ['# Head\n\nSome **bold** and `code`.', 'Head\n\nSome bold and code.'],
  ['- a\n- b\n  1. c\n  2. d\n- e', '- a\n- b\n  1. c\n  2. d\n- e'],
  ['3. c\n4. d', '3. c\n4. d'],
  ['- a\n\n  more\n\n- b', '- a\n\n  more\n- b'],
  ['> said\n>\n> twice', '> said\n>\n> twice'],
  ['| a | b |\n|---|---|\n| 1 | **2** |', 'a\tb\n1\t2'],
  [
    'See [this](https://x.test/) and https://y.test/ and <a@b.test>',
    'See this (https://x.test/) and https://y.test/ and a@b.test',
  ],
  ['```py\nif a:\n    b\n\nc\n```\n\nend', 'Python\n\nif a:\n    b\n\nc\n\nend'],
  ['a  \nb\nc', 'a\nb\nc'],
  ['one\n\n---\n\ntwo', 'one\n\n--------------------\n\ntwo'],
  ['$E=mc^2$', '$E=mc^2$'],
  ['- [x] done\n- [ ] open', '- ☑ done\n- ☐ open'],
  ['', ''],
])('the words of %j', async ([markdown, words]) => {
  expect(await readAsText(markdown!)).toBe(words);
});

test('a chat as plain text has who said what, without marks', async () => {
  const messages = inLine([
    message('c1', 'm1', { parts: textParts('**as** written') }),
    reply('c1', 'm2', '**No** marks', { status: 'stopped' }, [{ type: 'reasoning', text: '*Hm*' }]),
  ]);
  const chat = conversation('c1', { title: 'Tea', tipId: 'm2', model: 'gpt' });
  expect(await written(textForm.write, chat, messages, writing({ hasFigures: true }))).toBe(`Tea
===
gpt


[User] at 1000

**as** written


[Assistant, gpt-4o] at 1000, 0 tokens

(Reasoning: Hm)

No marks

(stopped)
`);
});

test('messages that are copied bring their look with them: mail programs drop style sheets', async () => {
  const text = '| a | b |\n|---|--:|\n| 1 | 2 |\n\n`x`';
  const services = { storage: { records: new Memory() } } as unknown as Services;
  const plain = { hasReasoning: false, hasFigures: false };
  const one = reply('c1', 'm1', text, done);
  const rich = await new CopiedMessages(services, [one], plain, writing().words).rich();
  const cells = [...rich.querySelectorAll('td')].map(({ style }) => [style.border, style.textAlign]);
  expect(cells).toEqual([
    ['1px solid rgb(187, 187, 187)', 'start'],
    ['1px solid rgb(187, 187, 187)', 'right'],
  ]);
  expect(rich.querySelector('code')?.style.fontFamily).toContain('monospace');
  const both = new CopiedMessages(services, [message('c1', 'm0'), one], plain, writing().words);
  expect(await both.markdown()).toBe(`## User\n\nHello\n\n## Assistant\n\n${text}`);
  expect(await both.text()).toBe('[User]\n\nHello\n\n\n[Assistant]\n\na\tb\n1\t2\n\nx');
});
