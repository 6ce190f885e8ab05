import { transcriptTexts } from '../../locales/sentences/transcript';
import type { ExportChoices } from '../../model/export/choices';
import type { Stores } from '../../state/stores';
import { drawnChat } from '../../state/export/html/drawn-chat';
import { pageStyle } from '../../state/export/html/page';
import { pageLook } from './page-look';
import { shadowPage } from './shadow-page';

/** While a chat is printed, it is all that is printed; on the screen it is not seen. */
const alone = `
  @media print { body > :not(.printed) { display: none !important; } }
  @media not print { .printed { display: none !important; } }
  @page { margin: 18mm 16mm; }
`;

/**
 * Prints a chat as it stands on a saved page, all of its messages. Resolves once the browser has taken it; to false where the chat
 * cannot be read.
 */
export async function printChat(
  app: Pick<Stores, 'conversations' | 'services' | 'storageStatus'>,
  id: string,
  choices: ExportChoices,
): Promise<boolean> {
  const drawn = await drawnChat(app, id, choices, transcriptTexts(), pageLook().finish);
  if (!drawn) return false;
  const { host, main } = shadowPage(pageStyle);
  host.className = 'printed';
  // Folded reasoning would be missing on paper.
  for (const details of drawn.section.querySelectorAll('details')) details.open = true;
  main.append(drawn.section);
  const style = new CSSStyleSheet();
  style.replaceSync(alone);
  document.adoptedStyleSheets.push(style);
  document.body.append(host);
  const { title } = document;
  // Browsers name a file after it, where a page is printed into one.
  document.title = drawn.title;
  addEventListener(
    'afterprint',
    () => {
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
      if (document.title === drawn.title) document.title = title;
    },
    { once: true },
  );
  await Promise.all([...main.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
  print();
  return true;
}
