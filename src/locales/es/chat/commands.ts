import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: 'Comandos',
  argument: { system: 'texto', model: 'nombre', temp: '0.2', n: '3' },
  does: {
    new: 'Empezar un chat nuevo',
    system: 'Definir el prompt del sistema de este chat',
    model: 'Elegir el modelo',
    temp: 'Ajustar la temperatura (de 0 a 2)',
    n: 'Pedir varias respuestas al próximo mensaje (de 1 a 10)',
    tokens: 'Mostrar los tokens y el coste de la próxima solicitud',
    retry: 'Regenerar la última respuesta',
    export: 'Guardar este chat como Markdown',
    help: 'Mostrar los comandos',
  },
  unknown: (name) => `No existe el comando «/${name}». ¿Enviarlo como mensaje?`,
  sendAsText: 'Enviar como mensaje',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, no «${argument}»`;
    switch (name) {
      case 'temp':
        return `/temp admite un número de 0 a 2${not}.`;
      case 'n':
        return `/n admite un número entero de 1 a 10${not}.`;
      case 'model':
        return 'Escribe el nombre de un modelo después de /model.';
      default:
        return `Escribe el texto después de /${name}.`;
    }
  },
  nothing: (name) =>
    name === 'retry' ? 'No hay ninguna respuesta terminada que regenerar.' : 'Aún no hay nada que guardar.',
  temperature: (value) => `Este chat usa ahora la temperatura ${value}.`,
  choices: (value) =>
    value === 1 ? 'La próxima solicitud pide una respuesta.' : `La próxima solicitud pide ${count(value)} respuestas.`,
  model: (model) => `Este chat usa ahora ${model}.`,
  unlisted: (model) => `Ningún endpoint tiene en su lista el modelo «${model}». ¿Usarlo de todos modos?`,
  useUnlisted: 'Usar de todos modos',
  system: 'Prompt del sistema definido para este chat.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `La próxima solicitud tiene ${tokens(n, exact)} tokens`,
      ...(limit === null ? [] : [` de ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} antes de la respuesta.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `Hasta ahora se han facturado ${tokens(n, exact)} tokens en este chat${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'Aún se está contando la próxima solicitud.',
  text: 'Todo lo demás se envía tal cual, incluso «adiós» y «salir».',
};
