export { MyFunnelPage as Page } from './MyFunnelPage.tsx';
