import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';

const items = await (await fetch('events.json')).json();
createRoot(document.querySelector('#root')).render(createElement(Chrono, { items, mode: 'VERTICAL' }));
