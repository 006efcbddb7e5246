import { render } from 'preact';
import { start } from './api.ts';
import { App } from './app.tsx';

const place = document.getElementById('room');
if (place !== null) render(<App room={await start()} />, place);
