/** What has not come after so long never will. A slow machine is no fault. */
export const hangsAfterMs = 300_000;
