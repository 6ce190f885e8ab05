export { words } from './en';
export * as format from './format';
