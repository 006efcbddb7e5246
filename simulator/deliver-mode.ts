/** `twice` repeats a payload after the first copy was answered, `twice-at-once` sends both copies together. */
export type DeliverMode = 'once' | 'twice' | 'twice-at-once';
