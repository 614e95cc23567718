import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme } from './ui/theme.ts';
import './ui/theme.css';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Without it everything works but a reload without a network.
window.addEventListener('load', () => {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
});
