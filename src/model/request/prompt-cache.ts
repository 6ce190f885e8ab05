import type { Role } from '../chat/message';

/**
 * Whether a prompt with these messages is likely to be sent again soon, with more after it. Writing a prompt to a
 * server's cache costs a quarter more than sending it; reading it from there costs a tenth. A person who has asked
 * twice is likely to ask again; after a first question that is not known.
 */
export function isWorthCaching(messages: readonly { role: Role }[]): boolean {
  return messages.some(({ role }) => role === 'assistant');
}
