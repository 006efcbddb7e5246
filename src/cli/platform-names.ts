const names: Readonly<Record<string, string>> = { telegram: 'Telegram', slack: 'Slack' };

/** The name of a platform for people. */
export const namePlatform = (platform: string): string => names[platform] ?? platform;
