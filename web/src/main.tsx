import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { chosenLanguage } from './i18n/language.ts';
import { speak } from './i18n/text.ts';
import { applyTheme } from './ui/theme.ts';
import './ui/theme.css';
import './ui/forced-colours.css';

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
const language = chosenLanguage();
// Cut off before the words were ever fetched, English is better than nothing.
const understood = speak(language).then(
  () => language,
  () => 'en',
);
understood.then((spoken) => {
  document.documentElement.lang = spoken;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});

// Without it everything works but a reload without a network.
window.addEventListener('load', () => {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
});
