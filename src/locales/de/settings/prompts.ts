import type { promptWords as English } from '../../en/settings/prompts';
import { count } from '../../format';

export const promptWords: typeof English = {
  library: {
    title: 'System-Prompts',
    text: 'Ein Chat verwendet seine eigene Kopie. Wenn du einen Prompt hier bearbeitest, ändern sich die Chats, die ihn verwenden, also nicht.',
    none: 'Noch keine Prompts. Füge einen hinzu, den du oft verwendest.',
    noneFound: 'Keine passenden Prompts.',
    standard: 'Standard für neue Chats',
    noStandard: 'Kein System-Prompt',
    search: 'Prompts suchen',
    tags: 'Tags',
    add: 'Prompt hinzufügen',
    start: 'Chat starten',
    duplicate: 'Duplizieren',
    asks: (names) => `fragt nach ${names}`,
    examples: (n) => `${count(n)} ${n === 1 ? 'Beispiel' : 'Beispiele'}`,
  },
  shipped: {
    title: 'Von Tally',
    text: 'Prompts für den Anfang. Füge einen hinzu, um ihn zu deinem zu machen.',
    add: 'Zur Bibliothek hinzufügen',
    putAway: 'Ausblenden',
    offerAll: 'Ausgeblendete anzeigen',
  },
  editor: {
    name: 'Name des Prompts',
    text: 'Text des Prompts',
    textHint:
      'Ein Chat fragt zu Beginn nach Wörtern in {{doppelten Klammern}}; {{date}} und {{language}} werden automatisch ausgefüllt. Für einfache Klammern setze einen Backslash davor: \\{{Klammern}}.',
    tags: 'Tags',
    tagsHint: 'Mit Kommas trennen.',
    more: 'Beispiele, Parameter, Modell',
    nameMissing: 'Gib dem Prompt einen Namen.',
    textMissing: 'Schreibe den Prompt oder füge ein Beispiel hinzu.',
    parameters: 'Parameter',
    alsoSet: (names) => `Auch gesetzt: ${names}.`,
    notSet: 'Nicht gesetzt',
    takeParameters: 'Aus dem offenen Chat übernehmen',
    clearParameters: 'Parameter löschen',
    model: 'Bevorzugtes Modell',
    modelHint: 'Chats mit diesem Prompt beginnen mit diesem Modell, wenn ein Endpunkt es hat.',
    endpoint: 'Bevorzugter Endpunkt',
    anyEndpoint: 'Jeder, der das Modell listet',
  },
  examples: {
    one: (n) => `Beispiel ${count(n)}`,
    user: 'Nachricht des Benutzers',
    assistant: 'Antwort des Assistenten',
    add: 'Beispiel hinzufügen',
    remove: 'Entfernen',
    moveUp: 'Nach oben',
    text: 'Werden mit jeder Anfrage gesendet, zwischen Prompt und Chat.',
  },
  file: {
    export: 'Prompts exportieren',
    import: 'Prompts importieren',
    name: (day) => `tally-prompts-${day}.json`,
    holds: (n) => `Die Datei ist gültig. Sie enthält ${count(n)} ${n === 1 ? 'Prompt' : 'Prompts'}.`,
    known: (n) =>
      n === 1
        ? 'Einer ist schon in deiner Bibliothek und wird übersprungen.'
        : `${count(n)} sind schon in deiner Bibliothek und werden übersprungen.`,
    repeated: (name) => `In der Datei gibt es „${name}“ mehrmals. Jeder wird unter einem anderen Namen hinzugefügt.`,
    withoutFormat: (name) =>
      `„${name}“ wird ohne Antwortformat importiert: Dessen Name oder Schema kann keine Anfrage enthalten.`,
    clash: (name) => `In deiner Bibliothek ist ein anderer Prompt „${name}“:`,
    onClash: { 'keep-both': 'Beide behalten', replace: 'Meinen ersetzen', skip: 'Überspringen' },
    onClashOf: (name) => `Was mit ${name} geschehen soll`,
    run: 'Importieren',
    nothing: 'Sie enthält nichts Neues.',
    problems: {
      'too-large': 'Die Datei ist zu groß für eine Prompt-Bibliothek. Es wurde nichts geändert.',
      'not-json': 'Das ist keine JSON-Datei, oder sie ist unvollständig. Es wurde nichts geändert.',
      'not-prompts': 'Das ist JSON, aber keine Prompt-Datei von Tally. Es wurde nichts geändert.',
      'newer-version':
        'Diese Datei stammt aus einer neueren Version von Tally. Aktualisiere zuerst diese hier. Es wurde nichts geändert.',
      empty: 'In dieser Datei sind keine Prompts.',
      unreadable: 'Die Datei konnte nicht gelesen werden. Es wurde nichts geändert.',
    },
    corrupt: (where) => `Die Datei ist bei ${where} beschädigt. Es wurde nichts geändert.`,
    parameter: (name, parameter, range) =>
      `„${name}“ kann nicht verwendet werden: Der Parameter „${parameter}“ liegt außerhalb des zulässigen Bereichs. ${range} Nichts wurde geändert.`,
    template: (name, why) => `„${name}“ kann nicht verwendet werden: ${why} Nichts wurde geändert.`,
  },
  chat: {
    title: 'System-Prompt',
    description:
      'Wird in diesem Chat mit jeder Anfrage zuerst gesendet. Änderungen hier wirken sich nicht auf die Bibliothek aus.',
    fromLibrary: 'Aus der Bibliothek',
    fromTally: 'Von Tally',
    fromFolder: (name) => `Aus dem Ordner „${name}“. Änderungen am Ordner wirken sich nicht auf diesen Chat aus.`,
    none: 'Keiner',
    own: 'Eigener',
    changed: (name) => `„${name}“ wurde in der Bibliothek geändert, seit dieser Chat ihn kopiert hat.`,
    update: 'Diesen Chat aktualisieren',
    fillIn: 'Ausfüllen',
    alongside: 'Setzt auch:',
    examples: (n) => (n === 0 ? 'Beispiele' : `Beispiele (${count(n)})`),
    saveToLibrary: 'In der Bibliothek speichern',
    name: 'Name in der Bibliothek',
    ask: 'Prompt ausfüllen',
    askText: (name) =>
      `${name === null ? 'Der System-Prompt' : `„${name}“`} braucht diese Angaben einmal, bevor die erste Nachricht gesendet wird.`,
    send: 'Ausfüllen und senden',
  },
  templateProblems: {
    unclosed: (line, near) =>
      `In Zeile ${count(line)} öffnet „${near}“ eine Variable, schließt sie aber nicht. Beende ihren Namen mit }}, oder schreibe \\{{ für einfache Klammern.`,
    'no-name': (line, near) =>
      `In Zeile ${count(line)} hat „${near}“ keinen Namen. Schreibe einen zwischen die Klammern, oder \\{{ für einfache Klammern.`,
    'odd-name': (line, near) =>
      `In Zeile ${count(line)} ist „${near}“ kein gültiger Name. Beginne mit einem Buchstaben und verwende bis zu 40 Buchstaben, Ziffern, Leerzeichen, _ und -, oder schreibe \\{{ für einfache Klammern.`,
  },
};
