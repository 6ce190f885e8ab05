import type { demoWords as English } from '../en/demo';

export const demoWords: typeof English = {
  asks: { think: 'piensa|pensar|razona', code: 'código|programa|función', table: 'tabla', long: 'larg[oa]' },
  thoughts:
    'El usuario pide a la demo que piense. Aquí no hay nadie que piense, así que unas frases predefinidas hacen sus veces. Primero, decir que son predefinidas. Después, mostrar dónde se pliega el razonamiento y por qué no se devuelve.',
  think: `Esta es una **respuesta predefinida** de la demo. Encima está su *razonamiento*, plegado: los modelos que piensan antes de responder lo envían aparte, y nunca se les devuelve.

1. Llega primero, para que se vea que ocurre algo.
2. Sus tokens se facturan como parte de la respuesta.
3. No entra en la próxima solicitud.
`,
  code: `Esta es una **respuesta predefinida** de la demo: código, tal como lo enviaría un modelo.

\`\`\`typescript
/** Adds up what a conversation has cost so far, in US dollars. */
export function total(turns: { costUsd: number | null }[]): number {
  return turns.reduce((sum, turn) => sum + (turn.costUsd ?? 0), 0);
}
\`\`\`

Y cómo llamarlo:

\`\`\`python
import json, urllib.request

request = urllib.request.Request(
    "https://api.example.com/v1/chat/completions",
    data=json.dumps({"model": "some-model", "messages": []}).encode(),
    headers={"Content-Type": "application/json"},
)
\`\`\`

Cada bloque tiene un botón **Copiar código**. El resaltado se carga solo cuando llega el primer bloque.
`,
  table: `Esta es una **respuesta predefinida** de la demo, con una tabla. Muestra cómo se factura un turno:

| Parte de la factura | Qué cuenta | Dónde se ve |
| :-- | :-- | --: |
| Prompt | todo lo que se envía de nuevo en cada turno | bajo el cuadro de mensaje |
| Respuesta | lo que escribe el modelo | junto a la respuesta |
| En caché | la parte del prompt que el servidor recordaba | junto a la respuesta |
| Razonamiento | pensamiento oculto, facturado como respuesta | junto a la respuesta |

El historial entero se envía *cada* vez, así que un chat largo cuesta más por turno que uno corto.
`,
  long: `Esta es una **respuesta predefinida larga** de la demo: lo bastante larga para pulsar *Detener* y luego *Continuar*.

## 1. Qué ocurre con un mensaje

Lo escribes, Tally lo cuenta y toda la conversación va al endpoint que elegiste: tu navegador lo llama directamente. Entre los dos no hay ningún servidor nuestro, porque no existe.

## 2. Mientras llega la respuesta

Sus palabras llegan en trozos pequeños. Los trozos se reúnen, se dibujan una vez por fotograma y se anotan según llegan, así que al cerrar la pestaña no se pierde casi nada. Puedes desplazarte hacia arriba mientras escribe: la vista sigue el final solo mientras estás al final.

## 3. Cuando se detiene a medias

Una red caída, un cierre inesperado, un portátil cerrado: lo que llegó se guarda y se marca como interrumpido. *Continuar* pide al modelo que siga en el mismo mensaje; *Regenerar* pregunta de nuevo y conserva la versión anterior junto a la nueva.

## 4. Lo que cuesta

Antes de enviar, la suma de la próxima solicitud aparece bajo el cuadro de mensaje. Una estimación lleva el signo ≈; lo que facturó el servidor, no.

## 5. Dónde se guarda

En este navegador. *Ajustes → Datos* lo escribe todo en un archivo, en un formato documentado, y lo vuelve a leer.

> Fin del texto predefinido. Con un endpoint propio, un modelo habría escrito aquí algo útil.
`,
  usual: `¡Hola! Esta es una **respuesta predefinida**. La demo responde desde la propia página: sin clave, sin red y sin ningún modelo detrás. Recorre en Tally el mismo camino que una respuesta real, así que todo lo que ves funciona igual con un endpoint propio.

**Cosas que probar**

- [x] Enviar un mensaje
- [ ] Pedir \`código\`, una \`tabla\`, algo \`largo\` o que \`piense\`
- [ ] Pulsar *Detener* a mitad y luego *Continuar*
- [ ] Editar tu mensaje: la versión anterior queda a un clic
- [ ] Recargar la página: todo sigue donde estaba

Cuando quieras, abre **Ajustes → Endpoints** y añade una clave. Cómo se comunican Tally y los endpoints se explica en la [referencia de chat completions](https://platform.openai.com/docs/api-reference/chat).
`,
  nothingToContinue: ' (La demo solo puede continuar sus propias palabras predefinidas, y estas no lo eran.)',
};
