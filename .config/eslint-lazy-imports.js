import path from 'node:path';

/**
 * What `@typescript-eslint/no-restricted-imports` says of `import … from`, for `import()`, of which that rule sees nothing. Its option
 * is a list of patterns, each a `regex` and a `message`.
 */
export const lazyImports = {
  meta: { type: 'problem', schema: [{ type: 'array' }], messages: { restricted: '{{message}}' } },
  create(context) {
    const patterns = context.options[0].map(({ regex, message }) => ({ regex: new RegExp(regex, 'iu'), message }));
    return {
      ImportExpression({ source }) {
        if (typeof source.value !== 'string') return;
        const specifier = fromTop(context, source.value);
        for (const { regex, message } of patterns)
          if (regex.test(specifier)) context.report({ node: source, messageId: 'restricted', data: { message } });
      },
    };
  },
};

/**
 * A relative path as a file at the top of its layer, or of `src`, would write it: a folder deep in `ui` may have the name of a layer.
 */
function fromTop({ cwd, filename }, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  const src = path.join(cwd, 'src');
  const isAtTop = path.dirname(filename) === src;
  return `${isAtTop ? '.' : '..'}/${path.relative(src, path.resolve(path.dirname(filename), specifier))}`;
}
