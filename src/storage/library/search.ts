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
