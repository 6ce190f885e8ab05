import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render';
import { MarkdownStream } from '../../../src/markdown/streaming/stream';
import Blocks from '../../../src/ui/chat/blocks/Blocks.svelte';
import { openLinksInNewTab } from '../../../src/ui/chat/blocks/links';

function show(text: string, oncopy: (text: string) => void = () => {}): HTMLElement {
  return render(Blocks, { blocks: renderMarkdown(text), oncopy }).container;
}

describe('a block of code', () => {
  test('says its language and hands over its text', async () => {
    const copied: string[] = [];
    show('```ts\nconst a = 1;\n\nlet b;\n```', (text) => copied.push(text));
    const figure = screen.getByRole('figure');
    expect(within(figure).getByText('TypeScript')).toBeTruthy();
    await userEvent.click(within(figure).getByRole('button'));
    expect(copied).toEqual(['const a = 1;\n\nlet b;']);
  });

  test('is coloured when its grammar has come, and its text stays what it was', async () => {
    const code = Array.from({ length: 100 }, (_, line) => `const line${line} = "text"; // why`).join('\n');
    const container = show('```ts\n' + code + '\n```');
    await waitFor(() => expect(container.querySelectorAll('.keyword').length).toBe(100));
    expect(container.querySelector('pre')?.textContent).toBe(code);
  });

  test('within a list has its language and its button, too', async () => {
    const copied: string[] = [];
    show('1. Do this:\n\n   ```sh\n   ls -l\n   ```\n\n2. Then that', (text) => copied.push(text));
    const item = screen.getAllByRole('listitem')[0]!;
    expect(within(item).getByText('Bash')).toBeTruthy();
    await userEvent.click(within(item).getByRole('button'));
    expect(copied).toEqual(['ls -l']);
  });

  test('that grows keeps what is on the page already', () => {
    const stream = new MarkdownStream();
    stream.append('```\nfirst line\n');
    const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
    const text = container.querySelector('pre span')?.firstChild;
    stream.append('second line\n');
    void rerender({ blocks: stream.blocks });
    return waitFor(() => expect(text?.textContent).toBe('first line\nsecond line'));
  });
});

test('a list whose numbers have more digits than there is room beside it has them within', () => {
  const far = (text: string) => show(text).querySelector('ol')!.className === 'far';
  expect(['1945. It ended.', '1. One\n1000. Thousand', '98. a\n99. b\n100. c'].map(far)).toEqual([true, true, true]);
  expect(['1. One\n2. Two', '7. Seven', 'a\n\n42. b'].map(far)).toEqual([false, false, false]);
});

test('a list that grows has them within once a later piece has such a number', () => {
  const stream = new MarkdownStream();
  const { container, rerender } = render(Blocks, { blocks: stream.blocks, oncopy: () => {} });
  const items = Array.from({ length: 60 }, (_, place) => `${place + 1}. An item of a list that is long\n`);
  for (const item of [...items, '1945. A year\n', '1946. Another']) {
    stream.append(item);
    void rerender({ blocks: stream.blocks });
    flushSync();
  }
  expect(container.querySelectorAll('ol')).toHaveLength(1);
  expect(container.querySelector('ol')!.className).toBe('far');
});

describe('a link in a reply', () => {
  const open = vi.fn();
  const goNowhere = (event: Event): void => event.preventDefault();
  let detach: () => void;

  beforeEach(() => {
    vi.stubGlobal('open', open);
    const thread = document.createElement('div');
    thread.innerHTML =
      '<a href="#here">In the app</a><div data-part="content"><a href="https://a.test/x"><b>Out</b></a><a href="mailto:a@b.test">Mail</a><a href="">Nowhere</a></div>';
    document.body.append(thread);
    // Last in line, so that jsdom does not try to go there.
    document.addEventListener('click', goNowhere);
    detach = openLinksInNewTab(thread);
  });
  afterEach(() => {
    detach();
    document.removeEventListener('click', goNowhere);
    document.body.replaceChildren();
    open.mockReset();
    vi.unstubAllGlobals();
  });

  test('opens in a new tab that knows nothing of this one', async () => {
    await userEvent.click(screen.getByText('Out'));
    expect(open.mock.calls).toEqual([['https://a.test/x', '_blank', 'noopener,noreferrer']]);
  });

  test('opens none with a modifier, for mail, without an address, or outside of replies', async () => {
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(screen.getByText('Out'));
    await user.keyboard('{/Control}');
    await user.click(screen.getByText('Mail'));
    await user.click(screen.getByText('In the app'));
    await user.click(screen.getByText('Nowhere'));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('signs that are not seen', () => {
  const named = (container: HTMLElement): (string | undefined)[] =>
    [...container.querySelectorAll<HTMLElement>('.invisible-sign')].map(({ dataset }) => dataset['sign']);

  test.each([
    ['Turned \u202Earound', ['U+202E']],
    ['pass\u200Bword', ['U+200B']],
    ['`co\u2066de`', ['U+2066']],
    ['```\nif (a\u202E) {}\n```', ['U+202E']],
    ['```js\nif (a\u202E) {}\n```', ['U+202E']],
    ['Hi\u{E0041}\u{E0042}', ['U+E0041', 'U+E0042']],
    ['![shop \u202Etset.a](https://evil.test/x.png)', ['U+202E']],
    ['latin\u200Djoined', ['U+200D']],
  ])('are named, and stay in the text: %j', async (text, signs) => {
    const container = show(text);
    await waitFor(() => expect(named(container)).toEqual(signs));
    expect(container.textContent).toContain(/[\u200B-\u2069\u{E0041}]/u.exec(text)![0]);
  });

  test('are left alone where scripts, emoji and flags need them', () => {
    const text = 'می‌خواهم 👩‍👩‍👧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} ภาษา\u200Bไทย שלום\u200F!';
    expect(named(show(text))).toEqual([]);
  });

  test('the host of an image stands by itself', () => {
    const host = show('![shop \u202Etset.a](https://evil.test/x.png)').querySelector('bdi[dir="ltr"]');
    expect(host?.textContent).toBe('evil.test');
  });
});
