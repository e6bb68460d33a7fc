/** The browser's entry: providers, the shell around whoever is signed in, and the domains' pages. */
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import './platform/web/theme.css';
import { makeQueryClient, makeRouter, Providers, registerWorker } from './platform/web/index.ts';
import { routes } from './product-pages.ts';
import { ProductShell } from './ProductShell.tsx';

void registerWorker();

const queryClient = makeQueryClient();
const router = makeRouter(routes, ProductShell);

createRoot(document.querySelector('#root')!).render(
  <Providers queryClient={queryClient}>
    <RouterProvider router={router} />
  </Providers>,
);
