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
    'Versuche weniger Wörter, oder nur den Anfang von einem. Durchsucht werden Titel, Nachrichten, Überlegungen, Prompts und Dateinamen.',
  noneFiltered: 'Ohne die Filter gibt es vielleicht etwas.',
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
    ['role:', 'Wer es schrieb: user, assistant oder system'],
    ['model:', 'Das Modell, das geantwortet hat'],
    ['in:', 'Der Ordner des Chats'],
    ['tag:', 'Ein Tag des Chats'],
    ['after:', 'An oder nach einem Tag, etwa 2026-11'],
    ['before:', 'Vor einem Tag, etwa 2026-11-27'],
    ['"…"', 'Diese Wörter in dieser Reihenfolge'],
    ['-', 'Ohne das Wort dahinter'],
  ],
};
