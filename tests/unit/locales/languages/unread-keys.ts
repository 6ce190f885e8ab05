const sources: readonly string[] = Object.values(
  import.meta.glob<string>(['/src/**/*.{ts,svelte}', '!/src/locales/!(en|sentences)/**'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

/** Each key that source files read after a dot, or take apart in braces. */
const named = new Set(sources.flatMap((source) => [...source.matchAll(/[.{,]\s*(\w+)/g)].map(([, key]) => key!)));

/**
 * Those of `paths` (`a.b`, all in what English exports as `name`) that no source file reads. Read with a computed key, an object is read
 * whole. Where it is handed on (to a function, say), it cannot be seen what is read: there, a key
 * counts that is named anywhere, or that cannot be named.
 */
export function unreadKeys(name: string, paths: readonly string[]): string[] {
  const unread = new Set(paths);
  const read = (source: string, local: string, start: string): void => {
    for (const { keys, isWhole, aliases } of uses(source, local)) {
      const path = reached(start + keys, paths);
      for (const { key, alias } of aliases) read(source, alias, path + key);
      if (aliases.length === 0 || paths.includes(path))
        for (const one of unread) {
          const within = one.slice(path.length).split('.').slice(1);
          const isRead = isWhole || within.every((key) => named.has(key) || /\W/.test(key));
          if (`${one}.`.startsWith(`${path}.`) && isRead) unread.delete(one);
        }
    }
  };
  for (const source of sources) for (const local of localNames(source, name)) read(source, local, '');
  return [...unread];
}

/** What a file that imports `name` calls it. */
function localNames(source: string, name: string): string[] {
  const imported = new RegExp(String.raw`import \{[^}]*\b${name}(?: as (\w+))?\s*[,}]`, 'g');
  return [...source.matchAll(imported)].map(([, local]) => local ?? name);
}

type Use = { keys: string; isWhole: boolean; aliases: { key: string; alias: string }[] };

/** Where a file reads `local`: the keys after it (`.a.b`), whether all below is read, and the constants that it is given to. */
function uses(source: string, local: string): Use[] {
  const use = new RegExp(
    String.raw`(?:const (\w+|\{[\w, ]+\}) = (?:\$derived\()?)?(Object\.\w+\()?(?<![\w$/]|typeof |as |(?<!\.\.)\.)${local}\b` +
      String.raw`(?!: | as |[^\n]* from ')((?:\s*\??\.\s*\w+)*)(\[|\)?;)?`,
    'g',
  );
  return [...source.matchAll(use)].map(([, alias = '', listed, keys = '', after = '']) => ({
    keys: keys.replace(/[\s?]/g, ''),
    isWhole: listed !== undefined || after === '[',
    aliases: after.endsWith(';') ? aliasesIn(alias) : [],
  }));
}

/** `text`, or `{ a, b }`. */
function aliasesIn(constant: string): Use['aliases'] {
  const names = constant.match(/\w+/g) ?? [];
  return names.map((alias) => ({ key: constant.startsWith('{') ? `.${alias}` : '', alias }));
}

/** As much of the way as leads to words: after a string or a function follow methods, such as `length`. */
function reached(way: string, paths: readonly string[]): string {
  return paths.some((path) => `${path}.`.startsWith(`${way}.`)) || way === ''
    ? way
    : reached(way.slice(0, way.lastIndexOf('.')), paths);
}
