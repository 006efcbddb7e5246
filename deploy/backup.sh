#!/bin/sh
# Writes one backup of the database into a folder and removes those older than 30 days. Which database: PGHOST,
# PGDATABASE, PGUSER and PGPASSWORD, so that no password shows in the list of processes.
set -eu
folder=$1
umask 077
name=$folder/kinerja-$(date --utc +%Y%m%dT%H%M%SZ).dump
pg_dump --format=custom --file="$name.part"
# A file that can be listed to its end is whole.
pg_restore --list "$name.part" >/dev/null
mv "$name.part" "$name"
find "$folder" -name 'kinerja-*.dump*' -mtime +30 -delete
