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
  removed: 'eliminado',
  console: 'Consola',
  noOutput: 'No se escribió nada en la consola.',
  more: (n) => (n === 1 ? 'Hay una línea más que no se muestra.' : `Hay ${count(n)} líneas más que no se muestran.`),
  errors: (n) => (n === 1 ? '1 error' : `${count(n)} errores`),
  line: (n) => `línea ${count(n)}`,
  ends: {
    stopped: 'Detenida.',
    left: 'La vista previa salió de su página, así que Tally la cerró.',
    flooding: 'La vista previa no paraba de enviar mensajes, así que Tally la cerró.',
    grabbing: 'La vista previa se apropió del teclado mientras escribías en otro sitio, así que Tally la cerró.',
    missing:
      'La página en la que se ejecutan las vistas previas no responde. Recarga Tally; si no se soluciona, al servidor le falta preview.html o diagram.html, o prohíbe mostrarlos en un marco.',
  },
  status: {
    running: 'Ejecutando…',
    done: 'Terminado. Sus temporizadores acaban 10 segundos después del inicio.',
    timedOut: 'Se detuvo a los 10 segundos, lo máximo que puede durar un script.',
    silent: 'La vista previa no responde: está ocupada o en un bucle infinito.',
  },
  loops:
    'Un script que no acaba puede bloquear algunos navegadores. Si ocurre, cierra la pestaña y abre Tally de nuevo; tu chat está guardado.',
  blocked: {
    navigation: (address) => `No se abrió ${address}: una vista previa no puede abrir otras páginas.`,
    anyNavigation: (address) =>
      `No se abrió ${address} para una de las vistas previas de esta página: una vista previa no puede abrir otras páginas.`,
    other: (directive, from) => `Bloqueado (${directive}): ${from}`,
    load: (what) => `No se cargó ${what}: las vistas previas no tienen acceso a la red.`,
    loadFrom: (what, from) => `No se cargó ${what} de ${from}: las vistas previas no tienen acceso a la red.`,
    kinds: {
      'script-src': 'un script',
      'style-src': 'una hoja de estilos',
      'img-src': 'una imagen',
      'font-src': 'una fuente',
      'media-src': 'audio o vídeo',
      'connect-src': 'datos',
      'frame-src': 'una página',
      'child-src': 'una página',
      'object-src': 'un objeto incrustado',
      'worker-src': 'un worker',
    },
  },
  alert: (text) => `Alerta: ${text}`,
};
