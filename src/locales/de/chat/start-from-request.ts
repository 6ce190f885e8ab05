import type { requestStartWords as English } from '../../en/chat/start-from-request';
import { count } from '../../format';

export const requestStartWords: typeof English = {
  title: 'Aus einer Anfrage starten',
  text: 'curl-Befehl oder JSON-Body',
  hint: 'Aus einer Anfrage nach einer Antwort oder einem Bild. Nichts verlässt diese Seite, bis du es sendest.',
  endpoint: 'Endpunkt',
  noEndpoint: (address) => `${address} (noch nicht eingerichtet)`,
  model: 'Modell',
  standardModel: 'Standard des Endpunkts',
  systemPrompt: 'System-Prompt',
  messages: 'Nachrichten',
  messageCount: (n, isLastYours) => `${count(n)}${isLastYours ? '; die letzte kommt ins Nachrichtenfeld' : ''}`,
  parameters: 'Parameter',
  extraField: (field) => `${field} (Zusatzfeld, wird unverändert gesendet)`,
  none: 'keine',
  notTaken: 'Nicht übernommen:',
  notTakenOf: {
    option: (option) => `die Option ${option}`,
    header: (name) => `der Header „${name}“: Wenn der Server ihn braucht, füge ihn dem Endpunkt hinzu`,
    basic:
      'Basic-Authentifizierung (Benutzername und Passwort): Tally sendet einen Schlüssel als „Authorization: Bearer“',
    developer: (n) => `die Rolle „developer“ der Nachricht ${count(n)}: wird als „system“ gesendet`,
    message: (n, role) => `Nachricht ${count(n)}, Rolle „${role}“: weggelassen`,
    part: (n, type) => `„${type}“ in Nachricht ${count(n)}: nur der Text bleibt`,
    toolCalls: (n) => `die Tool-Aufrufe der Nachricht ${count(n)}: weggelassen`,
    field: (field) => `das Feld „${field}“: außerhalb des Bereichs`,
    foreign: (field) => `das Feld „${field}“: Die Schnittstelle dieses Endpunkts kennt es nicht`,
  },
  key: {
    title: 'Sie enthält einen Schlüssel',
    text: (origin) =>
      `Der Schlüssel wurde aus dem Text genommen und geht nur an ${origin}. Was soll mit ihm geschehen?`,
    onSetup: 'Der Schlüssel wurde aus dem Text genommen und steht im Formular des Endpunkts.',
    not: 'Nicht aufbewahren',
    keep: {
      visit: 'Nur für diesen Besuch aufbewahren',
      device: 'Auf diesem Gerät aufbewahren',
      passphrase: 'Durch die Passphrase geschützt aufbewahren',
    },
    replaces: 'Er ersetzt den Schlüssel, der für diesen Endpunkt gespeichert ist.',
  },
  start: 'Chat starten',
  setUp: 'Endpunkt einrichten',
  offer: {
    request: 'Das sieht aus wie eine Anfrage.',
    keyTaken: (place) => `Ihr Schlüssel wurde durch ${place} ersetzt.`,
    keysGo: 'Schlüssel gehören unter Einstellungen → Endpunkte.',
    start: 'Chat aus dieser Anfrage starten',
  },
  problems: {
    'not-curl': 'Das ist weder ein curl-Befehl noch ein JSON-Objekt.',
    'unclosed-quote': 'Ein Anführungszeichen wird nie geschlossen. Ist der ganze Befehl hier?',
    'no-url': 'Der Befehl hat keine Adresse.',
    'no-messages':
      'Der Body hat weder „messages“ noch etwas Entsprechendes, ist also keine Anfrage nach einer Antwort.',
    'not-object': 'Der Body ist kein JSON-Objekt.',
  },
  fromFile: (option) => `„${option}“ liest den Body aus einer Datei. Füge das JSON selbst ein.`,
  fromShell: (said) =>
    `„${said}“ füllt erst eine Shell aus, daher lässt es sich hier nicht lesen. Füge das JSON selbst ein.`,
  notJson: (said) => `Der Body ist kein gültiges JSON: ${said}.`,
};
