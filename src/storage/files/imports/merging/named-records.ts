import { folderColours, type Folder } from '../../../../model/chat/list/folder';
import { newId } from '../../../../model/id';
import { freeName, plainName, type Prompt } from '../../../../model/prompt/prompt';
import { keyOf } from '../../../keyspace/key-map';
import type { Change } from '../../../keyspace/records';
import type { ImportedPrompt } from '../imported';
import type { ImportRecord } from './import-record';

/** The prompts and folders that are here, by name, and what an import adds to them, which `record` is told of. */
export class NamedRecords {
  readonly #prompts: Map<string, Prompt>;
  readonly #folders: Map<string, Folder>;
  readonly #folderIds: ReadonlySet<string>;

  /** `now`: UTC ms, the time of what is added. */
  constructor(
    private readonly record: Pick<ImportRecord, 'prompts' | 'folders'>,
    private readonly now: number,
    folders: readonly Folder[],
    prompts: readonly Prompt[],
  ) {
    this.#prompts = new Map(prompts.map((prompt) => [plainName(prompt.name), prompt]));
    this.#folders = new Map(folders.filter(isAtTop).map((folder) => [plainName(folder.name), folder]));
    this.#folderIds = new Set(folders.map(({ id }) => id));
  }

  /** Whether a folder of that id was here before the import. */
  isFolder(id: string): boolean {
    return this.#folderIds.has(id);
  }

  /** The change that adds a prompt, under a name of its own; null where it is blank, or one with the same text is here. */
  newPrompt({ name, text, examples }: ImportedPrompt): Change | null {
    const wanted = name.trim() || text.trim().slice(0, 40);
    const same = [...this.#prompts.values()].some((one) => one.text === text);
    if (text.trim() === '' || same) return null;
    const free = freeName(wanted, new Set(this.#prompts.keys()));
    const prompt: Prompt = {
      id: newId(),
      name: free,
      text,
      updatedAt: this.now,
      ...(examples?.length && { examples }),
    };
    this.#prompts.set(plainName(free), prompt);
    this.record.prompts.push({ id: prompt.id, updatedAt: prompt.updatedAt });
    return { put: keyOf.prompt(prompt.id), value: prompt };
  }

  /** The folder of that name at the top of the list, and the changes that add it where there is none; null for a blank name. */
  folder(name: string): { folder: Folder; changes: Change[] } | null {
    const known = this.#folders.get(plainName(name));
    if (known) return { folder: known, changes: [] };
    if (name.trim() === '') return null;
    const folder: Folder = {
      ...{ id: newId(), name: name.trim(), parentId: null, colour: folderColours[0] },
      ...{ position: this.#folders.size, isCollapsed: false, updatedAt: this.now },
    };
    this.#folders.set(plainName(name), folder);
    this.record.folders.push({ id: folder.id, updatedAt: folder.updatedAt });
    return { folder, changes: [{ put: keyOf.folder(folder.id), value: folder }] };
  }
}

const isAtTop = ({ parentId }: Folder): boolean => parentId === null;
