import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';

export const previewWords: typeof English = {
  title: 'Vista previa',
  reload: 'Recargar',
  runAgain: 'Ejecutar de nuevo',
  stop: 'Detener',
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Salir de la pantalla completa',
  code: 'Código',
  previousVersion: 'Versión anterior de la vista previa',
  nextVersion: 'Versión siguiente de la vista previa',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: 'Cambios',
  changes: 'Cambios desde la versión anterior',
  added: 'añadido',
  removed: 'quitado',
  console: 'Consola',
  noOutput: 'No se escribió nada en la consola.',
  more: (n) => (n === 1 ? 'Hay una línea más que no se muestra.' : `Hay ${count(n)} líneas más que no se muestran.`),
  errors: (n) => (n === 1 ? '1 error' : `${count(n)} errores`),
  line: (n) => `línea ${count(n)}`,
  ends: {
    stopped: 'Detenida.',
    left: 'La vista previa salió de su página, así que Tally la cerró.',
    flooding: 'La vista previa envió mensajes sin fin, así que Tally la cerró.',
    grabbing: 'La vista previa tomó el teclado mientras escribías en otro sitio, así que Tally la cerró.',
    missing:
      'La página en que se ejecutan las vistas previas no responde. Recarga Tally; si no sirve, al servidor le falta preview.html o diagram.html, o prohíbe mostrarlos en un marco.',
  },
  status: {
    running: 'Ejecutando…',
    done: 'Terminado. Los temporizadores que puso acaban 10 segundos después de empezar.',
    timedOut: 'Acabó a los 10 segundos, lo máximo que puede durar un script.',
    silent: 'La vista previa no responde: está ocupada o en un bucle que no acaba.',
  },
  loops:
    'Algunos navegadores se bloquean con un script que no acaba. Si este lo hace, cierra la pestaña y abre Tally de nuevo; tu chat está guardado.',
  blocked: {
    navigation: (address) => `No se abrió ${address}: una vista previa no puede ir a ningún sitio.`,
    anyNavigation: (address) =>
      `No se abrió ${address} para una de las vistas previas de esta página: una vista previa no puede ir a ningún sitio.`,
    other: (directive, from) => `Bloqueado (${directive}): ${from}`,
    load: (what) => `No se cargó ${what}: las vistas previas no llegan a la red.`,
    loadFrom: (what, from) => `No se cargó ${what} de ${from}: las vistas previas no llegan a la red.`,
    kinds: {
      'script-src': 'un script',
      'style-src': 'una hoja de estilos',
      'img-src': 'una imagen',
      'font-src': 'una fuente',
      'media-src': 'sonido o vídeo',
      'connect-src': 'datos',
      'frame-src': 'una página',
      'child-src': 'una página',
      'object-src': 'un objeto incrustado',
      'worker-src': 'un worker',
    },
  },
  alert: (text) => `Ventana de mensaje: ${text}`,
};
