#!/bin/sh
# Writes one backup of the database into a folder and removes those older than 30 days. Which database: PGHOST,
# PGDATABASE, PGUSER and PGPASSWORD, so that no password shows in the list of processes. With a second folder, that of
# the evidence, its files are copied too: each once, since none ever changes. One that is gone there is kept 30 days more.
set -eu
folder=$1
evidence=${2:-}
umask 077
name=$folder/kinerja-$(date --utc +%Y%m%dT%H%M%SZ).dump
pg_dump --format=custom --file="$name.part"
# A file that can be listed to its end is whole.
pg_restore --list "$name.part" >/dev/null
mv "$name.part" "$name"
find "$folder" -maxdepth 1 -name 'kinerja-*.dump*' -mtime +30 -delete
[ -d "$evidence" ] || exit 0
# After the dump: whatever it names lies there by now.
mkdir -p "$folder/evidence"
find "$evidence" -mindepth 2 -maxdepth 2 -type f -printf '%P\n' | while IFS= read -r file; do
  copy=$folder/evidence/$file
  if [ ! -e "$copy" ]; then
    mkdir -p "${copy%/*}"
    cp "$evidence/$file" "$copy.part"
    mv "$copy.part" "$copy"
  fi
  # Seen today.
  touch "$copy"
done
find "$folder/evidence" -type f -mtime +30 -delete
