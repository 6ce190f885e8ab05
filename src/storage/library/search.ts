import { textOf } from '../../model/chat/parts';
import type { Library } from './library';

/** Text as it is searched: without case, accents and typographic variants. */
function folded(text: string): string {
  // Plain ASCII, which most text is, has neither accents nor variants.
  if (!/[^ -~\s]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A search for texts that together hold all of `words` (separated by blanks). Without words, anything matches. */
export function searchFor(words: string): (texts: Iterable<string>) => boolean {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  return (texts) => {
    let missing = wanted;
    for (const text of texts) {
      if (missing.length === 0) break;
      const here = folded(text);
      missing = missing.filter((word) => !here.includes(word));
    }
    return missing.length === 0;
  };
}

/**
 * The ids of the conversations with all of `words` in their titles and texts, case and accents aside; deleted ones out.
 * Reads one conversation after another, so that typing goes on meanwhile; an aborted search gives what it had found.
 */
export async function searchConversations(
  library: Pick<Library, 'loadConversations' | 'loadStoredMessages'>,
  words: string,
  signal?: AbortSignal,
): Promise<Set<string>> {
  const matches = searchFor(words);
  const found = new Set<string>();
  for (const { id, title, deletedAt } of await library.loadConversations()) {
    if (signal?.aborted) break;
    if (deletedAt !== null) continue;
    const messages = matches([title]) ? [] : await library.loadStoredMessages(id);
    const texts = messages.filter((message) => message.deletedAt === null).map(textOf);
    if (matches([title, ...texts])) found.add(id);
  }
  return found;
}
