import { folderOf, folderStates, type FolderState, type TreeFolder } from '../../../../model/attachment/tree/file-tree';
import type { MediaProblem } from '../../../../model/attachment/file-format';
import type { FileTree, MediaReader, TreeFile, TreeSource, TreeTexts } from '../../../../model/attachment/media-reader';
import { treeShare } from '../../../../model/attachment/tree/tree-text';
import type { TokenCount } from '../../../../model/usage/usage';
import { mostTextBytes } from '../make-parts';
import type { OrProblem } from '../../../../model/result';

/** So many files are read and counted at a time, and so many bytes, so that figures come soon. */
const filesAtOnce = 40;
const bytesAtOnce = 256 * 1024;
/** Bytes of a token, for files that are not counted yet. */
const bytesPerToken = 4;

/** Counts the tokens of texts, as the next request's model has them. */
export type CountTexts = (texts: readonly string[]) => Promise<TokenCount[]>;

/** The choice of files from a folder or zip. Those that are chosen are read and counted one after the other. */
export class TreeChoice {
  /** Null while it is read, or where it cannot be. */
  root = $state.raw<TreeFolder | null>(null);
  problem = $state.raw<MediaProblem | null>(null);
  /** The paths of the chosen files. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  /** Files that turned out not to be readable when they were counted, by path. */
  failed = $state.raw<ReadonlyMap<string, MediaProblem>>(new Map());
  /** How many files `.gitignore` leaves out: listed ones, and those in folders that are left out whole. */
  ignored = $state.raw({ listed: 0, hidden: 0 });
  #counts = $state.raw<ReadonlyMap<string, TokenCount>>(new Map());
  #files: readonly TreeFile[] = [];
  #isCounting = false;
  readonly #stop = new AbortController();

  /** Of each folder by its path, what is chosen in it. The root's is the sum. */
  readonly states: ReadonlyMap<string, FolderState> = $derived.by(() =>
    this.root ? folderStates(this.root, this.chosen, (file) => this.countOf(file)) : new Map(),
  );
  /** The sum; null while there is no tree. */
  readonly sum: FolderState | null = $derived(this.states.get('') ?? null);
  /** Bytes of the chosen files. */
  readonly bytes: number = $derived.by(() => {
    const { chosen } = this;
    return this.root ? this.#files.reduce((sum, { path, bytes }) => sum + (chosen.has(path) ? bytes : 0), 0) : 0;
  });

  /** Whether it is more text than a message takes. */
  readonly isTooLarge: boolean = $derived.by(() => this.bytes > mostTextBytes);

  constructor(
    /** Of the folder or zip. */
    readonly name: string,
    private readonly source: TreeSource,
    private readonly reader: MediaReader,
    private readonly count: CountTexts,
  ) {}

  /** Reads which files there are, and begins to count those that are chosen at first. Never rejects. */
  async read(): Promise<void> {
    const tree = await this.#unlessClosed(this.reader.tree(this.source, { signal: this.#stop.signal }));
    if (!tree) return;
    if (tree.problem) this.problem = tree.problem;
    else this.#take(tree);
  }

  /** The tokens of a file: counted where it is, else by its size. */
  countOf({ path, bytes }: TreeFile): TokenCount {
    return this.#counts.get(path) ?? { tokens: Math.ceil(bytes / bytesPerToken), exact: false };
  }

  /** Puts files in, or takes them out. */
  choose(paths: readonly string[], isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    for (const path of paths) {
      if (isChosen) chosen.add(path);
      else chosen.delete(path);
    }
    this.chosen = chosen;
    void this.#countChosen();
  }

  /** The texts of the chosen files, in the order of their paths; null where the choice was closed meanwhile. */
  async texts(): Promise<OrProblem<TreeTexts, MediaProblem> | null> {
    const paths = this.#files.map(({ path }) => path).filter((path) => this.chosen.has(path));
    return this.#read(paths);
  }

  /** Stops reading and counting. */
  close(): void {
    this.#stop.abort();
  }

  #take(tree: FileTree): void {
    this.#files = tree.files;
    this.ignored = { listed: tree.files.filter(({ left }) => left === 'ignored').length, hidden: tree.hidden };
    this.root = folderOf(tree);
    this.chosen = new Set(tree.files.filter(({ left }) => left === null).map(({ path }) => path));
    void this.#countChosen();
  }

  async #countChosen(): Promise<void> {
    if (this.#isCounting) return;
    this.#isCounting = true;
    try {
      await this.#countAll();
    } finally {
      this.#isCounting = false;
    }
  }

  async #countAll(): Promise<void> {
    for (let paths = this.#uncounted(); paths.length > 0; paths = this.#uncounted()) {
      const read = await this.#read(paths);
      // What cannot be read at all is told when it is attached.
      if (!read || read.problem) return;
      const counts = await this.count(read.texts.map(treeShare));
      const known = new Map(this.#counts);
      read.texts.forEach(({ name }, index) => known.set(name, counts[index]!));
      for (const { path } of read.failed) known.set(path, { tokens: 0, exact: true });
      this.#counts = known;
      this.#leave(read.failed);
    }
  }

  #read(paths: readonly string[]): Promise<OrProblem<TreeTexts, MediaProblem> | null> {
    return this.#unlessClosed(
      this.reader.treeTexts(onlyWith(paths, this.source), paths, { signal: this.#stop.signal }),
    );
  }

  /** Takes out what turned out not to be readable. */
  #leave(failed: TreeTexts['failed']): void {
    if (failed.length === 0) return;
    this.failed = new Map([...this.failed, ...failed.map(({ path, problem }) => [path, problem] as const)]);
    const chosen = new Set(this.chosen);
    for (const { path } of failed) chosen.delete(path);
    this.chosen = chosen;
  }

  /** The next chosen files that are not counted; none where more is chosen than can be attached, which its size tells. */
  #uncounted(): string[] {
    if (this.isTooLarge) return [];
    const paths: string[] = [];
    let total = 0;
    for (const { path, bytes } of this.#files) {
      if (!this.chosen.has(path) || this.#counts.has(path)) continue;
      total += bytes;
      if (paths.length > 0 && (paths.length === filesAtOnce || total > bytesAtOnce)) break;
      paths.push(path);
    }
    return paths;
  }

  /** What `reading` gives; null where the choice was closed meanwhile. */
  async #unlessClosed<Result>(reading: Promise<Result>): Promise<Result | null> {
    try {
      return await reading;
    } catch (error) {
      if (this.#stop.signal.aborted) return null;
      throw error;
    }
  }
}

/** `source` with no more than the files that are asked for: a folder of thousands is not handed to the worker each time. */
function onlyWith(paths: readonly string[], source: TreeSource): TreeSource {
  if ('zip' in source) return source;
  const wanted = new Set(paths);
  const folder = source.folder.filter(({ path }) => wanted.has(path));
  // A path that was made safe or unique is not the one that the file came with.
  return folder.length === paths.length ? { folder } : source;
}
