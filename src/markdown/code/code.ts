import type { GrowingHighlight } from './growing-highlight';
import { languageOf } from './languages';

/**
 * A block of code in a reply. `language` is the first word after its opening fence, as written; `note` is the rest of
 * that line. Each is empty where there is none.
 */
export class Code {
  constructor(
    readonly language: string,
    readonly text: string,
    readonly note = '',
  ) {}

  /**
   * The usual name of the language, or the word after the fence where the language is unknown; empty where there is
   * none.
   */
  get label(): string {
    return languageOf(this.language)?.name ?? this.language;
  }

  /** The code of a block that grows, without a last line that may be the beginning of its closing fence. */
  withoutFence(): Code {
    return new Code(this.language, this.text.replace(/\n[ \t]*[`~]{0,2}$/, ''), this.note);
  }

  /** Loads the highlighter for the language; null where the language is unknown or loading failed. */
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
      // A page that was open during a deployment no longer finds its old files: the code is then shown without colours.
      return null;
    }
  }
}
