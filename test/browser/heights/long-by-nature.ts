export const longByNature = {};
