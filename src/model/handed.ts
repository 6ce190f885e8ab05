/** What the system hands over: shared by another app, or opened with this one. */
export interface Handed {
  text: string;
  files: readonly File[];
}

/** A share, as the manifest has the system send it. An input for files that nobody has chosen from comes as an empty file without a name. */
export function handedOf(form: FormData): Handed {
  const texts = ['title', 'text', 'url'].map((name) => form.get(name)).filter((one) => typeof one === 'string');
  const files = form.getAll('files').filter((one) => typeof one !== 'string');
  return { text: sharedText(texts), files: files.filter(({ size, name }) => size > 0 || name !== '') };
}

/** The fields of a share as one text. Android puts the address into `text`, and some apps the title: nothing is said twice. */
function sharedText(fields: readonly string[]): string {
  const texts = [...new Set(fields.map((field) => field.trim()))];
  return texts.filter((text) => !texts.some((other) => other !== text && other.includes(text))).join('\n\n');
}

/** How the page gets it, and what else it hears from outside. */
export interface HandedOver {
  /** Takes all that was shared; null where something was, and has not arrived. */
  shared(): Promise<Handed | null>;
  /** Has files that are opened with the app taken from now on: each as it is, or its name where it cannot be read. */
  onOpened(taken: (files: readonly (File | string)[]) => void): void;
  /** Hears whenever the network comes back. */
  onOnline(heard: () => void): void;
}
