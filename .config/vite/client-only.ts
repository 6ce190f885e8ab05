import type { Plugin } from 'vite';

/**
 * Leaves out of Svelte what no page of ours can use: taking over a page that a server has drawn (hydration), awaiting in templates, and
 * its other modes that are not switched on. Svelte guards most of that with variables that are set only there; the bundler keeps the
 * guarded code unless they are constants.
 */
export function clientOnly(): Plugin {
  return {
    name: 'client-only',
    transform: {
      filter: { id: /\/svelte\/src\/internal\/(?:client\/dom\/hydration|client\/reactivity\/async|flags\/index)\.js$/ },
      handler(code) {
        const cut = code
          .replaceAll(/export let (hydrating|\w+_flag) = false/g, 'export const $1 = false')
          .replaceAll(/^\t(?:hydrating|\w+_flag) = .*;$/gm, '')
          // What a template waits for.
          .replace('async.length === 0 && pending.length === 0', 'true');
        // What is cut only in part would fail on the page.
        if (cut === code || /\b(?:hydrating|\w+_flag) = (?!false;)/.test(cut))
          this.error('Svelte is written otherwise now: see what `clientOnly` is to leave out of it.');
        return { code: cut, map: null };
      },
    },
  };
}
