import { Marked } from 'marked';

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 44rem; overflow-wrap: break-word; padding: 16px; }
h1, h2, h3, h4 { line-height: 1.25; }
pre, code { background: light-dark(#f1f1ef, #22252b); border-radius: 5px; font: 0.88em/1.5 ui-monospace, monospace; }
code { padding: 0.1em 0.35em; }
pre { overflow: auto; padding: 12px; }
pre code { background: none; font: inherit; padding: 0; }
blockquote { border-inline-start: 3px solid light-dark(#d9d9d5, #4a4e57); margin-inline: 0; padding-inline-start: 16px; }
table { border-collapse: collapse; }
th, td { border: 1px solid light-dark(#d9d9d5, #4a4e57); padding: 4px 10px; text-align: start; }
img { max-width: 100%; }
`;

/** A page that shows a Markdown document. What a chat must not draw, the frame may: nothing gets out of it. */
export function markdownPage(markdown: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body dir="auto">${new Marked().parse(markdown) as string}`;
}
