import type { Role } from '../../model/chat/message';
import type { ProviderState } from '../../model/chat/parts';
import { originOf, type Endpoint } from '../../model/endpoint/endpoint';
import type { Parameters } from '../../model/request/parameters';
import { hashText } from '../tokens/measured-prefix';
import type { Beside } from './parts';

/**
 * What a reply depends on beside the messages: the tools, and the host, because an endpoint can be given another
 * address and what one host encrypted is nothing for another.
 */
interface Setting {
  endpoint: Pick<Endpoint, 'baseUrl'>;
  parameters: Parameters;
}

/** A message of a request, with what its server wants back of it where it is a reply. */
interface Sent extends Omit<Beside, 'state'> {
  role: Role;
  content: string;
  state?: ProviderState;
}

/** A message before it is known whether all that was sent before the reply is still the same. */
type Planned = Omit<Sent, 'state'> & Pick<Beside, 'state'>;

/**
 * `messages` with what goes back to the server of their replies: only while all that was sent before a reply is sent
 * again, including what went back then of the replies before it.
 */
export function withValidState(messages: readonly Planned[], beside: Setting): Sent[] {
  let digest = beginning(beside);
  return messages.map(({ state, ...message }) => {
    const sent: Sent = {
      ...message,
      ...(state?.digest === digest && { state: { items: state.items, isPaused: state.isPaused } }),
    };
    digest = digestAfter(digest, sent);
    return sent;
  });
}

/** A digest of all of a request that a server may tie its reply to: the messages, and the tools beside them. */
export function digestOfSent(messages: readonly Sent[], beside: Setting): string {
  return messages.reduce(digestAfter, beginning(beside));
}

function beginning({ endpoint, parameters }: Setting): string {
  const { extra, hostedTools = [] } = parameters;
  // Without tools that the server runs, the digest is the one that it was before there were any.
  const tools = [extra?.['tools'] ?? null, ...(hostedTools.length > 0 ? [hostedTools] : [])];
  return hashText(JSON.stringify([originOf(endpoint), ...tools])).toString(36);
}

function digestAfter(digest: string, { role, content, name, media, calls, results, state }: Sent): string {
  const said = JSON.stringify([
    digest,
    role,
    name ?? null,
    content,
    media?.map(({ source }) => source) ?? null,
    state?.items ?? null,
    // What had none keeps the digest that it had before there were any.
    ...(calls ?? []),
    ...(results ?? []),
  ]);
  return hashText(said).toString(36);
}
