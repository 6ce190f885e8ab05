import type { CodeToken } from './code-token';
import { languageOf } from './languages';

/** A block of code in a reply. `language` is the first word of its fence, as it was written; empty where there is none. */
export class Code {
  constructor(
    readonly language: string,
    readonly text: string,
  ) {}

  /** The language's name as people write it, or the fence's own word; empty where there is none. */
  get label(): string {
    return languageOf(this.language)?.name ?? this.language;
  }

  /** Loads what it takes to read the language; null where the language is not known, the code too long, or loading failed. */
  async highlight(): Promise<CodeToken[] | null> {
    const language = languageOf(this.language);
    if (!language) return null;
    try {
      const { highlight } = await import('./highlight');
      return await highlight(this.text, language.grammars);
    } catch {
      // A page left open over a new deployment finds its old files gone: the code is there, without colours.
      return null;
    }
  }
}
