import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/**
 * An ESLint rule: no file may be reached from what it imports. Type imports and `import()` count, too, as a circle of types is as
 * hard to read as any other, which is why `import-x/no-cycle` does not do: it looks at neither, nor into components.
 */
export const noImportCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'This import leads back here: {{path}}.' } },
  create(context) {
    const file = context.filename;
    const check = (node) => {
      const imported = typeof node.source?.value === 'string' ? resolveImport(file, node.source.value) : null;
      const path = imported && pathTo(file, imported);
      if (path) context.report({ node, messageId: 'circle', data: { path: path.map(nameOf).join(' → ') } });
    };
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** By file: the files that it imports. Files do not change while they are linted. */
const importsOf = new Map();

/** The way by imports from the file `from` to the file `wanted`, both in it; null where there is none. */
function pathTo(wanted, from) {
  const cameFrom = new Map([[from, null]]);
  // What is added to a map while it is iterated is reached, too.
  for (const file of cameFrom.keys()) {
    if (file === wanted) {
      const path = [];
      for (let one = file; one !== null; one = cameFrom.get(one)) path.unshift(one);
      return path;
    }
    for (const next of readImports(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return null;
}

function readImports(file) {
  let imports = importsOf.get(file);
  if (!imports) {
    const text = readFileSync(file, 'utf8');
    const code = file.endsWith('.svelte') ? codeOf(text) : text;
    const { importedFiles } = ts.preProcessFile(code, true, true);
    imports = importedFiles.flatMap(({ fileName }) => resolveImport(file, fileName) ?? []);
    importsOf.set(file, imports);
  }
  return imports;
}

/** The scripts of a component, and the parts that its markup loads. */
function codeOf(component) {
  const scripts = [...component.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script);
  const loads = [...component.matchAll(/import\('[^']+'\)/g)].map(([load]) => load);
  return [...scripts, ...loads].join(';\n');
}

/** The file of the project that `specifier` in `file` means; null where it means none. */
function resolveImport(file, specifier) {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(dirname(file), specifier.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, `${base}/index.ts`];
  return candidates.find((one) => /\.(ts|svelte)$/.test(one) && existsSync(one)) ?? null;
}

function nameOf(file) {
  return file.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '');
}
