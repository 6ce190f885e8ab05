import type { CompileOptions } from 'svelte/compiler';

const components = new Map<string, string>();

/**
 * The class that holds a component's styles to its own elements. No hash can be compressed, and each stands in a script and in a style sheet:
 * four characters, instead of Svelte's six or seven, make the first visit smaller. Throws where two components would share one.
 */
export const scopeClass: NonNullable<CompileOptions['cssHash']> = ({ hash, filename }) => {
  const name = `s-${hash(filename).slice(-4)}`;
  const other = components.get(name) ?? filename;
  if (other !== filename) throw new Error(`${filename} and ${other} have the same scope class: rename one of them.`);
  components.set(name, filename);
  return name;
};
