/** How servers say how many pictures they take in one request: vLLM, Anthropic, Groq, Mistral, Scaleway and others. */
const forms = [
  /at most (\d+) image/i,
  /too m(?:any|uch) (?:images|media)[^.]*?> ?(\d+)/i,
  /too many images[^]*?(?:supports?|maximum(?: of)?|limit(?: is)?|up to|max(?:imum)?:?) (?:up to )?(\d+)/i,
  /(?:maximum|limit|up to|exceeds?)[^.\d]{0,40}?(\d+) images?\b/i,
];

/** The most pictures in one request that an error says; null where it says nothing of the kind. */
export function mostPicturesIn(said: string): number | null {
  for (const form of forms) {
    const [, most] = form.exec(said) ?? [];
    if (most !== undefined) return Number(most);
  }
  return null;
}
