/* Runs in diagram.html, where Mermaid has been loaded and no code but ours may run. */
import { begin } from './begin';
import type { Report } from './console/report';
import { reportHeight } from './report-height';

/** What is used of Mermaid, which is there as a global of its own. */
interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}
declare const mermaid: Mermaid;

begin(({ text }, report) => void draw(text, report));

async function draw(text: string, report: Report): Promise<void> {
  try {
    const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, theme });
    const { svg } = await mermaid.render('diagram', text);
    // Mermaid's own strings have been through its sanitizer, and nothing leads out of this frame.
    document.body.replaceChildren(document.createRange().createContextualFragment(svg));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    report.entry('error', said);
    const parts = [said, text].map((words) => Object.assign(document.createElement('pre'), { textContent: words }));
    parts[0]!.className = 'error';
    document.body.replaceChildren(...parts);
  }
  reportHeight(report);
}
