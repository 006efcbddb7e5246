import { expect, it } from 'vitest';
import { errorClass } from '../../../src/shared/log.ts';

it('names a failure by its class and its code, never by its message', () => {
  const beneath = Object.assign(new Error('write to 10.0.0.1 failed'), { code: 'ECONNRESET' });
  expect(errorClass(new Error('select of Siti failed', { cause: beneath }))).toBe('Error ECONNRESET');
  expect(errorClass(new TypeError('Siti'))).toBe('TypeError');
  expect(errorClass('Siti')).toBe('string');
  expect(errorClass(Object.assign(new Error('x'), { code: 'Siti wrote this' }))).toBe('Error');
});
