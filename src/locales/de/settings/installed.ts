import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'Auf dem Server gespeichert',
  text: 'Ollama lädt ein Modell bei der ersten Anfrage, und erneut, wenn ein Chat ein größeres Fenster braucht.',
  none: 'Noch nichts. Lade unten ein Modell herunter.',
  refresh: 'Aktualisieren',
  inMemory: 'Im Arbeitsspeicher',
  inMemoryOf: (size) => `Im Arbeitsspeicher: ${size}`,
  inMemoryWithoutGpu: (size) => `Im Arbeitsspeicher: ${size}, nichts davon auf einer GPU`,
  inMemoryOnGpu: (size, share) => `Im Arbeitsspeicher: ${size}, ${share} auf der GPU`,
  window: (tokens) => `Fenster ${count(tokens)}`,
  until: (time) => `bis ${time}`,
  unload: 'Entladen',
  pull: 'Herunterladen',
  model: 'Modell zum Herunterladen',
  modelHint: 'Ein Name von ollama.com/library, z. B. qwen3:8b. Der Server lädt es herunter, oft mehrere Gigabyte.',
  cancel: 'Abbrechen',
  stops:
    'Der Download endet, wenn du diese Seite verlässt. Was angekommen ist, bleibt auf dem Server, und der nächste Download macht dort weiter.',
  progress: (model) => `${model} wird heruntergeladen`,
  soFar: (status, completed, total) => `${status} · ${completed} von ${total}`,
};
