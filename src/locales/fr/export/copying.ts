import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: 'Copier comme',
  markdown: 'Markdown',
  text: 'Texte brut',
  rich: 'Texte enrichi',
  more: 'Image ou plusieurs messages…',
  title: 'Copier des messages',
  form: 'Copier comme',
  forms: {
    markdown: { label: 'Markdown', hint: 'Tel que le modèle l’a écrit.' },
    text: { label: 'Texte brut', hint: 'Sans mise en forme.' },
    rich: { label: 'Texte enrichi', hint: 'Pour les documents et le courrier.' },
    picture: { label: 'Image', hint: 'PNG, clair ou sombre comme à l’écran.' },
  },
  reasoning: 'Raisonnement',
  figures: 'Dates, modèles et coûts',
  copy: 'Copier',
  save: 'Enregistrer le fichier',
  several: (n) =>
    `Trop long pour une seule image : il en faut ${count(n)}. Enregistrez-les, ou choisissez moins de messages à copier.`,
  tooLong: 'Trop long pour des images. Choisissez moins de messages, ou exportez le chat en HTML.',
  undrawn: 'Ce navigateur n’a pas pu dessiner l’image. Exportez plutôt le chat en HTML.',
  notCopied: 'Le navigateur n’a pas permis la copie. Enregistrez plutôt le fichier.',
  fileName: 'Messages',
};
