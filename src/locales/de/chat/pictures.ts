import type { pictureWords as English } from '../../en/chat/pictures';

export const pictureWords: typeof English = {
  list: 'Bilder',
  unnamed: 'Vom Modell erzeugtes Bild',
  enlarge: 'Vergrößern',
  save: 'Speichern',
  makes: 'Erzeugt aus deiner Nachricht ein Bild. Frühere Nachrichten werden nicht gesendet.',
  edits: (pictures) =>
    pictures === 1
      ? 'Ändert das angehängte Bild so, wie es deine Nachricht beschreibt.'
      : 'Erzeugt aus den angehängten Bildern ein neues, wie es deine Nachricht beschreibt.',
  costs: (usd, count) => (count === 1 ? `≈ ${usd} pro Bild` : `≈ ${usd} für ${count} Bilder`),
  use: 'In der nächsten Nachricht verwenden',
  unfinished: 'Unvollständig: Das Bild kam nicht ganz an.',
  broken: 'Dieses Bild kann nicht angezeigt werden. Speichere es, um es anderswo zu öffnen.',
};
