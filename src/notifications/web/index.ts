/** The door of the notifications' screens. */
export { NotificationBell } from './NotificationBell.tsx';
