import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'Títulos',
  text: 'Un chat toma como título sus primeras palabras. Un modelo puede ponerle uno mejor, con una solicitud corta por chat (unos 400 tokens, dentro de tu presupuesto). Los títulos que pones tú se conservan.',
  when: 'Títulos escritos por un modelo',
  never: 'Nunca',
  times: { asked: 'Solo cuando lo elijo en el menú de un chat', 'first-reply': 'Después de la primera respuesta' },
  by: 'Modelo para los títulos',
  own: 'El modelo del propio chat',
  nameNow: 'Pedir un título a un modelo',
};
