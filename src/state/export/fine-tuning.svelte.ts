import { wrapExample } from '../../context/fine-tuning/example-tokens';
import { histogram, lengthsOf, usualEpochs, type Bin, type Lengths } from '../../context/fine-tuning/training';
import { countBy } from '../../context/tokens/count-by';
import { encodingOf } from '../../context/tokens/tokenizer/encodings';
import { usualChoices, type ExampleChoices, type ExampleFormat } from '../../model/fine-tuning/example';
import { trainingFacts } from '../../model/fine-tuning/training-models';
import { grouped, type Finding } from '../../model/fine-tuning/finding';
import { messageListsOf } from '../../storage/files/fine-tuning/check-example';
import {
  checkLines,
  checkNumber,
  fileText,
  isShareGpt,
  linesOf,
  readLines,
  type ExampleLine,
} from '../../storage/files/fine-tuning/example-file';
import { examplesOf } from '../../storage/files/fine-tuning/examples';
import { splitLines } from '../../storage/files/fine-tuning/split';
import type { Stores } from '../stores';
import { readChatsAsSent } from './chat-reader';

/** A file of examples that was made or opened, and all that is known of it. */
export interface ExampleReport {
  lines: readonly ExampleLine[];
  /** By line. */
  tokens: readonly number[];
  findings: readonly Finding[];
  lengths: Lengths;
  bins: readonly Bin[];
}

/** A file that is to be saved or uploaded. */
export interface ExampleFile {
  name: string;
  text: string;
}

/** Texts that are counted at once. */
const countedTogether = 2000;
/** Characters of a file that a browser reads well. */
const longestFile = 256 * 1024 * 1024;

/** Examples for fine-tuning: made of chats or read from a file, checked, counted, split and saved. */
export class FineTuning {
  choices = $state.raw<ExampleChoices>(usualChoices);
  /** The model that is to be trained: it decides how tokens are counted, the limit, and the price that is known. */
  model = $state('gpt-4.1-mini');
  /** US dollars per million trained tokens, as the person entered it; null: as known of the model. */
  ownPrice = $state<number | null>(null);
  /** Null: as often as trainers usually do. */
  ownEpochs = $state<number | null>(null);
  /** Percent of the examples that are put aside for validation. */
  validationPercent = $state(0);
  seed = $state(1);
  /** Null while nothing is made, or it is being made. */
  report = $state.raw<ExampleReport | null>(null);
  /** How many of how many chats are read; null while nothing is made. */
  progress = $state.raw<{ done: number; of: number } | null>(null);
  /** The name of the file that was opened; null where the examples are of chats. */
  openedName = $state<string | null>(null);
  /** The file that was to be opened cannot be read. */
  fileProblem = $state<'unreadable' | 'too-large' | null>(null);
  #made = 0;

  readonly facts = $derived(trainingFacts(this.model));
  readonly price = $derived(this.ownPrice ?? this.facts?.usdPerMillion ?? null);
  readonly split = $derived(splitLines(this.report?.lines ?? [], this.validationPercent / 100, this.seed));
  /** What is wrong, by kind: examples that are put aside for validation may leave too few to train with. */
  readonly findings = $derived(
    this.report ? grouped([...checkNumber(this.split.training), ...this.report.findings]) : [],
  );
  readonly epochs = $derived(this.ownEpochs ?? usualEpochs(this.split.training.length));
  /** Tokens that an epoch trains: those of the training file. */
  readonly trainedTokens = $derived.by(() => {
    const { report, facts } = this;
    if (!report) return 0;
    const training = new Set(this.split.training);
    const tokens = report.tokens.filter((_, index) => training.has(report.lines[index]!));
    return lengthsOf(tokens, facts?.exampleLimit ?? null).perEpoch;
  });
  /** US dollars; null where no price is known. */
  readonly epochUsd = $derived(this.price === null ? null : (this.trainedTokens * this.price) / 1e6);

  constructor(
    private readonly stores: Pick<Stores, 'services' | 'conversations' | 'storageStatus'>,
    format: ExampleFormat = 'chat',
  ) {
    this.choices = { ...usualChoices, format };
  }

  /** Makes the examples of the chats `ids` by `choices`; what an earlier call still makes is dropped. */
  async make(ids: readonly string[], choices: ExampleChoices = this.choices): Promise<void> {
    const made = this.#begin(null);
    const lines: ExampleLine[] = [];
    const findings: Finding[] = [];
    let done = 0;
    this.progress = { done, of: ids.length };
    for await (const { conversation, tree } of readChatsAsSent(this.stores, ids)) {
      if (this.#made !== made) return;
      const one = examplesOf(conversation, tree, choices);
      lines.push(...linesOf(one.examples));
      findings.push(...one.findings);
      this.progress = { done: (done += 1), of: ids.length };
    }
    await this.#report(lines, findings, made);
  }

  /** Reads a file that somebody wrote, so that it can be checked, split and saved. */
  async open(file: File): Promise<void> {
    const made = this.#begin(file.name);
    if (file.size > longestFile) {
      this.fileProblem = 'too-large';
      return;
    }
    try {
      const text = await file.text();
      if (this.#made === made) await this.#report(readLines(text), [], made);
    } catch {
      // It is gone, or was changed since it was chosen.
      this.fileProblem = 'unreadable';
    }
  }

  /** Counts again: another model has another tokenizer and another limit. */
  async recount(): Promise<void> {
    const { report } = this;
    if (!report) return;
    const findings = report.findings.filter(({ kind }) => kind !== 'too-long');
    await this.#count(report.lines, findings, (this.#made += 1));
  }

  /** The training file, and the one for validation where examples are put aside. */
  files(name: string): ExampleFile[] {
    const { training, validation } = this.split;
    const ending = isShareGpt(training) ? '.json' : '.jsonl';
    const files = [{ name: `${name}${ending}`, text: fileText(training) }];
    return validation.length === 0
      ? files
      : [...files, { name: `${name}-validation${ending}`, text: fileText(validation) }];
  }

  #begin(openedName: string | null): number {
    this.openedName = openedName;
    this.report = null;
    this.fileProblem = null;
    this.progress = null;
    return (this.#made += 1);
  }

  async #report(lines: ExampleLine[], findings: Finding[], made: number): Promise<void> {
    await this.#count(lines, [...findings, ...checkLines(lines)], made);
  }

  async #count(lines: readonly ExampleLine[], findings: readonly Finding[], made: number): Promise<void> {
    const { model } = this;
    const limit = trainingFacts(model)?.exampleLimit ?? null;
    const by = countBy({ countsLike: encodingOf(model) === null ? null : model });
    const counter = await this.stores.services.counter();
    const tokens: number[] = [];
    for (let from = 0; from < lines.length; from += countedTogether) {
      const wrapped = lines
        .slice(from, from + countedTogether)
        .map(({ example }) => wrapExample(messageListsOf(example)));
      const counts = await counter.count(
        wrapped.flatMap(({ texts }) => texts),
        by,
      );
      if (this.#made !== made) return;
      let at = 0;
      for (const { texts, overhead } of wrapped) {
        const own = counts.slice(at, (at += texts.length));
        tokens.push(own.reduce((sum, one) => sum + one.tokens, overhead));
      }
    }
    const long = lines.flatMap(({ place }, index): Finding[] =>
      limit !== null && tokens[index]! > limit ? [{ kind: 'too-long', place, detail: tokens[index]! }] : [],
    );
    if (this.#made !== made) return;
    this.progress = null;
    this.report = {
      lines,
      tokens,
      findings: [...findings, ...long],
      lengths: lengthsOf(tokens, limit),
      bins: histogram(tokens),
    };
  }
}
