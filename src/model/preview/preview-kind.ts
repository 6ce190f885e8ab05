/** What the preview's frame can show. */
export type PreviewKind = 'html' | 'svg' | 'markdown' | 'mermaid' | 'javascript';

const kinds = new Map<string, PreviewKind>([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['svg', 'svg'],
  ['markdown', 'markdown'],
  ['md', 'markdown'],
  ['mermaid', 'mermaid'],
  ['mmd', 'mermaid'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['mjs', 'javascript'],
]);

/** How a code block can be previewed; null if it cannot. `language`: the word after its opening fence. */
export function previewKind(language: string, text: string): PreviewKind | null {
  const named = kinds.get(language.toLowerCase());
  if (named) return named;
  // Models often call an SVG XML, and forget to name the language of a whole page.
  if (/^(?:xml|)$/i.test(language)) {
    if (/^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(text)) return 'svg';
    if (/^\s*<(?:!doctype\s+html|html)[\s>]/i.test(text)) return 'html';
  }
  return null;
}
