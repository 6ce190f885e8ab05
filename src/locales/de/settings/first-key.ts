import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: 'Solche Schlüssel vergeben mehrere Anbieter. Von wem ist er?',
  unknown: 'Diesem Schlüssel sieht man nicht an, von wem er ist. Wähle unten den Anbieter.',
  other: (name) => `Das sieht nach einem Schlüssel von ${name} aus.`,
  use: (name) => `${name} verwenden`,
  foreign:
    'Das sieht nach einem Schlüssel von Replicate aus, mit dem eine Seite nicht chatten kann. Verwende einen Schlüssel eines anderen Anbieters.',
  looking: 'Server auf diesem Computer werden gesucht …',
  found: (name) => `${name} antwortet auf diesem Computer.`,
  keyTakenOut:
    'Dein eingegebener Schlüssel wurde aus dem Formular entfernt, damit er nicht an diesen Server geht. Gehört er hierher, gib ihn noch einmal ein.',
  noServer:
    'Auf diesem Computer hat kein Server geantwortet. Starte einen, erlaube ihm diese Seite (CORS) und erlaube sie im Browser, falls er nach Geräten im lokalen Netzwerk fragt.',
};
