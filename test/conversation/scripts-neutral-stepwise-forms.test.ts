import { playScripts } from './play-scripts.ts';

playScripts('neutral, stepwise forms');
