import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: 'Cabeceras adicionales',
  text: 'Para un servidor que pide una cabecera o un parámetro propio. Se envían con cada solicitud a este endpoint y a ningún otro sitio.',
  asked:
    'Un navegador pregunta antes al servidor si una página puede enviar una cabecera. Prueba la conexión para ver si puede.',
  refused: (provider) =>
    `${provider} solo deja que las páginas envíen las cabeceras que conoce. Con cualquier otra, fallan todas las solicitudes.`,
  header: 'Cabecera',
  query: 'Parámetro de consulta',
  value: 'Valor',
  secret: 'Secreto',
  secretText: 'Los secretos se guardan como la clave.',
  kept: 'Guardado. Déjalo en blanco para conservarlo.',
  addHeader: 'Añadir cabecera',
  addQuery: 'Añadir parámetro de consulta',
  remove: 'Quitar',
  row: (n) => `Fila ${n}`,
};
