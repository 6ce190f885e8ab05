import { copyingWords as text } from '../../../locales/en/export/copying';
import { safeFileName } from '../../../model/export/file-name';
import { copyPicture, copyRich, copySoon } from '../../../state/export/clipboard';
import { markupOf } from '../../../state/export/html/article';
import { pageHead, pageTail } from '../../../state/export/html/page';
import type { CopiedMessages } from '../../../state/export/messages-as';
import type { SavedFile } from '../../../state/export/save-chats';
import { pictureFile } from '../../../state/export/save-pictures';
import { pageLook } from '../page-look';
import { picturesOf, type PictureProblem } from './picture';

export type CopyForm = 'markdown' | 'text' | 'rich' | 'picture';

/** Why messages are not copied: one picture cannot hold them, nor can several, or the browser does not do it. */
export type CopyProblem = PictureProblem | { kind: 'several'; pictures: number } | { kind: 'notCopied' };

/** Puts messages on the clipboard; null where they are there. */
export async function copyAs(form: CopyForm, copied: CopiedMessages): Promise<CopyProblem | null> {
  if (form === 'picture') return copyOnePicture(copied);
  const copying =
    form === 'rich'
      ? copyRich(copied.rich(), copied.text())
      : copySoon(form === 'text' ? copied.text() : copied.markdown());
  return (await copying) ? null : { kind: 'notCopied' };
}

async function copyOnePicture(copied: CopiedMessages): Promise<CopyProblem | null> {
  const drawing = draw(copied);
  const one = drawing.then((pictures) => {
    if (Array.isArray(pictures) && pictures.length === 1) return pictures[0]!;
    throw new Error('There is no single picture.');
  });
  // Begun before the picture is there: after that, some browsers would not let the page write any more.
  const isCopied = await copyPicture(one);
  const pictures = await drawing;
  if (!Array.isArray(pictures)) return pictures;
  if (pictures.length > 1) return { kind: 'several', pictures: pictures.length };
  return isCopied ? null : { kind: 'notCopied' };
}

/** Messages as a file of that form. */
export async function fileOf(form: CopyForm, copied: CopiedMessages, title: string): Promise<SavedFile | CopyProblem> {
  const name = safeFileName(title, text.fileName);
  const named = (ending: string, type: string, content: string): SavedFile => ({
    name: `${name}${ending}`,
    file: new Blob([content], { type }),
  });
  switch (form) {
    case 'markdown':
      return named('.md', 'text/markdown', `${await copied.markdown()}\n`);
    case 'text':
      return named('.txt', 'text/plain', `${await copied.text()}\n`);
    case 'rich': {
      const look = pageLook();
      const section = markupOf(await copied.drawn(look.finish));
      return named(
        '.html',
        'text/html',
        `${pageHead(title || name, { ...look, media: 'inside' })}${section}\n${pageTail}`,
      );
    }
    case 'picture': {
      const pictures = await draw(copied);
      return Array.isArray(pictures) ? pictureFile(pictures, title, text.fileName) : pictures;
    }
  }
}

/** Light or dark as the page is. */
async function draw(copied: CopiedMessages): Promise<Blob[] | PictureProblem> {
  const { theme } = document.documentElement.dataset;
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  return picturesOf(await copied.drawn(pageLook().finish), isDark ? 'dark' : 'light');
}
