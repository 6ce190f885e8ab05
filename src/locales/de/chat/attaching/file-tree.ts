import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

const files = (n: number): string => `${count(n)} ${n === 1 ? 'Datei' : 'Dateien'}`;

export const fileTreeWords: typeof English = {
  title: (name) => `Dateien aus ${name} wählen`,
  help: 'Sie werden als ein Text angehängt: eine Liste ihrer Pfade, dann jede Datei in einem eigenen Block. Oder hänge jede Datei einzeln an.',
  reading: 'Dateien werden durchgesehen …',
  files: 'Dateien',
  open: (name) => `Ordner ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: { ignored: 'ignoriert', binary: 'kein Text', 'too-large': 'groß', unreadable: 'nicht lesbar' },
  showAll: (n) => `Alle ${count(n)} Dateien anzeigen`,
  showIgnored: (n) => `${files(n)} anzeigen, die .gitignore weglässt`,
  hidden: (n) =>
    `${files(n)} in übersprungenen Ordnern wie node_modules ${n === 1 ? 'wird' : 'werden'} nicht aufgeführt.`,
  nothing: 'Darin ist kein Text, der sich anhängen lässt.',
  tokens: (tokens) => `${tokens} Tokens`,
  ofRoom: (room) => `von ${count(room)}, die im Fenster dieses Modells noch frei sind`,
  over: (tokens) => `${count(tokens)} Tokens zu viel für das Fenster dieses Modells.`,
  tooLarge: (limit) => `Eine Nachricht kann bis zu ${size(limit)} Text enthalten. Wähle weniger aus.`,
  attachApart: 'Einzeln anhängen',
  attach: (n) => (n === 0 ? 'Dateien anhängen' : `${files(n)} anhängen`),
};
