import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Directives by name; a list of sources each. */
export type Policy = Record<string, string>;

/**
 * What the built page may do. `connect-src` is as wide as the first visit needs (any endpoint, local ones over http): the page
 * itself pins it to the configured origins with a second policy, which can only tighten this one.
 */
export const pagePolicy: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'worker-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': 'blob:',
  'manifest-src': "'self'",
  // The font of formulas.
  'font-src': "'self'",
  'object-src': "'none'",
  // The page of the previews, and nothing else: `ui/chat/preview` narrows it to that file before the first.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'connect-src': 'https: http:',
  'require-trusted-types-for': "'script'",
  'trusted-types':
    'svelte-trusted-html tally tally-worker tally-media tally-meaning tally-search tally-imports tally-offline dompurify',
};

/** Puts `policy` before anything in `html` that it governs, but after the charset, which has to be in the first 1,024 bytes. */
export function withPolicy(html: string, policy: Policy): string {
  const charset = '<meta charset="utf-8" />';
  if (!html.includes(charset)) throw new Error(`index.html has no ${charset}, which the policy is put behind`);
  const content = Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  return html.replace(charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`);
}

/** What allows a script or style within the page in its policy. */
export function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/** `heal.js` without its comments. It is the one script within the page, as it has to run where no file can be loaded. */
function healingScript(): string {
  const source = readFileSync(join(import.meta.dirname, 'heal.js'), 'utf8');
  return source.replace(/^ *\/\/.*\n/gm, '').replace(/\n */g, '\n');
}

/**
 * Gives the built page its policy, and the script that mends it when its files are gone. Not in development: there Vite injects
 * `<style>` elements, which the policy forbids.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'tally:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const script = healingScript();
        // Comments are for those who read the sources; each first visit would load them.
        const bare = html.replace(/ *<!--[^]*?-->\n/g, '');
        const healing = bare.replace('<script', () => `<script>${script}</script>\n    <script`);
        return withPolicy(healing, { ...pagePolicy, 'script-src': `'self' ${sourceHash(script)}` });
      },
    },
  };
}
