import type { ThreadPort } from '../thread-port';
import { dialectNameOf, originOf, type Endpoint, type KeyKeeping } from '../../../model/endpoint/endpoint';
import { slotOf } from '../../../model/endpoint/extras';
import { ApiError, type Failure } from '../../../model/failure';
import { newMessage, newReplyFacts, type Message } from '../../../model/chat/message';
import { firstTitle } from '../../../model/chat/title/first-title';
import type { Parameters } from '../../../model/request/parameters';
import { takeKey } from '../../../protocol/curl/take-key';
import { checkKey } from '../../../protocol/endpoint/key';
import { presetOf } from '../../../protocol/endpoint/presets';
import { makesPictures } from '../../../model/endpoint/picture-models';
import type { NotTaken, RequestProblem } from '../../../model/request/request-problem';
import { systemRole } from '../../../protocol/dialects/chat-completions/system-role';
import { readPictureFields } from '../../../protocol/dialects/pictures/read-fields';
import { readRequest, type ReadRequest } from '../../../protocol/curl/read-request';
import { parameterFieldsOf } from '../../../protocol/dialects/parameter-fields';
import type { FormStart } from '../../endpoints/form/form-start';
import type { Stores } from '../../stores';
import type { Thread } from '../thread.svelte';
import { keyPlace } from './key-place';
import { storedMedia } from './stored-media';
import type { OrProblem } from '../../../model/result';

/** The note under which the text waits, over the reloads that setting up its endpoint takes. */
const requestNote = 'request';

/** What starting a chat needs of the app. */
interface StartingApp extends Stores {
  pasted: string | null;
  readonly threads: { byId(id: string): Thread | null };
  open(id: string): Promise<void>;
  readonly page: { enterSetup(pending: FormStart): Promise<void> };
}

/** What a chat would begin with. */
export interface Beginning extends Omit<ReadRequest, 'fields'> {
  parameters: Parameters;
}

/**
 * Starts a chat from a request written elsewhere: a curl command, or a JSON body. Its key is taken out of the text at
 * once.
 */
export class RequestStart {
  text = $state('');
  /** The key that was taken out of the text; null where there was none. */
  key = $state<string | null>(null);
  /** How the key is to be kept; `not`: not at all. */
  keeping = $state<KeyKeeping | 'not'>('not');
  failure = $state.raw<Failure | null>(null);
  /** The text as it stands in the composer, without its key. */
  readonly #pasted: string;

  readonly #read: OrProblem<ReadRequest, RequestProblem> = $derived.by(() => readRequest(this.text));
  /** Why the text is no request; null where it is one, or there is none yet. */
  readonly problem: RequestProblem | null = $derived.by(() =>
    this.#read.problem && this.text.trim() !== '' ? this.#read.problem : null,
  );
  /**
   * The configured endpoint for the request: one with the same base URL, otherwise one with the same origin, otherwise
   * null. A JSON body names no address, so it goes to the chat's own endpoint.
   */
  readonly endpoint: Endpoint | null = $derived.by(() => {
    const { endpoints, standardEndpoint } = this.app;
    if (this.#read.problem || this.#read.baseUrl === null)
      return endpoints.byId(this.thread.conversation.endpointId) ?? standardEndpoint;
    const { baseUrl, dialect } = this.#read;
    const alike = endpoints.list.filter((one) => originOf(one) === originOf({ baseUrl }));
    const spoken = alike.filter((one) => one.dialect === dialect);
    const atBase = (one: Endpoint): boolean => one.baseUrl === baseUrl;
    return spoken.find(atBase) ?? alike.find(atBase) ?? spoken[0] ?? alike[0] ?? null;
  });
  /** Whether the endpoint speaks another interface than the request. Responses takes the fields of chat completions as its own. */
  readonly #isForeign: boolean = $derived.by(() => {
    if (!this.endpoint || this.#read.problem) return false;
    const { baseUrl, dialect } = this.#read;
    if (baseUrl === null && dialect === undefined) return false;
    const spoken = dialectNameOf(this.endpoint);
    return spoken !== 'responses' && spoken !== dialectNameOf(this.#read);
  });
  readonly beginning: Beginning | null = $derived.by(() => {
    if (this.#read.problem) return null;
    const { fields, ...read } = this.#read;
    const { baseUrl, dialect } = read;
    const { dialect: own, ...address } = this.endpoint ?? { baseUrl: baseUrl ?? '', presetId: 'custom' };
    // A JSON body without an address is read as a request to the chat's own endpoint, where it does not say itself what it is.
    const named = dialect ?? (baseUrl === null ? own : undefined);
    const spoken = named === undefined ? address : { ...address, dialect: named };
    const interfaceFields = parameterFieldsOf(spoken);
    const { controlled } = interfaceFields;
    const { extra = {}, ...others } = makesPictures(spoken, read.model)
      ? readPictureFields(fields)
      : interfaceFields.read(fields);
    // A field that has a control in Tally is taken only if the control can show its value: otherwise it would be sent
    // unseen, or outside the range that servers accept. Nor is one of another interface, which would refuse it.
    const isLeft = (field: string): boolean => controlled.has(field) || this.#isForeign;
    const refused = Object.keys(extra).filter(isLeft);
    const rest = Object.entries(extra).filter(([field]) => !isLeft(field));
    const why = (field: string) => (controlled.has(field) ? 'field' : 'foreign');
    const has = (header: string) => this.endpoint?.extras?.some((one) => slotOf(one) === `header ${header}`) ?? false;
    const isDeveloper =
      (named ?? 'chat-completions') === 'chat-completions' && systemRole(address, read.model) !== 'system';
    const isTaken = (one: NotTaken): boolean =>
      (one.kind === 'header' && has(one.name)) || (one.kind === 'developer' && isDeveloper);
    const notTaken: NotTaken[] = [
      ...read.notTaken.filter((one) => !isTaken(one)),
      ...refused.map((field): NotTaken => ({ kind: why(field), field })),
    ];
    return { ...read, parameters: rest.length > 0 ? { ...others, extra: Object.fromEntries(rest) } : others, notTaken };
  });

  constructor(
    private readonly app: StartingApp,
    private readonly thread: Pick<ThreadPort, 'conversation' | 'draft'>,
    text: string,
  ) {
    this.type(text);
    this.#pasted = this.text;
  }

  /** How a key can be kept here. With a passphrase only if the vault exists: it is created in the settings. */
  get canKeep(): readonly KeyKeeping[] {
    return this.app.services.keys.canKeep.filter((one) => one !== 'passphrase' || this.app.vault.exists);
  }

  /** Takes what was typed or pasted, and moves a key from the text to `key`. */
  type(text: string): void {
    const taken = takeKey(text, keyPlace);
    this.text = taken.text;
    this.key = taken.key ?? this.key;
  }

  /**
   * Starts the chat; the last message, if the person's, becomes the draft. Where the key cannot be kept, `failure` says
   * why, and nothing has changed.
   */
  async start(): Promise<void> {
    const { app, endpoint, beginning } = this;
    if (!endpoint || !beginning || !(await this.#keepKey(endpoint))) return;
    // The request itself must not stay in the composer as a message to send.
    this.thread.draft.type(this.thread.draft.text.replace(this.#pasted, ''));
    await this.thread.draft.flush();
    const { systemPrompt, parameters } = beginning;
    const model = beginning.model || endpoint.defaultModel;
    const last = beginning.messages.at(-1);
    const draft = last?.role === 'user' && last.name === undefined ? last : null;
    const blank = app.conversations.blank({
      endpointId: endpoint.id,
      model,
      systemPrompt: { promptId: null, text: systemPrompt },
    });
    const messages: Message[] = [];
    for (const { role, content, name, media = [] } of draft ? beginning.messages.slice(0, -1) : beginning.messages) {
      const message = newMessage(blank.id, messages.at(-1)?.id ?? null, role, content);
      const parts = [...(await storedMedia(app, media)), ...message.parts];
      const reply = role === 'assistant' ? { ...newReplyFacts(endpoint.id, model), status: 'complete' as const } : null;
      messages.push({ ...message, parts, reply, ...(name !== undefined && { name }) });
    }
    const attached = await storedMedia(app, draft?.media ?? []);
    const first = beginning.messages.find(({ role }) => role === 'user')?.content ?? systemPrompt;
    const tipId = messages.at(-1)?.id ?? null;
    await app.conversations.addWith({ ...blank, title: firstTitle(first), parameters, tipId }, messages);
    // Otherwise the dialog would open once more, over the new chat, and take what is typed there until it closes.
    app.pasted = null;
    await app.open(blank.id);
    if (draft) app.threads.byId(blank.id)?.draft.takeOver(draft.content, attached);
  }

  /** Opens the form for the endpoint, filled in; the text waits until it is saved. */
  async setUp(): Promise<void> {
    const { app, beginning, key } = this;
    if (!beginning || beginning.baseUrl === null) return;
    const { baseUrl, model, dialect } = beginning;
    const { canKeep } = app.services.keys;
    await app.services.visit.putNote(requestNote, this.text);
    await app.page.enterSetup({
      endpointId: null,
      presetId: presetOf({ baseUrl, presetId: 'custom' }).id,
      dialect,
      name: '',
      baseUrl,
      key: key ?? '',
      model,
      keeping: canKeep.includes('device') ? 'device' : 'visit',
      then: null,
    });
  }

  async #keepKey(endpoint: Endpoint): Promise<boolean> {
    this.failure = null;
    if (this.key === null || this.keeping === 'not') return true;
    const checked = checkKey(this.key);
    if (checked.failure) {
      this.failure = checked.failure;
      return false;
    }
    try {
      await this.app.endpoints.save(endpoint, { text: checked.key, keeping: this.keeping });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // The key is to go into the vault, or a secret header that stays with the endpoint is in there, and the vault is locked.
      const isLocked = error.failure.kind === 'vault-locked';
      if (isLocked && (await this.app.vault.askToUnlock())) return this.#keepKey(endpoint);
      this.failure = error.failure;
    }
    return this.failure === null;
  }
}
