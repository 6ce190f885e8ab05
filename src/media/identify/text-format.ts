import type { FileFormat } from '../../model/attachment/file-format';

/** What kind of text this is: by its beginning where that tells, else by its name. */
export function textFormat(text: string, name: string): FileFormat {
  const start = withoutProlog(text);
  const extension = extensionOf(name);
  if (/^<svg[\s>]/i.test(start)) return 'svg';
  if (/^<(?:!doctype html|html)[\s>]/i.test(start)) return 'html';
  if (extension === 'ipynb' && start.startsWith('{')) return 'notebook';
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  return 'text';
}

/**
 * The text from its first element on: without the spaces, comments and declarations before it. One at a time: a single expression
 * for all of them would try every way to divide them, and take twice as long with each comment.
 */
function withoutProlog(text: string): string {
  const before = /\uFEFF|\s+|<\?xml[^>]*>|<!DOCTYPE svg[^>]*>/iy;
  let at = 0;
  for (;;) {
    before.lastIndex = at;
    if (before.test(text)) at = before.lastIndex;
    else if (text.startsWith('<!--', at) && text.includes('-->', at + 4)) at = text.indexOf('-->', at + 4) + 3;
    else return text.slice(at);
  }
}

/** The end of a name after its last dot, in small letters; of a name such as `.gitignore`, what follows the dot. */
export function extensionOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot + 1).toLowerCase();
}
