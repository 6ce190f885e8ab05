/** Each is tried once a line: whatever went on over lines would read a long text as often as it has lines. */
const request =
  /\bcurl\b|^[ $>]*(?:wget|xhs?|https?) |"(?:model|messages|contents)"\s*:|fetch\(|-(?:uri|Uri|URI|Headers)\b|^ *(?:export )?[A-Z\d_]+\s*=/m;

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

/** The HTML in `data` where it says more than the words alone. What is copied from an editor of code has colours only. */
export function richIn(data: DataTransfer | null): string {
  const html = data?.getData('text/html') ?? '';
  return /<(?:a\s[^>]*href|b|strong|em|i|li|h[1-6]|td|th|pre|blockquote)\b/i.test(html) ? html : '';
}
