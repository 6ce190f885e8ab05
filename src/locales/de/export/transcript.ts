import type { transcriptWords as English } from '../../en/export/transcript';
import { plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'Chat',
  several: 'Chats',
  note: 'Notiz',
  roles: { system: 'System', user: 'Benutzer', assistant: 'Assistent' },
  reasoning: 'Überlegung',
  sources: 'Quellen',
  call: (name) => `Tool-Aufruf: ${name}`,
  result: (isError) => (isError ? 'Fehler des Tools' : 'Ergebnis des Tools'),
  status: {
    streaming: 'kommt noch an',
    interrupted: 'unterbrochen',
    failed: 'fehlgeschlagen',
    stopped: 'gestoppt',
  },
  branch: (after) => (after === null ? 'Anderer Zweig' : `Anderer Zweig, nach „${after}“`),
  kinds: { image: 'Bild', file: 'Datei', audio: 'Audio' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'Token', other: 'Tokens' })}`,
};
