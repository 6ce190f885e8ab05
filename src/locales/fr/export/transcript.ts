import type { transcriptWords as English } from '../../en/export/transcript';
import { plural } from '../../grammar';

export const transcriptWords: typeof English = {
  untitled: 'Conversation',
  several: 'chats',
  roles: { system: 'Système', user: 'Utilisateur', assistant: 'Assistant' },
  note: 'Note',
  reasoning: 'Raisonnement',
  sources: 'Sources',
  call: (name) => `Appel d’outil : ${name}`,
  result: (isError) => (isError ? 'Erreur de l’outil' : 'Résultat de l’outil'),
  status: { streaming: 'en cours d’arrivée', interrupted: 'interrompue', failed: 'échouée', stopped: 'arrêtée' },
  branch: (after) => (after === null ? 'Une autre branche' : `Une autre branche, après « ${after} »`),
  kinds: { image: 'image', file: 'fichier', audio: 'audio' },
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'token', other: 'tokens' })}`,
};
