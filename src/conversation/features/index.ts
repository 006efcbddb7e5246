import { desk } from './desk/index.ts';
import { history } from './history/index.ts';
import { rating } from './rating/index.ts';
import { reminder } from './reminder/index.ts';
import { result } from './result/index.ts';
import { self } from './self/index.ts';

export { door } from './desk/door.ts';

/** Every feature there is, in the order of their commands. A new one begins with a line here. */
export const features = [self, rating, result, desk, history, reminder] as const;
