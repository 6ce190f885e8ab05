import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Chat temporaire',
  text: 'Il n’existe que dans cet onglet. Le fermer ou le recharger y met fin. Ce qu’il coûte compte toujours dans votre budget.',
  keep: 'Conserver ce chat',
  end: 'Terminer le chat',
};
