import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'En todos los chats',
  text: 'Se envía al principio de cada chat, antes de su propio prompt del sistema, y se cuenta igual. Deja ambos en blanco para no enviar nada. Puedes desactivarlo en el prompt del sistema de un chat.',
  about: 'Sobre ti',
  aboutHint: 'Por ejemplo, tu trabajo, lo que conoces bien, las unidades que usas.',
  instructions: 'Instrucciones permanentes',
  instructionsHint: 'Cómo quieres que sean las respuestas.',
  ofFolder: 'Instrucciones permanentes',
  ofFolderHint:
    'Se envían con cada chat de esta carpeta, incluidos los anteriores, después de las instrucciones para todos los chats.',
  inChat: 'Enviar mis instrucciones permanentes',
  whatIsSent: 'Lo que se envía',
};
