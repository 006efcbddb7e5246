/** How things stand, read from the tables at one moment. */
export type Figures = {
  readonly lanes: readonly LaneFigures[];
  /** Messages whose arrival nobody knows, of the last 30 days. */
  readonly unknownMessages: number;
  readonly unreachable: readonly { readonly platform: string; readonly accounts: number }[];
  /** Conversations whose screen was decided but perhaps never shown. */
  readonly unshownScreens: readonly { readonly platform: string; readonly screens: number }[];
  /** Seconds since anybody swept; absent when nobody ever did. */
  readonly sweepAgeSeconds?: number;
};

/** One sending identity. */
export type LaneFigures = {
  readonly platform: string;
  readonly tenant: string;
  /** A process has the right to send on it now. */
  readonly isHeld: boolean;
  /** Seconds for which the platform told us to wait still; 0 = not paused. */
  readonly pausedSeconds: number;
  readonly dueMessages: number;
  /** How long the oldest message that is due has waited; 0 when none is. */
  readonly oldestDueSeconds: number;
};
