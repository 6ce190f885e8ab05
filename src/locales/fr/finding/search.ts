import type { searchWords as English } from '../../en/finding/search';
import { count } from '../../format';

export const searchWords: typeof English = {
  list: 'Résultats de la recherche',
  found: (hits, chats, isMore) => {
    const found = `${count(hits)}${isMore ? '+' : ''} ${hits === 1 ? 'résultat' : 'résultats'}`;
    return chats === null ? found : `${found} dans ${chats === 1 ? '1 chat' : `${count(chats)} chats`}`;
  },
  searching: 'Recherche…',
  none: 'Aucun résultat',
  noneHelp:
    'Essayez moins de mots, ou seulement le début d’un mot. La recherche porte sur les titres, messages, raisonnements, prompts et noms de fichiers.',
  noneFiltered: 'Il y a peut-être des résultats sans les filtres.',
  indexing: (done, of) => `Indexation de vos chats : ${count(done)} sur ${count(of)}.`,
  order: 'Ordre',
  newest: 'Les plus récents d’abord',
  rank: 'Les plus pertinents d’abord',
  more: 'Afficher plus',
  roles: { user: 'Vous', assistant: 'Réponse', system: 'Système' },
  prompt: 'Prompt système',
  otherBranch: 'Autre version',
  narrow: 'Affiner la recherche',
  operators: [
    ['role:', 'Qui l’a écrit : user, assistant ou system'],
    ['model:', 'Le modèle qui a répondu'],
    ['in:', 'Le dossier du chat'],
    ['tag:', 'Une étiquette du chat'],
    ['after:', 'À partir d’un jour, comme 2026-11'],
    ['before:', 'Avant un jour, comme 2026-11-27'],
    ['"…"', 'Ces mots dans cet ordre'],
    ['-', 'Sans le mot qui suit'],
  ],
};
