import { parameterTexts } from '../../locales/en/inspector/parameters';
import {
  parameterRanges,
  parameterWords,
  type NumberName,
  type Parameters,
  type WordName,
} from '../../model/request/parameters';

/** What sets a reply's parameters apart, in words: numbers and words with their values, others by name. */
export function parameterNotes(parameters: Parameters | undefined): string[] {
  return Object.entries(parameters ?? {}).map(([name, value]) => {
    const label = parameterTexts.names[name as keyof Parameters];
    if (name in parameterWords) return `${label} ${parameterTexts.words[name as WordName][value as string] ?? value}`;
    return name in parameterRanges ? `${label} ${parameters?.[name as NumberName]}` : label;
  });
}
