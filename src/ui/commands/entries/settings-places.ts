import { sentMediaWords } from '../../../locales/en/chat/attaching/sent-media';
import { strategyWords } from '../../../locales/en/chat/strategy';
import { titleWords } from '../../../locales/en/everyday/titles';
import { exportWords } from '../../../locales/en/export/export';
import { readingWords } from '../../../locales/en/everyday/reading';
import { standingWords } from '../../../locales/en/everyday/standing';
import { importWords } from '../../../locales/en/imports/import';
import { meaningWords } from '../../../locales/en/meaning';
import { budgetWords } from '../../../locales/en/settings/budget';
import { promptWords } from '../../../locales/en/settings/prompts';
import { settingsWords as text } from '../../../locales/en/settings/settings';
import { spaceWords } from '../../../locales/en/settings/space';
import type { SettingsPlace } from '../../../state/commands/command';

type Tab = SettingsPlace['tab'];

/** What stands in each tab of the settings besides the one that is named like the tab: headings, labels of fields, and buttons. */
const headings = (): Readonly<Record<Tab, Readonly<Record<string, string>>>> => ({
  endpoints: {
    passphrase: text.vault.title,
    timeouts: text.timeouts.title,
    connect: text.timeouts.connect,
    silence: text.timeouts.silence,
  },
  models: {
    add: text.models.add,
    strategy: strategyWords.title,
    titles: titleWords.title,
    media: sentMediaWords.rule.title,
  },
  prompts: {
    standing: standingWords.title,
    about: standingWords.about,
    instructions: standingWords.instructions,
    add: promptWords.library.add,
    shipped: promptWords.shipped.title,
  },
  budget: {
    limits: budgetWords.limits.title,
    ...budgetWords.limits.fields,
    billed: budgetWords.spent.title,
    csv: budgetWords.spent.saveCsv,
  },
  data: {
    backup: text.data.backup.title,
    export: exportWords.section,
    meaning: meaningWords.title,
    'meaning-switch': meaningWords.switch,
    import: importWords.title,
    ...('webkitdirectory' in HTMLInputElement.prototype && { 'import-folder': importWords.folder }),
    restore: text.data.restore.title,
    storage: text.data.storage.title,
    space: spaceWords.title,
    erase: text.data.erase.title,
  },
  appearance: {
    language: text.appearance.language,
    theme: text.appearance.theme,
    density: text.appearance.density,
    size: readingWords.size,
    width: readingWords.width,
    reading: readingWords.aids,
  },
  shortcuts: {},
  about: { facts: text.about.facts },
});

/** Every place in the settings that can be opened, with its name. */
export function settingsPlaces(): { place: SettingsPlace; title: string }[] {
  const all = headings();
  return (Object.keys(all) as Tab[]).flatMap((tab) => [
    { place: { tab }, title: text.tabs[tab] },
    ...Object.entries(all[tab]).map(([section, title]) => ({ place: { tab, section }, title })),
  ]);
}

/**
 * Brings what stands at a place of the open settings into view, and focuses it, or its first control. Parts of a tab are loaded after
 * it: they are waited for until the person does something else. What is given back ends the waiting.
 */
export function goTo({ tab, section }: SettingsPlace): () => void {
  const waiting = new AbortController();
  const heading = section === undefined ? undefined : headings()[tab][section];
  const leave = (): void => waiting.abort();
  if (heading === undefined || arriveAt(heading)) return leave;
  const observer = new MutationObserver(() => {
    if (arriveAt(heading)) leave();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const { signal } = waiting;
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, leave, { capture: true, signal });
  return leave;
}

/** Whether it is there. */
function arriveAt(heading: string): boolean {
  const all = document.querySelectorAll<HTMLElement>('[role=tabpanel] :is(h3, legend, label, button)');
  const found = [...all].find((one) => one.textContent.trim() === heading);
  if (!found) return false;
  found.scrollIntoView({ block: 'start' });
  const first = found
    .closest('section, fieldset')
    ?.querySelector<HTMLElement>('button:enabled, input:enabled, select:enabled, textarea:enabled');
  const own = found instanceof HTMLLabelElement ? found.control : found instanceof HTMLButtonElement ? found : null;
  (own ?? first)?.focus({ preventScroll: true });
  return true;
}
