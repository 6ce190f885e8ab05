import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

const files = (n: number) => `${count(n)} ${n === 1 ? 'fichier' : 'fichiers'}`;

export const fileTreeWords: typeof English = {
  title: (name) => `Choisir des fichiers de ${name}`,
  help: 'Ils sont joints comme un seul texte : la liste de leurs chemins, puis chaque fichier dans son bloc. Ou joignez chaque fichier séparément.',
  reading: 'Examen des fichiers…',
  files: 'Fichiers',
  open: (name) => `Dossier ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: { ignored: 'ignoré', binary: 'pas du texte', 'too-large': 'volumineux', unreadable: 'illisible' },
  showAll: (n) => `Afficher les ${count(n)} fichiers`,
  showIgnored: (n) => `Afficher ${files(n)} que .gitignore écarte`,
  hidden: (n) =>
    `${files(n)} dans des dossiers ignorés, comme node_modules, ${n === 1 ? 'n’est pas listé' : 'ne sont pas listés'}.`,
  nothing: 'Il n’y a pas de texte à joindre.',
  tokens: (tokens) => `${tokens} tokens`,
  ofRoom: (room) => `sur ${count(room)} libres dans la fenêtre de ce modèle`,
  over: (tokens) => `${count(tokens)} tokens de trop pour la fenêtre de ce modèle.`,
  tooLarge: (limit) => `Un message accepte jusqu’à ${size(limit)} de texte. Choisissez-en moins.`,
  attachApart: 'Joindre séparément',
  attach: (n) => (n === 0 ? 'Joindre des fichiers' : `Joindre ${files(n)}`),
};
