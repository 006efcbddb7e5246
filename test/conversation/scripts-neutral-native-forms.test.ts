import { playScripts } from './play-scripts.ts';

playScripts('neutral, native forms');
