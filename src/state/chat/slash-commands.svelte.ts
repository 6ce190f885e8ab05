import {
  commandsFor,
  readCommand,
  takesArgument,
  type CommandName,
  type TypedCommand,
} from '../../model/request/command';
import { isInRange } from '../../model/request/parameters';
import { withSystemPrompt } from '../../model/prompt/taken-prompt';
import { statusOf } from '../../model/chat/message';
import { endpointFor } from '../endpoints/endpoint-for';
import type { Stores } from '../stores';
import { ChatParameters } from './chat-parameters';
import type { Thread } from './thread.svelte';
import { regenerate, retry } from './answers';

/** What became of a command. */
export type CommandResult =
  /** Not a command: the person says whether the text is to be sent as it is. */
  | { kind: 'unknown'; name: string }
  /** The argument is missing or invalid. */
  | { kind: 'wrong'; name: CommandName; argument: string }
  /** There is no reply to ask for again, or nothing to export; or a reply is running. */
  | { kind: 'nothing'; name: CommandName }
  | { kind: 'temperature' | 'choices'; value: number }
  | { kind: 'model'; model: string }
  /** No endpoint lists the model; servers may have models that they do not list. */
  | { kind: 'unlisted'; model: string }
  | { kind: 'system'; undo: () => void }
  | { kind: 'tokens' | 'help' };

/** Whether the command was not run: it stays where it was typed, to be corrected. */
export function isTrouble({ kind }: CommandResult): boolean {
  return kind === 'unknown' || kind === 'wrong' || kind === 'nothing' || kind === 'unlisted';
}

/** The app, as commands use it. */
interface CommandedApp extends Pick<
  Stores,
  'services' | 'conversations' | 'endpoints' | 'models' | 'notices' | 'storageStatus'
> {
  newChat(): Promise<void>;
}

/** The commands of a chat's composer. */
export class SlashCommands {
  /** The result of the last command, until it is dismissed. */
  outcome = $state.raw<CommandResult | null>(null);
  /** The text at which the person closed the list of commands. */
  #closed = $state.raw<string | null>(null);
  /** The commands that begin with what is typed. */
  readonly offered: readonly CommandName[] = $derived.by(() => {
    const { text } = this.thread.draft;
    return text === this.#closed ? [] : commandsFor(text);
  });
  #isRunning = false;

  /** `save` writes a chat to a file of the person's. */
  constructor(
    private readonly app: CommandedApp,
    private readonly thread: Thread,
    private readonly save: (conversationId: string) => Promise<void>,
  ) {}

  /** Runs a command that was chosen; one that takes an argument is written into the composer, where that is typed. */
  choose(name: CommandName): void {
    this.#write(name);
    if (!takesArgument.has(name)) void this.run();
  }

  /** Hides the list of commands until the text changes. */
  close(): void {
    this.#closed = this.thread.draft.text;
  }

  /** Runs what is typed. Resolves to false where it is no command, and is to be sent as it is. */
  async run(): Promise<boolean> {
    const command = readCommand(this.thread.draft.text);
    if (!command) return false;
    if (this.#isRunning) return true;
    this.#isRunning = true;
    try {
      await this.#take(command);
    } finally {
      this.#isRunning = false;
    }
    return true;
  }

  /** Takes the outcome away. The list is offered again. */
  dismiss(): void {
    this.outcome = null;
    this.#closed = null;
  }

  /** Chooses the model that no endpoint lists all the same. */
  async useUnlisted(model: string): Promise<void> {
    const { draft } = this.thread;
    const { text } = draft;
    this.outcome = await this.#chooseModel(model);
    draft.clear(text);
  }

  #write(name: CommandName): void {
    this.thread.draft.type(`/${name}${takesArgument.has(name) ? ' ' : ''}`);
  }

  async #take(command: TypedCommand | { unknown: string }): Promise<void> {
    const { draft } = this.thread;
    const [only, ...others] = this.offered;
    // The list leaves no doubt which one is meant.
    if ('unknown' in command && only && others.length === 0) {
      this.#write(only);
      if (!takesArgument.has(only)) await this.#take({ name: only, argument: '' });
      return;
    }
    const { text } = draft;
    const outcome: CommandResult | null =
      'unknown' in command ? { kind: 'unknown', name: command.unknown } : await this.#run(command);
    if (!outcome || !isTrouble(outcome)) draft.clear(text);
    this.outcome = outcome;
  }

  async #run({ name, argument }: TypedCommand): Promise<CommandResult | null> {
    const { app, thread } = this;
    const value = Number(argument);
    const wrong: CommandResult = { kind: 'wrong', name, argument };
    switch (name) {
      case 'new':
        // The new chats of a tab share one draft: the command must not appear in the next one.
        thread.draft.clear(thread.draft.text);
        await thread.draft.flush();
        await app.newChat();
        return null;
      case 'system':
        return argument === '' ? wrong : this.#setSystemPrompt(argument);
      case 'model':
        if (argument === '') return wrong;
        return this.#isOffered(argument) ? this.#chooseModel(argument) : { kind: 'unlisted', model: argument };
      case 'temp':
        if (argument === '' || !isInRange('temperature', value)) return wrong;
        await new ChatParameters(app, thread).set('temperature', value);
        return { kind: 'temperature', value };
      case 'n':
        if (argument === '' || !isInRange('choices', value)) return wrong;
        thread.parametersOnce = { ...thread.forNextRequest.parameters, choices: value };
        return { kind: 'choices', value };
      case 'retry':
        return this.#retry();
      case 'export':
        return this.#export();
      case 'tokens':
      case 'help':
        return { kind: name };
    }
  }

  async #setSystemPrompt(text: string): Promise<CommandResult> {
    const { thread } = this;
    const before = thread.conversation.systemPrompt;
    await thread.change((one) => withSystemPrompt(one, { promptId: null, text }));
    const undo = () => {
      this.dismiss();
      void thread.change((one) => withSystemPrompt(one, before));
    };
    return { kind: 'system', undo };
  }

  /** Whether an endpoint lists `model`, or the chat's own endpoint lists no models at all. */
  #isOffered(model: string): boolean {
    const { endpoints } = this.app;
    const listsNothing = endpoints.byId(this.thread.conversation.endpointId)?.models.length === 0;
    return listsNothing || endpoints.list.some(({ models }) => models.some(({ id }) => id === model));
  }

  async #chooseModel(model: string): Promise<CommandResult> {
    const { endpoints } = this.app;
    const endpointId = endpointFor(endpoints, model, this.thread.conversation.endpointId);
    if (endpointId !== null) await this.thread.choose(endpointId, model);
    return { kind: 'model', model };
  }

  async #retry(): Promise<CommandResult | null> {
    const { thread } = this;
    const reply = thread.branch.findLast(({ role }) => role === 'assistant');
    if (!reply || thread.requests.isReplying || thread.requests.isAwaited) return { kind: 'nothing', name: 'retry' };
    if (statusOf(reply) === 'failed' && reply.reply) await retry(thread, { ...reply, reply: reply.reply });
    else await regenerate(thread, reply);
    return null;
  }

  async #export(): Promise<CommandResult | null> {
    const { thread } = this;
    if (thread.branch.length === 0) return { kind: 'nothing', name: 'export' };
    await this.save(thread.id);
    return null;
  }
}
