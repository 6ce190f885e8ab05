import type { FileFormat } from '../../model/attachment/file-format';

/** What kind of text this is: by its beginning where that tells, else by its name. */
export function textFormat(text: string, name: string): FileFormat {
  const start = text.replace(/^\uFEFF?\s*/, '');
  const extension = extensionOf(name);
  if (/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(start)) return 'svg';
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/i.test(start)) return 'html';
  if (extension === 'ipynb' && start.startsWith('{')) return 'notebook';
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  return 'text';
}

/** The end of a name after its last dot, in small letters; of a name such as `.gitignore`, what follows the dot. */
export function extensionOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot === -1 ? '' : file.slice(dot + 1).toLowerCase();
}
