import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';

export const findingWords: typeof English = {
  severities: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  sound: 'Keine Probleme gefunden.',
  line: (n) => `Zeile ${count(n)}`,
  more: (n) => `und ${count(n)} weitere`,
  times: (n) => `${count(n)}×`,
  sentences: {
    'no-examples': () => 'Es gibt keine Beispiele. Wähle Chats mit einer vollständigen Antwort.',
    'too-few': (n) => `Trainingsdienste erwarten mindestens 10 Beispiele. Die Trainingsdatei hat ${count(Number(n))}.`,
    'mixed-formats': () =>
      'Die Datei mischt Unterhaltungen und Antwortpaare. Trainingsdienste akzeptieren nur eine Art.',
    'too-large': () => 'Die Datei ist größer als 512 MB, das Maximum bei OpenAI.',
    'not-json': () => 'Die Zeile ist kein JSON, oder sie ist unvollständig.',
    'not-an-object': () => 'Die Zeile ist kein JSON-Objekt.',
    'no-messages': () => 'Das Beispiel hat keine Nachrichten.',
    'unknown-field': (field) => `Manche Trainingsdienste lehnen unbekannte Felder ab, z. B. „${field}“.`,
    duplicate: () => 'Dasselbe Beispiel kommt zweimal vor.',
    'not-a-message': () => 'Eine Nachricht ist kein JSON-Objekt.',
    'unknown-role': (role) =>
      role === ''
        ? 'Eine Nachricht hat keine Rolle.'
        : `„${role}“ ist keine Rolle. Verwende system, user, assistant oder tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'Eine Nachricht sagt nicht, wer spricht.'
        : `„${from}“ ist kein Sprecher. Verwende system, human, gpt, function_call oder observation.`,
    'no-content': () => 'Eine Nachricht hat keinen Inhalt.',
    'empty-content': () => 'Eine Nachricht ist leer.',
    'bad-content': () => 'Der Inhalt einer Nachricht ist weder Text noch eine Liste von Texten und Bildern.',
    'bad-name': () => 'Der Name eines Teilnehmers hat Leerzeichen oder Zeichen, die Trainingsdienste ablehnen.',
    'bad-weight': () => 'Ein Gewicht ist weder 0 noch 1.',
    'weight-elsewhere': () => 'Nur Antworten dürfen ein Gewicht haben.',
    'unknown-message-field': (field) => `OpenAI lehnt Nachrichten mit dem Feld „${field}“ ab.`,
    'no-reply': () => 'Das Beispiel hat keine Antwort, aus der sich lernen ließe.',
    'reply-not-last': () => 'Die letzte Nachricht ist keine Antwort.',
    'nothing-to-learn': () => 'Jede Antwort hat das Gewicht 0, also wird nichts gelernt.',
    'system-not-first': () =>
      'Eine System-Nachricht steht nach anderen Nachrichten. Manche Trainingsdienste lehnen das ab.',
    'not-alternating': () => 'Fragen und Antworten wechseln sich nicht ab. Manche Trainingsdienste lehnen das ab.',
    'call-without-result': () => 'Ein Tool-Aufruf hat kein Ergebnis.',
    'result-without-call': () => 'Dem Ergebnis eines Tools geht kein Aufruf voraus.',
    'calls-without-tools': () => 'Es gibt Tool-Aufrufe, aber das Beispiel listet seine Tools nicht.',
    'too-many-pictures': (n) => `Ein Beispiel darf höchstens 10 Bilder haben. Eines hat ${count(Number(n))}.`,
    'picture-elsewhere': () => 'Nur die Nachrichten des Benutzers dürfen Bilder haben.',
    'bad-picture': () => 'Ein Bild ist weder JPEG, PNG oder WebP noch unter einer Webadresse.',
    'bad-pair': () => 'Ein Paar braucht eine bevorzugte und eine andere Antwort.',
    'same-pair': () => 'Beide Antworten eines Paars sind gleich.',
    'too-long': (n) =>
      `Länger als das, was das Modell liest (${count(Number(n))} Tokens): Das Ende wird abgeschnitten.`,
    'no-complete-reply': () => 'Ein Zweig hat keine vollständige Antwort, daher bleibt er weg.',
    'no-pairs': () => 'Keine Antwort hat eine andere Version, daher bleibt der Chat weg.',
    'cut-off-reply': () => 'Eine Antwort wurde abgeschnitten. Sie ist Kontext und wird nicht gelernt.',
    'files-left-out': () => 'Bilder und Dateien bleiben weg. Was über sie gesagt wurde, bleibt.',
    'calls-left-out': () => 'Tool-Aufrufe, deren Ergebnis hier fehlt, bleiben weg.',
    'end-left-out': () => 'Was auf die letzte vollständige Antwort folgt, wird weggelassen.',
  },
};
