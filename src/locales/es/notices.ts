import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': 'Duplicado. Esta es la copia.',
    'text-attached': 'Texto largo: se adjuntó como archivo. «Deshacer» lo pasa al mensaje.',
    dictated: 'Añadido al mensaje. Revísalo antes de enviarlo.',
    'system-prompt-changed': 'Prompt del sistema cambiado.',
    'reply-running':
      'Aún no se envió: la respuesta sigue en curso. Espera a que termine o pulsa «Detener» y envía después.',
    'reply-elsewhere': 'Aún no se envió: otra pestaña sigue escribiendo la respuesta de arriba.',
    'edit-discarded': 'Cambios descartados.',
    'summary-removed': 'Resumen quitado. Los mensajes que sustituía vuelven a enviarse.',
    updated: 'Tally se actualizó y la página se recargó. Tu borrador está guardado.',
    'changed-elsewhere': 'Los endpoints o los datos cambiaron en otra pestaña.',
    'restoring-elsewhere':
      'Otra pestaña está restaurando una copia de seguridad. Lo que cambies aquí se guardará después.',
    copied: 'Copiado.',
    'share-lost': 'Lo compartido no ha llegado: puede que este navegador no tenga espacio. Compártelo otra vez.',
    'drop-kept': 'Lo que has soltado queda en espera. Podrás importarlo o adjuntarlo en cuanto empieces.',
    'new-version': 'Hay una nueva versión de Tally lista.',
    'not-copied': 'El navegador no permite que esta página use el portapapeles.',
    'everything-deleted': 'Se eliminó todo.',
    'insecure-page':
      'Esta página no se abrió por https, así que las claves se olvidan al cerrarla y las pestañas no se comunican entre sí.',
    'temporary-ended': 'El chat temporal terminó.',
    'temporary-kept': 'Guardado. Este chat ya está en tu lista.',
  },
  deleted: 'Eliminado.',
  deletedOne: (title) => `«${title}» eliminado.`,
  folderDeleted: (name) => `Carpeta «${name}» eliminada. Sus chats se conservan.`,
  folderMoved: (name, place, of) => `«${name}» es ahora la ${count(place)} de ${count(of)}.`,
  folderMovedIn: (name, place, of, inside) => `«${name}» es ahora la ${count(place)} de ${count(of)} en «${inside}».`,
  chatsMovedOut: (n) => (n === 1 ? 'Sacado de la carpeta.' : `${count(n)} chats sacados de la carpeta.`),
  chatsMoved: (n, to) => (n === 1 ? `Movido a «${to}».` : `${count(n)} chats movidos a «${to}».`),
  chatsDeleted: (n) => `${count(n)} chats eliminados.`,
  chatsArchived: (n) => (n === 1 ? 'Archivado.' : `${count(n)} chats archivados.`),
  chatsUnarchived: (n) => (n === 1 ? 'Desarchivado.' : `${count(n)} chats desarchivados.`),
  chatsTagged: (n) => (n === 1 ? 'Etiquetas cambiadas.' : `Etiquetas de ${count(n)} chats cambiadas.`),
  chatNamed: (title) => `El chat se llama ahora «${title}».`,
  chatNotNamed: {
    noTitle: 'El chat conserva su título. El modelo no dio ninguno.',
    because: (why) => `El chat conserva su título. ${why}`,
    anyway: 'Ponerle título igualmente',
  },
  tagRenamed: (tag, to) => `«${tag}» es ahora «${to}».`,
  tagRemoved: (tag) => `Etiqueta «${tag}» quitada de todos los chats.`,
  messagesDeleted: (n) => (n === 1 ? 'Mensaje eliminado.' : `${count(n)} mensajes eliminados.`),
  messagesWait: (n) =>
    n === 1
      ? 'Un mensaje de otro chat espera a que lo envíes.'
      : `${count(n)} mensajes de otros chats esperan a que los envíes.`,
  show: 'Mostrar',
  rearranged: {
    insert: 'Mensaje insertado.',
    move: 'Mensaje movido.',
    role: 'Rol cambiado.',
    words: 'Guardado como versión nueva.',
  },
  summaryLost: 'El resumen no corresponde a esta versión, así que los mensajes que sustituía vuelven a enviarse.',
  parameterRemoved: (parameter) => `«${parameter}» quitado de los parámetros de este chat.`,
  columnTaken: {
    parameters: 'Este chat usa ahora los parámetros de esa columna.',
    model: (model) => `Este chat usa ahora ${model}.`,
    both: (model) => `Este chat usa ahora ${model} con los parámetros de esa columna.`,
  },
  transcriptAdded: 'Añadido al mensaje en lugar del archivo de audio. Revísalo antes de enviarlo.',
  attachmentRemoved: (name) => `${name} quitado.`,
  pictureEdited: (name) => `${name} cambiado.`,
  maskRemoved: (name) => `Máscara de ${name} quitada.`,
  recordsSkipped: (n) => (n === 1 ? 'Se omitió un registro dañado.' : `Se omitieron ${count(n)} registros dañados.`),
  promptsImported: (added, replaced) => `Prompts importados: ${count(added)} añadidos, ${count(replaced)} sustituidos.`,
  budgetSoft: {
    month: (limitUsd, spentUsd) =>
      `Has alcanzado tu límite flexible de ${usd(limitUsd)} al mes: ${usd(spentUsd)} gastados.`,
    chat: (limitUsd, spentUsd) =>
      `Has alcanzado tu límite flexible de ${usd(limitUsd)} por chat: ${usd(spentUsd)} gastados en este.`,
  },
  budgetUnpriced: (model) =>
    `Tus límites no cubren ${model}, porque su precio es desconocido. Puedes indicarlo en Ajustes → Modelos.`,
};
