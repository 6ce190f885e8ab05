import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: 'Zusätzliche Header',
  text: 'Für einen Server, der einen eigenen Header oder Query-Parameter verlangt. Wird mit jeder Anfrage an diesen Endpunkt gesendet, und sonst nirgendwohin.',
  asked:
    'Ein Browser fragt den Server vorher, ob eine Seite einen Header senden darf. Teste die Verbindung, um zu sehen, ob sie es darf.',
  refused: (provider) =>
    `${provider} lässt Seiten nur die Header senden, die es kennt. Mit jedem anderen schlägt jede Anfrage fehl.`,
  header: 'Header',
  query: 'Query-Parameter',
  value: 'Wert',
  secret: 'Geheim',
  secretText: 'Geheime Werte werden wie der Schlüssel aufbewahrt.',
  kept: 'Gespeichert. Leer lassen, um den Wert zu behalten.',
  addHeader: 'Header hinzufügen',
  addQuery: 'Query-Parameter hinzufügen',
  remove: 'Entfernen',
  row: (n) => `Zeile ${n}`,
};
