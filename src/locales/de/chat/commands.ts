import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: 'Befehle',
  argument: { system: 'Text', model: 'Name', temp: '0.2', n: '3' },
  does: {
    new: 'Neuen Chat starten',
    system: 'System-Prompt dieses Chats festlegen',
    model: 'Modell wählen',
    temp: 'Temperatur festlegen (0 bis 2)',
    n: 'Mehrere Antworten auf die nächste Nachricht anfordern (1 bis 10)',
    tokens: 'Tokens und Kosten der nächsten Anfrage anzeigen',
    retry: 'Letzte Antwort neu generieren',
    export: 'Diesen Chat als Markdown speichern',
    help: 'Befehle auflisten',
  },
  unknown: (name) => `Den Befehl „/${name}“ gibt es nicht. Als Nachricht senden?`,
  sendAsText: 'Als Nachricht senden',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, nicht „${argument}“`;
    switch (name) {
      case 'temp':
        return `/temp erwartet eine Zahl von 0 bis 2${not}.`;
      case 'n':
        return `/n erwartet eine ganze Zahl von 1 bis 10${not}.`;
      case 'model':
        return 'Schreibe den Namen eines Modells hinter /model.';
      default:
        return `Schreibe den Text hinter /${name}.`;
    }
  },
  nothing: (name) =>
    name === 'retry'
      ? 'Es gibt keine fertige Antwort, die neu generiert werden könnte.'
      : 'Es gibt noch nichts zu speichern.',
  temperature: (value) => `Dieser Chat verwendet jetzt die Temperatur ${value}.`,
  choices: (value) =>
    value === 1
      ? 'Die nächste Anfrage fordert eine Antwort an.'
      : `Die nächste Anfrage fordert ${count(value)} Antworten an.`,
  model: (model) => `Dieser Chat verwendet jetzt ${model}.`,
  unlisted: (model) => `Kein Endpunkt listet ein Modell „${model}“. Trotzdem verwenden?`,
  useUnlisted: 'Trotzdem verwenden',
  system: 'System-Prompt für diesen Chat festgelegt.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `Die nächste Anfrage hat ${tokens(n, exact)} Tokens`,
      ...(limit === null ? [] : [` von ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} vor der Antwort.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `Bisher wurden für diesen Chat ${tokens(n, exact)} Tokens abgerechnet${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'Die nächste Anfrage wird noch gezählt.',
  text: 'Alles andere wird unverändert gesendet, auch „bye“ und „quit“.',
};
