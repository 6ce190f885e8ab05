import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import type { Rectangle } from '../../../../model/attachment/picture-changes';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} bei ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `${name} bearbeiten`,
  open: 'Zuschneiden, abdecken, Größe ändern',
  canvas: 'Bild',
  keys: 'Pfeiltasten verschieben, Umschalt und Pfeiltasten ändern die Größe, Entf entfernt. Mit Alt ein Pixel auf einmal.',
  tools: 'Werkzeug',
  crop: 'Zuschneiden',
  cover: 'Abdecken',
  cropHelp: 'Zieh den Rahmen. Nur was darin ist, wird gesendet.',
  coverHelp: 'Zieh über das, was niemand sehen darf. Es wird geschwärzt, und das Modell bekommt nie, was dort war.',
  cropFrame: (frame) => `Ausschnitt: ${place(frame)}`,
  box: (index, frame) => `Kasten ${count(index + 1)}: ${place(frame)}`,
  addBox: 'Kasten hinzufügen',
  removeBox: 'Kasten entfernen',
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
  metadataKept: 'Die Datei geht, wie sie ist, mit allem, was sie über Ort, Zeit und Kamera sagt.',
  tokens: (tokens) => `${tokens} Tokens`,
  metadata: 'So oder so wird nur das Bild gesendet: nicht, wo oder wann es aufgenommen wurde, noch die Kamera.',
  mask: {
    title: (name) => `Maske für ${name}`,
    open: 'Maske',
    help: 'Übermale, was das Modell ändern darf. Es bekommt gesagt, den Rest zu lassen, wie er ist.',
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
  notOriginal: 'Die Originaldatei überdauert ein Neuladen nicht. Für ihre volle Größe häng die Datei noch einmal an.',
};
