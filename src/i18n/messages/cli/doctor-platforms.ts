/** `doctor`: what the platforms' own checks find. */
export const en = {
  'cli.doctor.on.webhook': 'webhook',
  'cli.doctor.on.slack-socket': 'Slack Socket Mode',
  'cli.doctor.on.slack-requests': 'Slack requests',
  'cli.doctor.telegram.do':
    'Let this machine reach api.telegram.org on port 443, or correct TELEGRAM_API_ROOT.',
  'cli.doctor.telegram.fine': 'the token belongs to @{name}',
  'cli.doctor.telegram.refused': 'the token is refused',
  'cli.doctor.telegram.refused.do': 'Copy it again from BotFather (/token) into TELEGRAM_BOT_TOKEN.',
  'cli.doctor.telegram.odd': 'an unexpected answer (HTTP {status})',
  'cli.doctor.telegram.odd.do': 'Run the doctor again in a minute.',
  'cli.doctor.webhook.silent': 'Telegram does not tell about it',
  'cli.doctor.webhook.silent.do': 'Run the doctor again.',
  'cli.doctor.webhook.pending': '{count, plural, one {1 update waits} other {{count, number} updates wait}}',
  'cli.doctor.webhook.pending.do': 'See that a web process runs and keeps up.',
  'cli.doctor.webhook.fetched': 'none: updates are fetched; {pending}',
  'cli.doctor.webhook.unwanted': 'Telegram delivers to an address, but PUBLIC_URL is empty',
  'cli.doctor.webhook.unwanted.do':
    'Start the bot: it takes the webhook away. Should it come back, another program uses this token.',
  'cli.doctor.webhook.none': 'none is set',
  'cli.doctor.webhook.elsewhere': 'Telegram delivers to another address than PUBLIC_URL',
  'cli.doctor.webhook.set.do':
    'Start the bot: it sets the webhook. Should it change again, another program uses this token.',
  'cli.doctor.webhook.trouble':
    'Telegram had trouble {minutes, plural, one {1 minute} other {{minutes, number} minutes}} ago and says "{said}"; {pending}',
  'cli.doctor.webhook.trouble.do':
    'See that PUBLIC_URL leads here with a valid certificate, and read the log of the web process.',
  'cli.doctor.webhook.fine': 'set to PUBLIC_URL; {pending}',
  'cli.doctor.slack.do': 'Let this machine reach slack.com on port 443, or correct SLACK_API_URL.',
  'cli.doctor.slack.fine': 'the bot token belongs to the workspace {team}',
  'cli.doctor.slack.accepted': 'the bot token is accepted',
  'cli.doctor.slack.refused': '{variable} is refused ({why})',
  'cli.doctor.slack.refused.do': 'Install the app to the workspace and copy the bot token again.',
  'cli.doctor.slack.socket': 'the app-level token opens Socket Mode',
  'cli.doctor.slack.socket.do': 'Switch Socket Mode on and make an app-level token with connections:write.',
  'cli.doctor.slack.requests': 'where Slack delivers to cannot be read from here',
  'cli.doctor.slack.requests.do':
    "In the app''s settings, Event Subscriptions, Interactivity and the slash command must all say {url}, and Socket Mode must be off.",
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.doctor.on.webhook': 'webhook',
  'cli.doctor.on.slack-socket': 'Slack Socket Mode',
  'cli.doctor.on.slack-requests': 'permintaan Slack',
  'cli.doctor.telegram.do':
    'Pastikan mesin ini dapat mencapai api.telegram.org di port 443, atau perbaiki TELEGRAM_API_ROOT.',
  'cli.doctor.telegram.fine': 'token milik @{name}',
  'cli.doctor.telegram.refused': 'token ditolak',
  'cli.doctor.telegram.refused.do': 'Salin lagi dari BotFather (/token) ke TELEGRAM_BOT_TOKEN.',
  'cli.doctor.telegram.odd': 'jawaban yang tidak terduga (HTTP {status})',
  'cli.doctor.telegram.odd.do': 'Jalankan doctor lagi satu menit kemudian.',
  'cli.doctor.webhook.silent': 'Telegram tidak memberi tahu tentangnya',
  'cli.doctor.webhook.silent.do': 'Jalankan doctor lagi.',
  'cli.doctor.webhook.pending': '{count, number} pembaruan menunggu',
  'cli.doctor.webhook.pending.do': 'Pastikan proses web berjalan dan tidak tertinggal.',
  'cli.doctor.webhook.fetched': 'tidak ada: pembaruan diambil sendiri; {pending}',
  'cli.doctor.webhook.unwanted': 'Telegram mengirim ke suatu alamat, padahal PUBLIC_URL kosong',
  'cli.doctor.webhook.unwanted.do':
    'Jalankan bot: webhook-nya akan dihapus. Bila muncul lagi, ada program lain yang memakai token ini.',
  'cli.doctor.webhook.none': 'belum diatur',
  'cli.doctor.webhook.elsewhere': 'Telegram mengirim ke alamat lain, bukan PUBLIC_URL',
  'cli.doctor.webhook.set.do':
    'Jalankan bot: webhook-nya akan diatur. Bila berubah lagi, ada program lain yang memakai token ini.',
  'cli.doctor.webhook.trouble':
    'Telegram mengalami gangguan {minutes, number} menit lalu dan menyebut "{said}"; {pending}',
  'cli.doctor.webhook.trouble.do':
    'Pastikan PUBLIC_URL sampai ke sini dengan sertifikat yang sah, lalu baca log proses web.',
  'cli.doctor.webhook.fine': 'mengarah ke PUBLIC_URL; {pending}',
  'cli.doctor.slack.do':
    'Pastikan mesin ini dapat mencapai slack.com di port 443, atau perbaiki SLACK_API_URL.',
  'cli.doctor.slack.fine': 'token bot milik workspace {team}',
  'cli.doctor.slack.accepted': 'token bot diterima',
  'cli.doctor.slack.refused': '{variable} ditolak ({why})',
  'cli.doctor.slack.refused.do': 'Pasang aplikasi ke workspace, lalu salin lagi token botnya.',
  'cli.doctor.slack.socket': 'token tingkat aplikasi membuka Socket Mode',
  'cli.doctor.slack.socket.do':
    'Nyalakan Socket Mode dan buat token tingkat aplikasi dengan connections:write.',
  'cli.doctor.slack.requests': 'ke mana Slack mengirim tidak dapat dibaca dari sini',
  'cli.doctor.slack.requests.do':
    'Di pengaturan aplikasi, Event Subscriptions, Interactivity, dan slash command semuanya harus berisi {url}, dan Socket Mode harus mati.',
};
