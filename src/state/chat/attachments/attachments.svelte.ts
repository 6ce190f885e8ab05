import type { AttachProblem, NotAttached } from '../../../model/attachment/attach-problem';
import type { MediaReader, PageRange, PictureLimits, TreeSource } from '../../../model/attachment/media-reader';
import type { SendForm } from '../../../model/attachment/send-forms';
import type { Transcript } from '../../../model/audio/transcript';
import type { MaskWish } from '../../../model/attachment/picture-mask';
import type { ImagePart, MediaPart } from '../../../model/chat/parts';
import type { Notice } from '../../../model/notice';
import { attachedParts } from '../../../storage/blobs/attached-parts';
import { attachmentLines, attachmentsEditor } from '../../../storage/blobs/attachment-lines';
import type { Blobs } from '../../../storage/blobs/blobs';
import { hashesIn } from '../../../storage/blobs/used-hashes';
import { makeParts, type Making } from './make-parts';
import { maskOf, withMask } from './editing/mask-of';
import { Originals, type Original } from './editing/originals';
import { pictureOf } from './editing/picture-of';
import { attach, sendAs } from './read-file';
import { isOfSameFile, isSame, withoutOriginal, withTranscript } from './same-part';
import type { AttachedDraft, OfferedExport, Target } from './target';
import { TreeChoice } from './tree/tree-choice.svelte';
import { treeParts } from './tree/tree-parts';

/** How many files a message takes: no server takes many more pictures, and nobody checks a longer list. */
const mostAttachments = 100;

/** What is attached to a draft. It is stored at once, bytes and list, so that a reload finds it; the sweep frees what is removed. */
export class Attachments {
  readonly parts: readonly MediaPart[] = $derived.by(() =>
    attachedParts(this.draft.edits.textOf(attachmentsEditor) ?? ''),
  );
  /** Whether the person has asked to choose files. */
  isAsked = $state(false);
  /** Whether the person has asked to dictate. */
  isDictationAsked = $state(false);
  /** What the system has handed over, until the page has asked whether it is to be imported. */
  handed = $state.raw<readonly File[]>([]);
  /** How many files are still being read. */
  reading = $state(0);
  /** What was not attached, until the person has seen it. */
  problems = $state.raw<readonly NotAttached[]>([]);
  /** How often something was not attached. Who has asked to send before the last of it has not seen that yet. */
  refusals = 0;
  readonly originals = new Originals();
  /** Of the document that is being read: how many of its pages are. */
  progress = $state.raw<{ done: number; of: number } | null>(null);
  /** Folders and zips whose files are to be chosen from, one after the other. */
  trees = $state.raw<readonly TreeChoice[]>([]);
  /** What was dropped and is an export or a backup, until the person has chosen what is to become of it, one after the other. */
  offered = $state.raw<readonly OfferedExport[]>([]);
  #adding: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly draft: AttachedDraft,
    private readonly blobs: Blobs,
    private readonly reader: MediaReader,
    private readonly tell: (notice: Notice, undo: () => void) => void,
    private readonly target: Target,
  ) {}

  get #making(): Making {
    return { blobs: this.blobs, reader: this.reader, onProgress: (done, of) => (this.progress = { done, of }) };
  }

  /** Whether the person has to say first what is to become of something that was dropped or handed over. */
  get isAsking(): boolean {
    return [this.trees, this.offered, this.handed].some(({ length }) => length > 0);
  }

  ask(): void {
    this.isAsked = true;
  }

  /** Attaches `files`, one after the other, so that many do not fill the memory. Never rejects for what is wrong with one. */
  async add(files: readonly File[]): Promise<void> {
    const room = Math.max(0, mostAttachments - this.parts.length - this.reading);
    const taken = files.slice(0, room);
    if (taken.length < files.length)
      this.#refuse('', { kind: 'too-many', limit: mostAttachments, left: files.length - taken.length });
    await Promise.all(taken.map((file) => this.#inTurn(() => this.#addOne(file))));
  }

  /** Attaches `text` as a file `name`. Undo puts it into the draft, at `at`. Where it cannot be stored, it goes there, to be seen before it is sent. */
  addText(text: string | Promise<string>, at: number, name = 'Pasted text.txt'): Promise<void> {
    return this.#inTurn(async () => this.#addText(await text, at, name));
  }

  async #addText(text: string, at: number, name: string): Promise<void> {
    const insert = (): void => this.draft.type(this.draft.text.slice(0, at) + text + this.draft.text.slice(at));
    const file = new File([text], name, { type: 'text/plain' });
    const made = await makeParts(file, await this.reader.identify(file, file.name), 'text', this.#making);
    const [part] = 'parts' in made ? made.parts : [];
    if (!part) {
      this.refusals += 1;
      insert();
      return;
    }
    this.#set([...this.parts, part]);
    this.tell({ kind: 'text-attached' }, () => {
      if (this.takeOff(part)) insert();
    });
  }

  /** Resolves when all that was begun is done. */
  async settled(): Promise<void> {
    while (this.reading > 0) await this.#adding;
  }

  /** Does `work` when all that was begun before is done. What is sent waits for it. */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.reading += 1;
    const done = this.#adding.then(work).finally(() => {
      this.reading -= 1;
      this.progress = null;
    });
    this.#adding = done.catch(() => undefined);
    return done;
  }

  remove(index: number): void {
    const part = this.parts[index];
    const putBack = part ? this.takeOff(part) : null;
    if (part && putBack) this.tell({ kind: 'attachment-removed', name: part.name }, putBack);
  }

  /** Takes `part` off the draft, and gives what puts it back; null where it is not there any more. */
  takeOff(part: MediaPart): (() => void) | null {
    const index = this.parts.findLastIndex((one) => isSame(one, part));
    if (index === -1) return null;
    this.#set(this.parts.toSpliced(index, 1));
    return () => {
      this.#keep(part);
      this.#set(this.parts.toSpliced(Math.min(index, this.parts.length), 0, part));
    };
  }

  /** Puts it one place towards the beginning (−1) or the end (+1). */
  move(index: number, step: -1 | 1): void {
    const part = this.parts[index];
    if (part) this.#set(this.parts.toSpliced(index, 1).toSpliced(index + step, 0, part));
  }

  /** Says in words what a picture shows. */
  describe(index: number, alt: string): void {
    const part = this.parts[index];
    if (part?.type !== 'image') return;
    const { alt: _, ...blank } = part;
    this.#set(this.parts.with(index, alt.trim() === '' ? blank : { ...part, alt }));
  }

  /** Keeps what is said in a sound with it: after a reload it would be paid for again. */
  keepTranscript({ source }: MediaPart, transcript: Transcript): void {
    const parts = withTranscript(this.parts, source, transcript);
    if (parts.some((part, index) => part !== this.parts[index])) this.#set(parts);
  }

  /**
   * Puts a picture made anew in the place of one, cropped, covered or of another size. Undo brings back what was there.
   * Resolves to why there is none.
   */
  async edit(index: number, original: Original, limits: PictureLimits): Promise<AttachProblem | null> {
    const before = this.parts[index];
    return before?.type === 'image' ? this.#inTurn(() => this.#edit(before, original, limits)) : null;
  }

  async #edit(before: ImagePart, original: Original, limits: PictureLimits): Promise<AttachProblem | null> {
    const keepsTransparency = (await this.target.taker())?.changesPictures ?? false;
    const making = { blobs: this.blobs, reader: this.reader, keepsTransparency };
    const made = await pictureOf(before, original, this.originals.of(before), limits, making);
    if (made.problem) return made.problem;
    const { part } = made;
    this.originals.keep(part, original);
    const at = this.parts.findIndex((one) => isSame(one, before));
    if (at === -1) return null;
    // Through another page of the same PDF, what was covered or cut off could be made anew, too.
    const isForgotten = (one: MediaPart): boolean => !part.original && isOfSameFile(one, before);
    const edited = this.parts.map((one, index) =>
      index === at ? part : isForgotten(one) ? withoutOriginal(one) : one,
    );
    this.#change(edited, { kind: before.mask && !part.mask ? 'mask-removed' : 'picture-edited', name: part.name });
    return null;
  }

  /**
   * Has a model that edits pictures change only what is marked of one; null: all of it. A request has one mask, so that
   * another picture loses its own. Resolves to why there is none.
   */
  async mask(index: number, wish: MaskWish | null): Promise<AttachProblem | null> {
    const part = this.parts[index];
    return part?.type === 'image' ? this.#inTurn(() => this.#mask(part, wish)) : null;
  }

  async #mask(masked: ImagePart, wish: MaskWish | null): Promise<AttachProblem | null> {
    const mask = wish && (await maskOf(wish, this.blobs, this.reader));
    if (mask?.problem) return mask.problem;
    const parts = this.parts.map((one) => withMask(one, isSame(one, masked) ? mask : null));
    this.#change(parts, { kind: mask ? 'picture-edited' : 'mask-removed', name: masked.name });
    return null;
  }

  /** Puts `changed` in the place of all that is attached, each where it was. Undo brings back what differs. */
  #change(changed: readonly MediaPart[], notice: Notice): void {
    const { parts } = this;
    this.#set(changed);
    this.tell(notice, () => {
      for (const [index, one] of parts.entries()) if (changed[index] !== one) this.#replace(changed[index]!, one);
    });
  }

  /** Offers the files of a folder or zip to choose from. `unreadable`: the paths of what cannot be read in it. */
  choose(name: string, source: TreeSource, unreadable: readonly string[] = []): void {
    for (const path of unreadable) this.#refuse(path, { kind: 'unreadable' });
    const choice = new TreeChoice(name, source, this.reader, this.target.count);
    this.trees = [...this.trees, choice];
    void choice.read();
  }

  /** Attaches the chosen files, as one text or each by itself (`isApart`), and is done with the choice. */
  attachChosen(choice: TreeChoice, isApart = false): Promise<void> {
    return this.#inTurn(() => this.#attachChosen(choice, isApart));
  }

  async #attachChosen(choice: TreeChoice, isApart: boolean): Promise<void> {
    const most = Math.max(0, mostAttachments - this.parts.length);
    const made = await treeParts(choice, { isApart, most }, this.#making);
    if (!made) return;
    this.leave(choice);
    for (const { name, problem } of made.refused) this.#refuse(name, problem);
    if (made.parts.length > 0) this.#set([...this.parts, ...made.parts]);
  }

  /** Is done with the choice: nothing more of it is attached. */
  leave(choice: TreeChoice): void {
    choice.close();
    this.trees = this.trees.filter((one) => one !== choice);
  }

  /**
   * Sends the attachment at `index` in another form, or other `pages` of it, made of the file that is stored. Pages that are
   * pictures change together.
   */
  async sendAs(index: number, form: SendForm, pages?: PageRange): Promise<void> {
    const part = this.parts[index];
    if (part) await this.#inTurn(() => this.#sendAs(part, form, pages));
  }

  async #sendAs(part: MediaPart, form: SendForm, pages?: PageRange): Promise<void> {
    const made = await sendAs(part, form, this.#making, pages);
    if (made.problem) {
      this.#refuse(part.original?.name ?? part.name, made.problem);
      return;
    }
    // Others may have come or gone meanwhile.
    const at = this.parts.findIndex((one) => isSame(one, part));
    if (at === -1) return;
    const others = this.parts.map((one) => !isSame(one, part) && !isOfSameFile(one, part));
    const before = this.parts.slice(0, at).filter((_, place) => others[place]);
    const after = this.parts.slice(at).filter((_, place) => others[at + place]);
    this.#set([...before, ...made.parts, ...after]);
  }

  /** Attaches a picture of the chat as it is stored. */
  use(picture: ImagePart): void {
    const { id: _, isPartial: __, ...part } = picture;
    this.#keep(part);
    this.#set([...this.parts, part]);
  }

  async #addOne(file: File): Promise<void> {
    const result = await attach(file, await this.target.taker(), this.#making);
    if ('parts' in result) {
      for (const part of result.parts)
        if (part.type === 'image' && !part.original) this.originals.keep(part, { file, as: 'smaller', changes: null });
      this.#set([...this.parts, ...result.parts]);
    } else if (result.problem) this.#refuse(file.name, result.problem);
    else this.choose(file.name, { zip: file });
  }

  /** Puts `part` in the place of `before`, if that is still there. */
  #replace(before: MediaPart, part: MediaPart): void {
    const index = this.parts.findIndex((one) => isSame(one, before));
    if (index === -1) return;
    this.#keep(part);
    this.#set(this.parts.with(index, part));
  }

  /** Keeps the bytes of `part`, which nothing may have referred to for a while, from being deleted as unused. */
  #keep(part: MediaPart): void {
    for (const hash of hashesIn({ parts: [part] })) void this.blobs.keep(hash);
  }

  #refuse(name: string, problem: NotAttached['problem']): void {
    this.refusals += 1;
    this.problems = [...this.problems, { name, problem }];
  }

  #set(parts: readonly MediaPart[]): void {
    const { edits } = this.draft;
    if (parts.length === 0) edits.drop(attachmentsEditor);
    else edits.type(attachmentsEditor, attachmentLines(parts));
  }
}
