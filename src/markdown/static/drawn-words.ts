import { withoutEntities } from '../../model/search/entities';
import { withoutCommands } from '../../model/search/tex-commands';
import { unsafeBlocksOf } from '../drawing/unsafe-blocks';
import { tags } from '../drawing/words-in';

/** What parts lines on the screen. */
const lines = /^(?:p|div|li|ul|ol|dl|dt|dd|pre|table|tr|td|th|blockquote|figure|details|summary|h[1-6]|hr|br|section)$/;

/** The words of a text as they stand on the page once it is drawn. It needs no page. Never throws. */
export function drawnWords(text: string): string {
  try {
    return unsafeBlocksOf(text)
      .map((block) => {
        if (block.type === 'html') return wordsIn(block.html);
        return block.type === 'code' ? block.code.text : block.text;
      })
      .join('\n');
  } catch {
    return text;
  }
}

/** A formula as the drawing of markdown writes it. */
const formulas = /(?<=<data dir="ltr">)[^<]*/g;

function wordsIn(html: string): string {
  return withoutEntities(
    html.replace(formulas, withoutCommands).replace(tags, (_, name: string) => (lines.test(name) ? '\n' : '')),
  );
}
