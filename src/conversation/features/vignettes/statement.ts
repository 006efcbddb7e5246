/** A statement's code as a number for buttons, 2.1 as 21, and back. A number that is none names no statement. */
export const numberOfStatement = (statement: string): number => Number(statement.replace('.', ''));
export const statementOfNumber = (number: number): string => `${Math.trunc(number / 10)}.${number % 10}`;
