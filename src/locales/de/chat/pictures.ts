import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: 'Bilder',
  unnamed: 'Vom Modell erzeugtes Bild',
  enlarge: 'Vergrößern',
  save: 'Speichern',
  makes: 'Macht aus deiner Nachricht ein Bild. Frühere Nachrichten werden nicht gesendet.',
  edits: (pictures) =>
    pictures === 1
      ? 'Ändert das angehängte Bild, wie deine Nachricht es sagt.'
      : 'Macht aus den angehängten Bildern eines, wie deine Nachricht es sagt.',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} pro Bild` : `≈ ${usd} für ${count} Bilder`),
  use: 'In der nächsten Nachricht verwenden',
  unfinished: 'Unfertig: Das Bild kam nicht ganz an.',
  broken: 'Dieses Bild kann nicht angezeigt werden. Speichere es, um es anderswo zu öffnen.',
};
