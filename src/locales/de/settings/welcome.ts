import type { welcomeWords as English } from '../../en/settings/welcome';
import { count } from '../../format';

export const welcomeWords: typeof English = {
  sentence: 'Ein privater Chat-Client, der jedes Token zählt, bevor du es bezahlst.',
  promise: 'Kein Konto, kein Server von uns, keine Telemetrie.',
  ownKey: 'Eigenen Schlüssel verwenden',
  more: 'Mehr',
  moreText: 'Basis-URL, Name, Standardmodell',
  start: 'Chat starten',
  demo: {
    title: 'Oder erst einmal umsehen',
    text: 'Die Demo antwortet in dieser Seite selbst. Nichts wird gesendet, die Antworten sind vorgefertigt, die Preise erfunden.',
    start: 'Demo ausprobieren',
    after: 'Ohne Schlüssel. Du kannst später einen hinzufügen.',
    bill: {
      rows: [
        { role: 'Du', text: 'Wie lange koche ich ein Ei?', tokens: 8, usd: null },
        { role: 'Demo', text: 'Sechs Minuten für weiches Gelb, zehn für festes.', tokens: 12, usd: 0.0002 },
        { role: 'Du', text: 'Und auf 2000 Metern?', tokens: 7, usd: null },
      ],
      next: { role: 'Nächste', text: 'System 12 + Verlauf 20 + Entwurf 7', tokens: 39, usd: 0.0001 },
      note: 'So wird jede Anfrage zusammengerechnet, bevor du sie sendest.',
    },
  },
  facts: [
    'Dein Schlüssel geht an seinen Anbieter und sonst nirgendwohin',
    'Nichts wird von einem anderen Host geladen',
    'Was du schreibst, bleibt in diesem Browser',
  ],
  howToCheck: 'So kannst du das prüfen',
  setup: {
    add: 'Endpunkt hinzufügen',
    edit: 'Endpunkt bearbeiten',
    why: 'Diese Seite wurde ohne deine Chats neu geladen, damit sie eine neue Adresse aufrufen kann. Sie kommen zurück, wenn du speicherst oder abbrichst.',
  },
  form: {
    provider: 'Anbieter',
    hosted: 'Gehostet',
    local: 'Auf deinem Computer',
    custom: 'Anderer Endpunkt',
    localOrOther: 'Lokal oder andere',
    findProvider: 'Anbieter suchen',
    findServer: 'Server auf diesem Computer suchen',
    findServerText: 'Fragt localhost:11434 (Ollama), :1234 (LM Studio) und :8080 (llama.cpp).',
    name: 'Name',
    baseUrl: 'Basis-URL',
    baseUrlHint: 'Jede kompatible Adresse. Oft endet sie auf /v1.',
    key: 'API-Schlüssel',
    keyGoesTo: (host) => `Er geht nur an ${host}.`,
    keyPage: (host) => `Schlüssel holen bei ${host}`,
    keyOptional: 'Nur nötig, wenn der Server einen verlangt.',
    keyElsewhere: (kept, typed, isLocal) =>
      `Der gespeicherte Schlüssel gehört zu ${kept} und wird nicht an ${typed} gesendet. ${isLocal ? `Wenn ${typed} keinen braucht, vergiss den gespeicherten.` : `Gib den Schlüssel für ${typed} ein.`}`,
    kept: (mask) => (mask === '' ? 'Ein Schlüssel ist gespeichert.' : `Gespeichert: …${mask}`),
    keptHint: 'Leer lassen, um den gespeicherten Schlüssel weiter zu verwenden.',
    forgetKey: 'Schlüssel vergessen',
    defaultModel: 'Standardmodell',
    defaultModelHint: 'Leer lassen, um das erste gelistete Modell zu verwenden.',
    keep: 'Schlüssel aufbewahren',
    keeping: {
      visit: [
        'Nur für diesen Besuch',
        'Vergessen, sobald du den Tab schließt oder die Seite verlässt. Wer innerhalb einer Minute neu lädt, behält ihn; ein so bald wieder geöffneter Tab eventuell auch. Am besten für einen gemeinsam genutzten Computer.',
      ],
      device: [
        'Auf diesem Gerät',
        'Verschlüsselt in diesem Browser, nie in Dateien oder Backups. Andere Seiten desselben Ursprungs (z. B. user.github.io) und alle, die dieses Browserprofil nutzen, können ihn verwenden.',
      ],
      passphrase: [
        'Mit Passphrase',
        'Verschlüsselt und einmal pro Besuch abgefragt. Ohne die Passphrase kann ihn niemand wiederherstellen. Solange er entsperrt ist, können andere Seiten desselben Ursprungs ihn verwenden.',
      ],
    },
    cannotKeep:
      'Hier nicht möglich. Dazu muss die Seite über https (oder auf diesem Computer) geöffnet sein, und der Browser muss sie Daten speichern lassen.',
    othersNeed:
      'Für die anderen Optionen muss die Seite über https (oder auf diesem Computer) geöffnet sein, und der Browser muss sie Daten speichern lassen.',
    newPassphrase: 'Passphrase',
    newPassphraseHint: 'Eine für alle deine Schlüssel. Ein paar zufällige Wörter sind besser als ein raffiniertes.',
    repeatPassphrase: 'Passphrase wiederholen',
    passphrasesDiffer: 'Die Passphrasen stimmen nicht überein.',
    test: 'Verbindung testen',
    testing: 'Verbindung wird hergestellt …',
    found: (n) =>
      n === 0
        ? 'Der Endpunkt antwortet, listet aber keine Modelle auf.'
        : `${count(n)} ${n === 1 ? 'Modell' : 'Modelle'}`,
    saveAnyway: 'Trotzdem speichern',
    unlisted: 'Der Endpunkt antwortet, hat hier aber keine Modellliste. Gib den Namen eines Modells ein.',
    assumed: (url) => `Ruft ${url} auf`,
    suggestion: 'Unter einer anderen Adresse klappt es besser:',
    useSuggestion: (url) => `${url} verwenden`,
  },
};
