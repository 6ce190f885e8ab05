import { staticText } from '../../markdown/static/static-text';
import { wordsOf } from '../../markdown/static/words-of';
import { chatAsMarkdown } from '../../storage/files/exports/markdown-export';
import { chatAsText } from '../../storage/files/exports/text-export';
import { chatAsHtml, pageHead, pageTail } from './html/page';
import type { PageLook, TranscriptForm } from './form';

export const markdownForm: TranscriptForm = {
  extension: '.md',
  mediaType: 'text/markdown',
  holdsFiles: false,
  head: () => '',
  between: '\n---\n\n',
  tail: '',
  write: chatAsMarkdown,
};

export const textForm: TranscriptForm = {
  extension: '.txt',
  mediaType: 'text/plain',
  holdsFiles: false,
  head: () => '',
  between: '\n\n\n',
  tail: '',
  write: (chat, writing) => chatAsText(chat, writing, readAsText),
};

/** The words of a Markdown text, as they are shown. */
export async function readAsText(markdown: string): Promise<string> {
  return wordsOf(await staticText(markdown));
}

/** The form of a page that looks like that. */
export function htmlForm(look: PageLook): TranscriptForm {
  return {
    extension: '.html',
    mediaType: 'text/html',
    holdsFiles: true,
    head: (title) => pageHead(title, look),
    between: '',
    tail: pageTail,
    write: (chat, writing) => chatAsHtml(chat, writing, look.finish),
  };
}
