import { copyByEvent } from '../base/copy-by-event';
import { markupOf } from './html/article';

/**
 * Puts content on the clipboard in several types at once, of which the program that it is pasted into takes the best, and says
 * whether it is there. `contents` are promises because some browsers let a page write only at once after a press.
 */
async function write(contents: Record<string, Promise<Blob>>): Promise<boolean> {
  // Where one cannot be made, `write` rejects, which says so: its own rejection is not reported a second time.
  for (const content of Object.values(contents)) content.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem(contents)]);
    return true;
  } catch {
    return false;
  }
}

/** Copies elements with their formatting, and as plain text for programs that take none. */
export async function copyRich(rich: Promise<HTMLElement>, text: Promise<string>): Promise<boolean> {
  const html = rich.then(markupOf);
  if (!isSecureContext) return copyByEvent({ 'text/html': await html, 'text/plain': await text });
  return write({ 'text/html': blobOf('text/html', html), 'text/plain': blobOf('text/plain', text) });
}

/** Copies text that is yet to be made. */
export async function copySoon(text: Promise<string>): Promise<boolean> {
  if (!isSecureContext) return copyByEvent({ 'text/plain': await text });
  return write({ 'text/plain': blobOf('text/plain', text) });
}

/** Copies a PNG that is yet to be drawn. */
export function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  return write({ 'image/png': picture });
}

async function blobOf(type: string, content: Promise<string>): Promise<Blob> {
  return new Blob([await content], { type });
}
