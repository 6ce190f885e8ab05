export const rest = () => import('./rest');
