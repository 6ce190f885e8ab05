/** Each is tried once a line: whatever went on over lines would read a long text as often as it has lines. */
const request =
  /\bcurl\b|CURL\b|(?:^|[|;&]|sudo)[ \t$>]*(?:wget|xhs?|https?) |"(?:log|model|messages|contents)"\s*:|fetch\(|-(?:uri|Uri|URI|[hH]eaders)\b|^[ \t\xa0]*(?:export )?[A-Z\d_]+\s*=/m;

/** Whether a text may be a request written elsewhere, or hold an API key. */
export function isLikeRequest(text: string): boolean {
  return request.test(text);
}

/**
 * The files in `data` that are meant: what is copied from a table or a text processor has a picture of itself beside its
 * words, which nobody wants in their place.
 */
export function filesIn(data: DataTransfer | null): File[] {
  const isOfWords = data?.types.includes('text/html') && data.getData('text') !== '';
  return isOfWords ? [] : [...(data?.files ?? [])];
}
