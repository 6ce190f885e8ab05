import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: 'Imágenes',
  unnamed: 'Imagen hecha por el modelo',
  enlarge: 'Ampliar',
  save: 'Guardar',
  makes: 'Hace una imagen de tu mensaje. Los mensajes anteriores no se envían.',
  edits: (pictures) =>
    pictures === 1
      ? 'Cambia la imagen adjunta como dice tu mensaje.'
      : 'Hace una imagen con las adjuntas, como dice tu mensaje.',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} por imagen` : `≈ ${usd} por ${count} imágenes`),
  use: 'Usar en el próximo mensaje',
  unfinished: 'Sin terminar: la imagen no llegó entera.',
  broken: 'Esta imagen no se puede mostrar. Guárdala para abrirla en otro sitio.',
};
