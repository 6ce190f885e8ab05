import type { FrameTask } from '../model/preview/frame-message';
import { inspect } from './console/inspect';
import { markdownPage } from './markdown-page';
import type { Report } from './console/report';
import { reportHeight } from './report-height';
import { listen } from './stand-ins';

/** Puts a document into the frame, in place of the empty one, and reports what becomes of it. */
export function showPage({ kind, text }: FrameTask, report: Report): void {
  // Opening takes away all listeners, so they come after it.
  document.open();
  // The browser's own console would only say again what the preview's says. Of a document that was written, Chromium counts lines
  // from the script's own first, so none is told.
  addEventListener('error', (event) => {
    event.preventDefault();
    const { message, error } = event as { message: string; error: unknown };
    if (message) report.entry('error', error instanceof Error ? inspect(error) : message);
  });
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    report.entry('error', inspect(event.reason));
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    report.blocked(effectiveDirective, blockedURI);
  });
  listen(report);
  addEventListener('load', () => reportHeight(report));
  if (kind === 'html') tellLinks(text, report);
  document.write(kind === 'svg' ? svgPage(text, report) : kind === 'markdown' ? markdownPage(text) : htmlPage(text));
  document.close();
}

/** What a model writes of a page is meant for a browser of today, also where it leaves out the first line, which says so. */
function htmlPage(html: string): string {
  return /^\s*<!doctype/i.test(html) ? html : `<!doctype html>${html}`;
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
