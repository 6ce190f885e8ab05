import { isKey, isOfProvider, keysInAddress, type FoundKey } from './key-names';

/** Names of headers and variables that hold keys. */
const keyName = String.raw`[\w-]*(?:authorization|api[-_]?key|subscription-key|(?:api|auth|access|private)[-_]?token|secret|password)`;
const scheme = String.raw`(?:(?:bearer|basic|token|apikey|api-key|key|bot)\s+)?`;

const patterns = [
  new RegExp(String.raw`("(?:${keyName}|cookie)"\s*[:=]\s*"${scheme})([^"\\\n]+)`, 'gi'),
  // A header that is added to a table, and a cookie.
  new RegExp(
    String.raw`(\.(?:Add|Append|TryAddWithoutValidation)\(\s*["'](?:${keyName}|cookie)["']\s*,\s*["']${scheme})([^"'\n]*[^"'\s])`,
    'gi',
  ),
  /(\bSystem\.Net\.Cookie[("',\s]+[^"'\n]*["']\s*,\s*["'])([^"'\n]*[^"'\s])/gi,
  // A variable, or a pair of a table, whose name may have single quotes or none.
  new RegExp(
    String.raw`((?:^|[{;])[ \t]*(?:\[[\w.]+\][ \t]*)?(?:\$(?:env:|\w+\[["'])?|["'])?(?:${keyName}|\w*(?:key|token)|cookie)["']?\]?[ \t]*=[ \t]*["']${scheme})([^"'\n]*[^"'\s])`,
    'gim',
  ),
];

/** The keys in a command of PowerShell, and in the variables that are set beside it. */
export function keysInPowerShell(text: string): FoundKey[] {
  const found: FoundKey[] = [];
  const add = (key: string, start: number, givenAt: number): void => {
    const end = start + key.length;
    const isKnown = found.some((one) => one.start < end && start < one.end);
    if (isKey(key) && !isKnown)
      found.push({ key, start, end, givenAt, isMain: !/cookie/i.test(text.slice(givenAt, start)) });
  };
  for (const pattern of patterns)
    for (const { 0: all, 1: before = '', 2: key = '', index } of text.matchAll(pattern))
      add(key.trimEnd(), index + before.length, index + all.search(/[^\s{;]/));
  // A variable may have any name.
  for (const { 0: all, 1: key = '', index } of text.matchAll(/["'](?:bearer\s+)?([\w.-]{20,})["']/gi))
    if (isOfProvider(key)) add(key, index + all.indexOf(key), index);
  for (const { 0: address, index } of text.matchAll(/https?:\/\/[^\s"']+/g))
    for (const { lead, key } of keysInAddress(address))
      add(key, index + address.indexOf(lead + key) + lead.length, index);
  return found;
}
