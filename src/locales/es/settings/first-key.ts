import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: 'Varios proveedores emiten claves como esta. ¿De cuál es?',
  unknown: 'Por esta clave no se sabe de qué proveedor es. Elígelo abajo.',
  other: (name) => `Parece una clave de ${name}.`,
  use: (name) => `Usar ${name}`,
  foreign: 'Parece una clave de Replicate, con el que una página no puede chatear. Usa una clave de otro proveedor.',
  looking: 'Buscando servidores en este equipo…',
  found: (name) => `${name} responde en este equipo.`,
  keyTakenOut:
    'La clave que escribiste se ha quitado del formulario para que no llegue a este servidor. Si es de aquí, escríbela de nuevo.',
  noServer:
    'Ningún servidor respondió en este equipo. Inicia uno, haz que permita esta página (CORS) y permítela también en el navegador si pregunta por los dispositivos de tu red local.',
};
