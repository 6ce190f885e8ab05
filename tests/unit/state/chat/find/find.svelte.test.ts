import { afterEach, expect, test } from 'vitest';
import { newMessage, type Message } from '../../../../../src/model/chat/message';
import type { MessagePart } from '../../../../../src/model/chat/parts';
import { Find } from '../../../../../src/state/chat/find/find.svelte';
import { waitFor } from '../../../../wait-for';

const opened: Find[] = [];
afterEach(() => {
  for (const find of opened.splice(0)) find.close();
});

interface Chat {
  shown: Message[];
  replies: Map<string, { parts: readonly MessagePart[] }>;
  find: Find;
}

/** A chat of these texts, the first of which is the person's. */
function chatOf(...texts: (string | MessagePart[])[]): Chat {
  const shown = texts.map((text, index) => {
    const parts = typeof text === 'string' ? [{ type: 'text' as const, text }] : text;
    return { ...newMessage('c', null, index % 2 === 0 ? 'user' : 'assistant', ''), id: `m${String(index)}`, parts };
  });
  const replies: Chat['replies'] = new Map();
  const messages = {
    get shown() {
      return chat.shown;
    },
    byId: (id: string) => chat.shown.find((one) => one.id === id),
  };
  const chat: Chat = { shown, replies, find: new Find({ messages, requests: { replies } }) };
  opened.push(chat.find);
  return chat;
}

const at = ({ find }: Chat): string => `${String(find.number)} / ${String(find.total)}`;

test('matches are counted case and accents aside, and stepped through in a circle', async () => {
  const chat = chatOf('Café, CAFE', 'Nothing', 'a cafe\u0301');
  await chat.find.look('café', null);
  expect(at(chat)).toBe('1 / 3');
  const seen = [1, 1, 1, -1].map((by) => {
    chat.find.step(by as 1 | -1);
    return at(chat);
  });
  expect(seen).toEqual(['2 / 3', '3 / 3', '1 / 3', '3 / 3']);
  expect(chat.find.current).toEqual({ messageId: 'm2', place: 'content', index: 0 });
});

test('the search begins at the message in view, and typing on stays where it led', async () => {
  const chat = chatOf('red', 'red', 'red', 'reddish');
  await chat.find.look('re', 'm1');
  expect(chat.find.current?.messageId).toBe('m1');
  chat.find.step(1);
  await chat.find.look('red', 'm0');
  expect(chat.find.current?.messageId).toBe('m2');
  await chat.find.look('reddish', 'm0');
  expect(at(chat)).toBe('1 / 1');
});

test('reasoning, file names and tool calls are found, in the order in which they stand', async () => {
  const chat = chatOf([
    { type: 'text', text: 'quokka' },
    { type: 'file', name: 'Quokka.pdf', mediaType: 'application/pdf', source: { kind: 'blob', hash: 'a', bytes: 1 } },
    { type: 'reasoning', text: 'About the *quokka*' },
    { type: 'tool-call', id: 't', name: 'quokka', arguments: '{"q":"quokka"}' },
  ]);
  await chat.find.look('quokka', null);
  const seen = Array.from({ length: chat.find.total }, () => {
    const { place } = chat.find.current!;
    chat.find.step(1);
    return place;
  });
  expect(seen).toEqual(['reasoning', 'files', 'content', 'calls', 'calls']);
});

test('of a formula that is not drawn, what it shows is found, not the names of its commands', async () => {
  const chat = chatOf('', 'Half is $\\frac{1}{2}$, and\n\n$$\n\\lambda_{max} = \\sin(x)\n$$\n\nBut `\\frac` is code.');
  const found: Record<string, number> = {};
  for (const typed of ['frac', 'lambda', 'λ', 'max', 'sin']) {
    await chat.find.look(typed, null);
    found[typed] = chat.find.total;
  }
  expect(found).toEqual({ frac: 1, lambda: 0, λ: 1, max: 1, sin: 1 });
});

test.each([1, 1000])('a path beside a price is found, %i lines on', async (times) => {
  const chat = chatOf(
    '',
    `It costs $5. ${'Sixty letters that say nothing of all that is looked for.\n\n'.repeat(times)}In C:\\Users\\me`,
  );
  await chat.find.look('Users', null);
  expect(chat.find.total).toBe(1);
});

test.each(['.*', '[', '*+?()', '(', '"a', '\\', 'role:user', '-a', 'a  b'])(
  'what is typed means itself: %j',
  async (typed) => {
    const chat = chatOf(`before ${typed.replace('  ', ' \n')} after`, 'something else: x y');
    await chat.find.look(typed, null);
    expect(at(chat)).toBe('1 / 1');
  },
);

test.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['half a sign', '\ud800'],
  ['10,000 characters', 'x'.repeat(10_000)],
])('%s in the field finds nothing, and breaks nothing', async (_, typed) => {
  const chat = chatOf('words', 'more words');
  await chat.find.look(typed, null);
  expect(at(chat)).toBe('0 / 0');
  chat.find.step(1);
  expect(chat.find.current).toBeNull();
});

test('of links only the words count, until what is drawn says otherwise', async () => {
  const chat = chatOf('Hello', 'See [the page](https://page.test/page).');
  await chat.find.look('page', null);
  expect(at(chat)).toBe('1 / 1');
  chat.find.correct('m1', 'content', 3);
  await waitFor(() => expect(chat.find.total).toBe(3));
  chat.find.step(-1);
  expect(at(chat)).toBe('3 / 3');
});

test('a reply that arrives is counted as it grows, and the match on show stays', async () => {
  const chat = chatOf('bee', '');
  chat.replies.set('m1', { parts: [{ type: 'text', text: 'A bee' }] });
  await chat.find.look('bee', null);
  expect(at(chat)).toBe('1 / 2');
  chat.replies.set('m1', { parts: [{ type: 'text', text: 'A bee, two bees, beehive' }] });
  chat.find.update();
  await waitFor(() => expect(chat.find.total).toBe(4));
  expect(chat.find.number).toBe(1);
  // It has ended, and is a message like others.
  chat.replies.clear();
  chat.shown = [chat.shown[0]!, { ...chat.shown[1]!, parts: [{ type: 'text', text: 'No more.' }] }];
  chat.find.update();
  await waitFor(() => expect(chat.find.total).toBe(1));
});

test('where the message of the current match goes, the next one is current', async () => {
  const chat = chatOf('ant', 'ant', 'ant');
  await chat.find.look('ant', 'm1');
  chat.shown = [chat.shown[0]!, chat.shown[2]!];
  chat.find.update();
  await waitFor(() => expect(chat.find.total).toBe(2));
  expect(chat.find.number).toBe(1);
});

test('a chat of 10,000 messages and a message of 5 MB leave other tasks their turns', async () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `Message ${String(index)} with **some** words in it`);
  texts[5_000] = 'long words '.repeat(450_000);
  texts[9_999] = 'the needle';
  const chat = chatOf(...texts);
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  await chat.find.look('needle', null);
  clearInterval(counting);
  expect(at(chat)).toBe('1 / 1');
  expect(turns).toBeGreaterThan(5);
});

test('the newest words win, and nothing of the older ones comes later', async () => {
  const chat = chatOf('one '.repeat(200_000), 'two');
  const older = chat.find.look('one', null);
  await chat.find.look('two', null);
  await older;
  expect(at(chat)).toBe('1 / 1');
});

test('a reply that grows does not end a count, which leads to where the person reads', async () => {
  const chat = chatOf(...Array.from({ length: 30 }, () => `needle ${'Lorem *ipsum* dolor é sit. '.repeat(8000)}`));
  let isDone = false;
  chat.find.update();
  const looked = chat.find.look('needle', 'm25').then(() => (isDone = true));
  // It grows all the time.
  while (!isDone) {
    chat.find.update();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await looked;
  expect(chat.find.current?.messageId).toBe('m25');
});

test('letters that are typed while the first ones are still looked for begin at the same message', async () => {
  const chat = chatOf(...Array.from({ length: 6 }, () => `needle ${'é words '.repeat(60_000)}`));
  await chat.find.look('n', 'm4');
  const older = chat.find.look('ne', 'm1');
  await chat.find.look('nee', 'm1');
  await older;
  expect(chat.find.current?.messageId).toBe('m4');
});

test.each([
  ['Use `x` or <words> here', '<words>', 1],
  ['a <b>words</b>, not <words>', '<words>', 1],
  ['the **method** __init__ of it', '__init__', 1],
  ['the __whole__ *thing*', '__whole__', 1],
  ['a __bold phrase__ in it', '__bold', 0],
  ['a __bold phrase__ in it', 'a bold phrase', 1],
  ['see [here][1]', '[here][1]', 1],
  ['see [here][1]\n\n[1]: https://shown.test', '[here][1]', 0],
  ['see [here][1]\n\n[1]: https://shown.test', 'see here', 1],
  ['see [here][1]\n\n[1]: https://shown.test', 'shown.test', 0],
  ['an unused one\n\n[1]: https://shown.test', 'shown.test', 1],
  ['[words](https://words.test)', 'words', 1],
  ['Research &amp; development', 'h & d', 1],
  ['Research &amp; development', '&amp;', 0],
  ['&Eacute;t&eacute; and &frac12; of it', 'été', 1],
  ['&Eacute;t&eacute; and &frac12; of it', '½ of', 1],
  ['&Eacute;t&eacute; and &frac12; of it', 'frac12', 0],
  ['`&amp;` and `<words>` in code', '&amp;` and', 0],
  ['`&amp;` and `<words>` in code', '&amp; and <words> in', 1],
  ['```html\n<words> **not bold**\n```', '<words> **not', 1],
  ['<!-- a note -->', '<!-- a note', 1],
])('of a reply that is not drawn, %j has what is drawn of it: %j, %i times', async (markdown, typed, times) => {
  const chat = chatOf('A question', markdown);
  await chat.find.look(typed, null);
  expect(chat.find.total).toBe(times);
});
