import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pagePolicy, sourceHash, withPolicy } from './content-security-policy.ts';

/** A blob worker's address reaches `Worker` as a plain string; this lets it through, and nothing else. */
const blobWorkers =
  'globalThis.trustedTypes?.createPolicy("default",{createScriptURL:(url)=>url.startsWith("blob:")?url:null});\n';

/**
 * Makes one self-contained page, `tally.html`, that runs from disk, where neither module scripts nor worker files load: script,
 * style, icon and workers are inside it, and its policy allows exactly these by their hashes.
 */
export function singleFile(): Plugin {
  return {
    name: 'tally:single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      // `start-worker.inline.ts`, beside `start-worker.ts`, starts the same worker from a blob.
      resolve: { alias: [{ find: /^(.*\/start-worker)$/, replacement: '$1.inline' }] },
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        cssCodeSplit: false,
        assetsInlineLimit: Infinity,
        license: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
    }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let html = '';
        let script = '';
        let style = '';
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script += file.code;
          else if (name.endsWith('.html')) html = String(file.source);
          else if (name.endsWith('.css')) style += String(file.source);
          else this.error(`${name} would stay outside of the single file`);
          // The other build owns the rest of dist/: this one leaves nothing there but its page.
          Reflect.deleteProperty(bundle, name);
        }
        this.emitFile({ type: 'asset', fileName: 'tally.html', source: inOnePage(html, script, style) });
      },
    },
  };
}

function inOnePage(html: string, bundledScript: string, style: string): string {
  const script = blobWorkers + inlineable(bundledScript);
  const icon = readFileSync('public/icon.svg', 'utf8');
  const page = html
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="(?:stylesheet|manifest|apple-touch-icon)"[^>]*>/g, '')
    .replace(/(<link rel="icon"[^>]* href=")[^"]*/, (_whole, start: string) => start + dataUrl(icon))
    // Replacements are functions, because the code is full of `$&` and the like.
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
  return withPolicy(page, {
    ...pagePolicy,
    'script-src': sourceHash(script),
    'style-src': sourceHash(style),
    'worker-src': 'blob:',
    'img-src': 'data: blob:',
    // A file has no second file beside it: there are no previews.
    'frame-src': "'none'",
    'font-src': 'data:',
    'manifest-src': "'none'",
    'trusted-types': `${pagePolicy['trusted-types'] ?? ''} default`,
  });
}

/** `script` such that no text in it ends its element or begins a comment: `\x3c` means the same in strings and patterns. */
function inlineable(script: string): string {
  // The HTML parser changes these two, so that the hash would no longer fit.
  if (/[\0\r]/.test(script)) throw new Error('The script holds a raw NUL or CR and cannot be put into a page');
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
