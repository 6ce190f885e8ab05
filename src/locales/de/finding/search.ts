import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: 'Suchergebnisse',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} Treffer`;
    return chats === null ? found : `${found} in ${chats === 1 ? '1 Chat' : `${count(chats)} Chats`}`;
  },
  searching: 'Suche läuft …',
  none: 'Keine Treffer',
  noneHelp:
    'Versuche es mit weniger Wörtern oder nur mit dem Anfang eines Wortes. Durchsucht werden Titel, Nachrichten, Überlegungen, Prompts und Dateinamen.',
  noneFiltered: 'Ohne die Filter gibt es vielleicht Treffer.',
  indexing: (done, of) => `Deine Chats werden indexiert: ${count(done)} von ${count(of)}.`,
  order: 'Reihenfolge',
  newest: 'Neueste zuerst',
  rank: 'Beste Treffer zuerst',
  more: 'Mehr anzeigen',
  roles: { user: 'Du', assistant: 'Antwort', system: 'System' },
  prompt: 'System-Prompt',
  otherBranch: 'Andere Version',
  narrow: 'Suche eingrenzen',
  operators: [
    ['role:', 'Wer geschrieben hat: user, assistant oder system'],
    ['model:', 'Das Modell, das geantwortet hat'],
    ['in:', 'Der Ordner des Chats'],
    ['tag:', 'Ein Tag (Schlagwort) des Chats'],
    ['after:', 'Ab einem Datum, z. B. 2026-11'],
    ['before:', 'Vor einem Datum, z. B. 2026-11-27'],
    ['"…"', 'Diese Wörter in dieser Reihenfolge'],
    ['-', 'Ohne das Wort dahinter'],
  ],
};
