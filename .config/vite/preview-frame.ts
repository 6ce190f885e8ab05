import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { withPolicy, type Policy } from './content-security-policy.ts';

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

const folder = join(import.meta.dirname, '../../src/preview');

/** One classic script of a module and all that it imports, for a place where no module can be loaded. */
async function bundled(entry: string, define: Record<string, string> = {}): Promise<string> {
  const outputs = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      minify: true,
      target: ['chrome125', 'firefox128', 'safari18'],
      rolldownOptions: { input: join(folder, entry), output: { format: 'iife' } },
      modulePreload: false,
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`${entry} gave no script`);
  // The parser of HTML would end the script there.
  return chunk.code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
}

async function previewPage(): Promise<string> {
  const scriptWorker = await bundled('script-worker.ts');
  const script = await bundled('frame.ts', { scriptWorker: JSON.stringify(scriptWorker) });
  const html = readFileSync(join(folder, 'preview.html'), 'utf8');
  return withPolicy(html, framePolicy).replace('</body>', () => `<script>${script}</script></body>`);
}

/** Makes `preview.html`, the page in which previews run, beside the app's own. */
export function previewFrame(): Plugin {
  return {
    name: 'tally:preview-frame',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'preview.html', source: await previewPage() });
    },
    configureServer(server) {
      server.middlewares.use('/preview.html', (_request, response, next) => {
        previewPage().then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(html);
        }, next);
      });
    },
  };
}
