import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundledScript } from './bundled-script.ts';
import { sourceHash, withPolicy, type Policy } from './content-security-policy.ts';

/**
 * What the page of the previews may do: run and draw what it is given, and ask nobody for anything. Trusted Types make the browser
 * itself show every text that is to become markup to the one policy, which keeps documents within the document out.
 */
const framePolicy: Policy = {
  'default-src': "'none'",
  'script-src': "'unsafe-inline' 'unsafe-eval'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data: blob:',
  'media-src': 'data: blob:',
  'font-src': 'data:',
  'worker-src': 'blob:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** What the page of the diagrams may do: run Mermaid and the script that calls it. What a diagram holds never runs. */
const diagramPolicy: Policy = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default dompurify',
};

const folder = join(import.meta.dirname, '../../src/preview');

/** One classic script of a module in `src/preview`, to stand within a page. */
async function bundled(entry: string, define: Record<string, string> = {}): Promise<string> {
  return inlineable(await bundledScript(join(folder, entry), define));
}

/** `script` such that nothing in it ends its element: the parser of HTML would. */
function inlineable(script: string): string {
  if (/[\0\r]/.test(script)) throw new Error('The script holds a raw NUL or CR and cannot be put into a page');
  return script.trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
}

async function previewPage(): Promise<string> {
  const scriptWorker = await bundled('script-worker.ts');
  const script = await bundled('frame.ts', { scriptWorker: JSON.stringify(scriptWorker) });
  const html = readFileSync(join(folder, 'preview.html'), 'utf8');
  return withPolicy(html, framePolicy).replace('</body>', () => `<script>${script}</script></body>`);
}

/** Mermaid is inside the page, as a sandboxed one can load no module, and so needs no permission to load anything. */
async function diagramPage(): Promise<string> {
  const mermaid = inlineable(readFileSync('node_modules/mermaid/dist/mermaid.min.js', 'utf8'));
  const scripts = [mermaid, await bundled('diagram.ts')];
  const html = readFileSync(join(folder, 'diagram.html'), 'utf8');
  const policy = { ...diagramPolicy, 'script-src': scripts.map(sourceHash).join(' ') };
  const elements = scripts.map((script) => `<script>${script}</script>`).join('');
  return withPolicy(html, policy).replace('</body>', () => `${elements}</body>`);
}

const pages = { 'preview.html': previewPage, 'diagram.html': diagramPage };

/** Makes the pages in which previews run and diagrams are drawn, beside the app's own. */
export function previewFrame(): Plugin {
  return {
    name: 'tally:preview-frame',
    async generateBundle() {
      for (const [fileName, make] of Object.entries(pages))
        this.emitFile({ type: 'asset', fileName, source: await make() });
    },
    configureServer(server) {
      for (const [name, make] of Object.entries(pages))
        server.middlewares.use(`/${name}`, (_request, response, next) => {
          make().then((html) => {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(html);
          }, next);
        });
    },
  };
}
