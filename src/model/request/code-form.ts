/** The forms in which a request can be taken along, in the order in which they are offered. */
export const codeForms = [
  'json',
  'curl',
  'python-openai',
  'python-requests',
  'typescript-openai',
  'typescript-fetch',
] as const;

export type CodeForm = (typeof codeForms)[number];
