import { SvelteSet } from 'svelte/reactivity';
import { mergeInstruction, mergeText } from '../context/merge';
import { newMessage, type Message, type ReplyMessage } from '../model/message';
import type { App } from './app.svelte';
import { newColumn, type Column } from './ask-together';
import { PlannedColumns } from './planned-columns.svelte';
import type { Thread } from './thread.svelte';

/** One answer written from several of a round, by a model of the person's choice. */
export class MergeForm extends PlannedColumns {
  instruction = $state(mergeInstruction);
  column = $state.raw<Column>({ endpointId: '', model: '', parameters: {} });
  /** The ids of the replies that it is written from. */
  readonly picked = new SvelteSet<string>();
  /** What stands below the person's message in the request. */
  readonly text: string = $derived.by(() => {
    const picked = this.replies.filter(({ id }) => this.picked.has(id));
    return mergeText(
      this.instruction,
      picked.map(({ text }) => text),
    );
  });

  /** `replies`: those of the round that have a text. */
  constructor(
    app: App,
    thread: Thread,
    readonly replies: readonly ReplyMessage[],
  ) {
    super(app, thread);
    const { endpointId, model, parameters } = thread.conversation;
    this.column = { endpointId: endpointId ?? '', model, parameters };
    for (const { id, merged } of replies) if (!merged) this.picked.add(id);
    void this.update();
  }

  get canSend(): boolean {
    return this.picked.size > 1 && this.instruction.trim() !== '';
  }

  protected plan(): { messages: ReplyMessage[]; history: Message[] } {
    const { thread, column, text } = this;
    const [{ parentId, round } = { parentId: null, round: undefined }] = this.replies;
    const path = thread.messages.pathTo(parentId);
    const question = path.at(-1);
    // Many models take no two messages of one role after another.
    const history =
      question?.role === 'user'
        ? [...path.slice(0, -1), { ...question, text: `${question.text}\n\n${text}` }]
        : [...path, newMessage(thread.id, parentId, 'user', text)];
    return { messages: [{ ...newColumn(thread, parentId, round ?? '', column), merged: true }], history };
  }
}
