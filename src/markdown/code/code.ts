import type { GrowingHighlight } from './growing-highlight';
import { languageOf } from './languages';

/**
 * A block of code in a reply. `language` is the first word of its fence, as it was written, `note` what follows that; empty where
 * there is none.
 */
export class Code {
  constructor(
    readonly language: string,
    readonly text: string,
    readonly note = '',
  ) {}

  /** The language's name as people write it, or the fence's own word; empty where there is none. */
  get label(): string {
    return languageOf(this.language)?.name ?? this.language;
  }

  /** Loads what it takes to colour the language; null where it is not known, or loading failed. */
  async highlighter(): Promise<GrowingHighlight | null> {
    const language = languageOf(this.language);
    if (!language) return null;
    try {
      const [{ loadReader }, { GrowingHighlight }] = await Promise.all([
        import('./highlight'),
        import('./growing-highlight'),
      ]);
      return new GrowingHighlight(await loadReader(language.grammars));
    } catch {
      // A page left open over a new deployment finds its old files gone: the code is there, without colours.
      return null;
    }
  }
}
