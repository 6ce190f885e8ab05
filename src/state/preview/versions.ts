import type { Block } from '../../markdown/block';
import type { Code } from '../../markdown/code/code';
import { previewKind, type PreviewKind } from '../../model/preview/preview-kind';
import type { Message } from '../../model/chat/message';

/** What is read of a chat's messages to find the versions of a preview. */
export interface ReadableMessages {
  readonly branch: readonly Message[];
  versions(message: Message): readonly Message[];
  readonly rendered: { blocks(message: Message): readonly Block[] };
}

/**
 * The versions of a previewed code block in a chat, oldest first: the blocks that are previewed alike and have the same name, in the
 * replies on show and in their other versions. Without a name, those that have none and a third of their lines in common. The same
 * text in a row counts once.
 */
export function previewVersions(messages: ReadableMessages, kind: PreviewKind, text: string, note: string): string[] {
  const name = nameOf(text, note);
  const found: string[] = [];
  for (const message of messages.branch.flatMap((one) => messages.versions(one))) {
    if (message.role !== 'assistant') continue;
    for (const code of codesOf(messages.rendered.blocks(message))) {
      const isAlike = previewKind(code.language, code.text) === kind && nameOf(code.text, code.note) === name;
      const isSame = isAlike && (name !== '' || shareOfLines(code.text, text) >= 1 / 3);
      if (isSame && found.at(-1) !== code.text) found.push(code.text);
    }
  }
  return found.includes(text) ? found : [...found, text];
}

function codesOf(blocks: readonly Block[]): Code[] {
  return blocks.flatMap((block) => {
    if (block.type === 'html') return block.codes;
    return block.type === 'code' && block.complete ? [block.code] : [];
  });
}

/** How much of the shorter text's lines the other has, too, from 0 to 1; blank lines aside. */
function shareOfLines(one: string, other: string): number {
  const lines = (text: string): Set<string> =>
    new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  const [first, second] = [lines(one), lines(other)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((line) => second.has(line)).length / smaller;
}

/** What a block is called: by the line that opens it, or by its own title. */
function nameOf(text: string, note: string): string {
  const [, title = ''] = /<title[^>]*>([^<]*)<\/title>/i.exec(text) ?? /^# +(.+)$/m.exec(text) ?? [];
  return (note || title).trim().toLowerCase();
}
