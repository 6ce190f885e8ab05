/** `error`: trainers refuse the file. `warning`: it trains something else than meant. `note`: what to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What can be said of a file of examples, by kind: `locales` has the sentences. */
export const severities = {
  // Of the whole file.
  'no-examples': 'error',
  'too-few': 'error',
  'mixed-formats': 'error',
  'too-large': 'error',
  // Of a line.
  'not-json': 'error',
  'not-an-object': 'error',
  'no-messages': 'error',
  'unknown-field': 'warning',
  duplicate: 'warning',
  // Of a message.
  'not-a-message': 'error',
  'unknown-role': 'error',
  'unknown-speaker': 'error',
  'no-content': 'error',
  'empty-content': 'error',
  'bad-content': 'error',
  'bad-name': 'error',
  'bad-weight': 'error',
  'weight-elsewhere': 'error',
  'unknown-message-field': 'error',
  // Of their order.
  'no-reply': 'error',
  'reply-not-last': 'error',
  'nothing-to-learn': 'error',
  'system-not-first': 'warning',
  'not-alternating': 'warning',
  // Of tools and pictures.
  'call-without-result': 'error',
  'result-without-call': 'error',
  'calls-without-tools': 'warning',
  'too-many-pictures': 'error',
  'picture-elsewhere': 'error',
  'bad-picture': 'error',
  // Of a pair of replies.
  'bad-pair': 'error',
  'same-pair': 'error',
  // Of lengths.
  'too-long': 'warning',
  // Of chats that examples are made of.
  'no-complete-reply': 'warning',
  'no-pairs': 'note',
  'cut-off-reply': 'note',
  'files-left-out': 'warning',
  'calls-left-out': 'note',
  'end-left-out': 'note',
} as const satisfies Record<string, Severity>;

export type FindingKind = keyof typeof severities;

/** Where it is: a line of a file (from 1), or a chat and perhaps one of its messages. */
export interface FindingPlace {
  line: number | null;
  conversationId: string | null;
  messageId: string | null;
}

export interface Finding {
  kind: FindingKind;
  place: FindingPlace;
  /** The field or the role that it is about; how many, or how many tokens. */
  detail?: string | number;
}

/** What is wrong with one example: `message` is the index of the message that it is about. */
export interface Fault {
  kind: FindingKind;
  message?: number;
  detail?: string | number;
}

/** Findings of one kind. */
export interface FindingGroup {
  kind: FindingKind;
  severity: Severity;
  findings: readonly Finding[];
}

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings by kind: errors first, then warnings, then notes. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
  const byKind = new Map<FindingKind, Finding[]>();
  for (const finding of findings) {
    const group = byKind.get(finding.kind);
    if (group) group.push(finding);
    else byKind.set(finding.kind, [finding]);
  }
  const groups = [...byKind].map(([kind, all]) => ({ kind, severity: severities[kind], findings: all }));
  return groups.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
