const names: Readonly<Record<string, string>> = { telegram: 'Telegram', slack: 'Slack' };

export const namePlatform = (platform: string): string => names[platform] ?? platform;
