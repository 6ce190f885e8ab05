import type { installedWords as English } from '../../en/settings/installed';
import { count } from '../../format';

export const installedWords: typeof English = {
  title: 'Auf der Platte des Servers',
  text: 'Ollama lädt ein Modell, wenn es zum ersten Mal gefragt wird, und wieder, wenn ein Chat ein größeres Fenster braucht.',
  none: 'Noch nichts. Lade unten ein Modell.',
  refresh: 'Aktualisieren',
  inMemory: 'Im Speicher',
  inMemoryOf: (size) => `Im Speicher: ${size}`,
  inMemoryWithoutGpu: (size) => `Im Speicher: ${size}, nichts davon auf einer GPU`,
  inMemoryOnGpu: (size, share) => `Im Speicher: ${size}, ${share} auf der GPU`,
  window: (tokens) => `Fenster ${count(tokens)}`,
  until: (time) => `bis ${time}`,
  unload: 'Entladen',
  pull: 'Laden',
  model: 'Modell zum Laden',
  modelHint: 'Ein Name von ollama.com/library, etwa qwen3:8b. Der Server lädt es herunter, oft mehrere Gigabyte.',
  cancel: 'Abbrechen',
  stops:
    'Es hört auf, wenn du diese Seite verlässt. Was angekommen ist, bleibt auf dem Server, und das nächste Laden macht dort weiter.',
  progress: (model) => `${model} wird geladen`,
  soFar: (status, completed, total) => `${status} · ${completed} von ${total}`,
};
