import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: 'Images',
  unnamed: 'Image faite par le modèle',
  enlarge: 'Agrandir',
  save: 'Enregistrer',
  makes: 'Fait une image de votre message. Les messages précédents ne sont pas envoyés.',
  edits: (pictures) =>
    pictures === 1
      ? 'Modifie l’image jointe comme le dit votre message.'
      : 'Fait une image à partir de celles jointes, comme le dit votre message.',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} par image` : `≈ ${usd} pour ${count} images`),
  use: 'Utiliser dans le prochain message',
  unfinished: 'Inachevée : l’image n’est pas arrivée entière.',
  broken: 'Cette image ne peut pas être affichée. Enregistrez-la pour l’ouvrir ailleurs.',
};
