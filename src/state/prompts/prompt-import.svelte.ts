import { SvelteMap } from 'svelte/reactivity';
import { newId } from '../../model/id';
import { isObject } from '../../model/json';
import { freeName, plainName, tidied, type Prompt, type PromptContent } from '../../model/prompt/prompt';
import type { PromptFileProblem } from '../../storage/files/prompt-file';
import type { Notices } from '../base/notices.svelte';
import type { Prompts } from './prompts.svelte';
import { plainNames } from './edit-library';

/** Why a file is not imported. */
export type ImportProblem = PromptFileProblem | { kind: 'unreadable' };

/** What to do with a prompt whose name is already in the library. */
export type OnClash = 'keep-both' | 'replace' | 'skip';

/** A prompt of the file, and what the library already has of it. */
interface Entry {
  content: PromptContent;
  /**
   * `known`: the same prompt is here already; `clash`: another prompt has that name; `repeated`: an earlier prompt of
   * the file has that name.
   */
  meets: { kind: 'nothing' | 'known' | 'repeated' } | { kind: 'clash'; mine: Prompt };
}

/** The import of a file of prompts: checked whole first, then taken in at once, and undone at once. */
export class PromptImport {
  /** The prompts of a valid file; none of them has been imported yet. */
  entries = $state.raw<readonly Entry[] | null>(null);
  problem = $state.raw<ImportProblem | null>(null);
  /** The names of those of a valid file whose response format cannot be sent, and is left out. */
  withoutFormat = $state.raw<readonly string[]>([]);
  /** The person's choice for each clashing prompt; without one, both prompts are kept. */
  readonly onClash = new SvelteMap<PromptContent, OnClash>();

  constructor(
    private readonly prompts: Prompts,
    private readonly notices: Notices,
  ) {}

  /** Reads and checks a whole file: then it is in `entries`, or `problem` says what is wrong with it. */
  async check(file: Blob): Promise<void> {
    this.cancel();
    const { readPromptFile } = await import('../../storage/files/prompt-file');
    try {
      const result = readPromptFile(await file.text());
      if (result.problem) this.problem = result.problem;
      else {
        this.entries = this.#meet(result.prompts);
        this.withoutFormat = [...new Set(result.withoutFormat)];
      }
    } catch {
      // The file is gone, was changed meanwhile, or does not fit into a string.
      this.problem = { kind: 'unreadable' };
    }
  }

  cancel(): void {
    this.entries = null;
    this.problem = null;
    this.withoutFormat = [];
    this.onClash.clear();
  }

  /** Takes the checked prompts into the library. */
  async run(): Promise<void> {
    const replaced: Prompt[] = [];
    const added: Prompt[] = [];
    const puts: Prompt[] = [];
    const updatedAt = Date.now();
    const names = plainNames(this.prompts);
    for (const { content, meets } of this.entries ?? []) {
      const onClash = meets.kind === 'clash' ? (this.onClash.get(content) ?? 'keep-both') : 'keep-both';
      if (meets.kind === 'known' || onClash === 'skip') continue;
      if (meets.kind === 'clash' && onClash === 'replace') {
        const { id, model, endpointId } = meets.mine;
        // A file does not name an endpoint: the replaced prompt's endpoint stays if the model is the same.
        const endpoint = endpointId !== undefined && model === content.model ? { endpointId } : {};
        replaced.push(meets.mine);
        puts.push({ ...content, ...endpoint, id, updatedAt });
      } else {
        const name = freeName(content.name, names);
        names.add(plainName(name));
        added.push({ ...content, name, id: newId(), updatedAt });
      }
    }
    this.cancel();
    await this.prompts.put([...puts, ...added]);
    this.notices.show({ kind: 'prompts-imported', added: added.length, replaced: replaced.length }, () => {
      void this.prompts.change({ removed: added.map(({ id }) => id), put: replaced });
    });
  }

  #meet(contents: readonly PromptContent[]): Entry[] {
    const mine = this.prompts.list;
    const before = new Map<string, PromptContent[]>();
    return contents.map((content) => {
      const name = plainName(content.name);
      const theirs = before.get(name) ?? [];
      // One that was imported beside another of its name has a number in its own.
      const ours = mine.filter((one) => stemOf(one.name) === stemOf(name));
      const isKnown = [...ours, ...theirs].some((one) => isSame(one, content));
      before.set(name, [...theirs, content]);
      if (isKnown) return { content, meets: { kind: 'known' } };
      if (theirs.length > 0) return { content, meets: { kind: 'repeated' } };
      const clash = ours.find((one) => plainName(one.name) === name);
      return { content, meets: clash ? { kind: 'clash', mine: clash } : { kind: 'nothing' } };
    });
  }
}

/** A name as `freeName` may have numbered it, without that number. */
function stemOf(name: string): string {
  return plainName(name).replace(/ \(\d+\)$/, '');
}

/**
 * Whether two prompts say the same, whatever their names and in whatever order their parameters stand. The endpoint is ignored, because
 * a file does not contain it.
 */
function isSame(a: PromptContent, b: PromptContent): boolean {
  const plain = (one: PromptContent): string => {
    const { endpointId: _, name: __, ...content } = tidied(one);
    return JSON.stringify(content, (___, value: unknown) =>
      isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
    );
  };
  return plain(a) === plain(b);
}
