import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: 'Varios proveedores dan claves como esta. ¿De quién es?',
  unknown: 'Esta clave no dice de quién es. Elige abajo su proveedor.',
  other: (name) => `Parece una clave de ${name}.`,
  use: (name) => `Usar ${name}`,
  foreign: 'Parece una clave de Replicate, con el que una página no puede chatear. Usa una clave de otro proveedor.',
  looking: 'Buscando servidores en este equipo…',
  found: (name) => `${name} responde en este equipo.`,
  keyTakenOut:
    'La clave que escribiste se ha quitado del formulario para que no llegue a este servidor. Si es de aquí, escríbela de nuevo.',
  noServer:
    'Ningún servidor respondió en este equipo. Inícialo, haz que permita esta página (CORS) y permite esta página en el navegador si pregunta por los dispositivos de tu red local.',
};
