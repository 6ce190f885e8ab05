import type { Report } from './console/report';

/** Below this a document is taken to be laid out without a height of its own, in CSS pixels. */
const leastHeight = 40;

/** Tells the page how high the document is, now and whenever that changes. */
export function reportHeight(report: Report): void {
  const measure = (): void => {
    const { height } = document.documentElement.getBoundingClientRect();
    if (height >= leastHeight) report.send({ type: 'height', height: Math.ceil(height) });
  };
  measure();
  new ResizeObserver(measure).observe(document.documentElement);
}
