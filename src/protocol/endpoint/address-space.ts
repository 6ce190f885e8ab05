/** Where an address lies, in the words of Local Network Access; null for host names and public addresses. */
export type AddressSpace = 'loopback' | 'local' | null;

/**
 * The address space of a URL's host name (IPv6 in brackets, as `URL.hostname` gives it). Only literal addresses and
 * `localhost` are told: a wrong `targetAddressSpace` makes a call fail, and what a name resolves to is not known here.
 */
export function addressSpaceOf(hostname: string): AddressSpace {
  const host = hostname.toLowerCase();
  if (host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)) return 'loopback';
  const isPrivate =
    /^10\.\d+\.\d+\.\d+$/.test(host) ||
    /^192\.168\.\d+\.\d+$/.test(host) ||
    /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host) ||
    /^169\.254\.\d+\.\d+$/.test(host) ||
    /^\[(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):/.test(host);
  return isPrivate ? 'local' : null;
}
