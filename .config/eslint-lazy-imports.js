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
        for (const { regex, message } of patterns)
          if (typeof source.value === 'string' && regex.test(source.value))
            context.report({ node: source, messageId: 'restricted', data: { message } });
      },
    };
  },
};
