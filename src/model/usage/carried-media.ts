/** What was sent beside the words of one request, as its reply keeps it. */
export interface CarriedMedia {
  /** Of each picture, file and sound: the beginning of the SHA-256 of its bytes. */
  hashes: readonly string[];
  /** US dollars that a token of its prompt cost on average, with what came from a cache; null where no price was known. */
  usdPerToken: number | null;
}

/** So much of a hash tells the files of a chat apart, and 200 pictures take 3 kB of a reply. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** What a picture, file or sound took of the requests that carried it. */
export interface MediaCost {
  requests: number;
  /** In all, by our own count for the model of each reply. */
  tokens: number;
  /** US dollars; null where no price was known for one of the requests. */
  costUsd: number | null;
}
