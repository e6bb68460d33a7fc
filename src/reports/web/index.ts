/** The door of reports' web side. */
export { GridView } from './grid/GridView.tsx';
