import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const most = 15;

/**
 * A folder holds at most fifteen files, its README aside: a longer list is no longer read as a whole, and the folder
 * splits by meaning. Reported once, at the last file that is linted: style sheets and data are not.
 */
export const folderSize = {
  meta: { type: 'suggestion', schema: [], messages: { full: 'This folder has {{count}} files of at most {{most}}.' } },
  create(context) {
    return {
      Program(node) {
        const files = readdirSync(dirname(context.filename), { withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'README.md')
          .map(({ name }) => name)
          .sort();
        const last = files.findLast((name) => /\.(?:ts|svelte)$/.test(name));
        if (files.length <= most || last !== basename(context.filename)) return;
        context.report({ node, messageId: 'full', data: { count: files.length, most } });
      },
    };
  },
};
