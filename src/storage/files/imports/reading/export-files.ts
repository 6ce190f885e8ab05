import { isObject } from '../../../../model/json';
import type { Imported, ImportedMedia, ImportFormat, Sample } from '../imported';
import { recognised } from '../registry';
import { Assets } from './assets';
import { openJson, problemOf } from './json-values';
import { lost, read } from './read-value';
import type { ReadProblem, SourceFile } from './sources';

/** A file of a format that is known, and the values in it. */
interface OpenedExport {
  format: ImportFormat;
  values: AsyncGenerator;
  type: Sample['type'];
  close: () => Promise<unknown>;
}

/** The files of an export, opened one at a time, and what their chats name among the others. Gathers what is wrong with them. */
export class ExportFiles {
  /** What was read, or is named by a message. */
  readonly used = new Set<SourceFile>();
  readonly #told = new Set<string>();
  /** The JSON of companions, which all parts of an export may share; absent in it: it cannot be read. */
  readonly #read = new Map<SourceFile, { json?: unknown }>();
  #assets = new Assets([]);

  constructor(readonly problems: ReadProblem[] = []) {}

  /** From now on, what chats name is looked for among `files`. */
  lookAmong(files: readonly SourceFile[]): void {
    this.#assets = new Assets(files);
  }

  /** Those of `files` that nothing is known of: they were not used, and are not named with what is wrong with them. */
  unknownAmong(files: readonly SourceFile[]): SourceFile[] {
    const named = new Set(this.problems.map(({ path }) => path));
    return files.filter((file) => !this.used.has(file) && !named.has(file.shown));
  }

  /**
   * The values of a file and their format; null where it is of none, `backup` where it is Tally's own, `downloads` where it lists the
   * parts of an export.
   */
  async open(
    file: SourceFile,
    onBytes: (bytes: number) => void,
  ): Promise<OpenedExport | 'backup' | 'downloads' | null> {
    try {
      const isKnown = (sample: Sample): boolean => isOfBackup(sample) || recognised(sample, file.path) !== null;
      const { sample, values, close } = await openJson(file, onBytes, isKnown);
      const isBackup = isOfBackup(sample);
      const format = isBackup ? null : recognised(sample, file.path);
      if (format) return { format, values, type: sample.type, close };
      await close();
      if (isBackup) return 'backup';
      if (listsDownloads(sample)) {
        this.#tell(file, 'downloads');
        return 'downloads';
      }
      if (file.container === '') this.#tell(file, 'unknown');
      return null;
    } catch (error) {
      this.#tell(file, problemOf(error));
      return null;
    }
  }

  /** What each value of a file holds. Ends with a problem where the file cannot be read on. */
  async *read(file: SourceFile, { format, values, type }: OpenedExport): AsyncGenerator<Imported> {
    const companions = await this.#companions(file, format);
    const whole: unknown[] = [];
    let index = 0;
    try {
      for await (const value of values) {
        if (type === 'lines' && value === undefined) yield lost('message');
        else if (format.unit === 'element') yield read(format, value, { path: file.path, index: index++, companions });
        else whole.push(value);
      }
    } catch (error) {
      this.#tell(file, problemOf(error));
    }
    if (format.unit === 'element' || whole.length === 0) return;
    yield read(format, type === 'object' ? whole[0] : whole, { path: file.path, index: 0, companions });
  }

  /** Whether the bytes of a picture, file or sound are in the export. */
  isHere(media: ImportedMedia, file: SourceFile): boolean {
    const { kind } = media.origin;
    return kind === 'base64' || kind === 'text' || this.assetOf(media, file) !== null;
  }

  /** The file of the export that holds it. Some exports bring what their messages name by an address. */
  assetOf({ origin }: ImportedMedia, file: SourceFile): SourceFile | null {
    if (origin.kind === 'asset') return this.#assets.find(file, origin.path);
    return origin.kind === 'url' ? this.#assets.ofUrl(file, origin.url) : null;
  }

  /** What is wrong with a file, once: it is read twice. */
  #tell({ shown }: SourceFile, kind: ReadProblem['kind']): void {
    const key = `${kind} ${shown}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({ path: shown, kind });
  }

  async #companions(file: SourceFile, format: ImportFormat): Promise<Map<string, unknown>> {
    const companions = new Map<string, unknown>();
    for (const path of format.companions?.(file.path) ?? []) {
      const companion = this.#assets.at(file, path);
      if (!companion) continue;
      this.used.add(companion);
      const read = this.#read.get(companion) ?? (await this.#companion(companion));
      this.#read.set(companion, read);
      if ('json' in read) companions.set(path, read.json);
    }
    return companions;
  }

  async #companion(file: SourceFile): Promise<{ json?: unknown }> {
    try {
      const { sample, values } = await openJson(file);
      const all: unknown[] = [];
      for await (const value of values) all.push(value);
      return { json: sample.type === 'object' ? sample.object : all };
    } catch (error) {
      this.#tell(file, problemOf(error));
      return {};
    }
  }
}

function isOfBackup(sample: Sample): boolean {
  return sample.type === 'object' && sample.object['format'] === 'tally-backup';
}

/** Whether it is the list of links that Claude hands out: each leads to a zip of one kind of data, and can be opened once. */
function listsDownloads(sample: Sample): boolean {
  const files = sample.type === 'object' ? sample.object['data_files'] : null;
  return Array.isArray(files) && files.some((one) => isObject(one) && typeof one['export_url'] === 'string');
}
