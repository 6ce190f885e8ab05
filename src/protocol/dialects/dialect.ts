import type { Endpoint, ListedModel } from '../../model/endpoint/endpoint';
import type { Refusable } from '../../model/endpoint/learnt';
import type { ModelFacts } from '../../model/endpoint/model-facts';
import type { Failure } from '../../model/failure';
import type { Parameters } from '../../model/request/parameters';
import type { Call } from '../transport/send';
import type { AnswerDecoder } from './answer-decoder';
import type { RequestMessage } from './messages';

/** The fields of an endpoint that decide how requests to it are made. */
export type Spoken = Pick<Endpoint, 'baseUrl' | 'presetId' | 'dialect' | 'extras' | 'keptFor'>;

/** All that the request for a reply is made from, whatever the endpoint speaks. */
export interface ChatRequest {
  endpoint: Spoken;
  model: string;
  messages: readonly RequestMessage[];
  parameters: Parameters;
  /** What is known of the model, as far as its requests depend on it; null where nothing is. */
  facts:
    | (Pick<ModelFacts, 'reasoning' | 'maxOutput' | 'thinking' | 'efforts'> &
        Partial<Pick<ModelFacts, 'contextWindow'>>)
    | null;
  /** Tokens that its prompt leaves of the model's window; absent where that is not known. */
  room?: number;
  /** What the server is known to refuse for this model. */
  refuses: readonly Refusable[];
}

/** What a request carries beyond its key and JSON, and in which header its key goes. */
export type AccessHeaders = Pick<Call, 'headers' | 'keyHeader'>;

/**
 * Asks the endpoint for something other than a reply and returns the answer's text. Posts `body` as JSON; without one,
 * uses GET.
 */
export type Ask = (url: string, body?: object) => Promise<string>;

/**
 * An API through which replies are requested. Everything that differs between vendors' APIs is behind this interface.
 */
export interface Dialect {
  /** What no server accepts in this dialect, whatever was learnt from errors. */
  readonly refuses: readonly Refusable[];
  /** Whether every request says how long the reply may be, also where the person does not. */
  readonly limitsEveryReply: boolean;
  /** Its answers are a JSON object a line, not server-sent events. */
  readonly readsLines?: true;
  /** How an endpoint lets requests in: those for replies, and others (models, counts). */
  access(endpoint: Spoken, purpose: 'reply' | 'other'): AccessHeaders;
  /** Where the request for a reply is posted, and its exact body. */
  request(chat: ChatRequest): { url: string; body: object };
  /** Reads the answer to it. */
  decoder(chat: ChatRequest): AnswerDecoder;
  /**
   * What of the request the server has refused, where it can go out again without; null where the failure is nothing of
   * the kind.
   */
  refused(failure: Failure, chat: ChatRequest): Refusable | null;
  /** Whether the server says that it gives only one choice for each request. */
  refusesChoices(failure: Failure | null): boolean;
  /**
   * What has to follow an unfinished answer, the last message of a request, so that the endpoint goes on with it: a
   * message of the person's, which is not kept in the thread; null where the server goes on by itself.
   */
  continueInstruction(chat: Pick<ChatRequest, 'endpoint' | 'facts' | 'refuses'>): string | null;
  /**
   * Where its own interface counts a request without answering it, as `input_tokens` or `totalTokens`; absent where it
   * has no such thing.
   */
  countRequest?(chat: ChatRequest): { url: string; body: object };
  /** The models that an endpoint lists, with what it says of them. Throws `ApiError`. */
  models(endpoint: Spoken, ask: Ask): Promise<ListedModel[]>;
}

/** The request for a reply as it goes over the wire, but for its key. */
export function wireRequest(dialect: Dialect, chat: ChatRequest): AccessHeaders & { url: string; body: object } {
  return { ...dialect.access(chat.endpoint, 'reply'), ...dialect.request(chat) };
}
