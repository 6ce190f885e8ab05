import { mergeInstruction, mergeText } from '../../context/plan/merge';
import type { ReplyMessage } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import { newColumn, type Column } from './column';
import { PlannedColumns, type PlannedRound, type PlanningStores } from './planned-columns.svelte';
import type { RequestingThread } from '../chat/answers';

/** One answer written from several of a round, by a model of the person's choice. */
export class MergeForm extends PlannedColumns {
  instruction = $state(mergeInstruction);
  column = $state.raw<Column>({ endpointId: '', model: '', parameters: {} });
  /** The ids of the replies that the answer is written from. */
  picked = $state.raw<readonly string[]>([]);
  /** What stands below the person's message in the request. */
  readonly text: string = $derived.by(() => {
    const picked = this.replies.filter(({ id }) => this.picked.includes(id));
    return mergeText(this.instruction, picked.map(textOf));
  });

  /** `replies`: the replies of the round that have text. */
  constructor(
    stores: PlanningStores,
    thread: RequestingThread,
    readonly replies: readonly ReplyMessage[],
  ) {
    super(stores, thread);
    const { endpointId, model, parameters } = thread.conversation;
    this.column = { endpointId: endpointId ?? '', model, parameters };
    this.picked = replies.filter(({ merged }) => !merged).map(({ id }) => id);
    void this.update();
  }

  /** Picks a reply, or leaves it out again. */
  toggle(id: string): void {
    const others = this.picked.filter((one) => one !== id);
    this.picked = others.length < this.picked.length ? others : [...others, id];
    void this.update();
  }

  get canSend(): boolean {
    return this.picked.length > 1 && this.instruction.trim() !== '';
  }

  protected plan(): PlannedRound {
    const { thread, column, text } = this;
    const [{ parentId, round } = { parentId: null, round: undefined }] = this.replies;
    const merged = { ...newColumn(thread, parentId, round ?? '', column), merged: true as const, mergeText: text };
    return { messages: [merged] };
  }
}
