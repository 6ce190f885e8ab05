/** How servers say how many pictures they take in one request: vLLM, Anthropic, Groq, Mistral, Scaleway and others. */
const forms = [
  /at most (\d+) image/i,
  /too m(?:any|uch) (?:images|media)[^.]*?> ?(\d+)/i,
  /too many images[^]*?(?:supports?|maximum(?: of)?|limit(?: is)?|up to|max(?:imum)?:?) (?:up to )?(\d+)/i,
  /(?:maximum|limit|up to|exceeds?)[^.\d]{0,40}?(\d+) images?\b/i,
];

/** What stands behind a number of pictures that is no limit of what a request carries: a rate, or how many may be made. */
const otherLimit =
  /^(?:s|\(s\))? *(?:(?:per|an?|each|every|\/) *(?:second|minute|hour|day|week|month)\b|(?:per request )?(?:to|can|may) (?:be )?generate)/i;

/** The most pictures in one request that an error says; null where it says nothing of the kind. */
export function mostPicturesIn(said: string): number | null {
  for (const form of forms) {
    const found = form.exec(said);
    if (found && !otherLimit.test(said.slice(found.index + found[0].length))) return Number(found[1]);
  }
  return null;
}
