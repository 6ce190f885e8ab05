import { languages, languagesUnderWay, type Language } from '../../../../src/model/language';

type Exports = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Exports>(['/src/locales/*/**/*.ts', '!/src/locales/sentences/**'], { eager: true });

/** Each file of English, without its ending, such as `settings/welcome`. */
export const englishFiles = filesOf('en');

/** All languages but English. */
export const translations = [...languages, ...languagesUnderWay].filter((language) => language !== 'en');

/** The files of a language that hold words. */
export function filesOf(language: Language): string[] {
  const start = `/src/locales/${language}/`;
  return Object.keys(files)
    .filter((path) => path.startsWith(start))
    .map((path) => path.slice(start.length, -'.ts'.length))
    .filter((name) => name !== 'first' && name !== 'rest');
}

/** What a file exports: `name` as `englishFiles` has it. */
export function exportsOf(language: Language, name: string): Exports {
  return files[`/src/locales/${language}/${name}.ts`]!;
}

/** Each string and function in `part`, by its path. */
export function leaves(part: unknown, path: string): [path: string, leaf: unknown][] {
  if (typeof part !== 'object' || part === null) return [[path, part]];
  return Object.entries(part).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}
