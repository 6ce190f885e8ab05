import { pictureLimits } from '../../../model/attachment/picture-limits';
import { overLimit, requestLimits, withinRequest, type OverLimit } from '../../../model/attachment/request-limits';
import { absenceAt } from '../../../model/attachment/taken';
import type { Taker } from '../../../model/attachment/taker';
import type { MediaPart } from '../../../model/chat/parts';
import { learntOf } from '../../../model/endpoint/learnt';
import { makesPictures } from '../../../model/endpoint/picture-models';
import type { Stores } from '../../stores';
import type { Thread } from '../thread.svelte';
import type { Attachments } from './attachments.svelte';
import { openFile } from './open-file';
import { plannedEarlier, setPartSending } from './sent-media';
import { isTextable } from './textable';

/** What of the attachments of the next request its server is known not to take, and what makes the request fit. */
export class Overrun {
  readonly #endpoint = $derived.by(() => this.app.endpoints.byId(this.thread.conversation.endpointId));
  readonly #isEdit = $derived.by(() => makesPictures(this.#endpoint, this.#model));
  readonly #limits = $derived.by(() =>
    requestLimits(this.taker(), this.#model, {
      contextWindow: this.thread.nextRequest?.facts?.contextWindow ?? null,
      learnt: this.#endpoint ? learntOf(this.#endpoint, this.#model).mostPictures : undefined,
      makesPictures: this.#isEdit,
    }),
  );
  /** Of earlier messages: models that make pictures are sent the last message alone. */
  readonly #earlier = $derived.by(() =>
    this.#isEdit ? [] : plannedEarlier(this.thread).filter(({ part }) => this.#goes(part)),
  );
  readonly #all = $derived.by(() => [
    ...this.#earlier.map(({ part }) => part),
    ...this.attachments.parts.filter((part) => this.#goes(part)),
  ]);
  readonly #ownPictures = $derived.by(() => this.#own((part) => part.type === 'image'));

  /** In what the request goes beyond its limits; null where it doesn't. */
  readonly over: OverLimit | null = $derived.by(() => overLimit(this.#all, this.#limits));

  /** How many of the oldest attachments of earlier messages have to stay behind for the rest to be within that limit; 0 where it never is. */
  readonly tooManyEarlier: number = $derived.by(() => {
    const { over } = this;
    if (!over) return 0;
    const isWithin = (_: unknown, index: number): boolean =>
      overLimit(this.#all.slice(index + 1), this.#limits)?.kind !== over.kind;
    return this.#earlier.findIndex(isWithin) + 1;
  });

  /** The places of files of the draft that could go as their text, where that helps. */
  readonly #textables = $derived.by(() =>
    this.over?.kind === 'too-many-pages' || this.over?.kind === 'request-bytes'
      ? this.#own((part) => isTextable(part, 'file'))
      : [],
  );

  constructor(
    private readonly app: Pick<Stores, 'endpoints' | 'services' | 'storageStatus'>,
    private readonly thread: Pick<Thread, 'conversation' | 'messages' | 'nextRequest'>,
    private readonly attachments: Attachments,
    private readonly taker: () => Taker,
  ) {}

  get #model(): string {
    return this.thread.conversation.model;
  }

  /** How many pictures of the draft alone are too many. */
  get tooManyOwn(): number {
    return this.over?.kind === 'too-many' ? this.#ownPictures.length - this.over.most : 0;
  }

  get canSendAsText(): boolean {
    return this.#textables.length > 0;
  }

  /** Whether smaller pictures help, and the draft has some. */
  get canMakeSmaller(): boolean {
    const isOfSize = this.over?.kind !== 'too-many' && this.over?.kind !== 'too-many-pages';
    return isOfSize && this.#ownPictures.length > 0;
  }

  async leaveOutEarlier(): Promise<void> {
    for (const { message, part } of this.#earlier.slice(0, this.tooManyEarlier))
      await setPartSending(this.thread, message, part, 'never');
  }

  /** Takes the last pictures off the draft, so many as are too many. */
  removeLast(): void {
    const most = this.#limits.pictures ?? Infinity;
    for (const index of this.#ownPictures.slice(most).toReversed()) this.attachments.remove(index);
  }

  /** From the last one, as a PDF may become several parts. */
  async sendAsText(): Promise<void> {
    for (const index of this.#textables.toReversed()) await this.attachments.sendAs(index, 'text');
  }

  async makeSmaller(): Promise<void> {
    const { app, attachments } = this;
    const pictures = this.#all.filter(({ type }) => type === 'image').length;
    const small = withinRequest(pictureLimits(this.#model), this.#limits, pictures);
    for (const [index, part] of attachments.parts.entries()) {
      if (part.type !== 'image') continue;
      const own = attachments.originals.of(part);
      const file = own?.file ?? (await openFile(app, part));
      if (file) await attachments.edit(index, { file, as: 'smaller', changes: own?.changes ?? null }, small);
    }
  }

  /** Of other parts only a note is sent. */
  #goes(part: MediaPart): boolean {
    return absenceAt(this.taker(), part) === null;
  }

  /** The places of those attachments of the draft. */
  #own(is: (part: MediaPart) => boolean): number[] {
    return this.attachments.parts.flatMap((part, index) => (is(part) ? index : []));
  }
}
