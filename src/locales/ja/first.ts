export * from './chat/entry';
export * from './index';
export * from './list';
export * from './settings/welcome';
export * from './units';

export const rest = () => import('./rest');
