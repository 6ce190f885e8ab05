import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newMessage, newReplyFacts, type ReplyFacts, type Role } from '../../../src/model/chat/message';
import { type MediaSource, type MessagePart } from '../../../src/model/chat/parts';
import ToolCalls from '../../../src/ui/chat/message/reply/ToolCalls.svelte';
import ReplyExtras from '../../../src/ui/chat/message/reply/ReplyExtras.svelte';

const person = userEvent.setup();

interface Shown {
  facts?: Partial<ReplyFacts>;
  isEmpty?: boolean;
  role?: Role;
  onregenerate?: () => void;
}

function shown(
  parts: MessagePart[],
  { facts = {}, isEmpty = false, role = 'assistant', onregenerate }: Shown = {},
): void {
  const reply = { ...newReplyFacts('e', 'm'), ...facts };
  const message = { ...newMessage('c', null, role, ''), parts, reply: role === 'assistant' ? reply : null };
  render(ReplyExtras, { message, isEmpty, onregenerate });
}

const citation = (url: string, title = '', ...[from, to]: number[]): MessagePart => ({
  type: 'citation',
  url,
  title,
  ...(from !== undefined && { pages: { from, to: to ?? from } }),
});
const image = (mediaType: string, source: MediaSource): MessagePart => ({
  type: 'image',
  name: '',
  mediaType,
  source,
  size: null,
});

test('sources are a list of links that name their hosts, by the numbers of the text', () => {
  shown([
    citation('https://a.test/1'),
    citation('https://b.test/2?q=1', 'Two'),
    citation('javascript:alert(1)'),
    citation('no address'),
    citation('', 'Report.pdf', 3),
    citation('', 'Report.pdf', 4, 6),
  ]);
  const items = within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent.trim())).toEqual([
    'a.test',
    'b.test Two',
    'javascript:alert(1)',
    'no address',
    'Report.pdf page 3',
    'Report.pdf pages 4 to 6',
  ]);
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map(({ href }) => href)).toEqual(['https://a.test/1', 'https://b.test/2?q=1']);
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
});

test('images are named, with what is known of them', () => {
  shown([
    image('image/png', { kind: 'unkept', bytes: 12_345 }),
    image('', { kind: 'unkept', bytes: null }),
    image('', { kind: 'url', url: 'https://a.test/1.png' }),
  ]);
  screen.getByText(/came with a picture \(image\/png, 12\.3 kB\)\./);
  screen.getByText(/came with a picture\. /);
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'a.test' }).href).toBe('https://a.test/1.png');
});

test('files and sounds are told by kind, name, type and size', () => {
  shown([
    { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: { kind: 'unkept', bytes: 12_345 } },
    { type: 'file', name: 'c.pdf', mediaType: '', source: { kind: 'blob', hash: 'ab', bytes: 9 } },
    { type: 'audio', name: '', mediaType: 'audio/wav', source: { kind: 'unkept', bytes: null }, seconds: 3 },
    { type: 'file', name: 'b.pdf', mediaType: '', source: { kind: 'url', url: 'https://a.test/b.pdf' } },
  ]);
  screen.getByText('The reply came with a file (a.pdf, application/pdf, 12.3 kB). It wasn’t stored.');
  screen.getByText('The reply came with audio (audio/wav). It wasn’t stored.');
  screen.getByText(/The reply came with a file \(b\.pdf\), stored at/);
  // What is stored is shown itself.
  expect(screen.queryByText(/c\.pdf/)).toBeNull();
});

test('what could not be read is shown as it came', () => {
  shown([], { facts: { unread: ['{"choices":[{"del'] } });
  screen.getByText(/couldn’t be read/);
  screen.getByText('{"choices":[{"del');
});

test.each([
  ['Let me see.', /after its reasoning, without an answer/],
  ['', /This reply is empty/],
])('a reply without an answer says so, and can be asked for again (reasoning %j)', async (reasoning, sentence) => {
  const onregenerate = vi.fn();
  shown([{ type: 'reasoning', text: reasoning }], { isEmpty: true, onregenerate });
  screen.getByText(sentence);
  await person.click(screen.getByRole('button', { name: 'Regenerate' }));
  expect(onregenerate).toHaveBeenCalledOnce();
});

test('a call of a tool is shown with what came back, where the reply has that', async () => {
  const parts: MessagePart[] = [
    { type: 'tool-call', id: 'a', name: 'weather', arguments: '{"city":"Bonn"}' },
    { type: 'tool-result', callId: 'a', text: 'dry', isError: false },
    { type: 'tool-call', id: 'b', name: 'sky', arguments: '{}' },
  ];
  const { container } = render(ToolCalls, { props: { message: { parts } } });
  const said = [...container.querySelectorAll('p')].map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim());
  expect(said).toEqual([
    'The model called the tool “weather”. {"city":"Bonn"}',
    'The model tried to call the tool “sky”, but this chat has no tools. {}',
  ]);
  await person.click(screen.getByText('Result'));
  expect(screen.getByText('dry').closest('details')?.open).toBe(true);
});
