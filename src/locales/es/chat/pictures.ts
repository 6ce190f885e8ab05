import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: 'Imágenes',
  unnamed: 'Imagen creada por el modelo',
  enlarge: 'Ampliar',
  save: 'Guardar',
  makes: 'Crea una imagen a partir de tu mensaje. Los mensajes anteriores no se envían.',
  edits: (pictures) =>
    pictures === 1
      ? 'Cambia la imagen adjunta según tu mensaje.'
      : 'Crea una imagen con las adjuntas, según tu mensaje.',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} por imagen` : `≈ ${usd} por ${count} imágenes`),
  use: 'Usar en el próximo mensaje',
  unfinished: 'Incompleta: la imagen no llegó entera.',
  broken: 'Esta imagen no se puede mostrar. Guárdala para abrirla en otro sitio.',
};
