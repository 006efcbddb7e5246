const names: Readonly<Record<string, string>> = { telegram: 'Telegram', slack: 'Slack' };

/** A platform as people call it. */
export const namePlatform = (platform: string): string => names[platform] ?? platform;
