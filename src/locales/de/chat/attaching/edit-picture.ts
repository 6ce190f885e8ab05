import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import type { Rectangle } from '../../../../model/attachment/picture-changes';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} bei ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `${name} bearbeiten`,
  open: 'Zuschneiden, abdecken, Größe ändern',
  canvas: 'Bild',
  keys: 'Pfeiltasten verschieben, Umschalt und Pfeiltasten ändern die Größe, Entf entfernt. Mit Alt Pixel für Pixel.',
  tools: 'Werkzeug',
  crop: 'Zuschneiden',
  cover: 'Abdecken',
  cropHelp: 'Ziehe den Rahmen. Nur was darin liegt, wird gesendet.',
  coverHelp: 'Ziehe über das, was niemand sehen darf. Es wird geschwärzt, und das Modell bekommt nie, was dort war.',
  cropFrame: (frame) => `Ausschnitt: ${place(frame)}`,
  box: (index, frame) => `Balken ${count(index + 1)}: ${place(frame)}`,
  addBox: 'Balken hinzufügen',
  removeBox: 'Balken entfernen',
  wholePicture: 'Ganzes Bild',
  undo: 'Rückgängig',
  left: 'Links',
  top: 'Oben',
  width: 'Breite',
  height: 'Höhe',
  apply: 'Anwenden',
  applying: 'Wird angewendet …',
  cancel: 'Abbrechen',
  sizes: 'Größe beim Senden',
  fits: (model) => (model === '' ? 'Passend zum Modell' : `Passend zu ${model}`),
  full: 'Volle Größe',
  asItIs: 'Die Datei, unverändert',
  metadataKept: 'Die Datei wird unverändert gesendet, mit allen Angaben zu Ort, Zeit und Kamera.',
  tokens: (tokens) => `${tokens} Tokens`,
  metadata: 'In jedem Fall wird nur das Bild gesendet, ohne Angaben zu Ort, Zeit oder Kamera.',
  mask: {
    title: (name) => `Maske für ${name}`,
    open: 'Maske',
    help: 'Übermale, was das Modell ändern darf. Es wird angewiesen, den Rest unverändert zu lassen.',
    brush: 'Pinsel',
    rectangle: 'Rechteck',
    width: 'Pinselgröße (Pixel)',
    frame: (index, frame) => `Rechteck ${count(index + 1)}: ${place(frame)}`,
    add: 'Rechteck hinzufügen',
    removeOne: 'Rechteck entfernen',
    clear: 'Leeren',
    remove: 'Maske entfernen',
    sent: 'Nur der maskierte Teil darf sich ändern.',
    notSent: 'Die Maske wird nicht gesendet: Dieses Modell bearbeitet keine Bilder.',
  },
  notOriginal:
    'Die Originaldatei bleibt nach dem Neuladen nicht erhalten. Hänge sie für die volle Größe noch einmal an.',
};
