import { en, type Words } from './en';

/** The words of the interface in the person's language. English is the one catalogue so far. */
export const words: Words = en;

export * as format from './format';
