import { firstChatModel } from '../../model/endpoint/endpoint';
import { newId } from '../../model/id';
import { newMessage, type ReplyMessage } from '../../model/chat/message';
import { textParts } from '../../model/chat/parts';
import { withParameter } from '../../model/request/parameters';
import type { Stores } from '../stores';
import { newColumn, type Column } from './column';
import { PlannedColumns, type PlannedRound, type PlanningStores } from './planned-columns.svelte';
import type { RequestingThread } from '../chat/answers';

/** The most columns: no more can be read side by side. */
const mostColumns = 4;

/** The temperatures of a sweep, from the steadiest to the most varied. */
const sweptTemperatures: readonly number[] = [0, 0.7, 1.4, 2];

/**
 * A model of the last column's endpoint that no column asks yet; the last column's own model where no other is listed.
 */
function otherModel({ endpoints }: Pick<Stores, 'endpoints'>, columns: readonly Column[]): string {
  const { endpointId, model } = columns.at(-1)!;
  const listed = endpoints.byId(endpointId)?.models ?? [];
  const asked = columns.filter((column) => column.endpointId === endpointId).map((column) => column.model);
  return firstChatModel(listed.filter(({ id }) => !asked.includes(id))) || model;
}

/** Sends the same conversation to several models, or with several sets of parameters. */
export class CompareForm extends PlannedColumns {
  columns = $state.raw<readonly Column[]>([]);

  /** `reply`: the existing reply to compare others with; null: the draft is sent. */
  constructor(
    stores: PlanningStores,
    thread: RequestingThread,
    private readonly reply: ReplyMessage | null,
  ) {
    super(stores, thread);
    const { endpointId, model, parameters } = thread.forNextRequest;
    const own = { endpointId: endpointId ?? '', model, parameters };
    const other = { ...own, model: otherModel(stores, [own]) };
    this.columns = reply ? [other] : [own, other];
    void this.update();
  }

  get canAdd(): boolean {
    return this.columns.length < mostColumns;
  }

  add(): void {
    const last = this.columns.at(-1);
    if (!last || !this.canAdd) return;
    this.#take([...this.columns, { ...last, model: otherModel(this.stores, this.columns) }]);
  }

  remove(index: number): void {
    this.#take(this.columns.filter((_, other) => other !== index));
  }

  set(index: number, column: Column): void {
    this.#take(this.columns.map((one, other) => (other === index ? column : one)));
  }

  /** Asks the first column's model at each temperature of the sweep. */
  sweep(): void {
    const [first] = this.columns;
    if (!first) return;
    const at = (temperature: number): Column => ({
      ...first,
      parameters: withParameter(first.parameters, 'temperature', temperature),
    });
    this.#take(sweptTemperatures.map(at));
  }

  /** What was pasted or dropped into the draft goes with it, too. */
  override async send(): Promise<boolean> {
    return (this.reply !== null || (await this.#isDraftWhole())) && super.send();
  }

  async #isDraftWhole(): Promise<boolean> {
    const { draft } = this.thread;
    const refusals = draft.attachments?.refusals ?? 0;
    const arrived = await Promise.all(draft.arrivals);
    await draft.attachments?.settled();
    return (draft.attachments?.refusals ?? 0) === refusals && !arrived.some((one) => one?.isAsked);
  }

  /** Makes the reply that others are compared with a member of the round, so that it stands beside them. */
  protected override async beforeSending(): Promise<void> {
    const { reply, round, thread } = this;
    if (reply && reply.round === undefined) await thread.messages.change([reply], (one) => ({ ...one, round }));
  }

  protected plan(): PlannedRound {
    const { reply, thread } = this;
    const { text, attachments } = thread.draft;
    const parts = [...(attachments?.parts ?? []), ...textParts(text)];
    const written = reply
      ? undefined
      : { ...newMessage(thread.id, thread.branch.at(-1)?.id ?? null, 'user', ''), parts };
    const parentId = written?.id ?? reply?.parentId ?? null;
    return { messages: this.columns.map((column) => newColumn(thread, parentId, this.round, column)), written };
  }

  get round(): string {
    return (this.#round ??= this.reply?.round ?? newId());
  }
  #round: string | null = null;

  #take(columns: readonly Column[]): void {
    this.columns = columns;
    void this.update();
  }
}
