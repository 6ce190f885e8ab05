import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';

export const meaningWords: typeof English = {
  title: 'Suche nach Bedeutung',
  text: 'Findet Nachrichten, die dasselbe mit anderen Worten sagen. Ein Embedding-Modell wandelt deine Chats in Vektoren um, die in diesem Browser bleiben.',
  switch: 'Chats nach Bedeutung durchsuchen',
  endpoint: 'Endpunkt',
  model: 'Embedding-Modell',
  modelHint: 'Zum Beispiel text-embedding-3-small oder nomic-embed-text auf dem eigenen Computer.',
  price: 'Preis pro 1 Mio. Tokens',
  priceHint: 'Leer lassen, um den Listenpreis zu verwenden.',
  budget: 'Budget für das Indexieren',
  budgetHint: 'Bei diesem Betrag wird das Indexieren beendet. Leer lassen für kein Limit.',
  leaves: (host) => `Der Text aller deiner Chats geht einmal an ${host}, später nur das, was du in die Suche eingibst.`,
  estimate: 'Kosten schätzen',
  estimating: (done, of) => `Chat ${count(Math.min(done + 1, of))} von ${count(of)} wird gezählt`,
  estimated: (messages, tokens, cost) =>
    `${messages === 1 ? '1 Nachricht' : `${count(messages)} Nachrichten`}, ${tokens} Tokens${cost === null ? '. Kein Preis bekannt.' : `: ${cost}.`}`,
  unlock: 'Entsperren',
  start: 'Indexieren starten',
  pause: 'Pause',
  goOn: 'Fortsetzen',
  updateNow: 'Jetzt aktualisieren',
  progress: (done, of) => `${count(done)} von ${count(of)} Chats indexiert`,
  statuses: {
    idle: '',
    running: 'Wird indexiert.',
    waiting: 'Der Server bittet zu warten.',
    elsewhere: 'Ein anderer Tab indexiert gerade.',
    stopped: 'Gestoppt.',
    done: 'Auf dem neuesten Stand.',
  },
  waiting: (wait) => `Der Server bittet, ${wait} zu warten.`,
  paused: 'Pausiert.',
  spent: (tokens, cost) => `Bisher abgerechnet: ${tokens} Tokens, ${cost}.`,
  unpriced: 'kein Preis bekannt',
  skipped: (n) =>
    n === 1
      ? 'Für eine Textstelle hat das Modell keinen Vektor geliefert.'
      : `Für ${count(n)} Textstellen hat das Modell keinen Vektor geliefert.`,
  indexes: 'Gespeicherte Indexe',
  indexOf: (model, endpoint) => `${model} (${endpoint})`,
  gone: 'gelöschter Endpunkt',
  delete: 'Index löschen',
  deleteOf: (model) => `Index von ${model} löschen`,
  searching: 'Suche nach Bedeutung …',
  needsIndex:
    'Deine Chats sind noch nicht indexiert, daher wird nur nach Wörtern gesucht. Beginne unter Einstellungen → Daten.',
  problems: {
    otherDimension: (is, was) =>
      `Das Modell liefert jetzt ${count(is)} Zahlen pro Vektor, der Index hat ${count(was)}. Lösche den Index und beginne neu.`,
    noVectors: 'Die Antwort des Servers hat keine brauchbaren Vektoren. Prüfe, ob das Modell Embeddings erzeugt.',
    budget: (limitUsd) =>
      `Die nächste Anfrage würde dein Budget von ${usd(limitUsd)} überschreiten. Erhöhe es, um weiterzumachen.`,
    monthLimit: (limitUsd) =>
      `Die nächste Anfrage würde dein hartes Limit von ${usd(limitUsd)} pro Monat überschreiten. Erhöhe es unter Budget, um weiterzumachen.`,
  },
  noEmbeddings:
    'Dieser Endpunkt bietet kein /embeddings an. Wähle einen anderen, z. B. OpenAI oder einen lokalen Server, der Embeddings erzeugt.',
};
