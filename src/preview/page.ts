import type { FrameTask } from '../model/preview/frame-message';
import { markdownPage } from './markdown-page';
import type { Report } from './report';
import { listen } from './stand-ins';

/** Below this a document is taken to be laid out without a height of its own, in CSS pixels. */
const leastHeight = 40;

/** Puts a document into the frame, in place of the empty one, and reports what becomes of it. */
export function showPage({ kind, text }: FrameTask, report: Report): void {
  // Opening takes away all listeners, so they come after it.
  document.open();
  addEventListener('error', ({ message, lineno, error }) => {
    if (message) report.entry('error', error instanceof Error ? `${error.name}: ${error.message}` : message, lineno);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    report.entry('error', reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason));
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    report.blocked(effectiveDirective, blockedURI);
  });
  listen(report);
  addEventListener('load', () => {
    const measure = (): void => {
      const { height } = document.documentElement.getBoundingClientRect();
      if (height >= leastHeight) report.send({ type: 'height', height: Math.ceil(height) });
    };
    measure();
    new ResizeObserver(measure).observe(document.documentElement);
  });
  if (kind === 'html') tellLinks(text, report);
  document.write(kind === 'svg' ? svgPage(text, report) : kind === 'markdown' ? markdownPage(text) : text);
  document.close();
}

/** `<link>` elements stay out, so no policy reports them: without its style sheet a page should not look broken for no reason. */
function tellLinks(html: string, report: Report): void {
  for (const [link] of html.matchAll(/<link\b[^>]*>/gi)) {
    const [, address = ''] = /\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(link) ?? [];
    if (/\bstylesheet\b/i.test(link)) report.blocked('style-src-elem', address);
  }
}

/** A page that shows an SVG, as large as fits. What the parser says of a broken one is reported, and what can be drawn is. */
function svgPage(svg: string, report: Report): string {
  const [broken] = new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('parsererror');
  if (broken) report.entry('error', broken.textContent?.trim().replace(/\s*\n\s*/g, ' ') ?? '');
  const markup = svg.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)?/i, '');
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:16px}svg{display:block;margin:auto;max-width:100%;height:auto}</style>${markup}`;
}
