import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} en ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `Modifier ${name}`,
  open: 'Rogner, masquer ou redimensionner',
  canvas: 'Image',
  keys: 'Les flèches la déplacent, Maj et flèches la redimensionnent, Suppr la retire. Avec Alt, pixel par pixel.',
  tools: 'Outil',
  crop: 'Rogner',
  cover: 'Masquer',
  cropHelp: 'Faites glisser le cadre. Seul l’intérieur est envoyé.',
  coverHelp:
    'Glissez sur ce que personne ne doit voir. C’est peint en noir, et le modèle ne reçoit jamais ce qui s’y trouvait.',
  cropFrame: (frame) => `Cadre : ${place(frame)}`,
  box: (index, frame) => `Cache ${count(index + 1)} : ${place(frame)}`,
  addBox: 'Ajouter un cache',
  removeBox: 'Retirer le cache',
  wholePicture: 'Image entière',
  undo: 'Annuler',
  left: 'Gauche',
  top: 'Haut',
  width: 'Largeur',
  height: 'Hauteur',
  apply: 'Appliquer',
  applying: 'Application…',
  cancel: 'Annuler',
  sizes: 'Taille envoyée',
  fits: (model) => (model === '' ? 'Adaptée au modèle' : `Adaptée à ${model}`),
  full: 'Taille réelle',
  asItIs: 'Le fichier, inchangé',
  metadataKept: 'Le fichier est envoyé tel quel, avec ses données de lieu, de date et d’appareil.',
  tokens: (tokens) => `${tokens} tokens`,
  metadata: 'Dans tous les cas, seule l’image est envoyée, sans données de lieu, de date ni d’appareil.',
  mask: {
    title: (name) => `Masque de ${name}`,
    open: 'Masque',
    help: 'Peignez ce que le modèle peut changer. On lui demande de laisser le reste tel quel.',
    brush: 'Pinceau',
    rectangle: 'Rectangle',
    width: 'Taille du pinceau (pixels)',
    frame: (index, frame) => `Rectangle ${count(index + 1)} : ${place(frame)}`,
    add: 'Ajouter un rectangle',
    removeOne: 'Retirer le rectangle',
    clear: 'Effacer',
    remove: 'Retirer le masque',
    sent: 'Seule la partie masquée peut changer.',
    notSent: 'Le masque n’est pas envoyé : ce modèle ne modifie pas d’images.',
  },
  notOriginal:
    'Le fichier d’origine n’est pas conservé après un rechargement. Pour sa taille réelle, joignez-le de nouveau.',
};
