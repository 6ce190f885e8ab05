import type { Page } from 'playwright-core';
import { button } from '../app';

/** Shares with the app as the system does: by a form that it posts in a navigation. */
export async function share(page: Page, url: string, text: string, file: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${url}share"><input name="title" value="Tides">
    <textarea name="text"></textarea><input name="url"><input type="file" name="files"><button>Share</button></form>`,
  );
  await page.locator('textarea').evaluate((field: HTMLTextAreaElement, value) => (field.value = value), text);
  const buffer = Buffer.from(`# ${file}`);
  await page.locator('[type=file]').setInputFiles({ name: file, mimeType: 'text/markdown', buffer });
  await button(page, 'Share').click();
}

/** What an installed app is opened with comes by this queue; here by hand. */
interface Opening {
  open: (launch: { files: { name: string; getFile: () => Promise<File> }[] }) => void;
}

export async function holdLaunches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const setConsumer = (open: Opening['open']) => Object.assign(window, { open });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  });
}

export function openWith(page: Page, name: string, content: string): Promise<void> {
  const open = ([name, content]: readonly [string, string]): void => {
    const getFile = () => Promise.resolve(new File([content], name));
    (window as unknown as Opening).open({ files: [{ name, getFile }] });
  };
  return page.evaluate(open, [name, content] as const);
}
