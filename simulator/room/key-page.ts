/** The page that asks for the key of the room. It works without a script, in both languages at once. */
export const keyPage = (wasWrong: boolean): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Kinerja Bot</title>
<link rel="icon" href="/room/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/room/style.css">
</head>
<body>
<main class="key">
<h1>Ruang latihan Kinerja Bot</h1>
<form method="post" action="/room/enter">
<label for="key">Kunci ruang, dari pemandu latihan Anda <span lang="en">(key of the room, from your trainer)</span></label>
<input id="key" name="key" maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false" required autofocus${wasWrong ? ' aria-invalid="true" aria-describedby="wrong"' : ''}>
${wasWrong ? '<p id="wrong" role="alert">Kuncinya tidak cocok. Periksa lagi di layar pemandu. <span lang="en">(This is not the key. Please look again.)</span></p>' : ''}
<button class="go">Masuk <span lang="en">(enter)</span></button>
</form>
</main>
</body>
</html>
`;
