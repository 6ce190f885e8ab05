import type { demoWords as English } from '../en/demo';

export const demoWords: typeof English = {
  asks: {
    think: 'denk|überleg|warum|wieso',
    code: 'programm|funktion|skript',
    table: 'tabelle|vergleich|spalte',
    long: '\\blang|länger|geschichte|aufsatz|\\balles\\b',
  },
  thoughts:
    'Die Demo soll nachdenken. Hier ist niemand, der nachdenken könnte, darum stehen ein paar vorgefertigte Sätze dafür. Zuerst sagen, dass sie vorgefertigt sind. Dann zeigen, wo die Überlegung zusammengeklappt ist, und warum sie nicht zurückgesendet wird.',
  think: `Das ist eine **vorgefertigte Antwort** der Demo. Darüber steht ihre *Überlegung*, zusammengeklappt: Modelle, die vor dem Antworten nachdenken, senden sie getrennt. Sie wird ihnen nie zurückgesendet.

1. Sie kommt zuerst, damit du siehst, dass etwas geschieht.
2. Ihre Tokens werden als Teil der Antwort abgerechnet.
3. In der nächsten Anfrage ist sie nicht enthalten.
`,
  code: `Das ist eine **vorgefertigte Antwort** der Demo: Code, wie ein Modell ihn senden würde.

\`\`\`typescript
/** Adds up what a conversation has cost so far, in US dollars. */
export function total(turns: { costUsd: number | null }[]): number {
  return turns.reduce((sum, turn) => sum + (turn.costUsd ?? 0), 0);
}
\`\`\`

Und so ruft man ihn auf:

\`\`\`python
import json, urllib.request

request = urllib.request.Request(
    "https://api.example.com/v1/chat/completions",
    data=json.dumps({"model": "some-model", "messages": []}).encode(),
    headers={"Content-Type": "application/json"},
)
\`\`\`

Jeder Block hat eine Schaltfläche **Kopieren**. Die Hervorhebung wird erst geladen, wenn der erste Block ankommt.
`,
  table: `Das ist eine **vorgefertigte Antwort** der Demo, mit einer Tabelle. Sie zeigt, wie eine Runde abgerechnet wird:

| Teil der Rechnung | Was er zählt | Wo du ihn siehst |
| :-- | :-- | --: |
| Prompt | alles, was in jeder Runde wieder gesendet wird | unter dem Nachrichtenfeld |
| Antwort | was das Modell schreibt | neben der Antwort |
| Cache | der Teil des Prompts, den der Server noch kannte | neben der Antwort |
| Überlegung | verborgenes Nachdenken, als Antwort abgerechnet | neben der Antwort |

Der ganze Verlauf wird *jedes* Mal gesendet, daher kostet ein langer Chat pro Runde mehr als ein kurzer.
`,
  long: `Das ist eine **lange vorgefertigte Antwort** der Demo: lang genug, um *Stopp* zu drücken und dann *Fortsetzen*.

## 1. Was mit einer Nachricht geschieht

Du schreibst sie, Tally zählt sie, und die ganze Unterhaltung geht an den Endpunkt, den du gewählt hast: Dein Browser ruft ihn direkt auf. Kein Server von uns steht dazwischen, denn es gibt keinen.

## 2. Während die Antwort kommt

Ihre Wörter kommen in kleinen Stücken an. Die Stücke werden gesammelt, einmal pro Frame gezeichnet und sofort gespeichert, sodass ein geschlossener Tab fast nichts verliert. Du kannst hochscrollen, während geschrieben wird: Die Ansicht folgt dem Ende nur, solange du am Ende bist.

## 3. Wenn sie auf halbem Weg abbricht

Kein Netz, ein Absturz, ein zugeklappter Laptop: Was angekommen ist, bleibt und wird als unterbrochen markiert. *Fortsetzen* bittet das Modell, in derselben Nachricht weiterzumachen; *Neu generieren* fragt noch einmal und behält die alte Version neben der neuen.

## 4. Was sie kostet

Bevor du sendest, steht die Summe der nächsten Anfrage unter dem Nachrichtenfeld. Eine Schätzung trägt das Zeichen ≈; was der Server abgerechnet hat, trägt es nicht.

## 5. Wo sie aufbewahrt wird

In diesem Browser. *Einstellungen → Daten* schreibt alles in eine Datei, in einem dokumentierten Format, und liest sie wieder ein.

> Das Ende des vorgefertigten Textes. Mit einem eigenen Endpunkt hätte ein Modell hier etwas Nützliches geschrieben.
`,
  usual: `Hallo! Das ist eine **vorgefertigte Antwort**. Die Demo antwortet aus der Seite selbst: kein Schlüssel, kein Netz, und kein Modell dahinter. Sie nimmt denselben Weg durch Tally wie eine echte Antwort. Alles, was du siehst, funktioniert mit einem eigenen Endpunkt genauso.

**Zum Ausprobieren**

- [x] Eine Nachricht senden
- [ ] Nach \`Code\` fragen, nach einer \`Tabelle\`, nach etwas \`Langem\`, oder sie bitten zu \`denken\`
- [ ] Mittendrin *Stopp* drücken, dann *Fortsetzen*
- [ ] Deine Nachricht bearbeiten: Die alte Version bleibt, einen Klick entfernt
- [ ] Die Seite neu laden: Alles ist noch da

Wenn du so weit bist, öffne **Einstellungen → Endpunkte** und füge einen Schlüssel hinzu. Wie Tally und Endpunkte miteinander kommunizieren, steht in der [Referenz zu Chat Completions](https://platform.openai.com/docs/api-reference/chat).
`,
  nothingToContinue: ' (Die Demo kann nur ihre eigenen vorgefertigten Worte fortsetzen, und das waren nicht ihre.)',
};
