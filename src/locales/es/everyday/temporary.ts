import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Chat temporal',
  text: 'Solo existe en esta pestaña y termina al cerrarla o recargarla. Su coste sí cuenta en tu presupuesto.',
  keep: 'Conservar este chat',
  end: 'Terminar el chat',
};
