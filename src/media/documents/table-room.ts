/** Characters of all rows of a document's tables, more than any context window holds. A file of kilobytes can claim billions. */
const mostCharacters = 8 * 1024 * 1024;

/** What is left of that many characters: rows are read as long as there is room for them, and none after the first that has none. */
export class TableRoom {
  #left = mostCharacters;

  /** Whether there is room for a row of so many cells with these texts, empty ones left out. It takes it up then. */
  take(width: number, texts: Iterable<string>): boolean {
    this.#left -= width + 1;
    for (const text of texts) this.#left -= text.length;
    return this.#left >= 0;
  }
}
