import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Temporärer Chat',
  text: 'Er ist nur in diesem Tab. Den Tab zu schließen oder neu zu laden beendet ihn. Was er kostet, zählt trotzdem zu deinem Budget.',
  keep: 'Diesen Chat behalten',
  end: 'Chat beenden',
};
