/** Numbers for operators, read from the tables at one moment. */
export type Figures = {
  readonly lanes: readonly LaneFigures[];
  /** Messages of the last 30 days that may or may not have arrived. */
  readonly unknownMessages: number;
  readonly unreachable: readonly { readonly platform: string; readonly accounts: number }[];
  /** Accounts blocked because their person said "not me", which HR has not looked at. */
  readonly disputedAccounts: number;
  /** Conversations whose screen was decided but perhaps never shown. */
  readonly unshownScreens: readonly { readonly platform: string; readonly screens: number }[];
  /** Seconds since the last sweep of any process; absent when there was none. */
  readonly sweepAgeSeconds?: number;
};

/** One sending identity. */
export type LaneFigures = {
  readonly platform: string;
  readonly tenant: string;
  /** True while a process holds the lease of the lane. */
  readonly isHeld: boolean;
  /** Seconds the platform still wants us to wait; 0 = not paused. */
  readonly pausedSeconds: number;
  readonly dueMessages: number;
  /** How long the oldest due message has waited; 0 when none is due. */
  readonly oldestDueSeconds: number;
};
