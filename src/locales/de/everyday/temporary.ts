import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Temporärer Chat',
  text: 'Er existiert nur in diesem Tab. Wenn du den Tab schließt oder neu lädst, endet er. Seine Kosten zählen trotzdem zu deinem Budget.',
  keep: 'Diesen Chat behalten',
  end: 'Chat beenden',
};
