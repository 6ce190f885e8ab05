import type { Conversation } from '../../model/chat/conversation';
import type { Example, Prompt, SystemPrompt } from '../../model/prompt/prompt';
import {
  hasChanged,
  mergeParameters,
  textWith,
  withPrompt,
  withSystemPrompt,
  withValues,
} from '../../model/prompt/taken-prompt';
import { asLiteral, parseTemplate } from '../../model/prompt/template';
import type { Stores } from '../stores';
import type { Change } from '../../storage/keyspace/records';
import type { SentWords } from '../chat/drafts/sent-words';
import type { Thread } from '../chat/thread.svelte';
import { keptSystemPrompt } from './kept-prompt';
import { adoption } from './shipped-prompts';
import { builtIns, preferredModel } from './use-prompt';
import { savePrompt } from './edit-library';

/** A prompt that can be chosen: one of the library, or one of Tally's own that is not in the library yet. */
type Choice = Prompt | Omit<Prompt, 'updatedAt'>;

/** A chat's system prompt while it is edited. Nothing changes in the chat before `save`. */
export class SystemPromptForm {
  /** What is typed for the variables that are still to be filled in. */
  values = $state<Record<string, string>>({});
  readonly #before: Conversation;
  #saving: Promise<void> | null = null;
  #now: Conversation;
  /** The prompt that was chosen here; null where only the text was edited. */
  #chosen = $state.raw<Choice | null>(null);

  /** The earlier system prompts, oldest first, and last the current one. */
  #versions = $state.raw<readonly SystemPrompt[]>([]);
  #shown = $state(0);

  readonly #systemPrompt = $derived.by(() => this.#now.systemPrompt);
  /** The text as it would be sent, with the values that are typed so far. */
  readonly text: string = $derived(textWith(this.#systemPrompt, this.values));
  readonly examples: readonly Example[] = $derived(this.#systemPrompt.examples ?? []);
  readonly missing: readonly string[] = $derived(this.#systemPrompt.missing ?? []);
  /** The variables of `missing` that still have no value. */
  readonly unfilled: readonly string[] = $derived(
    this.missing.filter((name) => (this.values[name] ?? '').trim() === ''),
  );
  /** The id of the prompt that the text is, of the library or Tally's own; null for text written in this chat. */
  readonly promptId: string | null = $derived(this.#systemPrompt.promptId);
  /** The folder that the text was taken from; absent where it was taken from none, or edited since. */
  readonly folderId: string | undefined = $derived(this.#systemPrompt.folderId);
  /** The library's prompt that the text was taken from, if it has changed since; otherwise null. */
  readonly newer: Prompt | null = $derived.by(() => {
    const prompt = this.stores.prompts.byId(this.promptId);
    return prompt && hasChanged(prompt, this.#systemPrompt) ? prompt : null;
  });
  /** The model that the chosen prompt prefers; null once the chat has messages. */
  readonly #preferred = $derived.by(() => {
    const { tipId, endpointId } = this.#before;
    return this.#chosen && tipId === null ? preferredModel(this.#chosen, this.stores.endpoints, endpointId) : null;
  });
  /** What else comes with the chosen prompt. */
  readonly alongside = $derived({ parameters: this.#chosen?.parameters ?? {}, model: this.#preferred?.model });

  constructor(
    private readonly stores: Pick<Stores, 'prompts' | 'settings' | 'endpoints'>,
    private readonly thread: Pick<Thread, 'change' | 'changeWith' | 'conversation' | 'tell'>,
  ) {
    this.#before = thread.conversation;
    this.#now = $state.raw(thread.conversation);
    this.#versions = [...(thread.conversation.earlierPrompts ?? []), thread.conversation.systemPrompt];
    this.#shown = this.#versions.length - 1;
  }

  /** Which version is shown here, 1-based, and how many there are. */
  get version(): { number: number; total: number } {
    return { number: this.#shown + 1, total: this.#versions.length };
  }

  /** Shows the version before (−1) or after (+1) the one on show. Edits to the version on show are kept. */
  showVersion(step: -1 | 1): void {
    const next = this.#versions[this.#shown + step];
    if (!next) return;
    this.#versions = this.#versions.map((one, index) => (index === this.#shown ? this.#systemPrompt : one));
    this.#shown += step;
    this.#chosen = null;
    this.values = {};
    this.#now = { ...this.#now, systemPrompt: next };
  }

  /** Replaces the system prompt by `prompt`, or by none. */
  choose(prompt: Choice | null): void {
    this.#chosen = prompt;
    this.#take(prompt && this.#asPrompt(prompt));
  }

  /** Takes the library's prompt as it is now. Variables keep the values that they were given. */
  update(): void {
    if (this.newer) this.#take(this.newer);
  }

  /** Changes the text, which is then no longer linked to the library's prompt. */
  type(text: string): void {
    this.#setOwn(text, this.examples);
  }

  /** Changes the examples, which also ends the link to the library's prompt. */
  show(examples: readonly Example[]): void {
    this.#setOwn(this.text, examples);
  }

  /** Adds it to the library under `name`. Braces that cannot be a variable stay what they are. */
  async addToLibrary(name: string): Promise<void> {
    const { text, examples } = this;
    const isTemplate = 'parts' in parseTemplate(text);
    const content = { name, text: isTemplate ? text : asLiteral(text), examples };
    const { id } = await savePrompt(this.stores.prompts, null, content);
    this.#setOwn(text, examples, id);
  }

  /** What is typed and chosen here, as JSON for `restore`. */
  get typed(): string {
    const { promptId, text } = this.#systemPrompt;
    return JSON.stringify({ promptId, text, examples: this.examples, values: this.values });
  }

  /** Restores what was `typed` before and not saved; a chosen prompt must be one of `choices`. */
  restore(typed: string | undefined, choices: readonly Choice[]): void {
    const before = keptSystemPrompt(typed);
    if (!before) return;
    const { promptId, text, examples = [], values = {} } = before;
    const chosen = choices.find(({ id }) => id === promptId);
    const isAsIs =
      JSON.stringify([promptId, text, examples]) ===
      JSON.stringify([this.promptId, this.#systemPrompt.text, this.examples]);
    if (promptId === null && !isAsIs) this.#setOwn(text, examples);
    else if (chosen && promptId !== this.promptId) this.choose(chosen);
    this.values = { ...values };
  }

  /** Whether closing without saving would lose changes. */
  get isChanged(): boolean {
    const { systemPrompt, parameters } = withValues(this.#now, this.values);
    return (
      JSON.stringify([systemPrompt, parameters]) !==
      JSON.stringify([this.#before.systemPrompt, this.#before.parameters])
    );
  }

  /**
   * Applies the changes to the chat; once, however often it is called. `draft`: what was stored of them while they were
   * typed, which the same transaction takes away.
   */
  save(draft?: SentWords): Promise<void> {
    return (this.#saving ??= this.#save(draft));
  }

  async #save(draft?: SentWords): Promise<void> {
    const { typed } = this;
    await this.#apply(draft?.changesOf(typed) ?? []);
    draft?.sent(typed);
  }

  async #apply(also: readonly Change[]): Promise<void> {
    const before = this.#before;
    const chosen = this.#chosen;
    const isShipped = chosen !== null && chosen.id === this.promptId && !('updatedAt' in chosen);
    const { systemPrompt, parameters } = withValues(this.#now, this.values);
    const adopted = isShipped ? adoption(this.stores, chosen) : null;
    const promptId = adopted?.put[0].id ?? systemPrompt.promptId;
    const now = { ...systemPrompt, promptId };
    if (JSON.stringify([now, parameters]) === JSON.stringify([before.systemPrompt, before.parameters])) return;
    const taken = this.#preferred;
    const change = (one: Conversation): Conversation => ({
      ...withSystemPrompt(one, now),
      ...taken,
      // Another tab may have changed the chat's parameters meanwhile.
      parameters: mergeParameters(one.parameters, before.parameters, parameters),
    });
    const { prompts } = this.stores;
    if (adopted) await this.thread.changeWith(change, (changes) => prompts.change(adopted, [...changes, ...also]));
    else await this.thread.change(change, also);
    // Filling in a blank prompt or its missing variables overwrites nothing, so it needs no undo.
    if (before.systemPrompt.text === '' || before.systemPrompt.missing) return;
    this.thread.tell({ kind: 'system-prompt-changed' }, (thread) =>
      thread.change((one) => ({
        ...withSystemPrompt(one, before.systemPrompt),
        // The person may have chosen another model meanwhile: that one stays.
        ...(one.endpointId === taken?.endpointId && one.model === taken.model && modelOf(before)),
        parameters: mergeParameters(one.parameters, parameters, before.parameters),
      })),
    );
  }

  #take(prompt: Prompt | null): void {
    this.values = {};
    this.#now = withPrompt(this.#now, prompt, { ...builtIns(), ...this.#systemPrompt.values });
  }

  #setOwn(text: string, examples: readonly Example[], promptId: string | null = null): void {
    const systemPrompt = { promptId, text, ...(examples.length > 0 && { examples }) };
    this.#now = { ...this.#now, systemPrompt };
  }

  #asPrompt(choice: Choice): Prompt {
    return { updatedAt: 0, ...choice };
  }
}

function modelOf({ endpointId, model }: Conversation): Pick<Conversation, 'endpointId' | 'model'> {
  return { endpointId, model };
}
