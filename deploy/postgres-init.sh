#!/bin/sh
# Run once by the image of PostgreSQL on an empty volume: the owner of the tables, and the role of the bot, which gets
# its rights from "kinerja db migrate".
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner="$KINERJA_OWNER_PASSWORD" --set=app="$KINERJA_APP_PASSWORD" <<'SQL'
create role kinerja_owner login password :'owner';
create role kinerja_app login password :'app';
create database kinerja owner kinerja_owner;
SQL
