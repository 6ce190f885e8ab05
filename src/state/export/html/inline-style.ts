/** What mail programs and word processors keep of a look: they drop style sheets and classes. */
const looks: Record<string, Partial<CSSStyleDeclaration>> = {
  table: { borderCollapse: 'collapse' },
  'th, td': { border: '1px solid #bbb', padding: '4px 8px', textAlign: 'start', verticalAlign: 'top' },
  '[align=right]': { textAlign: 'right' },
  '[align=center]': { textAlign: 'center' },
  pre: { background: '#f3f2ee', padding: '8px 12px', whiteSpace: 'pre-wrap' },
  'pre, code, kbd, samp': { fontFamily: 'Consolas, Menlo, monospace' },
  blockquote: { borderLeft: '3px solid #bbb', marginLeft: '0', paddingLeft: '12px' },
  '.as-written': { whiteSpace: 'pre-wrap' },
};

/** Writes the look of elements that are copied into each of them. */
export function styleInline(root: ParentNode): void {
  for (const [selector, look] of Object.entries(looks))
    for (const element of root.querySelectorAll<HTMLElement>(selector)) Object.assign(element.style, look);
}
