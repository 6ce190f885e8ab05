import { expect, test } from 'vitest';
import { markdownOf } from '../../../../../src/state/chat/attachments/rich-text';
import { directReader } from '../../../media/direct-reader';

test('rich text is Markdown, whatever it says of its encoding, and not bold where its wrapper is not', async () => {
  const html = '<meta charset="windows-1251"><b style="font-weight:normal;" id="docs-internal"><p>Пр <b>x</b></p></b>';
  expect(await markdownOf(html, directReader())).toBe('Пр **x**');
  expect(await markdownOf('<p hidden>x</p>', directReader())).toBe(null);
});
