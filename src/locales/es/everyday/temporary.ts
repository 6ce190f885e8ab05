import type { temporaryWords as English } from '../../en/everyday/temporary';

export const temporaryWords: typeof English = {
  name: 'Chat temporal',
  text: 'Está solo en esta pestaña. Se acaba al cerrarla o recargarla. Lo que cuesta sigue contando en tu presupuesto.',
  keep: 'Guardar este chat',
  end: 'Terminar el chat',
};
