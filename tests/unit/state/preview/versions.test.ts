import { expect, test } from 'vitest';
import type { Block } from '../../../../src/markdown/block';
import { Code } from '../../../../src/markdown/code/code';
import type { Message } from '../../../../src/model/chat/message';
import { previewVersions, type ReadableMessages } from '../../../../src/state/preview/versions';
import { message } from '../../storage/builders';

/** A chat in which each reply holds these blocks; a reply given as several lists has as many versions. */
function chat(...replies: Code[][][]): ReadableMessages {
  const blocks = new Map<Message, Block[]>();
  const versions = replies.map((all) =>
    all.map((codes) => {
      const one = message('c', `m${blocks.size}`, { role: 'assistant' });
      blocks.set(
        one,
        codes.map((code, key) => ({ type: 'code', key, code, complete: true })),
      );
      return one;
    }),
  );
  return {
    branch: versions.map((all) => all.at(-1)!),
    versions: (one) => versions.find((all) => all.includes(one))!,
    rendered: { blocks: (one) => blocks.get(one)! },
  };
}

const html = (text: string, note = ''): Code => new Code('html', text, note);

test('blocks of one name and kind are versions, in replies, their other versions and later ones', () => {
  const messages = chat(
    [[html('1', 'a.html'), html('other', 'b.html'), new Code('svg', '<svg/>', 'a.html')], [html('2', 'a.html')]],
    [[html('2', 'A.html')]],
    [[html('3', 'a.html')]],
  );
  expect(previewVersions(messages, 'html', '2', 'a.html')).toEqual(['1', '2', '3']);
});

test('without a file name the title counts, and without that what they have in common', () => {
  const titled = (title: string, text: string): Code => html(`<title>${title}</title>${text}`);
  const all = chat([[titled('A', '1'), titled('B', '2'), titled('A', '3')]]);
  expect(previewVersions(all, 'html', titled('A', '3').text, '')).toEqual([
    titled('A', '1').text,
    titled('A', '3').text,
  ]);

  const script = (text: string): Code => new Code('js', text);
  const scripts = chat([
    [script('one();\ntwo();\nthree();'), script('else();'), script('one();\n\n  two();\nfour();')],
  ]);
  expect(previewVersions(scripts, 'javascript', 'one();\n\n  two();\nfour();', '')).toEqual([
    'one();\ntwo();\nthree();',
    'one();\n\n  two();\nfour();',
  ]);
});

test('a block that is nowhere in the chat is its own version', () => {
  expect(previewVersions(chat(), 'html', 'x', '')).toEqual(['x']);
});
