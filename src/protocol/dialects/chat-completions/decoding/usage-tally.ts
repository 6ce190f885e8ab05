import type { JsonObject } from '../../../../model/json';
import type { Usage } from '../../../../model/usage/usage';
import { listIn, objectsIn } from '../../../json';
import { costBeside, readUsage, usageIn } from './read-usage';

/**
 * What a request is billed so far. Usage that a stream repeats replaces what it said before. Where several choices were
 * asked for, some servers bill each choice by itself: those are added up, with the prompt counted once.
 */
export class UsageTally {
  readonly #byChoice = new Map<unknown, Usage>();
  #ofEach: Usage[] = [];
  #last: Usage | null = null;
  /** The highest cost that came without usage, before it or behind. */
  #costUsd: number | null = null;

  /** `choices`: how many were asked for. */
  constructor(private readonly choices: number) {}

  /** The usage of all so far, where this chunk says something of it. `finished`: how many choices have ended. */
  read(chunk: JsonObject, finished: number): Usage | null {
    const usage = this.#usageIn(chunk, finished);
    // OpenCode's gateway says what it charged when all is counted, in one chunk or two, of which one may say 0.
    const cost = usage ? null : costBeside(chunk);
    if (cost !== null) this.#costUsd = Math.max(cost, this.#costUsd ?? 0);
    this.#last = usage ?? this.#last;
    if (!this.#last || (!usage && cost === null)) return null;
    if (this.#costUsd === null) return this.#last;
    return { ...this.#last, costUsd: Math.max(this.#costUsd, this.#last.costUsd ?? 0) };
  }

  #usageIn(chunk: JsonObject, finished: number): Usage | null {
    const usage = readUsage(chunk);
    if (this.choices === 1 || !usage) return usage ?? this.#inChoices(chunk);
    if (listIn(chunk['choices']).length > 0 || finished === 0) return usage;
    // llama.cpp: a chunk of its own after each choice's end, the first one while others still run.
    const isOfEach = finished < this.choices || this.#ofEach.length > 0;
    if (!isOfEach) return usage;
    this.#ofEach = [...this.#ofEach.slice(0, finished - 1), usage];
    return sum(this.#ofEach);
  }

  /** Moonshot puts it into the choice. */
  #inChoices(chunk: JsonObject): Usage | null {
    let isNew = false;
    for (const choice of objectsIn(chunk['choices'])) {
      const usage = usageIn(choice['usage'], chunk);
      if (!usage) continue;
      isNew = true;
      this.#byChoice.set(choice['index'] ?? 0, usage);
    }
    return isNew ? sum([...this.#byChoice.values()]) : null;
  }
}

function sum(usages: readonly Usage[]): Usage {
  const add = (pick: (usage: Usage) => number): number => usages.reduce((total, usage) => total + pick(usage), 0);
  const costs = usages.flatMap(({ costUsd }) => costUsd ?? []);
  return {
    ...usages[0]!,
    completionTokens: add(({ completionTokens }) => completionTokens),
    reasoningTokens: add(({ reasoningTokens }) => reasoningTokens),
    costUsd: costs.length > 0 ? costs.reduce((total, cost) => total + cost, 0) : null,
  };
}
